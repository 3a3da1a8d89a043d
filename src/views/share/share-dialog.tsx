// Owns the dialog that shares the view: whether the link follows the data, what it contains in words, the link itself.

import { useId, useRef, useState } from 'react';
import { keptView } from '../../cards/kept-view.ts';
import { showPicked, usePicked } from '../../cards/picked.ts';
import { Runs } from '../../cards/runs.tsx';
import { useNames } from '../../cards/use-names.ts';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { useRevision } from '../../engine/client/use-engine.ts';
import { addressOfView, formatLink } from '../../link/link.ts';
import { pageAt } from '../../link/short-link.ts';
import { useView, useViewStore } from '../../link/use-view.ts';
import type { Theme, View } from '../../link/view.ts';
import { Button } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { DialogBox, ModalDialog } from '../../ui/modal-dialog.tsx';
import { canPress, pressOnPage } from '../../ui/press-on-page.ts';
import { numberName } from '../../words/format.ts';
import { describeView } from './describe-view.ts';
import { type Kept, KeptChoice } from './kept-choice.tsx';
import { LinkField } from './link-field.tsx';
import styles from './share-dialog.module.css';
import { TakeAway } from './take-away.tsx';

const texts = defineTexts('share-dialog', {
  title: 'Share this view',
  contains: 'What the link contains',
  live: 'Who opens it later sees this view with the events as they are known then.',
  pinned: 'Who opens it later sees the events as named above, whatever has changed since.',
  'with-light': 'Opens in the light theme, as here',
  'with-dark': 'Opens in the dark theme, as here',
  close: 'Close',
  'saved-views': 'Saved views…',
  aside_one: 'You have picked {{figure}} event; this view is not limited to it.',
  aside_other: 'You have picked {{figure}} events; this view is not limited to them.',
  'show-picked_one': 'Show it',
  'show-picked_other': 'Show them',
  compare: 'Compare with the period before it',
});

export default function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const id = useId();
  const store = useViewStore();
  const shown = useView((whole) => whole);
  const [hasTheme, setHasTheme] = useState(false);
  const theme = shownTheme();
  const { asof, ...filter } = shown.filter;
  const changedAt = useShownMeta((meta) => meta.changedAt);
  const revision = useRevision();
  const [kept, setKept] = useState<Kept>(asof === undefined ? 'live' : 'pinned');
  const asShown: View = { ...shown, theme: hasTheme ? theme : null };
  const live: View = { ...asShown, filter, seen: null };
  // A day is resolved to the revision that is shown: who opens the link sees this one, whatever becomes known of that day.
  const pinned = revision === null ? asShown : keptView(asShown, revision, changedAt);
  const view = kept === 'pinned' ? pinned : live;
  const names = useNames();
  const picks = usePicked().length;
  const values = { count: picks, figure: numberName(picks) };
  const copy = useRef<HTMLButtonElement>(null);
  const address = addressOfView(view, pageAt(location));

  return (
    <ModalDialog
      form="sheet"
      className={styles.dialog}
      labelledBy={`${id}-title`}
      describedBy={`${id}-words`}
      focus={copy}
      onClose={onClose}
    >
      <DialogBox titleId={`${id}-title`} title={t('title')} close={t('close')} onClose={onClose}>
        {revision !== null && <KeptChoice revision={revision} value={kept} onChange={setKept} />}
        <section aria-label={t('contains')} className={styles.words} id={`${id}-words`}>
          {describeView(view, names).map((runs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sentences that keep their places
            <p key={index}>
              <Runs runs={runs} />
            </p>
          ))}
        </section>
        {picks > 0 && filter.pick === undefined && (
          <p className={styles.aside}>
            {t('aside', values)}{' '}
            <button
              type="button"
              className={styles.show}
              onClick={() => {
                showPicked(store);
                copy.current?.focus();
              }}
            >
              {t('show-picked', values)}
            </button>
          </p>
        )}
        <label className={styles.theme}>
          <input type="checkbox" checked={hasTheme} onChange={() => setHasTheme(!hasTheme)} />
          {t(`with-${theme}`)}
        </label>
        <p className={styles.note}>{t(kept)}</p>
        <LinkField address={address} query={formatLink(view)} copyRef={copy}>
          <TakeAway view={view} pinned={pinned} />
        </LinkField>
        <div className={styles.foot}>
          <Button
            variant="bare"
            onClick={() => {
              onClose();
              store.change({ compare: 'before' });
            }}
          >
            {t('compare')}
          </Button>
          {canPress('saved-views') && (
            <Button
              variant="bare"
              onClick={() => {
                onClose();
                pressOnPage('saved-views');
              }}
            >
              {t('saved-views')}
            </Button>
          )}
        </div>
      </DialogBox>
    </ModalDialog>
  );
}

/** A reader's own theme goes along only where it is asked for. */
const shownTheme = (): Theme => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');
