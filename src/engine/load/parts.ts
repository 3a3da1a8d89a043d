// Owns which rows are part of others, and what that leaves out of a sum: a figure counts once, where a containing row carries it too.
import { containersOf, type PartOf } from '../../matching/containment.ts';
import type { Columns } from './columns.ts';

/** A row that is part of others, with the rows of all that contain it, however many steps away. */
export type Part = { readonly row: number; readonly wholes: readonly number[] };

/** Parts whose wholes are among the rows, by row; pairs are of keys. */
export function findParts({ key }: Pick<Columns, 'key'>, pairs: readonly PartOf<number>[]): readonly Part[] {
  if (pairs.length === 0) return [];
  const rowOf = new Map(pairs.flat().map((named) => [named, -1]));
  for (let row = 0; row < key.length; row++) {
    if (rowOf.has(key[row] as number)) rowOf.set(key[row] as number, row);
  }
  const isIn = (row: number) => row >= 0;
  return [...containersOf(pairs)]
    .map(([part, wholes]) => ({
      row: rowOf.get(part) ?? -1,
      wholes: [...wholes].map((whole) => rowOf.get(whole) ?? -1).filter(isIn),
    }))
    .filter(({ row, wholes }) => isIn(row) && wholes.length > 0)
    .sort((a, b) => a.row - b.row);
}

/**
 * Calls back for each part that is left out of the sum it stands in. `sumOf`: number of the sum that a row stands in, negative for
 * none; a row without the figure stands in none. A part is left out where anything that contains it stands in the same sum.
 */
export function leaveOut(
  parts: readonly Part[],
  sumOf: (row: number) => number,
  onLeftOut: (row: number, sum: number) => void,
): void {
  for (const { row, wholes } of parts) {
    const sum = sumOf(row);
    if (sum >= 0 && wholes.some((whole) => sumOf(whole) === sum)) onLeftOut(row, sum);
  }
}
