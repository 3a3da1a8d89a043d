// Owns the line that says to whose claims and answers the board is narrowed, and how many these are; it leads back to all.
import { useEffect, useRef } from 'react';
import { groupBy, type Thread } from '../../matching/claim-threads.ts';
import { useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { numberName } from '../../words/format.ts';
import { type BoardState, formatBoardState } from './board-state.ts';
import styles from './narrowed-to.module.css';
import { texts } from './texts.ts';
import { sideKey } from './threads.ts';
import type { SideNames } from './use-side-names.ts';

/** So much of the list is to be in sight below the line. */
const LIST_PX = 160;

type Props = {
  readonly threads: readonly Thread[];
  /** How many it leaves. */
  readonly shown: number;
  readonly state: BoardState;
  readonly names: SideNames;
  readonly onClear: () => void;
};

export function NarrowedTo({ threads, shown, state, names, onClear }: Props) {
  const t = useTexts(texts);
  const line = useRef<HTMLDivElement>(null);
  const chosen = formatBoardState({ ...state, by: 'event', order: 'newest' });
  // Who presses a cell of the matrix on a phone does not see the list below it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is what it is for
  useEffect(() => {
    const scroller = line.current?.parentElement;
    if (!line.current || !scroller) return;
    const [own, around] = [line.current.getBoundingClientRect(), scroller.getBoundingClientRect()];
    const barPx = line.current.previousElementSibling?.clientHeight ?? 0;
    const beyondPx = own.bottom + LIST_PX - Math.min(around.bottom, window.innerHeight);
    // The bar above sticks; what is scrolled further lies under it.
    const mostPx = own.top - around.top - barPx;
    scroller.scrollTop += Math.max(0, Math.min(beyondPx, mostPx));
  }, [chosen]);
  const { says, replies, kind } = state;
  const voices = groupBy(
    threads.flatMap(({ said }) => [said, ...said.answers]),
    sideKey,
  );
  const nameOfSide = (side: string) => {
    const [voice] = voices.get(side) ?? [];
    if (voice) return names.ofTold(voice);
    return names.ofVoice({ id: side, name: side.replace('~', ''), side: side.startsWith('~') ? null : side });
  };
  return (
    <div ref={line} className={styles.line} role="status">
      <span>{sentence()}</span>
      <button
        type="button"
        className={styles.clear}
        aria-label={t('clear')}
        title={t('clear')}
        onClick={onClear}
      >
        <X size={13} strokeWidth={2.25} aria-hidden="true" />
      </button>
    </div>
  );

  function sentence(): string {
    const figures = {
      shown: numberName(shown),
      all: numberName(threads.length),
    };
    const claimant = says === null ? '' : nameOfSide(says);
    const answerer = replies === null ? '' : nameOfSide(replies);
    if (replies === null)
      return kind === null
        ? t('chosen-said', { ...figures, claimant })
        : t('chosen-kind', { ...figures, claimant, kind: t(`chosen-${kind}`) });
    const how = t(`chosen-${kind ?? 'any'}`);
    return says === null
      ? t('chosen-replies', { ...figures, kind: how, answerer })
      : t('chosen-both', { ...figures, claimant, kind: how, answerer });
  }
}
