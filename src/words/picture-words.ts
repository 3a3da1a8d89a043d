// Owns the words around a picture of a view: its key, what it leaves out, how far the collection reaches, whose its ground is.
import type { Coverage } from '../contract/coverage.ts';
import type { Sort } from '../contract/sort.ts';
import type { TimeUnit } from '../contract/time-unit.ts';
import { defineTexts } from '../ui/i18n.ts';
import { datesInProse } from './dates-in-prose.ts';
import { dateName, numberName } from './format.ts';

const { t } = defineTexts('picture', {
  'key-incident': 'incident, larger with more killed; numbers as in the list',
  'key-incident-one': 'the incident',
  'key-incident-counted': 'incidents, larger with more killed; the number says how many',
  'key-diplomatic': 'diplomatic events there',
  'key-diplomatic-one': 'the event',
  'key-disc': 'how precisely the place is known',
  'when-day': 'events a day; incidents above, filled; diplomatic events below, outlined',
  'when-week': 'events a week; incidents above, filled; diplomatic events below, outlined',
  'when-month': 'events a month; incidents above, filled; diplomatic events below, outlined',
  'when-year': 'events a year; incidents above, filled; diplomatic events below, outlined',
  hatched: 'hatched: not collected',
  along_one:
    '{{km}} km, {{count}} event with a place along it; newest on top; bars: how far the place is uncertain',
  along_other:
    '{{km}} km, {{count}} events with a place along it; newest on top; bars: how far the place is uncertain',
  'not-along_one': '{{figure}} event has no place along it and is not in the picture',
  'not-along_other': '{{figure}} events have no place along it and are not in the picture',
  'key-along-incident': 'incident, larger with more killed',
  'key-along-diplomatic': 'diplomatic event',
  drawn: 'drawn are the first {{drawn}} of {{all}}, {{order}}',
  'order-newest': 'the newest',
  'order-oldest': 'the oldest',
  'order-killed': 'those with most killed',
  'order-grade': 'those with the best graded sources',
  'order-distance': 'the nearest',
  collected: 'Collected to {{date}}',
  'thin-after': 'incomplete after {{date}}',
  'as-of': 'Data as of {{date}}, revision {{revision}}',
  source: '{{title}}. Seen with Sarhad.',
  boundaries:
    'Boundaries are not authoritative. Land: Natural Earth; lines: © OpenStreetMap contributors; places: GeoNames.',
});

type Kinds = {
  readonly isOne: boolean /** Whether a list beside the picture has the same numbers. */;
  readonly isNumbered: boolean;
};

export const incidentSign = ({ isOne, isNumbered }: Kinds): string =>
  t(isOne ? 'key-incident-one' : isNumbered ? 'key-incident' : 'key-incident-counted');
export const diplomaticSign = ({ isOne }: Pick<Kinds, 'isOne'>): string =>
  t(isOne ? 'key-diplomatic-one' : 'key-diplomatic');
export const discSign = (): string => t('key-disc');
export const incidentAlong = (): string => t('key-along-incident');
export const diplomaticAlong = (): string => t('key-along-diplomatic');

/** `isGappy`: whether it shows days of which nothing was collected. */
export const whenInPicture = (unit: TimeUnit, isGappy: boolean): string =>
  [t(`when-${unit}`), ...(isGappy ? [t('hatched')] : [])].join('; ');

export const alongInPicture = (placed: number, lengthKm: number): string =>
  t('along', { count: placed, km: numberName(Math.round(lengthKm)) });
export const notAlong = (count: number): string => t('not-along', { count, figure: numberName(count) });

export const orderInWords = (sort: Sort): string => t(`order-${sort}`);

/** `drawn are the first 3,000 of 12,345, the newest`; empty where all are. */
export const drawnInWords = (drawn: number, all: number, sort: Sort): string =>
  drawn >= all
    ? ''
    : t('drawn', { drawn: numberName(drawn), all: numberName(all), order: orderInWords(sort) });

export const dataAsOf = (changedAt: string, revision: number): string =>
  t('as-of', { date: dateName(changedAt.slice(0, 10)), revision: numberName(revision) });

/** How far the collection reaches, and that it is no census; without a full stop. Empty where it says neither. */
export function reachOfCollection(coverage: Coverage | null | undefined, note: string): string {
  const reach = [
    coverage ? t('collected', { date: dateName(coverage.thinUntil) }) : '',
    coverage && coverage.fullUntil < coverage.thinUntil
      ? t('thin-after', { date: dateName(coverage.fullUntil) })
      : '',
  ];
  return [reach.filter(Boolean).join('; '), datesInProse(note).replace(/[.\s]+$/, '')]
    .filter(Boolean)
    .join('. ');
}

export const sourceInWords = (title: string): string => t('source', { title });
export const boundariesInWords = (): string => t('boundaries');
