// Owns a crossing's history as bars on an axis of time: sure days, dots while a state is only not contradicted, hatching where little or nothing was collected.
import type { Reach } from '../../../api/get-reach.ts';
import { type Crossing, statusOn, sureDays } from '../../../contract/crossing-status.ts';
import { stateName } from '../../../words/crossing-words.ts';
import type { Days } from '../strip-scale.ts';
import { dotsOf } from './crossing-periods.ts';
import styles from './crossings.module.css';

type Props = {
  readonly periods: Crossing['periods'];
  readonly days: Days;
  /** Shares of the axis at which its ticks lie. */
  readonly ticks: readonly number[];
  readonly statusDay: number;
  /** Null where the collection does not say until when it was collected. */
  readonly reach: Reach | null;
};

/** Said in words beside it, so that it is hidden from those who hear the page. */
export function CrossingTrack({ periods, days, ticks, statusDay, reach }: Props) {
  const span = days.toDay - days.fromDay + 1;
  /** Null where none of the days is on the axis. */
  const placeOf = (fromDay: number, toDay: number) => {
    const from = Math.max(fromDay, days.fromDay);
    const to = Math.min(toDay, days.toDay);
    if (from > to) return null;
    return {
      insetInlineStart: `${((from - days.fromDay) / span) * 100}%`,
      inlineSize: `${((to - from + 1) / span) * 100}%`,
    };
  };
  const dots = dotsOf(periods, statusOn(periods, statusDay), statusDay);
  const dotsPlace = dots && placeOf(dots.fromDay, dots.toDay);
  const thin = reach && placeOf(reach.fullDay + 1, reach.thinDay);
  const after = reach && placeOf(reach.thinDay + 1, days.toDay);
  return (
    <span className={styles.track} aria-hidden="true">
      {ticks.map((share) => (
        <span key={share} className={styles.tick} style={{ insetInlineStart: `${share * 100}%` }} />
      ))}
      {thin && <span className={styles.hatch} data-reach="thin" style={thin} />}
      {after && <span className={styles.hatch} data-reach="after" style={after} />}
      {dotsPlace && <span className={styles.dots} style={dotsPlace} />}
      {sureDays(periods).map(({ period, state, fromDay, toDay }) => {
        const place = placeOf(fromDay, toDay);
        return (
          place && (
            <span
              key={period}
              className={styles.bar}
              data-state={state}
              title={[stateName(state), periods[period]?.reason].filter(Boolean).join(': ')}
              style={place}
            />
          )
        );
      })}
    </span>
  );
}
