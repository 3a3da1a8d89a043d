// Owns the pill that says until when events were collected, and opens what that means.
import { useRef, useState } from 'react';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import type { Meta } from '../../contract/replies.ts';
import { OpenedPart } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { ChevronDown } from '../../ui/later-icons.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { dateName } from '../../words/format.ts';
import styles from './coverage-button.module.css';
import { texts } from './texts.ts';

const loadDialog = async () => (await import('./coverage-dialog.tsx')).default;
const CoverageDialog = lazyPart(loadDialog);

const whole = (meta: Meta) => meta;

/** `isSmall`: beside a count that leaves little room. */
export function CoverageButton({ isSmall = false }: { readonly isSmall?: boolean }) {
  const t = useTexts(texts);
  const meta = useShownMeta(whole);
  const [openAt, setOpenAt] = useState<{ x: number; y: number } | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  if (meta === undefined) return null;
  const { coverage } = meta.collection;
  const isThin = coverage !== null && coverage.fullUntil < coverage.thinUntil;
  const preload = () => void loadDialog().catch(() => {});
  const close = () => {
    setOpenAt(null);
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
        aria-expanded={openAt !== null}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          setOpenAt({ x: left, y: bottom });
        }}
      >
        <span className={styles.until}>
          {coverage === null ? t('not-said') : t('until', { date: dateName(coverage.thinUntil) })}
        </span>
        {isThin && (
          <span className={styles.thin}>{t('thin-after', { date: dateName(coverage.fullUntil) })}</span>
        )}
        <ChevronDown size={14} aria-hidden="true" className={styles.arrow} />
      </button>
      {openAt !== null && (
        <OpenedPart onClose={close}>
          <CoverageDialog at={openAt} meta={meta} onClose={close} />
        </OpenedPart>
      )}
    </div>
  );
}
