// Owns the crossings of the chosen border: what is known of their status over the dates that the strip shows.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import { borderQuery } from '../../../api/get-border.ts';
import { reachOf } from '../../../api/get-reach.ts';
import { MethodLink } from '../../../cards/method-link.tsx';
import { useShownMeta } from '../../../cards/use-shown-meta.ts';
import { useToday } from '../../../cards/use-today.ts';
import { coverageEndOf } from '../../../contract/coverage-end.ts';
import { CROSSING_STATES, statusDay } from '../../../contract/crossing-status.ts';
import { useEventDays } from '../../../engine/client/use-event-days.ts';
import type { LinkNotice } from '../../../link/link.ts';
import { meantBy } from '../../../link/meant-by.ts';
import { useView, useViewStore } from '../../../link/use-view.ts';
import { rangeOf, shownDays } from '../../../matching/shown-days.ts';
import { useTexts } from '../../../ui/i18n.ts';
import { useRoving } from '../../../ui/use-roving.ts';
import { stateName } from '../../../words/crossing-words.ts';
import { dayName } from '../../../words/format.ts';
import type { Days } from '../strip-scale.ts';
import { tickName, ticksOf } from './crossing-periods.ts';
import { CrossingRow } from './crossing-row.tsx';
import { texts } from './crossing-texts.ts';
import styles from './crossings.module.css';
import { StateSign } from './state-sign.tsx';

const MOST_TICKS = 7;

/** As the strip has them: the dates of the link, or else those of the data. */
function useDays(): Days | null {
  const eventDays = useEventDays();
  const filter = useView((view) => view.filter);
  return eventDays && shownDays(eventDays, rangeOf(filter));
}

const unknownCrossing = (value: string): LinkNotice => ({
  ...{ code: 'unknown-value', parameter: 'crossing', value, expected: '', widens: false },
});

export function Crossings({ id }: { readonly id: string }) {
  const t = useTexts(texts);
  const headingId = useId();
  const roving = useRoving<HTMLUListElement>();
  const days = useDays();
  const coverageEndDay = useShownMeta(coverageEndOf) ?? null;
  const reach = useShownMeta(reachOf) ?? null;
  const today = useToday();
  const day = useView(({ filter }) => statusDay(filter.to, today, coverageEndDay));
  const { data } = useQuery(borderQuery(id));
  const store = useViewStore();
  const open = useView((view) => view.crossing);
  useEffect(() => {
    if (!data || open === null) return;
    const meant = meantBy(new Set(data.crossings.map((crossing) => crossing.id)), open);
    const isUnknown = !data.crossings.some(({ id }) => id === meant);
    if (isUnknown) store.correct(() => ({ crossing: null }), [unknownCrossing(open)]);
    else if (meant !== open) store.change({ crossing: meant }, 'adjust');
  }, [data, open, store]);
  // The strip says when the border cannot be loaded.
  if (!data || days === null) return null;
  const ticks = ticksOf(days.fromDay, days.toDay, MOST_TICKS);
  const share = (day: number) => (day - days.fromDay) / (days.toDay - days.fromDay + 1);
  return (
    <section className={styles.crossings} aria-labelledby={headingId}>
      <div className={styles.titled}>
        <h2 id={headingId} className={styles.heading}>
          {t('heading')}
        </h2>
        <MethodLink section="crossings" />
      </div>
      {data.crossings.length === 0 ? (
        <p className={styles.how}>{t('none')}</p>
      ) : (
        <>
          <p className={styles.how}>
            {t('how', {
              from: dayName(days.fromDay),
              to: dayName(days.toDay),
              on: dayName(day),
            })}
          </p>
          <ul className={styles.legend} aria-label={t('legend')}>
            {CROSSING_STATES.map((state) => (
              <li key={state}>
                <StateSign state={state} />
                {stateName(state)}
              </li>
            ))}
            <li>
              <StateSign state="unknown" />
              {t('not-confirmed-since')}
            </li>
          </ul>
          <div className={styles.axis} aria-hidden="true">
            {ticks.map((tick) => (
              <span key={tick.day} style={{ insetInlineStart: `${share(tick.day) * 100}%` }}>
                {tickName(tick, share(tick.day))}
              </span>
            ))}
          </div>
          <ul {...roving}>
            {data.crossings.map((crossing) => (
              <CrossingRow
                key={crossing.id}
                border={id}
                crossing={crossing}
                days={days}
                ticks={ticks.map((tick) => share(tick.day))}
                statusDay={day}
                reach={reach}
                isOpen={open === crossing.id}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
