// Owns the rows of active filters, as many as have room and each whole: each can be taken away, or all at once.

import { type RefObject, useEffect, useRef, useState } from 'react';
import { ShortName } from '../../cards/short-name.tsx';
import { useNames } from '../../cards/use-names.ts';
import { useLive } from '../../engine/client/use-live.ts';
import { clearingAll } from '../../link/changes.ts';
import { useChangeFilter, useView, useViewStore } from '../../link/use-view.ts';
import { countFitting } from '../../ui/count-fitting.ts';
import { useTexts } from '../../ui/i18n.ts';
import { X } from '../../ui/icons.tsx';
import { textWidth, useRoom } from '../../ui/use-room.ts';
import { STOP, useRoving } from '../../ui/use-roving.ts';
import { type Chip, chipsOf } from './chips.ts';
import { texts } from './facet-texts.ts';
import styles from './filter-chips.module.css';

/** As the style says, at its widest: what is around the words of a chip, of the button that opens the rest, of "clear all"; and between them. */
const AROUND_PX = { chip: 39, more: 23, clear: 27 };
const GAP_PX = 6;

type Props = {
  /** Chips beyond so many lines stand behind a button. */
  readonly lines?: number;
  /** All of them in one line that is moved sideways, whatever `lines` says. */
  readonly isStrip?: boolean;
  /** Whether all can be taken away here, and not beside the heading above. */
  readonly canClear?: boolean;
};

export function FilterChips({ lines = 8, isStrip = false, canClear = true }: Props) {
  const t = useTexts(texts);
  const filter = useView((view) => view.filter);
  const store = useViewStore();
  const changeFilter = useChangeFilter();
  const chips = chipsOf(filter, useNames());
  const [isOpen, setOpen] = useState(false);
  const roving = useRoving<HTMLDivElement>();
  const row = roving.ref;
  const fitting = useFitting(row, chips, isStrip ? Number.POSITIVE_INFINITY : lines);
  const left = chips.length - fitting;
  // While they are dragged or played on the timeline, what is counted has other dates than the link.
  const inHand = useLive<HTMLUListElement>((list, { answer }) => {
    const isOther = answer !== null && (answer.filter.from !== filter.from || answer.filter.to !== filter.to);
    list.toggleAttribute('data-dates-in-hand', isOther);
  });
  useNewestInSight(row, isStrip, chips);
  /** The last button goes away: the keyboard stays here. Of several the next one takes it. */
  const stay = () => row.current?.focus({ preventScroll: true });
  const clear = canClear && (
    <button
      type="button"
      {...STOP}
      className={styles.clear}
      data-over-map={isStrip || undefined}
      onClick={() => {
        store.change(clearingAll);
        stay();
      }}
    >
      {t('clear-all')}
    </button>
  );
  return (
    <div tabIndex={-1} className={styles.row} data-strip={isStrip || undefined} {...roving}>
      {chips.length > 0 && (
        <ul ref={inHand} className={styles.chips} aria-label={t('active-filters')}>
          {(isOpen ? chips : chips.slice(0, fitting)).map(({ id, name, inFull, removal }) => (
            <li key={id} data-over-map={isStrip || undefined} data-chip={id}>
              <button
                type="button"
                {...STOP}
                className={styles.chip}
                aria-label={t('remove-filter', {
                  name: name === inFull ? name : t('short-and-full', { name, inFull }),
                })}
                onClick={() => {
                  changeFilter(removal);
                  if (chips.length === 1) stay();
                }}
              >
                <ShortName short={name} full={inFull} />
                <X size={13} strokeWidth={2.25} aria-hidden="true" />
              </button>
            </li>
          ))}
          {left > 0 && (
            <li>
              <button
                type="button"
                {...STOP}
                className={styles.more}
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                {isOpen ? t('fewer-filters') : t('more-filters', { count: left })}
              </button>
            </li>
          )}
          {clear && !isStrip && <li>{clear}</li>}
        </ul>
      )}
      {/* Beside the line that is moved: whole wherever that stands. */}
      {chips.length > 0 && isStrip && clear}
    </div>
  );
}

/** In the line that is moved: what was just set is seen to be. */
function useNewestInSight(row: RefObject<HTMLElement | null>, isStrip: boolean, chips: readonly Chip[]) {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(chips.map(({ id }) => id));
    const newest = before === null ? -1 : chips.findLastIndex(({ id }) => !before.has(id));
    if (isStrip && newest >= 0)
      row.current
        ?.querySelectorAll('li')
        [newest]?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  });
}

/** How many of the chips the lines have room for; all until that is known. */
function useFitting(row: RefObject<HTMLElement | null>, chips: readonly Chip[], lines: number): number {
  const t = useTexts(texts);
  const room = useRoom(row, 'filter-chips');
  if (room === null) return chips.length;
  const { widthPx: roomPx, font } = room;
  const widths = chips.map(({ name }) => textWidth(name, font) + AROUND_PX.chip);
  const clearPx = textWidth(t('clear-all'), font) + AROUND_PX.clear;
  const morePx = (left: number) => textWidth(t('more-filters', { count: left }), font) + AROUND_PX.more;
  const afterPx = (left: number) => (left > 0 ? morePx(left) + GAP_PX + clearPx : clearPx);
  return countFitting(widths, { roomPx, gapPx: GAP_PX, lines, afterPx });
}
