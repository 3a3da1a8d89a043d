// Owns what a link says of its view where it is pasted: a title, a sentence, the lines of its picture.
import type { Filter } from '../contract/filter.ts';
import { defineTexts } from '../ui/i18n.ts';
import { filterInSentence, textOfRuns } from './filter-sentence.ts';
import { dateName, isolated, numberName } from './format.ts';
import { apart } from './in-isolation.ts';
import type { Names } from './names.ts';
import { subjectInWords, whenInWords, whereAsName } from './view-title.ts';

const { t } = defineTexts('unfurl', {
  'of-what': '{{what}}: {{where}}',
  quoted: '“{{text}}”',
  'quoted-turned': '«{{text}}»',
  incidents_one: '{{count}} incident',
  incidents_other: '{{count}} incidents',
  diplomatic_one: '{{count}} diplomatic event',
  diplomatic_other: '{{count}} diplomatic events',
  events_one: '{{count}} event',
  events_other: '{{count}} events',
  none: 'No events',
  killed: '{{what}}, {{figure}} killed',
  denied_one: '{{denied}} of {{count}} claim denied',
  denied_other: '{{denied}} of {{count}} claims denied',
  'none-denied_one': '{{count}} claim, not denied',
  'none-denied_other': '{{count}} claims, none denied',
  'as-of': 'data as of {{date}}',
  site: 'Sarhad',
  'site-title': '{{title}} · Sarhad',
  described: '{{counts}}. {{sentence}}.',
});

export type Figures = {
  readonly events: number;
  readonly incidents: number;
  readonly killed: { readonly sum: number; readonly known: number };
  /** Null: not counted. */
  readonly claims: { readonly said: number; readonly denied: number } | null;
};

/** `Afghanistan – Tajikistan border`, `Attack: Pakistan`, `“Shamsiddin”`. */
export function pictureTitle(filter: Filter, names: Names): string {
  const where = whereAsName(filter, names);
  if (filter.q !== undefined) {
    const said = filter.q.slice(0, 80).toWellFormed();
    const text = apart(said);
    return t(text === said ? 'quoted' : 'quoted-turned', { text });
  }
  const isNarrowed = filter.type !== undefined || filter.category !== undefined;
  return isNarrowed ? t('of-what', { what: subjectInWords(filter), where }) : where;
}

export function countsInWords({ events, incidents, killed }: Figures): string {
  if (events === 0) return t('none');
  const what = incidents > 0 ? t('incidents', { count: incidents }) : t('diplomatic', { count: events });
  return killed.known > 0 && killed.sum > 0 ? t('killed', { what, figure: numberName(killed.sum) }) : what;
}

const claimsInWords = ({ said, denied }: NonNullable<Figures['claims']>): string =>
  denied === 0 ? t('none-denied', { count: said }) : t('denied', { count: said, denied: numberName(denied) });

/** At most three. */
export function pictureLines(filter: Filter, figures: Figures): string[] {
  const { claims } = figures;
  return [
    countsInWords(figures),
    ...(claims && claims.said > 0 ? [claimsInWords(claims)] : []),
    ...(whenInWords(filter) === '' ? [] : [isolated(whenInWords(filter))]),
  ];
}

/** `7 incidents, 19 killed · Afghanistan – Tajikistan border · 1 Nov 2025 – 15 Feb 2026`. */
export function linkTitle(filter: Filter, names: Names, figures: Figures | null): string {
  const when = whenInWords(filter);
  return [
    ...(figures === null ? [] : [countsInWords(figures)]),
    pictureTitle(filter, names),
    ...(when === '' ? [] : [when]),
  ].join(' · ');
}

export const pageTitle = (title: string): string => t('site-title', { title });
export const siteName = (): string => t('site');
export const asOfInWords = (instant: string): string => t('as-of', { date: dateName(instant.slice(0, 10)) });

/** `33 events (7 incidents, 26 diplomatic events)`; of one kind alone `7 events`. */
export function countsByKind({ events, incidents }: Pick<Figures, 'events' | 'incidents'>): string {
  const all = t('events', { count: events });
  if (incidents === 0 || incidents === events) return all;
  return `${all} (${t('incidents', { count: incidents })}, ${t('diplomatic', { count: events - incidents })})`;
}

/** How many, then all that the filter asks for. */
export function linkDescription(filter: Filter, names: Names, figures: Figures | null): string {
  const sentence = textOfRuns(filterInSentence(filter, names));
  if (figures === null) return `${sentence}.`;
  return t('described', { counts: countsByKind(figures), sentence });
}
