// Owns all that is known of one crossing: both sides, each period with its pages, and the events that name it.
import { spanOf } from '../../../contract/calendar-date.ts';
import {
  CROSSING_STATES,
  type Crossing,
  type CrossingState,
  type Period,
  statusOn,
} from '../../../contract/crossing-status.ts';
import type { SarhadEvent } from '../../../contract/event.ts';
import { useViewStore } from '../../../link/use-view.ts';
import { Button } from '../../../ui/button.tsx';
import { useTexts } from '../../../ui/i18n.ts';
import {
  lastConfirmed,
  modeName,
  periodInWords,
  roughName,
  statusInWords,
} from '../../../words/crossing-words.ts';
import { countryName, numberName, whenName } from '../../../words/format.ts';
import { DOT } from '../../../words/separator.ts';
import { reachOf, spellingsOf } from './crossing-periods.ts';
import { texts } from './crossing-texts.ts';
import styles from './crossings.module.css';
import { StateSign } from './state-sign.tsx';
import { useNamingEvents } from './use-naming-events.ts';

type Props = {
  readonly id: string;
  readonly border: string;
  readonly crossing: Crossing;
  readonly name: string;
  readonly statusDay: number;
};

export function CrossingDetails({ id, border, crossing, name, statusDay }: Props) {
  const t = useTexts(texts);
  const { sides, modes, chainageKm, at, precisionKm, note, periods } = crossing;
  const spellings = spellingsOf(crossing.names);
  const naming = useNamingEvents(border, spellings);
  const status = statusOn(periods, statusDay);
  const presentIndex = status.standing === 'current' ? status.period : null;
  const newestFirst = periods.map((period, index) => ({ period, index })).reverse();
  const within = newestFirst.map(({ index }) => eventsWithin(naming.events ?? [], reachOf(periods, index)));
  const placed = new Set(within.flat());
  const others = (naming.events ?? []).filter((event) => !placed.has(event));
  const place =
    at === null
      ? t('position-none')
      : t('position-about', {
          km: chainageKm === null ? '–' : numberName(Math.round(chainageKm)),
          precision: numberName(precisionKm ?? 0),
        });
  return (
    <div id={id} className={styles.details}>
      <dl className={styles.facts}>
        <dt>{t('state')}</dt>
        <dd>{statusInWords(status, periods)}</dd>
        <dt>{t('sides')}</dt>
        <dd>
          {Object.entries(sides)
            .map(([country, side]) => `${countryName(country)}: ${side}`)
            .join(DOT)}
        </dd>
        <dt>{t('position')}</dt>
        <dd>{[modes.map((mode) => modeName(mode)).join(', '), place].filter(Boolean).join(DOT)}</dd>
        {note !== null && note !== '' && (
          <>
            <dt>{t('note')}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      <h3 className={styles.subheading}>{t('periods')}</h3>
      {periods.length === 0 && <p className={styles.how}>{t('no-periods')}</p>}
      <ul>
        {newestFirst.map(({ period, index }, place) => (
          <li key={index} className={styles.period}>
            <PeriodInWords period={period} isPresent={index === presentIndex} />
            <Named heading={namedWithin(period)} events={within[place] ?? []} />
          </li>
        ))}
      </ul>
      <Named heading={t('named-else')} events={others} />
      <p className={styles.how} role="status">
        {naming.hasFailed ? (
          <>
            {t('named-failed')} <Button onClick={naming.retry}>{t('retry')}</Button>
          </>
        ) : naming.events === undefined ? (
          t('named-loading')
        ) : (
          [
            t(naming.events.length === 0 ? 'named-none' : 'named-note', {
              names: spellings.map((spelling) => `“${spelling}”`).join(', ') || name,
            }),
            naming.isPart && t('named-part'),
          ]
            .filter(Boolean)
            .join(' ')
        )}
      </p>
    </div>
  );
}

type PeriodProps = {
  readonly period: Period;
  /** It holds on the day of which the status is told. */
  readonly isPresent: boolean;
};

function PeriodInWords({ period, isPresent }: PeriodProps) {
  const t = useTexts(texts);
  const { from, to, reason, dateNote, planned, source, endSource, asOfSource, also } = period;
  const words =
    periodInWords(period, isPresent) ?? t('other-state', { state: period.state, from: roughName(from) });
  const isSoft = !isPresent && !planned && to === null;
  const pages = [source, endSource, asOfSource, ...also].flatMap((page) => page ?? []);
  return (
    <>
      <p className={styles.periodHead}>
        <StateSign state={planned ? 'unknown' : stateOf(period)} isPale={isSoft} />
        {isSoft ? <span>{words}</span> : <strong>{words}</strong>}
      </p>
      <p className={styles.reason}>{[reason, dateNote].filter(Boolean).join(DOT)}</p>
      <ul className={styles.pages} aria-label={t('sources')}>
        {pages.map(({ title, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer" title={new URL(url).host}>
              <bdi>{title}</bdi> <span className="visually-hidden">{t('new-tab')}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Named({ heading, events }: { readonly heading: string; readonly events: readonly SarhadEvent[] }) {
  const store = useViewStore();
  if (events.length === 0) return null;
  return (
    <>
      <h4 className={styles.named}>{heading}</h4>
      <ul className={styles.events}>
        {events.map((event) => (
          <li key={event.key}>
            <button type="button" className={styles.event} onClick={() => store.change({ event: event.id })}>
              <span className={styles.when}>{whenName(event)}</span> <bdi>{event.title}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** With the days of the period, which are others than those that the page shows. */
function namedWithin(period: Period): string {
  const [from, to] = [roughName(period.from), roughName(lastConfirmed(period))];
  return texts.t(from === to ? 'named-on' : 'named-within', { from, to });
}

const stateOf = ({ state }: Period): CrossingState | 'unknown' =>
  CROSSING_STATES.find((one) => one === state) ?? 'unknown';

/** Events whose days, as rough as they are known, meet those of a period. */
function eventsWithin(
  events: readonly SarhadEvent[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly SarhadEvent[] {
  return events.filter(({ dateStart, dateEnd, datePrecision }) => {
    const span = spanOf(dateStart, dateEnd, datePrecision);
    return span !== null && span.startDay <= to && span.endDay >= from;
  });
}
