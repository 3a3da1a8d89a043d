// Owns one crossing in the list: its name, its status on a day, and its periods as bars; a press shows it on the map and all that is known.

import { useEffect, useId, useRef } from 'react';
import type { Reach } from '../../../api/get-reach.ts';
import { type Crossing, signOf, statusOn } from '../../../contract/crossing-status.ts';
import { useViewStore } from '../../../link/use-view.ts';
import { language, useTexts } from '../../../ui/i18n.ts';
import { ChevronDown, ChevronUp } from '../../../ui/later-icons.tsx';
import { STOP } from '../../../ui/use-roving.ts';
import { statusInWords } from '../../../words/crossing-words.ts';
import { dayName } from '../../../words/format.ts';
import type { Days } from '../strip-scale.ts';
import { CrossingDetails } from './crossing-details.tsx';
import { CROSSING_ZOOM } from './crossing-periods.ts';
import { texts } from './crossing-texts.ts';
import { CrossingTrack } from './crossing-track.tsx';
import styles from './crossings.module.css';
import { StateSign } from './state-sign.tsx';

type Props = {
  readonly border: string;
  readonly crossing: Crossing;
  readonly days: Days;
  /** Shares of the axis at which its ticks lie. */
  readonly ticks: readonly number[];
  readonly statusDay: number;
  readonly reach: Reach | null;
  readonly isOpen: boolean;
};

export function CrossingRow({ border, crossing, days, ticks, statusDay, reach, isOpen }: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const detailsId = useId();
  const { names, at, periods } = crossing;
  const name = names[language()] ?? names.en ?? crossing.id;
  const status = statusOn(periods, statusDay);
  const onClick = () => {
    if (isOpen || at === null) return store.change({ crossing: isOpen ? null : crossing.id });
    const [lng, lat] = at;
    store.change(({ map }) => ({
      crossing: crossing.id,
      map: { lng, lat, zoom: Math.max(CROSSING_ZOOM, map?.zoom ?? 0) },
    }));
  };
  // One that a link or the board opened is brought in sight, and by keys one goes on from there.
  const button = useRef<HTMLButtonElement>(null);
  const opensOpen = useRef(isOpen);
  useEffect(() => {
    if (!opensOpen.current) return;
    const frame = requestAnimationFrame(() => {
      button.current?.scrollIntoView({ block: 'center' });
      if (document.activeElement?.matches('[data-back]')) button.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  return (
    <li className={styles.crossing} data-crossing={crossing.id}>
      <button
        ref={button}
        type="button"
        {...STOP}
        className={styles.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailsId : undefined}
        onClick={onClick}
      >
        <bdi className={styles.name}>{name}</bdi>
        <Chevron className={styles.chevron} size={16} aria-hidden="true" />
        <span className={styles.status}>
          <StateSign {...signOf(status)} />
          <span data-standing={status.standing}>
            <span className="visually-hidden">{t('status-on', { date: dayName(statusDay) })}: </span>
            {statusInWords(status, periods)}
          </span>
        </span>
        <CrossingTrack periods={periods} days={days} ticks={ticks} statusDay={statusDay} reach={reach} />
      </button>
      {isOpen && (
        <CrossingDetails
          id={detailsId}
          border={border}
          crossing={crossing}
          name={name}
          statusDay={statusDay}
        />
      )}
    </li>
  );
}
