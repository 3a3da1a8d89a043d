// Owns in which grammar a query is written: what an earlier one asks for is read as the page reads a link of that version.
import type { Endpoint } from '../src/contract/endpoints.ts';
import { grammarVersion } from '../src/contract/parameters.ts';
import type { Parameters } from '../src/link/migration.ts';
import { GRAMMAR_VERSION, migrate, versionOf } from '../src/link/migrations.ts';
import type { Fault } from './problems.ts';

const V = grammarVersion.name;

/** Of a query that does not say: feeds and programs that were written without it keep their meaning whatever comes after. */
export const UNSAID_VERSION = 2;

/** The query in today’s words, without its version; one that `findVersionFault` refuses stays as it is. */
export function inTodaysGrammar({ takesFilter }: Pick<Endpoint, 'takesFilter'>, query: URLSearchParams) {
  const isSaid = query.has(V);
  const version = isSaid ? versionOf([...query]) : UNSAID_VERSION;
  if (!takesFilter || version === null || version > GRAMMAR_VERSION) return query;
  if (!isSaid && version === GRAMMAR_VERSION) return query;
  const written = [...query].filter(([name]) => name !== V);
  const { parameters } = migrate(renamed(written, 'with', 'compare'), version);
  return new URLSearchParams(renamed(parameters, 'compare', 'with'));
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

/** The other filter of a comparison, which links call otherwise. */
const renamed = (parameters: Parameters, from: string, to: string): [string, string][] =>
  parameters.map(([name, value]) => [name === from ? to : name, value]);
