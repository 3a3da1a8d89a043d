// Owns the words on what the sums count within others: a button that opens which events those are.
import { useRef, useState } from 'react';
import { OpenedPart } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { numberName } from '../../words/format.ts';
import styles from './result-summary.module.css';
import { texts } from './texts.ts';

const loadDialog = async () => (await import('./left-out-dialog.tsx')).default;
const LeftOutDialog = lazyPart(loadDialog);

type Props = { readonly killed: number; readonly injured: number };

/** Nothing where the sums leave nobody out. */
export function LeftOutButton({ killed, injured }: Props) {
  const t = useTexts(texts);
  const [openAt, setOpenAt] = useState<{ x: number; y: number } | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpenAt(null);
    trigger.current?.focus();
  };
  const preload = () => void loadDialog().catch(() => {});
  if (killed + injured === 0) return null;
  const words = killed === 0 ? 'within-injured' : injured === 0 ? 'within-killed' : 'within-both';
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={styles.within}
        aria-haspopup="dialog"
        aria-expanded={openAt !== null}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          setOpenAt({ x: left, y: bottom });
        }}
      >
        {t(words, { killed: numberName(killed), injured: numberName(injured) })}
      </button>
      {openAt !== null && (
        <OpenedPart onClose={close}>
          <LeftOutDialog at={openAt} onClose={close} />
        </OpenedPart>
      )}
    </>
  );
}
