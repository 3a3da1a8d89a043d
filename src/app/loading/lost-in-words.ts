// Owns the sentence on one part of a link that was left out: what it asked for, as the page calls it, and why it could not be had.
import { REACH_KM } from '../../contract/border-id.ts';
import { parseDate } from '../../contract/calendar-date.ts';
import type { FilterParameter } from '../../contract/filter.ts';
import {
  FILTER_GRAMMAR,
  isFilterParameter,
  MAX_NEAR_KM,
  MAX_PICKED,
  MIN_NEAR_KM,
} from '../../contract/filter-grammar.ts';
import { SORTS } from '../../contract/sort.ts';
import type { LinkNotice } from '../../link/link.ts';
import { VIEW_PARAMETERS, type ViewField } from '../../link/parameters.ts';
import { dateName } from '../../words/format.ts';
import { lostTexts } from './lost-texts.ts';

const { t } = lostTexts;
type Known = FilterParameter | ViewField | 'v';

/** `Type of event “xyz”: not known here`. */
export function lostInWords(notice: LinkNotice): string {
  const { parameter, value } = notice;
  const why = reasonOf(notice);
  if (!isKnown(parameter)) return t('setting', { value: parameter, why });
  const name = t(`name:${parameter}`);
  if (parameter === 'from' || parameter === 'to') return t('of', { name, value: dateName(value), why });
  return isExclusion(parameter, value)
    ? t('of-excluded', { name, value: value.slice(1), why })
    : t('of', { name, value, why });
}

/** One value, excluded: of signs alone nothing was read. */
const isExclusion = (parameter: Known, value: string): boolean =>
  !NEVER_EXCLUDED.has(parameter) && /^!.*[\p{L}\p{N}]/u.test(value);
const NEVER_EXCLUDED: ReadonlySet<Known> = new Set([
  'area',
  'near',
  'bbox',
  'q',
  'map',
  'pick',
  'killed',
  'km',
]);

const isKnown = (name: string): name is Known =>
  name === 'v' || isFilterParameter(name) || Object.hasOwn(VIEW_PARAMETERS, name);

function reasonOf({ code, parameter, value }: LinkNotice): string {
  if (code === 'duplicate-parameter') return t('twice');
  // Days that were read are refused for each other alone, whatever the version.
  const isRead = (parameter === 'from' || parameter === 'to') && parseDate(value) !== null;
  if (code === 'newer-value' && isRead) return t('reversed');
  if (code === 'newer-value' || code === 'newer-parameter') return t('newer');
  if (code === 'unknown-value') return parameter === 'asof' ? t('not-kept') : t('not-in-data');
  return isKnown(parameter) ? (WRONG[parameter]?.(value) ?? t('unknown')) : t('unknown');
}

const day = (value: string) => (parseDate(value) === null ? t('not-a-day') : t('reversed'));

/** What is wrong with a value that is not one of a few; of those it can only be said that they are not known. */
const WRONG: { readonly [P in Known]?: (value: string) => string } = {
  from: day,
  to: day,
  country: () => t('not-a-country'),
  border: () => t('not-a-border'),
  within: () => t('not-a-distance', { km: REACH_KM }),
  // A stretch that is one was refused for what stands beside it; so were dates, and the order by distance.
  km: (value) => t(FILTER_GRAMMAR.km.parse(value).value === null ? 'not-a-stretch' : 'stretch-alone'),
  grade: () => t('not-a-grade'),
  killed: () => t('not-a-number'),
  bbox: () => t('not-a-place'),
  near: () => t('not-near', { least: MIN_NEAR_KM, most: MAX_NEAR_KM }),
  area: () => t('not-an-area'),
  q: () => t('not-a-text'),
  asof: () => t('not-asof'),
  pick: () => t('not-an-event', { most: MAX_PICKED }),
  map: () => t('not-a-place'),
  sort: (value) => t(SORTS.some((sort) => sort === value) ? 'needs-place' : 'unknown'),
  v: () => t('not-a-number'),
};
