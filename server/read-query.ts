// Owns how a query string is read: by the endpoint's own list of parameters and the grammar of filters, all faults at once.

import type { Endpoint } from '../src/contract/endpoints.ts';
import type { Filter, FilterParameter } from '../src/contract/filter.ts';
import { FILTER_PARAMETERS, type FilterProblem, parseFilter } from '../src/contract/filter-grammar.ts';
import { grammarVersion, type Parameter } from '../src/contract/parameters.ts';
import { findVersionFault, inTodaysGrammar } from './grammar-version.ts';
import { findNear, findUnknownValues, namesAnything } from './known-values.ts';
import { lookUpPicked } from './look-up-picked.ts';
import { type Fault, refuseFault, refuseFaults } from './problems.ts';
import type { RequestContext } from './request-context.ts';

/** Faults that can be seen without the data: unknown, repeated, missing and unreadable parameters. */
export function findQueryFaults(endpoint: Endpoint, query: URLSearchParams): Fault[] {
  const own = ownParametersOf(endpoint).filter((parameter) => parameter.in === 'query');
  const known = new Set([...own.map(({ name }) => name), ...filterParametersOf(endpoint)]);
  const faults: Fault[] = [];
  const versionFault = endpoint.takesFilter ? findVersionFault(query) : null;
  if (versionFault) faults.push(versionFault);
  for (const name of new Set(query.keys())) {
    if (known.has(name)) continue;
    const isPin = endpoint.isLive && name === 'asof';
    faults.push(isPin ? pinRefused(query) : describeUnknownParameter(name, known));
  }
  for (const { name, expected, required } of own) {
    const [first, ...others] = query.getAll(name);
    if (first === undefined && required) {
      faults.push({ code: 'bad-value', at: name, detail: `is required: ${expected}` });
    }
    if (FILTER_PARAMETERS.some((parameter) => parameter === name)) continue; // parseFilter sees to those.
    for (const value of others) {
      faults.push({ code: 'duplicate-parameter', at: name, value, detail: 'may be given once only' });
    }
  }
  return [
    ...faults,
    ...parseFilter(inTodaysGrammar(endpoint, query))
      .problems.filter(({ parameter }) => known.has(parameter))
      .map((problem) => asFault(problem)),
  ];
}

/** Beside the grammar of filters. */
export const ownParametersOf = ({ parameters, takesFilter }: Endpoint): readonly Parameter[] =>
  takesFilter ? [...parameters, grammarVersion] : parameters;

/** What may be given in a query of it, of the grammar of filters. */
export const filterParametersOf = ({ takesFilter, isLive }: Endpoint): readonly FilterParameter[] =>
  takesFilter ? FILTER_PARAMETERS.filter((name) => !isLive || name !== 'asof') : [];

const pinRefused = (query: URLSearchParams): Fault => ({
  code: 'bad-value',
  at: 'asof',
  value: query.get('asof') ?? '',
  detail: 'is not taken: this follows the data, and what is pinned never changes; leave asof out',
});

function describeUnknownParameter(name: string, known: ReadonlySet<string>): Fault {
  const near = findNear(name, known);
  const hint = near.length > 0 ? `did you mean ${near.join(', ')}?` : list(known);
  return { code: 'unknown-parameter', at: name, detail: `is not a parameter of this request; ${hint}` };
}

function list(known: ReadonlySet<string>): string {
  return known.size === 0 ? 'it takes none' : `it takes ${[...known].join(', ')}`;
}

function asFault({ code, parameter, value, expected }: FilterProblem, within = ''): Fault {
  const detail = {
    'bad-value': `expected ${expected}`,
    'unknown-value': expected,
    'duplicate-parameter': 'may be given once only; separate several values by commas',
  }[code];
  return { code, at: `${within}${parameter}`, value, detail };
}

/** The revision that `asof` selects, the newest without it. */
export async function readRevision({ services, query }: RequestContext): Promise<number> {
  const asof = query.get('asof') ?? undefined;
  const revision = await services.store.resolveRevision(asof);
  if (revision === null) {
    const newest = await services.store.resolveRevision(undefined);
    refuseFault('unknown-value', 'asof', String(asof), `is still to come; the newest revision is ${newest}`);
  }
  return revision;
}

/** The filter of a query that `findQueryFaults` has passed, its ids looked up in the revision. */
export async function readFilter(context: RequestContext, revision: number): Promise<Filter> {
  const { filter } = parseFilter(context.query);
  await refuseUnknown(context, revision, filter);
  return filter;
}

/** Refuses a filter whose ids the revision does not know; `within` stands before the names of its parameters. */
export async function refuseUnknown(
  context: RequestContext,
  revision: number,
  filter: Filter,
  within = '',
): Promise<void> {
  if (namesAnything(filter)) {
    const known = await context.services.knownValues(context.audience, revision);
    refuseFaults(findUnknownValues(filter, known).map((problem) => asFault(problem, within)));
  }
  await refuseUnknownPicks(context, revision, filter, within);
}

/** Ids that became known after the revision are none that were misspelt: they select nothing. */
async function refuseUnknownPicks(
  context: RequestContext,
  revision: number,
  { pick }: Filter,
  within = '',
): Promise<void> {
  if (pick === undefined) return;
  const { unknown } = await lookUpPicked(context, revision, pick);
  refuseFaults(
    unknown.map((value) =>
      asFault(
        { code: 'unknown-value', parameter: 'pick', value, expected: `no event has the id "${value}"` },
        within,
      ),
    ),
  );
}

/**
 * The same for what is asked of several revisions: an id must be known in one of them. Where something was withdrawn between them an
 * unknown one selects nothing: who asks by what was withdrawn must be told that it went, and nobody may learn by it what it was.
 */
export async function readFilterOfAny(
  context: RequestContext,
  revisions: readonly number[],
): Promise<Filter> {
  const { filter } = parseFilter(context.query);
  const withdrawn = await context.services.store.lastWithdrawal();
  const mayBeGone = withdrawn > Math.min(...revisions) && withdrawn <= Math.max(...revisions);
  if (namesAnything(filter) && !mayBeGone) {
    const unknown = await Promise.all(
      revisions.map(async (revision) =>
        findUnknownValues(filter, await context.services.knownValues(context.audience, revision)),
      ),
    );
    const [first = [], ...others] = unknown;
    const isSame = (a: FilterProblem) => (b: FilterProblem) =>
      a.parameter === b.parameter && a.value === b.value;
    refuseFaults(
      first
        .filter((problem) => others.every((list) => list.some(isSame(problem))))
        .map((problem) => asFault(problem)),
    );
  }
  await refuseUnknownPicks(context, revisions.at(-1) ?? 0, filter);
  return filter;
}
