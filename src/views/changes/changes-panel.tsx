// Owns the list of changes as it stands over the panel beside the map, or where that has no room, over the page.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { metaQuery } from '../../api/get-meta.ts';
import { useRevision } from '../../engine/client/use-engine.ts';
import { useView } from '../../link/use-view.ts';
import { IconButton } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { isPressed } from '../../ui/keys.ts';
import { DETAIL_KEYS } from '../../ui/later-part-keys.ts';
import { DialogTop, ModalDialog } from '../../ui/modal-dialog.tsx';
import { dateName } from '../../words/format.ts';
import { BetweenWords, ChangesList } from './changes-list.tsx';
import styles from './changes-panel.module.css';
import { type OpenChanges, openChanges } from './open-changes.ts';
import { texts } from './texts.ts';

type Props = { readonly open: NonNullable<OpenChanges> };

/** To where the list was opened from. */
function close(): void {
  openChanges(null);
  document.querySelector<HTMLElement>('[data-press="changes"]')?.focus();
}

export function ChangesPanel({ open }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const title = useTitle(open);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section
      aria-labelledby={id}
      className={styles.panel}
      onKeyDown={(event) => {
        if (isPressed(DETAIL_KEYS.close, event) && !event.defaultPrevented) close();
      }}
    >
      <div className={styles.top}>
        <div>
          <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h2>
          <Revisions open={open} />
        </div>
        <IconButton variant="bare" label={t('close')} onClick={close}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <Content open={open} />
    </section>
  );
}

export function ChangesDialog({ open }: Props) {
  const t = useTexts(texts);
  const id = useId();
  return (
    <ModalDialog form="page" labelledBy={id} className={styles.dialog} onClose={close}>
      <div className={styles.dialogTop}>
        <DialogTop titleId={id} title={useTitle(open)} close={t('close')} onClose={close} />
        <Revisions open={open} />
      </div>
      <Content open={open} />
    </ModalDialog>
  );
}

/** Up to the newest from a revision that is pinned; in a live view up to what it shows: what waits is told of by itself. Until that is known, nothing can have changed. */
function useUntil(since: number): number {
  const isPinned = useView((view) => view.filter.asof !== undefined);
  const newest = useQuery(metaQuery()).data?.revision;
  const shown = useRevision();
  return (isPinned ? newest : shown) ?? since;
}

function useTitle(open: Props['open']): string {
  const t = useTexts(texts);
  const changedAt = useQuery(metaQuery(open.since)).data?.changedAt;
  if (open.isSinceVisit) return t('title-visit');
  return t('title', { date: changedAt === undefined ? '…' : dateName(changedAt.slice(0, 10)) });
}

function Revisions({ open: { since } }: Props) {
  const until = useUntil(since);
  return (
    <p className={styles.revisions}>
      <BetweenWords since={since} until={until} />
    </p>
  );
}

function Content({ open: { since } }: Props) {
  const isPinned = useView((view) => view.filter.asof !== undefined);
  const until = useUntil(since);
  return <ChangesList key={since} since={since} until={until} isPinned={isPinned} />;
}
