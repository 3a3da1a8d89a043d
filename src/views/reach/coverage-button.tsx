// Owns the pill that says until when events were collected, and opens what that means.
import { useRef } from 'react';
import { asOfDay } from '../../cards/as-of-day.ts';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import type { Meta } from '../../contract/replies.ts';
import { useView } from '../../link/use-view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { ChevronDown } from '../../ui/later-icons.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { openPart, useIsOpen } from '../../ui/opened-parts.tsx';
import { dateName } from '../../words/format.ts';
import styles from './coverage-button.module.css';
import { texts } from './texts.ts';

const loadDialog = async () => (await import('./coverage-dialog.tsx')).default;
const CoverageDialog = lazyPart(loadDialog);

const whole = (meta: Meta) => meta;

type Props = {
  /** Beside a count that leaves little room. */
  readonly isSmall?: boolean;
  /** Beside the count while another stands in the header: there alone for a view that is pinned, which says as of when it is known. */
  readonly isForPinned?: boolean;
};

export function CoverageButton({ isSmall = false, isForPinned = false }: Props) {
  const t = useTexts(texts);
  const meta = useShownMeta(whole);
  const isOpen = useIsOpen('coverage');
  const trigger = useRef<HTMLButtonElement>(null);
  const asof = useView((view) => view.filter.asof);
  const isPinned = asof !== undefined;
  if (meta === undefined || (isPinned ? !isSmall : isForPinned)) return null;
  const { coverage } = meta.collection;
  const asKnown = asOfDay(asof, meta.changedAt.slice(0, 10)).day;
  const isThin = coverage !== null && coverage.fullUntil < coverage.thinUntil;
  const preload = () => void loadDialog().catch(() => {});
  const close = () => {
    openPart('coverage', null);
    trigger.current?.focus();
  };
  return (
    <div className={styles.field}>
      <button
        ref={trigger}
        type="button"
        className={styles.pill}
        data-small={isSmall}
        data-press="coverage"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          openPart('coverage', <CoverageDialog at={{ x: left, y: bottom }} meta={meta} onClose={close} />);
        }}
      >
        <span className={styles.until}>
          {isPinned
            ? t('as-known', { date: dateName(asKnown) })
            : coverage === null
              ? t('not-said')
              : t('until', { date: dateName(coverage.thinUntil) })}
        </span>
        {!isPinned && isThin && (
          <span className={styles.thin}>{t('thin-after', { date: dateName(coverage.fullUntil) })}</span>
        )}
        <ChevronDown size={14} aria-hidden="true" className={styles.arrow} />
      </button>
    </div>
  );
}
