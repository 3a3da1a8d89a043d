// Owns which rows are part of others.
import { type Contained, containersOf, type PartOf } from '../../matching/containment.ts';
import type { Columns } from './columns.ts';

/** Parts whose wholes are among the rows, by row; pairs are of keys. */
export function findParts(
  { key }: Pick<Columns, 'key'>,
  pairs: readonly PartOf<number>[],
): readonly Contained<number>[] {
  if (pairs.length === 0) return [];
  const rowOf = new Map(pairs.flat().map((named) => [named, -1]));
  for (let row = 0; row < key.length; row++) {
    if (rowOf.has(key[row] as number)) rowOf.set(key[row] as number, row);
  }
  const isIn = (row: number) => row >= 0;
  return containersOf(pairs)
    .map(({ part, wholes }) => ({
      part: rowOf.get(part) ?? -1,
      wholes: wholes.map((whole) => rowOf.get(whole) ?? -1).filter(isIn),
    }))
    .filter(({ part, wholes }) => isIn(part) && wholes.length > 0)
    .sort((a, b) => a.part - b.part);
}
