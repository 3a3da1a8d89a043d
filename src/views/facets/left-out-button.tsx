// Owns the words on what the sums count within others: a button that opens which events those are.
import { useRef } from 'react';
import { useTexts } from '../../ui/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { openPart, useIsOpen } from '../../ui/opened-parts.tsx';
import { numberName } from '../../words/format.ts';
import { tollTexts } from '../../words/toll-words.ts';
import styles from './result-summary.module.css';

const loadDialog = async () => (await import('./left-out-dialog.tsx')).default;
const LeftOutDialog = lazyPart(loadDialog);

type Props = { readonly killed: number; readonly injured: number };

/** Nothing where the sums leave nobody out. */
export function LeftOutButton({ killed, injured }: Props) {
  const t = useTexts(tollTexts);
  const isOpen = useIsOpen('left-out');
  const trigger = useRef<HTMLButtonElement>(null);
  const close = () => {
    openPart('left-out', null);
    trigger.current?.focus();
  };
  const preload = () => void loadDialog().catch(() => {});
  if (killed + injured === 0) return null;
  const words = killed === 0 ? 'within-injured' : injured === 0 ? 'within-killed' : 'within-both';
  return (
    <button
      ref={trigger}
      type="button"
      className={styles.within}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        openPart('left-out', <LeftOutDialog at={{ x: left, y: bottom }} onClose={close} />);
      }}
    >
      {t(words, { killed: numberName(killed), injured: numberName(injured) })}
    </button>
  );
}
