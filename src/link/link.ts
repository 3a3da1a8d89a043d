// Owns links: query string ⇄ view. What a link says wrongly is dropped with a notice, what its migration gained comes with one.
import type { Filter } from '../contract/filter.ts';
import {
  FILTER_PARAMETERS,
  type FilterProblem,
  formatFilter,
  formatQuery,
  isFilterParameter,
  parseFilter,
} from '../contract/filter-grammar.ts';
import { type Sort, sortUnder } from '../contract/sort.ts';
import { isCutUp } from './cut-up.ts';
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

/** `no-version`: what was gained depends on a version that the link does not say; it comes last in each link. */
type Told = Dropped | MigrationNotice['code'] | 'no-version';

export type LinkNotice = {
  readonly code: Told;
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;
  /** The numbers on the screen are of more than the link meant. */
  readonly widens: boolean;
};

/** Longer values are cut in notices: a link is hostile input. */
const NOTICE_VALUE_MAX = 80;

/** Parts of a link that the view goes without. */
export const isLoss = ({ code }: LinkNotice): boolean =>
  code !== 'split-asked' && code !== 'split-left-out' && code !== 'no-version';

type ReadLink = { readonly view: View; readonly notices: LinkNotice[] };

/** Canonical: the same view has one link, whatever stood in the address bar. `page`: see `pageAt`; a short link's own address is not the page's. */
export function addressOfView(view: View, { origin, pathname }: URL): string {
  const query = formatLink(view);
  return `${origin}${pathname}${query === '' ? '' : `?${query}`}`;
}

/** `restoreParameters` of `restore-link`, which is loaded for links that need it. */
export type Restore = (search: string, fragment: string) => Parameters;

/** Whether parts of a link are not understood, or it is none of ours as it stands. The fragment may hold the end of a mangled link. */
export function isMangled(search: string, fragment: string): boolean {
  const written: Parameters = [...new URLSearchParams(search)];
  return isCutUp(written, fragment) || readParameters(written).notices.some(isLoss);
}

/**
 * The view of a query string (with or without `?`), and a notice for every piece that was not understood, also not after
 * what was mangled in transit had been restored. `isRestored`: something was.
 */
export function parseLink(
  search: string,
  fragment: string,
  restore: Restore,
): ReadLink & { readonly isRestored: boolean } {
  const written: Parameters = [...new URLSearchParams(search)];
  if (!isMangled(search, fragment)) return { ...readParameters(written), isRestored: false };
  const restored = restore(search, fragment);
  return { ...readParameters(restored), isRestored: String(restored) !== String(written) };
}

/** The view of a query string, without what would have to be restored: cheap, whatever it holds. */
export const parsePlainLink = (search: string): View => readParameters([...new URLSearchParams(search)]).view;

function readParameters(written: Parameters): ReadLink {
  const version = versionOf(written);
  const isNewer = version !== null && version > GRAMMAR_VERSION;
  // Forms send what was not filled in along, empty. At its end a link was cut off instead.
  const filled = written.filter(([, value], index) => value.trim() !== '' || index === written.length - 1);
  const { parameters, notices: gained } = migrate(filled, version ?? GRAMMAR_VERSION);
  const params = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  const { filter, problems } = parseFilter(params);
  const dropped: Omit<LinkNotice, 'widens'>[] = [...problems];
  const told: Omit<LinkNotice, 'widens'>[] = [...gained];
  if (gained[0] && !written.some(([name]) => name === 'v')) told.push({ ...gained[0], code: 'no-version' });
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
  if (view.seen !== null && filter.asof === undefined) {
    drop('bad-value', 'seen', String(view.seen));
    view.seen = null;
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
    notices: [...told, ...dropped].map(({ code, value, ...notice }) => ({
      ...notice,
      code: (isNewer && NEWER[code]) || code,
      value: value.slice(0, NOTICE_VALUE_MAX),
      widens: doesWiden(code, notice.parameter, value, filter),
    })),
  };
}

/** Without a clause more is shown than was asked for, and so it is without what one takes away; one value less shows less. */
function doesWiden(code: Told, parameter: string, value: string, filter: Filter): boolean {
  if (code === 'unknown-parameter') return isLikeFilter(parameter.toLowerCase());
  // Which data are shown is no clause.
  if (code !== 'bad-value' || !isFilterParameter(parameter) || parameter === 'asof') return false;
  return filter[parameter] === undefined || value.startsWith('!');
}

/** A clause under a name that is nearly its own ("borders", "fromm", "stat"), or in capitals, as a drawn area may not be. */
const isLikeFilter = (name: string): boolean =>
  FILTER_PARAMETERS.some(
    (own) =>
      Math.abs(own.length - name.length) <= 2 &&
      (name.startsWith(own) || (name.length > 2 && own.startsWith(name))),
  );

/** In a link that is newer than this grammar, what is not understood is not wrong. */
const NEWER: Partial<Record<LinkNotice['code'], Dropped>> = {
  'bad-value': 'newer-value',
  'unknown-parameter': 'newer-parameter',
};

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
