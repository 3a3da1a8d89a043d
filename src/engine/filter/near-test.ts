// Owns the clause {border, within, km} where distances or chainages count: it judges row by row, not by a table.
import type { Filter } from '../../contract/filter.ts';
import { nearClauseOf } from '../../matching/near-border.ts';
import type { Positions } from '../answers.ts';
import { PROFILE } from '../load/columns.ts';
import type { Dictionary } from '../load/dictionary.ts';
import type { NearTest } from '../load/positions.ts';
import { overProfiles, profileTable } from './clause-tables.ts';
import { flagsOf, passesValue } from './include-exclude.ts';

/** With `within` the border that counts is one near, not the one concerned: that may only be excluded. */
export function nearTestOf(
  filter: Filter,
  dictionary: Dictionary,
  positions: Positions | null,
): NearTest | null {
  const clause = nearClauseOf(filter);
  if (clause === null) return null;
  const { any = [], not = [] } = filter.border ?? {};
  const asked = flagsOf({ any, not: [] }, dictionary, 'border');
  return {
    ...clause,
    positions,
    profiles: profileTable(dictionary, 'border', clause.within === null ? filter.border : { any: [], not }),
    concerned: overProfiles(dictionary, PROFILE.border, (value) => value >= 0 && passesValue(asked, value)),
  };
}
