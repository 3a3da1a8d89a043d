// Owns the line at the foot of a part shown alone: whence it is, of which revision, and the way to the whole view.
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { eventQuery } from '../../api/get-event.ts';
import { displayText } from '../../cards/display-text.ts';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { useRevision } from '../../engine/client/use-engine.ts';
import { wholeOf } from '../../link/embedded.ts';
import { addressOfView } from '../../link/link.ts';
import { pageAt } from '../../link/short-link.ts';
import { useView } from '../../link/use-view.ts';
import { IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { dateName, numberName, whenName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import styles from './embed-page.module.css';
import type { EmbedStore } from './embed-store.ts';
import { texts } from './texts.ts';

export function EmbedFoot({ store, isPinned }: { readonly store: EmbedStore; readonly isPinned: boolean }) {
  const t = useTexts(texts);
  const view = useView((whole) => whole);
  const wanted = useSyncExternalStore(store.subscribe, store.getWanted);
  const meta = useShownMeta((shown) => shown);
  return (
    <>
      {wanted === null && view.event !== null && (
        <EventLine id={view.event} address={addressOfView(wholeOf(view), pageAt(location))} store={store} />
      )}
      {wanted !== null && (
        <div role="status" className={styles.wanted}>
          <OutLink address={addressOfView({ ...wholeOf(view), ...wanted }, pageAt(location))}>
            {t('open-wanted')}
          </OutLink>
          <IconButton variant="bare" label={t('stay')} onClick={store.forgetWanted}>
            <X size={14} aria-hidden="true" />
          </IconButton>
        </div>
      )}
      <footer className={styles.foot}>
        {meta && (
          <p className={styles.words}>
            <span className={styles.source}>
              <bdi>{displayText(meta.collection.title)}</bdi>
            </span>
            <span className={styles.revision}>
              {t(isPinned ? 'of-revision' : 'live', {
                date: dateName(meta.changedAt.slice(0, 10)),
                revision: numberName(meta.revision),
              })}
            </span>
          </p>
        )}
        <OutLink address={addressOfView(wholeOf(view), pageAt(location))}>{t('open')}</OutLink>
      </footer>
    </>
  );
}

type EventLineProps = { readonly id: string; readonly address: string; readonly store: EmbedStore };

/** The event that is chosen in the part, which has no room for more of it. */
function EventLine({ id, address, store }: EventLineProps) {
  const t = useTexts(texts);
  const revision = useRevision();
  const { data } = useQuery({ ...eventQuery(revision ?? 0, id), enabled: revision !== null });
  if (data === undefined) return null;
  const { event } = data;
  return (
    <div role="status" className={styles.wanted}>
      <p className={styles.event} dir="auto">
        {[whenName(event), displayText(event.title)].join(DOT)}
      </p>
      <OutLink address={address}>{t('open-event')}</OutLink>
      <IconButton variant="bare" label={t('stay')} onClick={() => store.change({ event: null })}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function OutLink({ address, children }: { readonly address: string; readonly children: string }) {
  const t = useTexts(texts);
  return (
    <a
      className={styles.out}
      href={address}
      target="_blank"
      rel="noopener"
      aria-label={t('new-tab', { words: children })}
    >
      {children}
      <span aria-hidden="true">{' ↗'}</span>
    </a>
  );
}
