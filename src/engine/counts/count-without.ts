// Owns how many events there would be without one clause of the filter, whichever.
import { CLAUSE_NAMES } from '../../contract/filter.ts';
import { STATUSES, STATUSES_OUTSIDE_TOTALS } from '../../contract/taxonomy.ts';
import { BIT } from '../filter/clause-list.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { PROFILE, PROFILE_LENGTH } from '../load/columns.ts';

const IS_OUTSIDE = STATUSES.map((status) => STATUSES_OUTSIDE_TOTALS.some((outside) => outside === status));

/** By index into CLAUSE_NAMES: the weight of the rows that pass every other clause. A clause that is not set leaves out none. */
export function countWithoutEach({ frame, failed }: CrossFilter): Uint32Array {
  const { columns, dictionary } = frame;
  const { values } = dictionary.tables.profile;
  const counts = new Uint32Array(CLAUSE_NAMES.length);
  let passing = 0;
  let passingOutside = 0;
  for (let row = 0; row < failed.length; row++) {
    const mask = failed[row] as number;
    // Two bits or more: another clause is failed, too.
    if ((mask & (mask - 1)) !== 0) continue;
    const weight = columns.weight === null ? 1 : (columns.weight[row] as number);
    const status = values[(columns.profile[row] as number) * PROFILE_LENGTH + PROFILE.status] as number;
    const isOutside = IS_OUTSIDE[status] as boolean;
    if (mask === 0) {
      passing += weight;
      if (isOutside) passingOutside += weight;
    } else if (mask !== BIT.status || !isOutside) {
      const clause = 31 - Math.clz32(mask);
      counts[clause] = (counts[clause] as number) + weight;
    }
  }
  // Planned and retracted events are there only while a filter names them.
  const outsideAt = CLAUSE_NAMES.indexOf('status');
  return counts.map((alone, at) => alone + passing - (at === outsideAt ? passingOutside : 0));
}
