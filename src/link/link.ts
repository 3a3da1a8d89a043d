// Owns links: query string ⇄ view. What a link says wrongly is dropped with a notice, what has been split since is gained with one.
import {
  type FilterProblem,
  formatFilter,
  formatQuery,
  isFilterParameter,
  parseFilter,
} from '../contract/filter-grammar.ts';
import {
  GRAMMAR_VERSION,
  isDefault,
  OLDER_VERSIONS,
  VIEW_FIELDS,
  VIEW_PARAMETERS,
  type ViewParameter,
} from './parameters.ts';
import { type Split, withSplitTypes } from './split-types.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/** A piece of a link that was dropped; or types that it names (`value`) and the one split off from them (`expected`). */
export type LinkNotice = {
  readonly code: FilterProblem['code'] | 'unknown-parameter' | 'newer-version' | Split['code'];
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;
};

/** Longer values are cut in notices: a link is hostile input. */
const NOTICE_VALUE_MAX = 80;

/** The view of a query string (with or without `?`), and a notice for every piece that was not understood. */
export function parseLink(search: string): { view: View; notices: LinkNotice[] } {
  const params = new URLSearchParams(search);
  const { filter: asWritten, problems } = parseFilter(params);
  const { filter, splits } = isOlder(params) ? withSplitTypes(asWritten) : { filter: asWritten, splits: [] };
  const notices: LinkNotice[] = [
    ...problems,
    ...splits.map(({ code, from, to }) => ({ code, parameter: 'type', value: from.join(','), expected: to })),
  ];
  const view: Record<string, unknown> = { ...DEFAULT_VIEW, filter };
  for (const field of VIEW_FIELDS) {
    const [text, ...others] = params.getAll(field);
    if (text === undefined) continue;
    const parameter = VIEW_PARAMETERS[field] as ViewParameter<unknown>;
    const notice = { parameter: field, expected: parameter.expected };
    for (const other of others) notices.push({ ...notice, code: 'duplicate-parameter', value: other });
    const value = parameter.parse(text);
    if (value === null) notices.push({ ...notice, code: 'bad-value', value: text });
    else view[field] = value;
  }
  notices.push(...strangers(params));
  return {
    view: view as View,
    notices: notices.map((notice) => ({ ...notice, value: notice.value.slice(0, NOTICE_VALUE_MAX) })),
  };
}

/** Whether a link was written under an older grammar. The first wrote 1, a hand writes none. */
const isOlder = (params: URLSearchParams) => {
  const version = params.get('v');
  return version === null || OLDER_VERSIONS.includes(version);
};

function strangers(params: URLSearchParams): LinkNotice[] {
  const notices: LinkNotice[] = [];
  for (const [name, value] of params) {
    if (name === 'v') {
      if (value !== String(GRAMMAR_VERSION) && !OLDER_VERSIONS.includes(value))
        notices.push({ code: 'newer-version', parameter: 'v', value, expected: String(GRAMMAR_VERSION) });
    } else if (!isFilterParameter(name) && !Object.hasOwn(VIEW_PARAMETERS, name)) {
      const parameter = name.slice(0, NOTICE_VALUE_MAX);
      notices.push({ code: 'unknown-parameter', parameter, value, expected: '' });
    }
  }
  return notices;
}

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
