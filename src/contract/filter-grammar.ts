// Owns the grammar of filters, one for links and for the API's query strings: text ⇄ Filter, parameter by parameter.

import { type AreaRing, formatArea, MAX_AREA_POINTS, parseArea } from './area.ts';
import { isBorderId, REACH_KM } from './border-id.ts';
import { parseDate } from './calendar-date.ts';
import type { Area, Bbox, Filter, FilterParameter, Near, ValueClause } from './filter.ts';
import { CATEGORIES, ROLES, STANCES, STATUSES, TYPES } from './taxonomy.ts';

/** Why a parameter was not understood. The API answers it as an error, a link shows it as a notice. */
export type FilterProblem = {
  readonly code: 'bad-value' | 'unknown-value' | 'duplicate-parameter';
  readonly parameter: string;
  /** The text that was not understood. */
  readonly value: string;
  /** What is expected, for people. */
  readonly expected: string;
};

/** The type of a parameter in the description of the API: numbers say their bounds, all others are texts there. */
export type ParameterType =
  | { readonly type: 'string'; readonly enum?: readonly string[] }
  | { readonly type: 'number' | 'integer'; readonly minimum: number; readonly maximum?: number };

/** Parses one parameter: the value, or null with the problems found; a value may come together with problems. */
type Codec<V> = {
  readonly schema: Exclude<ParameterType, V extends number ? { type: 'string' } : { minimum: number }>;
  readonly parse: (text: string) => { value: V | null; bad: readonly string[] };
  readonly format: (value: V) => string;
  readonly expected: string;
};

/** Values beyond so many are refused, each as a bad value: input from links is hostile. */
export const MAX_VALUES = 200;
export const MAX_TEXT = 300;
export const MAX_NEAR_KM = 500;
/** Smaller than a place on the map can be pointed at. */
export const MIN_NEAR_KM = 0.1;
export const MAX_PLACE_NAME = 60;
/** Different words of a text: each is looked for. */
const MAX_WORDS = 60;

/** Picked events: with ids as they usually are, so many can still be kept under a short link. */
export const MAX_PICKED = 500;

/** Whether a text says anything that can be searched. */
export const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Stands for bytes that are no text: what was typed is lost. */
const LOST_SIGN = '\ufffd';

const areFew = (words: string) =>
  words.length <= MAX_TEXT && new Set(words.match(/[\p{L}\p{M}\p{N}]+/gu)).size <= MAX_WORDS;

const STRING = { type: 'string' } as const;

const whole = <V>(value: V | null, text: string) => ({ value, bad: value === null ? [text] : [] });

function listOf<V extends string>(
  isValue: (text: string) => boolean,
): Omit<Codec<ValueClause<V>>, 'expected'> {
  return {
    schema: STRING,
    parse(text) {
      const any = new Set<string>();
      const not = new Set<string>();
      const bad = new Set<string>();
      for (const part of text.split(',')) {
        const isExcluded = part.startsWith('!');
        const value = isExcluded ? part.slice(1) : part;
        const list = isExcluded ? not : any;
        if (isValue(value) && (list.size < MAX_VALUES || list.has(value))) list.add(value);
        else bad.add(part);
      }
      const clause = { any: [...any], not: [...not] } as { any: V[]; not: V[] };
      return { value: any.size + not.size > 0 ? clause : null, bad: [...bad] };
    },
    format: ({ any, not }) => [...any, ...not.map((value) => `!${value}`)].join(','),
  };
}

const oneOf = (values: readonly string[]) => (text: string) => values.includes(text);
const ID_FORM = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.:_-]{0,199}$/u;
const isId = (text: string) => ID_FORM.test(text);
/** Ids of events are of a plainer form, without signs that would have to be escaped: see `eventFields`. */
export const EVENT_ID_FORM = /^[\w.:-]{1,200}$/;

/** In the order in which they were picked, each once; what is no id, and what is too much, is bad. */
function parsePick(text: string): { value: readonly string[] | null; bad: readonly string[] } {
  const parts = [...new Set(text.split(','))];
  const ids = parts.filter((id) => EVENT_ID_FORM.test(id)).slice(0, MAX_PICKED);
  return { value: ids.length > 0 ? ids : null, bad: parts.filter((id) => !ids.includes(id)) };
}

function parseNumber(text: string, min: number, max: number): number | null {
  if (!/^-?\d{1,7}(\.\d{1,10})?$/.test(text)) return null;
  // To six decimals (a tenth of a metre): smaller figures would be written with an exponent, which is not read again.
  const value = Number(Number(text).toFixed(6));
  return value >= min && value <= max ? value : null;
}

function parseBbox(text: string): Bbox | null {
  const parts = text.split(',');
  if (parts.length !== 4) return null;
  const [west, east] = [parts[0], parts[2]].map((part) => parseNumber(part ?? '', -180, 180));
  const [south, north] = [parts[1], parts[3]].map((part) => parseNumber(part ?? '', -90, 90));
  if (west == null || east == null || south == null || north == null || south > north) return null;
  return [west, south, east, north];
}

/** A name as it may stand in a link, commas included; undefined without one, null where it is too long. */
export function placeNameOf(text: string): string | undefined | null {
  const name = text
    .toWellFormed()
    // Joiners belong to Persian words.
    .replace(/(?:(?![\u200c\u200d])[\s\p{C}])+/gu, ' ')
    .trim();
  if (name.length > MAX_PLACE_NAME) return null;
  return name === '' ? undefined : name;
}

function parseNear(text: string): Near | null {
  const [lngText = '', latText = '', kmText = '', ...rest] = text.split(',');
  const lng = parseNumber(lngText, -180, 180);
  const lat = parseNumber(latText, -90, 90);
  const km = parseNumber(kmText, MIN_NEAR_KM, MAX_NEAR_KM);
  const name = placeNameOf(rest.join(','));
  if (lng === null || lat === null || km === null || name === null) return null;
  // Numbers with commas for points, which would be read as another place with some of them for its name.
  if (rest.length > 1 && rest.every((part) => /^\d+$/.test(part))) return null;
  const [x, y] = [lng, lat].map((degrees) => Number(degrees.toFixed(4)) + 0) as [number, number];
  return { point: [x, y], km, ...(name && { name }) };
}

function parseNamedArea(text: string): Area | null {
  const [code = '', ...rest] = text.split(',');
  const ring: AreaRing | null = parseArea(code);
  const name = placeNameOf(rest.join(','));
  return ring === null || name === null ? null : { ring, ...(name && { name }) };
}

const withName = (value: string, name: string | undefined) => (name ? `${value},${name}` : value);

function parseKm(text: string): readonly [number, number] | null {
  const match = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text);
  if (!match) return null;
  const from = parseNumber(String(match[1]), 0, 100_000);
  const to = parseNumber(String(match[2]), 0, 100_000);
  return from === null || to === null || from > to ? null : [from, to];
}

const date: Codec<string> = {
  schema: STRING,
  parse: (text) => whole(parseDate(text) === null ? null : text, text),
  format: (value) => value,
  expected: 'a date from 1900 to 2199 such as 2025-07-01',
};

/** An id of an actor, or a side. */
const voices: Codec<ValueClause> = {
  ...listOf(isId),
  expected: 'ids of actors, or sides such as side:tj',
};

type Grammar = { readonly [P in FilterParameter]-?: Codec<NonNullable<Filter[P]>> };

/** The one table of filter parameters; order here is order in links. */
export const FILTER_GRAMMAR: Grammar = {
  from: date,
  to: date,
  category: {
    ...listOf(oneOf(CATEGORIES)),
    expected: `any of ${CATEGORIES.join(', ')}`,
  },
  type: {
    ...listOf(oneOf(TYPES)),
    expected: `any of ${TYPES.join(', ')}`,
  },
  actor: {
    ...listOf(isId),
    expected: 'ids of actors',
  },
  actors: {
    schema: STRING,
    parse: (text) => whole(text === 'all' ? 'all' : null, text),
    format: (value) => value,
    expected: 'all',
  },
  role: {
    ...listOf(oneOf(ROLES)),
    expected: `any of ${ROLES.join(', ')}`,
  },
  country: {
    ...listOf((text) => /^[A-Z]{2}$/.test(text)),
    expected: 'country codes such as TJ (ISO 3166-1 alpha-2)',
  },
  province: {
    ...listOf(isId),
    expected: 'codes of provinces',
  },
  border: {
    ...listOf(isBorderId),
    expected: 'border pairs such as AF-TJ, the codes in alphabetical order',
  },
  within: {
    schema: { type: 'number', minimum: 0, maximum: REACH_KM },
    parse: (text) => whole(parseNumber(text, 0, REACH_KM), text),
    format: String,
    expected: `a distance of at most ${REACH_KM} km`,
  },
  km: {
    schema: STRING,
    parse: (text) => whole(parseKm(text), text),
    format: ([from, to]) => `${from}-${to}`,
    expected: 'a stretch such as 120-260',
  },
  status: {
    ...listOf(oneOf(STATUSES)),
    expected: `any of ${STATUSES.join(', ')}`,
  },
  source: {
    ...listOf(isId),
    expected: 'ids of publishers',
  },
  grade: {
    schema: STRING,
    parse: (text) => whole(/^[A-E][1-5]$/.test(text) ? text : null, text),
    format: (value) => value,
    expected: 'a grade from A1 to E5',
  },
  killed: {
    schema: { type: 'integer', minimum: 1 },
    parse: (text) => whole(/^\d{1,7}$/.test(text) && Number(text) > 0 ? Number(text) : null, text),
    format: String,
    expected: 'a whole number of at least 1',
  },
  stance: {
    ...listOf(oneOf(STANCES)),
    expected: `any of ${STANCES.join(', ')}`,
  },
  claimant: voices,
  denier: voices,
  bbox: {
    schema: STRING,
    parse: (text) => whole(parseBbox(text), text),
    format: (value) => value.join(','),
    expected: 'west,south,east,north in degrees',
  },
  near: {
    schema: STRING,
    parse: (text) => whole(parseNear(text), text),
    format: ({ point, km, name }) => withName([...point, km].join(','), name),
    expected: `lng,lat,km such as 71.61,36.73,50, from ${MIN_NEAR_KM} to ${MAX_NEAR_KM} km, and perhaps a name of at most ${MAX_PLACE_NAME} letters`,
  },
  area: {
    schema: STRING,
    parse: (text) => whole(parseNamedArea(text), text),
    format: ({ ring, name }) => withName(formatArea(ring), name),
    expected: `a flexible polyline of 3 to ${MAX_AREA_POINTS} points that does not cross itself, and perhaps a name of at most ${MAX_PLACE_NAME} letters`,
  },
  q: {
    schema: STRING,
    parse: (text) => {
      const words = text.replace(/\s+/g, ' ').trim();
      const isWhole = !words.includes(LOST_SIGN);
      return whole(isWhole && hasLetters(words) && areFew(words) ? words : null, text.slice(0, MAX_TEXT));
    },
    format: (value) => value,
    expected: `at most ${MAX_WORDS} different words of letters or digits, at most ${MAX_TEXT} characters`,
  },
  pick: {
    schema: STRING,
    parse: parsePick,
    format: (ids) => ids.join(','),
    expected: `at most ${MAX_PICKED} ids of events`,
  },
  asof: {
    schema: STRING,
    parse: (text) => whole(/^[1-9]\d{0,8}$/.test(text) || parseDate(text) !== null ? text : null, text),
    format: (value) => value,
    expected: 'a revision such as 412, or a date',
  },
};

export const FILTER_PARAMETERS = Object.keys(FILTER_GRAMMAR) as FilterParameter[];

export function isFilterParameter(name: string): name is FilterParameter {
  return Object.hasOwn(FILTER_GRAMMAR, name);
}

/**
 * Reads a filter from query parameters; parameters that are not of the grammar are left to the caller.
 * Whatever is understood is in `filter`; every piece that is not is in `problems`, so that a link can drop it
 * with a notice and the API can refuse it.
 */
export function parseFilter(params: URLSearchParams): { filter: Filter; problems: FilterProblem[] } {
  const filter: Record<string, unknown> = {};
  const problems: FilterProblem[] = [];
  for (const parameter of FILTER_PARAMETERS) {
    const [text, ...others] = params.getAll(parameter);
    if (text === undefined) continue;
    const codec = FILTER_GRAMMAR[parameter] as Codec<unknown>;
    const problem = (code: FilterProblem['code'], value: string) =>
      problems.push({ code, parameter, value, expected: codec.expected });
    for (const other of others) problem('duplicate-parameter', other);
    const { value, bad } = codec.parse(text);
    if (value !== null) filter[parameter] = value;
    for (const part of bad) problem('bad-value', part);
  }
  dropReversedDates(filter as Filter, problems);
  dropStretchOfNoBorder(filter as Filter, problems);
  return { filter: filter as Filter, problems };
}

function dropReversedDates(filter: { from?: string; to?: string }, problems: FilterProblem[]): void {
  if (filter.from === undefined || filter.to === undefined || filter.from <= filter.to) return;
  problems.push({
    code: 'bad-value',
    parameter: 'to',
    value: filter.to,
    expected: `a date not before ${filter.from}`,
  });
  delete filter.to;
}

/** A stretch is one of one border: without it, or with several, its kilometres mean nothing. */
function dropStretchOfNoBorder(
  filter: { border?: ValueClause; km?: readonly [number, number] },
  problems: FilterProblem[],
): void {
  if (filter.km === undefined || filter.border?.any.length === 1) return;
  problems.push({
    code: 'bad-value',
    parameter: 'km',
    value: FILTER_GRAMMAR.km.format(filter.km),
    expected: 'a stretch of one border, named by border=AF-TJ beside it',
  });
  delete filter.km;
}

/** The parameters of a filter, in the grammar's order. `parseFilter` of the result gives the same filter. */
export function formatFilter(filter: Filter): [FilterParameter, string][] {
  const pairs: [FilterParameter, string][] = [];
  for (const parameter of FILTER_PARAMETERS) {
    const value = filter[parameter];
    if (value === undefined) continue;
    pairs.push([parameter, (FILTER_GRAMMAR[parameter] as Codec<unknown>).format(value)]);
  }
  return pairs;
}

/** A query string that people can read: commas, colons and exclamation marks stay as they are. */
export function formatQuery(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs].map(([name, value]) => `${name}=${encodeReadably(value)}`).join('&');
}

function encodeReadably(value: string): string {
  // A lone surrogate cannot be encoded; it is replaced rather than breaking the link.
  return encodeURIComponent(value.toWellFormed())
    .replace(/%2C/g, ',')
    .replace(/%3A/g, ':')
    .replace(/%2F/g, '/')
    .replace(/%20/g, '+');
}
