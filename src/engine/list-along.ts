// Owns which events lie along the border that a filter names, and where: what the border strip draws.
import { type Along, noAlong, type Question } from './answers.ts';
import { BIT } from './clauses.ts';
import { PROFILE, PROFILE_LENGTH } from './columns.ts';
import type { CrossFilter } from './cross-filter.ts';
import { judgeNear, nearClauseOf, PASSES } from './near-border.ts';
import { positionsOfRows } from './positions.ts';

/**
 * Events that pass all clauses, those outside the stretch `km` alone among them, at most `limit`. Without positions, or without
 * exactly one border named, there are none.
 */
export function listAlong(
  { frame, failed }: CrossFilter,
  { filter, positions }: Question,
  limit: number,
): Along {
  const border = filter.border?.any.length === 1 ? filter.border.any[0] : undefined;
  if (!positions || border === undefined) return noAlong();
  const { columns, dictionary, type } = frame;
  const { distance, chainage } = positionsOfRows(columns, positions);
  const profiles = dictionary.tables.profile.values;
  const isOfBorder = dictionary.names().border.indexOf(border);
  const anywhere = filter.km === undefined ? null : nearClauseOf({ ...filter, km: undefined });
  const isOnlyOutside = (row: number): boolean => {
    if (failed[row] !== BIT.border || filter.km === undefined) return false;
    if (anywhere !== null) {
      const precision = (columns.precisionKm[row] as number) * 10;
      return judgeNear(anywhere, distance[row] as number, chainage[row] as number, precision) === PASSES;
    }
    return profiles[(columns.profile[row] as number) * PROFILE_LENGTH + PROFILE.border] === isOfBorder;
  };
  const rows: number[] = [];
  let matching = 0;
  let outside = 0;
  for (let row = failed.length - 1; row >= 0; row--) {
    if ((distance[row] as number) < 0) continue;
    if (failed[row] === 0) matching++;
    else if (isOnlyOutside(row)) outside++;
    else continue;
    if (rows.length < limit) rows.push(row);
  }
  const listed = Uint32Array.from(rows);
  return {
    key: listed.map((row) => columns.key[row] as number),
    startDay: Int32Array.from(listed, (row) => columns.startDay[row] as number),
    chainage: listed.map((row) => chainage[row] as number),
    precisionKm: Float32Array.from(listed, (row) => columns.precisionKm[row] as number),
    type: Uint8Array.from(listed, (row) => type[row] as number),
    status: Uint8Array.from(
      listed,
      (row) => profiles[(columns.profile[row] as number) * PROFILE_LENGTH + PROFILE.status] as number,
    ),
    matches: Uint8Array.from(listed, (row) => (failed[row] === 0 ? 1 : 0)),
    matching,
    outside,
  };
}
