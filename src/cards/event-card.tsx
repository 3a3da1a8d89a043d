// Owns the card of one event in a list, as content of a button: date, status, grade, title, place, people killed, actors.
import type { ActorRef, SarhadEvent } from '../contract/event.ts';
import { defineTexts, useTexts } from '../ui/i18n.ts';
import { killedInWords } from '../words/figures.ts';
import { countryName, numberName, whenName } from '../words/format.ts';
import { DOT } from '../words/separator.ts';
import { statusName, typeName } from '../words/vocabulary.ts';
import { Accounts } from './accounts.tsx';
import { ActorChips } from './actor-chips.tsx';
import { displayText } from './display-text.ts';
import styles from './event-card.module.css';
import { bestGradeOf, hasPassed, lacksOutcome } from './event-facts.ts';
import { Glyph } from './glyph.tsx';
import { GradeBadge } from './grade-badge.tsx';
import { type News, newsName } from './news.ts';

const texts = defineTexts('event-card', {
  'no-outcome': 'was planned, no report of it yet',
  outcome: 'was planned, reported since',
  'best-grade': 'Best source',
  away: '{{km}}\u00a0km away',
  'away-little': 'under 1\u00a0km away',
  'away-within': '{{away}}, ±\u00a0{{precision}}\u00a0km',
});

type Props = {
  readonly event: SarhadEvent;
  readonly todayDay: number;
  /** Since what was shown before. */
  readonly news?: News | undefined;
  /** Ids for `aria-labelledby` and `aria-describedby` of the element around it. */
  readonly titleId?: string;
  readonly detailsId?: string;
  /** How far away it is, where that is to be said. */
  readonly awayKm?: number | undefined;
};

/** Only spans, so that it may stand inside a button. */
export function EventCard({ event, todayDay, titleId, detailsId, awayKm, news }: Props) {
  const t = useTexts(texts);
  const grade = bestGradeOf(event.sources);
  const actors = distinctActors(event);
  return (
    <span className={styles.card}>
      <Glyph type={event.type} status={event.status} className={styles.glyph} />
      <span className={styles.body}>
        <span className={styles.top}>
          <span className={styles.when}>{whenName(event)}</span>
          {news && <span className={styles.news}>{newsName(news)}</span>}
          <StatusWord event={event} todayDay={todayDay} />
          {grade && <GradeBadge grade={grade} label={t('best-grade')} />}
        </span>
        <span className={styles.title} id={titleId} dir="auto">
          {displayText(event.title)}
        </span>
        <Accounts event={event} />
        <span className={styles.details} id={detailsId}>
          <span className="visually-hidden">{`${news ? `${newsName(news)}: ` : ''}${typeName(event.type)}, ${whenName(event)}. `}</span>
          <span className={styles.where}>
            <Where event={event} />
            {awayKm !== undefined && (
              <span className={styles.away}>{awayName(awayKm, event.precisionKm)}</span>
            )}
          </span>
          {actors.length > 0 && <ActorChips actors={actors} />}
        </span>
      </span>
    </span>
  );
}

/** The status in words, where it says more than "reported". */
export function StatusWord({ event, todayDay }: { readonly event: SarhadEvent; readonly todayDay: number }) {
  const t = useTexts(texts);
  if (event.status === 'reported' || event.status === 'confirmed') return null;
  return (
    <span className={styles[event.status]}>
      {hasPassed(event, todayDay)
        ? t(lacksOutcome(event, todayDay) ? 'no-outcome' : 'outcome')
        : statusName(event.status).toLowerCase()}
    </span>
  );
}

function Where({ event }: { readonly event: SarhadEvent }) {
  const place = displayText(event.place, 160);
  const country = event.country === null ? '' : countryName(event.country);
  const killed = event.killed !== null && event.killed.high > 0 ? killedInWords(event.killed) : '';
  return (
    <>
      {place !== '' && <bdi>{place}</bdi>}
      {country !== '' && country !== place && `${place === '' ? '' : DOT}${country}`}
      {killed !== '' && (
        <>
          {place === '' && country === '' ? '' : DOT}
          <span className={styles.killed}>{killed}</span>
        </>
      )}
    </>
  );
}

/** To a tenth where place and distance deserve it. */
function awayName(km: number, precisionKm: number): string {
  const rounded = km < 10 && precisionKm < 1 ? Math.round(km * 10) / 10 : Math.round(km);
  const away = rounded === 0 ? texts.t('away-little') : texts.t('away', { km: numberName(rounded) });
  return precisionKm === 0 ? away : texts.t('away-within', { away, precision: numberName(precisionKm) });
}

function distinctActors({ actors }: SarhadEvent): readonly ActorRef[] {
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}
