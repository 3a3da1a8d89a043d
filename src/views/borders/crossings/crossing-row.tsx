// Owns one crossing in the list: its name, its status on a day, and its periods as bars; a press shows it on the map and all that is known.

import { useId } from 'react';
import { type Crossing, signOf, statusOn } from '../../../contract/crossing-status.ts';
import { useViewStore } from '../../../link/use-view.ts';
import { language, useTexts } from '../../../ui/i18n.ts';
import { ChevronDown, ChevronUp } from '../../../ui/later-icons.tsx';
import { statusInWords } from '../../../words/crossing-words.ts';
import { dayName } from '../../../words/format.ts';
import type { Days } from '../strip-scale.ts';
import { CrossingDetails } from './crossing-details.tsx';
import { texts } from './crossing-texts.ts';
import { CrossingTrack } from './crossing-track.tsx';
import styles from './crossings.module.css';
import { StateSign } from './state-sign.tsx';

/** What is around a crossing can be seen: both banks of a river, a town. */
const CROSSING_ZOOM = 10;

type Props = {
  readonly border: string;
  readonly crossing: Crossing;
  readonly days: Days;
  /** Shares of the axis at which its ticks lie. */
  readonly ticks: readonly number[];
  readonly statusDay: number;
  readonly coverageEndDay: number | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

export function CrossingRow({
  border,
  crossing,
  days,
  ticks,
  statusDay,
  coverageEndDay,
  isOpen,
  onToggle,
}: Props) {
  const t = useTexts(texts);
  const store = useViewStore();
  const detailsId = useId();
  const { names, at, periods } = crossing;
  const name = names[language()] ?? names.en ?? crossing.id;
  const status = statusOn(periods, statusDay);
  const onClick = () => {
    if (!isOpen && at !== null) {
      const [lng, lat] = at;
      store.change(({ map }) => ({ map: { lng, lat, zoom: Math.max(CROSSING_ZOOM, map?.zoom ?? 0) } }));
    }
    onToggle();
  };
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  return (
    <li className={styles.crossing} data-crossing={crossing.id}>
      <button
        type="button"
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
        <CrossingTrack
          periods={periods}
          days={days}
          ticks={ticks}
          statusDay={statusDay}
          coverageEndDay={coverageEndDay}
        />
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
