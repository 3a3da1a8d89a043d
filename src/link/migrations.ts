// Owns the versions of the grammar of links, and the way from each to the next. Only ever appended: old links open for ever.

import { ofPairs, pairsOf } from './compared.ts';
import type { Migration, MigrationNotice, Parameters } from './migration.ts';
import { splitTypes } from './split-types.ts';

/** The first leads from version 1 to 2. */
export const MIGRATIONS: readonly Migration[] = [splitTypes];

/** Written as `v`. Another meaning raises it, by a migration; new parameters and values do not. With it the page’s requests must say theirs. */
export const GRAMMAR_VERSION = MIGRATIONS.length + 1;

/** The version of a link: the first was 1, and a hand writes none. Null where that is no number. */
export function versionOf(parameters: Parameters): number | null {
  const text = parameters.find(([name]) => name === 'v')?.[1] ?? '1';
  return /^\d{1,9}$/.test(text) ? Math.max(1, Number(text)) : null;
}

/** Parameters of a version in the words of this one, those of the filter that it is compared with, too; those of a later version stay. */
export function migrate(
  written: Parameters,
  version: number,
): { readonly parameters: Parameters; readonly notices: readonly MigrationNotice[] } {
  const notices: MigrationNotice[] = [];
  let parameters = written;
  for (const migration of MIGRATIONS.slice(version - 1)) {
    const step = migration(parameters);
    parameters = step.parameters.map(([name, value]) => {
      if (name !== 'compare' || !value.includes(':')) return [name, value];
      const within = migration(pairsOf(value));
      notices.push(...within.notices);
      return [name, ofPairs(within.parameters)];
    });
    notices.push(...step.notices);
  }
  return { parameters, notices };
}
