// Owns what is expected of each view parameter, for the documents; apart from the codecs, so that the first load does not carry it.
import { SORTS } from '../contract/sort.ts';
import type { ViewField } from './parameters.ts';
import {
  BOUNDARIES,
  CHARTS,
  EMBEDS,
  LANGUAGES,
  LAYERS,
  METHOD_SECTIONS,
  PANELS,
  SHADED,
  TABS,
  THEMES,
} from './view.ts';

const oneOf = (values: readonly string[]) =>
  values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;

export const VIEW_EXPECTED: Readonly<Record<ViewField | 'v', string>> = {
  map: 'longitude,latitude,zoom within ±180, ±85 and 0 to 19',
  layer: oneOf(LAYERS),
  shaded: oneOf(SHADED),
  boundaries: oneOf(BOUNDARIES),
  tab: oneOf(TABS),
  sort: `${oneOf(SORTS)}; distance only with near`,
  event: 'the id of an event',
  crossings: 'all, a country or a border pair; then a state, and a column to sort by',
  crossing: 'the id of a crossing',
  claims: 'a grouping, then an order, and a kind of answer',
  panel: oneOf(PANELS),
  chart: oneOf(CHARTS),
  method: oneOf(METHOD_SECTIONS),
  compare: 'before, all, or a filter as name:value, its parts joined by ~',
  embed: oneOf(EMBEDS),
  seen: 'a date, beside asof',
  theme: oneOf(THEMES),
  lang: oneOf(LANGUAGES),
  v: 'the version of the grammar, a whole number',
};
