// Owns the actors of an event as a line of chips: as many as fit, each whole, then how many more; all of them while the keyboard is on the card.
import { useRef } from 'react';
import type { ActorRef } from '../contract/event.ts';
import { countFitting } from '../ui/count-fitting.ts';
import { language } from '../ui/i18n.ts';
import { textWidth, useRoom } from '../ui/use-room.ts';
import { dateTag, listsIn } from '../words/intl.ts';
import styles from './actor-chips.module.css';
import { displayText } from './display-text.ts';
import { ShortName, shortNameOf } from './short-name.tsx';

/** As the style says: padding and edge of a chip, the gap between two. One pixel each for what is rounded. */
const AROUND_PX = 19;
const GAP_PX = 4;

export function ActorChips({ actors }: { readonly actors: readonly ActorRef[] }) {
  const row = useRef<HTMLSpanElement>(null);
  const room = useRoom(row, 'actor-chips');
  const names = actors.map(({ id, name, shortName }) => ({
    id,
    short: shortNameOf({ name, shortName }),
    full: displayText(name, 120),
  }));
  let shown = names.length;
  let isBroken = false;
  if (room !== null) {
    const { widthPx: roomPx, font } = room;
    const widths = names.map(({ short }) => textWidth(short, font) + AROUND_PX);
    const afterPx = (left: number) => (left > 0 ? textWidth(moreOf(left), font) : 0);
    shown = countFitting(widths, { roomPx, gapPx: GAP_PX, lines: 1, afterPx });
    isBroken = (widths[0] ?? 0) > roomPx;
  }
  const left = names.slice(shown);
  return (
    <span ref={row} data-part="actors" className={isBroken ? styles.broken : styles.actors}>
      {names.map(({ id, short, full }, at) => (
        <span key={id} className={at < shown ? styles.actor : styles.left}>
          <ShortName short={short} full={full} />
        </span>
      ))}
      {left.length > 0 && (
        <span
          className={styles.more}
          aria-hidden="true"
          title={listsIn(dateTag(language())).format(left.map(({ full }) => full))}
        >
          {moreOf(left.length)}
        </span>
      )}
    </span>
  );
}

const moreOf = (left: number) => `+${left}`;
