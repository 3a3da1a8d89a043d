// Owns what each section of the page on method consists of; whatever the program lists (types, grades, statuses) is listed from there.
import type { FunctionComponent } from 'react';
import { Glyph } from '../../cards/glyph.tsx';
import { useShownMeta } from '../../cards/use-shown-meta.ts';
import { REACH_KM } from '../../contract/border-id.ts';
import { CONFIRMED_WITHIN_MONTHS, CROSSING_STATES } from '../../contract/crossing-status.ts';
import {
  CATEGORIES,
  CREDIBILITIES,
  categoryOf,
  RELIABILITIES,
  STANCES,
  type Status,
  TYPES,
} from '../../contract/taxonomy.ts';
import type { MethodSection } from '../../link/view.ts';
import { useTexts } from '../../ui/i18n.ts';
import { stateName } from '../../words/crossing-words.ts';
import { dateName, numberName } from '../../words/format.ts';
import {
  categoryName,
  credibilityName,
  reliabilityName,
  stanceName,
  statusName,
  typeName,
} from '../../words/vocabulary.ts';
import { PROGRAM_NEWS, programNews } from './program-news.ts';
import { Sentences, type Term, Terms } from './terms.tsx';
import { texts } from './texts.ts';

/** In the order of the rule: the first that holds counts. */
const STATUS_ORDER = [
  'retracted',
  'planned',
  'contested',
  'confirmed',
  'reported',
] as const satisfies readonly Status[];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Coverage() {
  const t = useTexts(texts);
  const coverage = useShownMeta((meta) => meta.collection.coverage) ?? null;
  const term = (name: 'full' | 'thin' | 'after', meaning: string): Term => ({
    key: name,
    term: t(`coverage-${name}`),
    meaning,
  });
  return (
    <>
      <Sentences>{[t('coverage-1')]}</Sentences>
      <Terms
        terms={[
          term(
            'full',
            coverage === null
              ? t('coverage-full-means')
              : t('coverage-full-until', { date: dateName(coverage.fullUntil) }),
          ),
          term(
            'thin',
            coverage === null
              ? t('coverage-thin-means')
              : t('coverage-thin-until', { date: dateName(coverage.thinUntil) }),
          ),
          term('after', t('coverage-after-means')),
        ]}
      />
      <Sentences>{[t('coverage-2')]}</Sentences>
    </>
  );
}

function Types() {
  const t = useTexts(texts);
  return (
    <>
      <Sentences>{[t('types-1')]}</Sentences>
      {CATEGORIES.map((category) => (
        <Terms
          key={category}
          label={categoryName(category)}
          terms={TYPES.filter((type) => categoryOf(type) === category).map((type) => ({
            key: type,
            sign: <Glyph type={type} />,
            term: typeName(type),
            meaning: t(`type:${type}`),
          }))}
        />
      ))}
    </>
  );
}

function Dates() {
  const t = useTexts(texts);
  return <Sentences>{[t('dates-1'), t('dates-2'), t('dates-3')]}</Sentences>;
}

function Places() {
  const t = useTexts(texts);
  const km = numberName(REACH_KM);
  return <Sentences>{[t('places-1'), t('places-2'), t('places-3', { km }), t('places-4')]}</Sentences>;
}

function Statuses() {
  const t = useTexts(texts);
  return (
    <>
      <Sentences>{[t('status-1')]}</Sentences>
      <Terms
        terms={STATUS_ORDER.map((status) => ({
          key: status,
          sign: <Glyph type="attack" status={status} />,
          term: statusName(status),
          meaning: t(`status:${status}`),
        }))}
      />
      <Sentences>{[t('status-2'), t('status-3'), t('status-4')]}</Sentences>
    </>
  );
}

function Grades() {
  const t = useTexts(texts);
  return (
    <>
      <Sentences>{[t('grades-1')]}</Sentences>
      <Terms
        label={t('grades-reliability')}
        terms={RELIABILITIES.map((mark) => ({
          key: mark,
          term: mark,
          meaning: capital(reliabilityName(mark)),
        }))}
      />
      <Terms
        label={t('grades-credibility')}
        terms={CREDIBILITIES.map((mark) => ({
          key: String(mark),
          term: mark,
          meaning: capital(credibilityName(mark)),
        }))}
      />
      <Sentences>{[t('grades-2'), t('grades-3')]}</Sentences>
    </>
  );
}

const KINDS_OF_SIDE = ['state', 'af', 'groups', 'bodies', 'nobody'] as const;

function Sides() {
  const t = useTexts(texts);
  return (
    <>
      <Sentences>{[t('sides-1')]}</Sentences>
      <Terms
        terms={KINDS_OF_SIDE.map((kind) => ({
          key: kind,
          term: t(`sides-${kind}`),
          meaning: t(`sides-${kind}-means`),
        }))}
      />
      <Sentences>{[t('sides-2')]}</Sentences>
    </>
  );
}

const WAYS_OF_ANSWERING = ['explicit', 'same', 'elsewhere'] as const;

function Claims() {
  const t = useTexts(texts);
  return (
    <>
      <Sentences>{[t('claims-1')]}</Sentences>
      <Terms
        terms={STANCES.map((stance) => ({
          key: stance,
          term: capital(stanceName(stance)),
          meaning: t(`stance:${stance}`),
        }))}
      />
      <Sentences>{[t('claims-2')]}</Sentences>
      <Terms
        terms={WAYS_OF_ANSWERING.map((way) => ({
          key: way,
          term: t(`claims-${way}`),
          meaning: t(`claims-${way}-means`),
        }))}
      />
      <Sentences>{[t('claims-3'), t('claims-4')]}</Sentences>
    </>
  );
}

function Sums() {
  const t = useTexts(texts);
  return <Sentences>{[t('sums-1'), t('sums-2'), t('sums-3'), t('sums-4'), t('sums-5')]}</Sentences>;
}

function Crossings() {
  const t = useTexts(texts);
  const months = numberName(CONFIRMED_WITHIN_MONTHS);
  return (
    <>
      <Sentences>{[t('crossings-1')]}</Sentences>
      <Terms
        terms={[
          ...CROSSING_STATES.map((state) => ({
            key: state,
            term: stateName(state),
            meaning: t(`crossing:${state}`),
          })),
          { key: 'known', term: t('crossings-known'), meaning: t('crossings-known-means', { months }) },
          { key: 'over', term: t('crossings-over'), meaning: t('crossings-over-means') },
          { key: 'unknown', term: t('crossings-unknown'), meaning: t('crossings-unknown-means') },
        ]}
      />
      <Sentences>{[t('crossings-2')]}</Sentences>
    </>
  );
}

function News() {
  const t = useTexts(programNews);
  const days = [...new Set(PROGRAM_NEWS.map(({ day }) => day))].reverse();
  return days.map((day) => (
    <Sentences key={day} label={dateName(day)}>
      {PROGRAM_NEWS.filter((entry) => entry.day === day).map(({ text }) => t(text))}
    </Sentences>
  ));
}

export const SECTIONS: Readonly<Record<MethodSection, FunctionComponent>> = {
  coverage: Coverage,
  types: Types,
  dates: Dates,
  places: Places,
  status: Statuses,
  grades: Grades,
  sides: Sides,
  claims: Claims,
  sums: Sums,
  crossings: Crossings,
  news: News,
};
