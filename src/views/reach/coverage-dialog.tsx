// Owns what is said of the collection as a whole: how many events, until when they were collected fully and thinly, and where.
import { type CSSProperties, useId } from 'react';
import { CoverageNote } from '../../cards/coverage-note.tsx';
import { MethodLink } from '../../cards/method-link.tsx';
import { formatDate, parseDate } from '../../contract/calendar-date.ts';
import type { Coverage } from '../../contract/coverage.ts';
import type { Meta } from '../../contract/replies.ts';
import { useView } from '../../link/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { DialogBox, ModalDialog } from '../../ui/modal-dialog.tsx';
import { pressOnPage } from '../../ui/press-on-page.ts';
import { datesInProse } from '../../words/dates-in-prose.ts';
import { dateName, numberName, rangeName } from '../../words/format.ts';
import styles from './coverage-dialog.module.css';
import { texts } from './texts.ts';
import { YearBars } from './year-bars.tsx';

type Props = {
  /** Where the dialog opens, px of the window; the style sheet keeps it inside. */
  readonly at: { readonly x: number; readonly y: number };
  readonly meta: Meta;
  readonly onClose: () => void;
};

export default function CoverageDialog({ at, meta, onClose }: Props) {
  const t = useTexts(texts);
  const id = useId();
  const isPinned = useView((view) => view.filter.asof !== undefined);
  const { collection, revision } = meta;
  const note = datesInProse(collection.note.replace(/[.\s]+$/, ''));
  return (
    <ModalDialog
      form="sheet"
      className={styles.dialog}
      style={{ '--x': `${at.x}px`, '--y': `${at.y}px` } as CSSProperties}
      labelledBy={`${id}-title`}
      onClose={onClose}
    >
      <DialogBox titleId={`${id}-title`} title={t('title')} close={t('close')} onClose={onClose}>
        {isPinned && <p className={styles.words}>{t('pinned')}</p>}
        <CountWords meta={meta} />
        <ReachWords coverage={collection.coverage} />
        {note !== '' && (
          <p className={styles.words}>{t(collection.isSynthetic ? 'synthetic' : 'note', { note })}</p>
        )}
        {meta.years.length > 1 && (
          <YearBars years={meta.years} fullUntil={collection.coverage?.fullUntil ?? null} />
        )}
        <div className={styles.foot}>
          <MethodLink section="coverage" isWritten />
          <p className={styles.revision}>{t('revision', { revision: numberName(revision) })}</p>
          <Button
            onClick={() => {
              onClose();
              // When the keyboard is back where it was.
              setTimeout(() => pressOnPage('time-travel'));
            }}
          >
            {t('another-day')}
          </Button>
        </div>
      </DialogBox>
    </ModalDialog>
  );
}

function CountWords({ meta }: { readonly meta: Meta }) {
  const t = useTexts(texts);
  const { eventCount, counts, firstDate, lastDate } = meta;
  const figures = {
    all: numberName(eventCount),
    shown: numberName(counts.shown),
    planned: numberName(counts.planned),
    span: rangeName(firstDate ?? undefined, lastDate ?? undefined),
  };
  const sum =
    counts.planned > 0
      ? t('sum-planned', { count: counts.planned, ...figures })
      : t('sum-shown', { count: eventCount, ...figures });
  return (
    <p className={styles.words}>
      {eventCount === 0 ? t('none') : sum}
      {counts.retracted > 0 &&
        ` ${t('retracted', { count: counts.retracted, figure: numberName(counts.retracted) })}`}
    </p>
  );
}

function ReachWords({ coverage }: { readonly coverage: Coverage | null }) {
  const t = useTexts(texts);
  if (coverage === null) return <p className={styles.words}>{t('not-said-long')}</p>;
  const { fullUntil, thinUntil } = coverage;
  const from = formatDate((parseDate(fullUntil) ?? 0) + 1);
  return (
    <>
      <ul className={styles.reach}>
        <li data-reach="full">{t('full', { date: dateName(fullUntil) })}</li>
        {fullUntil < thinUntil && (
          <li data-reach="thin">{t('thin', { from: dateName(from), to: dateName(thinUntil) })}</li>
        )}
        <li data-reach="after">{t('after', { date: dateName(thinUntil) })}</li>
      </ul>
      <CoverageNote className={styles.words} isAlways />
    </>
  );
}
