// Owns the head of an open event: type and status, title, when, where and how exactly, which border, people killed and injured.
import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { displayText } from '../../cards/display-text.ts';
import { lacksOutcome } from '../../cards/event-facts.ts';
import { EventsWithin } from '../../cards/events-within.tsx';
import { Glyph } from '../../cards/glyph.tsx';
import { MethodLink } from '../../cards/method-link.tsx';
import type { SarhadEvent } from '../../contract/event.ts';
import type { DatePrecision } from '../../contract/taxonomy.ts';
import { knownToArea } from '../../matching/known-to.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { coordinatesName, injuredInWords, killedInWords } from '../../words/figures.ts';
import { borderName, countryName, numberName, whenName } from '../../words/format.ts';
import { DOT } from '../../words/separator.ts';
import { statusMeaning, statusName, typeName } from '../../words/vocabulary.ts';
import styles from './detail-facts.module.css';

const texts = defineTexts('detail-facts', {
  week: 'the day is not known',
  month: 'only the month is known',
  'no-outcome': 'Was planned for this date, which has passed; the collection has no report of it yet.',
  within: '{{where}} ±\u00a0{{km}}\u00a0km',
  unplaced: 'Not placed on the map',
  'coord-source': 'How the place is known',
  border: 'Concerns {{border}}',
  'no-toll': 'Number killed or injured not known',
  original: 'Type in its source: {{type}}',
});

type Props = {
  readonly event: SarhadEvent;
  readonly revision: number;
  readonly todayDay: number;
  readonly headingRef: Ref<HTMLHeadingElement>;
};

export function DetailFacts({ event, revision, todayDay, headingRef }: Props) {
  const t = useTexts(texts);
  const isOpen = lacksOutcome(event, todayDay);
  return (
    <header className={styles.head}>
      <p className={styles.kind}>
        <Glyph type={event.type} status={event.status} />
        <span>
          {typeName(event.type)}
          {DOT}
          <span className={styles[event.status]}>{statusName(event.status).toLowerCase()}</span>
        </span>
        <MethodLink section="status" />
      </p>
      <h2 className={styles.title} ref={headingRef} tabIndex={-1} dir="auto">
        {displayText(event.title)}
      </h2>
      <p className={styles.meaning}>{isOpen ? t('no-outcome') : statusMeaning(event.status)}</p>
      <div className={styles.facts}>
        <p>
          <strong>{whenName(event)}</strong>
          <Precision precision={event.datePrecision} />
          <Where event={event} />
        </p>
        <Coordinates event={event} />
        {event.coordinates !== null && (
          <EventsWithin point={event.coordinates} name={event.place} precisionKm={event.precisionKm} />
        )}
        {event.border !== null && <Border id={event.border} revision={revision} />}
        <Tolls event={event} />
        {event.originalType && <p>{t('original', { type: displayText(event.originalType, 200) })}</p>}
      </div>
    </header>
  );
}

function Precision({ precision }: { readonly precision: DatePrecision }) {
  const t = useTexts(texts);
  return precision === 'day' ? null : (
    <span>
      , {t(precision)} <MethodLink section="dates" />
    </span>
  );
}

function Where({ event }: { readonly event: SarhadEvent }) {
  const { place, admin1, country } = event;
  // Of a place that is known to its country alone, the point's province says where the point was put, not where it happened.
  const isProvinceKnown = knownToArea(event)?.[0] !== 'country';
  const parts = [place, (isProvinceKnown && admin1) || '', country === null ? '' : countryName(country)].map(
    (part) => displayText(part, 200),
  );
  // The place often names its province already: "Barmal district, Paktika".
  const distinct = parts.filter(
    (part, index) => part !== '' && !parts.slice(0, index).some((before) => before.includes(part)),
  );
  return distinct.map((part, index) => (
    <span key={part}>
      {index === 0 ? DOT : ', '}
      <bdi>{part}</bdi>
    </span>
  ));
}

function Coordinates({ event: { coordinates, precisionKm, coordSource } }: { readonly event: SarhadEvent }) {
  const t = useTexts(texts);
  if (coordinates === null) return <p>{t('unplaced')}</p>;
  const where = coordinatesName(coordinates, precisionKm);
  const text = precisionKm > 0 ? t('within', { where, km: numberName(precisionKm) }) : where;
  return (
    <div className={styles.place}>
      {coordSource === null || coordSource === '' ? (
        <p className={styles.tabular}>{text}</p>
      ) : (
        <details className={styles.source}>
          <summary title={t('coord-source')}>
            <span className={styles.tabular}>{text}</span>
            <span className="visually-hidden">. {t('coord-source')}</span>
          </summary>
          <p dir="auto">{displayText(coordSource)}</p>
        </details>
      )}
      <MethodLink section="places" />
    </div>
  );
}

function Border({ id, revision }: { readonly id: string; readonly revision: number }) {
  const t = useTexts(texts);
  const { data } = useQuery(dictionaryQuery(revision));
  const border = data?.borders.find((entry) => entry.id === id)?.name ?? borderName(id);
  return <p>{t('border', { border })}</p>;
}

function Tolls({ event: { killed, injured, category } }: { readonly event: SarhadEvent }) {
  const t = useTexts(texts);
  if (killed === null && injured === null)
    return category === 'incident' ? <p className={styles.missing}>{t('no-toll')}</p> : null;
  return (
    <p>
      {killed !== null && <strong>{killedInWords(killed)}</strong>}
      {killed !== null && injured !== null && DOT}
      {injured !== null && injuredInWords(injured)} <MethodLink section="sums" />
    </p>
  );
}
