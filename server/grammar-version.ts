// Owns in which grammar a query is written: what an earlier one asks for is read as the page reads a link of that version.
import type { Endpoint } from '../src/contract/endpoints.ts';
import { grammarVersion } from '../src/contract/parameters.ts';
import { GRAMMAR_VERSION, migrate, versionOf } from '../src/link/migrations.ts';
import type { Fault } from './problems.ts';

const V = grammarVersion.name;

/** Of a query that does not say: feeds and programs that were written without it keep their meaning whatever comes after. */
export const UNSAID_VERSION = 2;

/** The other filter of a comparison, as links call it. */
const AS_LINKS = new Map([['with', 'compare']]);
const AS_API = new Map([...AS_LINKS].map(([ours, theirs]) => [theirs, ours]));

/** The query in today’s words, without its version; one that `findVersionFault` refuses stays as it is. */
export function inTodaysGrammar({ takesFilter }: Pick<Endpoint, 'takesFilter'>, query: URLSearchParams) {
  if (!takesFilter) return query;
  const version = query.has(V) ? versionOf([...query]) : UNSAID_VERSION;
  if (version === null || version > GRAMMAR_VERSION) return query;
  const written = [...query].filter(([name]) => name !== V);
  const { parameters } = migrate(renamed(written, AS_LINKS), version);
  return new URLSearchParams(renamed(parameters, AS_API));
}

export function findVersionFault(query: URLSearchParams): Fault | null {
  const value = query.get(V);
  if (value === null) return null;
  const version = versionOf([...query]);
  if (version === null)
    return { code: 'bad-value', at: V, value, detail: `expected ${grammarVersion.expected}` };
  if (version <= GRAMMAR_VERSION) return null;
  return {
    code: 'bad-value',
    at: V,
    value,
    detail: `is of a later grammar; this server knows ${GRAMMAR_VERSION}`,
  };
}

const renamed = (
  parameters: readonly (readonly [string, string])[],
  names: ReadonlyMap<string, string>,
): [string, string][] => parameters.map(([name, value]) => [names.get(name) ?? name, value]);
