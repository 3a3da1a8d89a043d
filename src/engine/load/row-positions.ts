// Owns where rows lie to the border that a filter names: positions by key from the server, spread over rows, and judged.
import { FAILS, judgeNear, TOO_IMPRECISE } from '../../matching/near-border.ts';
import type { Positions } from '../answers.ts';
import type { Columns } from './columns.ts';
import type { Frame } from './frame.ts';
import type { NearTest } from './positions.ts';

/** Distance and chainage of each row, tenths of a km; a distance of −1 is none. */
type RowPositions = { readonly distance: Int32Array; readonly chainage: Int32Array };

const spread = new WeakMap<Positions, { columns: Columns; rows: RowPositions }>();

/** Distance and chainage by row, made once for a frame and a reply. */
export function positionsOfRows(columns: Columns, positions: Positions): RowPositions {
  const known = spread.get(positions);
  if (known?.columns === columns) return known.rows;
  const rows = {
    distance: new Int32Array(columns.rows).fill(-1),
    chainage: new Int32Array(columns.rows),
  };
  const { keys, distances, chainages } = positions;
  const { weight } = columns;
  for (let row = 0; row < columns.rows; row++) {
    // A group bears the key of one of its events, and lies where none of them need be.
    if (weight !== null && (weight[row] as number) > 1) continue;
    const at = indexOf(keys, columns.key[row] as number);
    if (at < 0) continue;
    rows.distance[row] = distances[at] as number;
    rows.chainage[row] = chainages[at] as number;
  }
  spread.set(positions, { columns, rows });
  return rows;
}

/** Place in an ascending list, or −1. */
function indexOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] as number;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The verdict on each row; see `judgeBorder` in `near-border`. */
export function judgeRows({ columns, places }: Frame, test: NearTest): Uint8Array {
  const verdicts = new Uint8Array(columns.rows).fill(FAILS);
  if (test.positions === null) return verdicts;
  const { profile, precisionKm } = columns;
  const { distance, chainage } = positionsOfRows(columns, test.positions);
  const isLetThrough = (row: number) => test.profiles === null || test.profiles[profile[row] as number] === 1;
  for (let row = 0; row < columns.rows; row++) {
    const away = distance[row] as number;
    if (away < 0 || !isLetThrough(row)) continue;
    verdicts[row] = judgeNear(test, away, chainage[row] as number, (precisionKm[row] as number) * 10);
  }
  if (test.within === null) return verdicts;
  for (const row of places.unplaced)
    if (isLetThrough(row) && test.concerned[profile[row] as number] === 1) verdicts[row] = TOO_IMPRECISE;
  return verdicts;
}
