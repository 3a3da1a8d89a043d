// Owns the pill that says which dates are shown, and opens the dialog that sets them; the calendar loads when first needed.
import { useRef } from 'react';
import { parseDate } from '../../contract/calendar-date.ts';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { openPart, useIsOpen } from '../../ui/opened-parts.tsx';
import { rangeName } from '../../words/format.ts';
import styles from './date-field.module.css';
import { texts } from './field-texts.ts';

const loadDialog = async () => (await import('./dates-dialog.tsx')).default;
const DatesDialog = lazyPart(loadDialog);

export function DateField() {
  const t = useTexts(texts);
  const isOpen = useIsOpen('dates');
  const trigger = useRef<HTMLButtonElement>(null);
  const { from, to } = useShownDates();
  const range = rangeName(from, to) || t('all');
  const count = daysBetween(from, to);

  const preload = () => void loadDialog().catch(() => {});
  const close = () => {
    openPart('dates', null);
    trigger.current?.focus();
  };
  return (
    <div className={styles.field}>
      <button
        ref={trigger}
        type="button"
        className={styles.pill}
        data-press="dates"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t('trigger-label', { range })}
        onClick={() => openPart('dates', <DatesDialog trigger={trigger} onClose={close} />)}
        onPointerEnter={preload}
        onFocus={preload}
      >
        <span className={styles.range}>{range}</span>
        {count !== null && <span className={styles.count}>{t('days', { count })}</span>}
      </button>
    </div>
  );
}

/** The dates of the link, or those of a drag in hand. */
function useShownDates(): { from: string | undefined; to: string | undefined } {
  const from = useView((view) => view.filter.from);
  const to = useView((view) => view.filter.to);
  const inHand = useAnswer((answer) =>
    answer?.isPreview ? `${answer.filter.from ?? ''}/${answer.filter.to ?? ''}` : null,
  );
  if (inHand === null) return { from, to };
  const [first, last] = inHand.split('/');
  return { from: first || undefined, to: last || undefined };
}

function daysBetween(from: string | undefined, to: string | undefined): number | null {
  const first = from === undefined ? null : parseDate(from);
  const last = to === undefined ? null : parseDate(to);
  return first === null || last === null ? null : last - first + 1;
}
