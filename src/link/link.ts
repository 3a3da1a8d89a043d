// Owns links: query string ⇄ view. What a link says wrongly is dropped with a notice, what its migration gained comes with one.

import {
  type FilterProblem,
  formatFilter,
  formatQuery,
  isFilterParameter,
  parseFilter,
} from '../contract/filter-grammar.ts';
import { type Sort, sortUnder } from '../contract/sort.ts';
import { withPlainHyphens } from '../contract/typed-hyphens.ts';
import type { MigrationNotice, Parameters } from './migration.ts';
import { GRAMMAR_VERSION, migrate, versionOf } from './migrations.ts';
import { isDefault, VIEW_FIELDS, VIEW_PARAMETERS, type ViewParameter } from './parameters.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/**
 * A piece of a link that was dropped: `wrong` by this grammar, or, under a later version, unknown to it yet. What a
 * parameter of the view expects is said in `expected-words`.
 */
type Dropped =
  | FilterProblem['code']
  | 'unknown-parameter'
  | 'newer-parameter'
  | 'newer-value'
  | 'newer-version';

export type LinkNotice = {
  readonly code: Dropped | MigrationNotice['code'];
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;
};

/** Longer values are cut in notices: a link is hostile input. */
const NOTICE_VALUE_MAX = 80;

/** The view of a query string (with or without `?`), and a notice for every piece that was not understood. */
export function parseLink(search: string): { view: View; notices: LinkNotice[] } {
  const written: Parameters = [...new URLSearchParams(search)].map(([name, value]) => [
    name,
    plainText(value, WRITTEN_BY_US[name]),
  ]);
  const version = versionOf(written);
  const isNewer = version !== null && version > GRAMMAR_VERSION;
  const { parameters, notices: gained } = migrate(written, version ?? GRAMMAR_VERSION);
  const params = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  const { filter, problems } = parseFilter(params);
  const dropped: LinkNotice[] = [...problems];
  const drop = (code: Dropped, parameter: string, value: string) =>
    dropped.push({ code, parameter, value, expected: '' });
  const view: Record<string, unknown> = { ...DEFAULT_VIEW, filter };
  for (const field of VIEW_FIELDS) {
    const [text, ...others] = params.getAll(field);
    if (text === undefined) continue;
    for (const other of others) drop('duplicate-parameter', field, other);
    const value = (VIEW_PARAMETERS[field] as ViewParameter<unknown>).parse(text);
    if (value === null) drop('bad-value', field, text);
    else view[field] = value;
  }
  if (view.sort !== sortUnder(filter, view.sort as Sort)) {
    drop('bad-value', 'sort', String(view.sort));
    view.sort = DEFAULT_VIEW.sort;
  }
  for (const [name, value] of params) {
    if (name !== 'v' && !isFilterParameter(name) && !Object.hasOwn(VIEW_PARAMETERS, name))
      drop('unknown-parameter', name.slice(0, NOTICE_VALUE_MAX), value);
  }
  const v = params.get('v') ?? '';
  if (version === null) drop('bad-value', 'v', v);
  if (isNewer) drop('newer-version', 'v', v);
  return {
    view: view as View,
    notices: [...gained, ...dropped].map(({ code, value, ...notice }) => ({
      ...notice,
      code: (isNewer && NEWER[code]) || code,
      value: value.slice(0, NOTICE_VALUE_MAX),
    })),
  };
}

/** In a link that is newer than this grammar, what is not understood is not wrong. */
const NEWER: Partial<Record<LinkNotice['code'], Dropped>> = {
  'bad-value': 'newer-value',
  'unknown-parameter': 'newer-parameter',
};

/**
 * A value as it was before a document set it: typographic hyphens and minus signs, blanks around it, marks that are not seen.
 * Of links alone: the API takes no such value. What readers write themselves, after so many commas, stays as it is.
 */
function plainText(value: string, parts = Number.POSITIVE_INFINITY): string {
  const pieces = value.split(',');
  const ours = pieces.splice(0, parts).map((piece) =>
    withPlainHyphens(piece)
      .replace(/\p{Cf}/gu, '')
      .trim(),
  );
  return [...ours, ...pieces].join(',');
}

/** Pieces before the reader's own words. */
const WRITTEN_BY_US: { readonly [parameter: string]: number } = { q: 0, near: 3, area: 1 };

/**
 * The query string of a view, without `?`; empty for the default view, which writes nothing. Otherwise the version
 * of the grammar comes last, so that links stay readable by later ones.
 */
export function formatLink(view: View): string {
  const pairs: (readonly [string, string])[] = formatFilter(view.filter);
  for (const field of VIEW_FIELDS) {
    const value = view[field];
    if (isDefault(field, value)) continue;
    pairs.push([field, (VIEW_PARAMETERS[field] as ViewParameter<unknown>).format(value)]);
  }
  if (pairs.length > 0) pairs.push(['v', String(GRAMMAR_VERSION)]);
  return formatQuery(pairs);
}
