// Owns lists of keys: the matching events in list order (newest first), members of a map cell, planned events.

import { cellsAcross, cellZoom, WORLD } from '../../geo/cell-grid.ts';
import { BIT } from '../filter/clause-list.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { LEAF_ZOOM } from '../load/places.ts';

/** Keys of passing rows, newest first (start day, then key, descending), after skipping `offset`, at most `limit`. */
export function listKeys(state: CrossFilter, offset: number, limit: number): Uint32Array {
  const { frame, failed } = state;
  const keys: number[] = [];
  let toSkip = offset;
  for (let row = state.endRow - 1; row >= 0 && keys.length < limit; row--) {
    if (failed[row] !== 0) continue;
    if (toSkip > 0) toSkip--;
    else keys.push(frame.columns.key[row] as number);
  }
  return Uint32Array.from(keys);
}

/** Place of an event in that list, from 0; −1 when it is not loaded or does not match. */
export function rankOfKey({ frame, failed }: CrossFilter, key: number): number {
  const found = frame.columns.key.indexOf(key);
  if (found < 0 || failed[found] !== 0) return -1;
  let rank = 0;
  for (let row = found + 1; row < failed.length; row++) if (failed[row] === 0) rank++;
  return rank;
}

/** Keys of planned events, soonest first, that obey every clause but dates and status. */
export function listPlanned({ frame, failed }: CrossFilter): Uint32Array {
  const rows = frame.planned.filter((row) => ((failed[row] as number) & ~(BIT.dates | BIT.status)) === 0);
  return rows.map((row) => frame.columns.key[row] as number);
}

/** Keys of the passing rows of a map cell (see `MapCells.cell`), newest first, at most `limit`. */
export function listMembers(
  { frame, failed }: CrossFilter,
  zoom: number,
  cell: number,
  limit: number,
): Uint32Array {
  const { places, columns } = frame;
  const whole = cellZoom(zoom);
  const across = cellsAcross(whole);
  const scale = across / WORLD;
  const cellX = cell % across;
  const cellY = Math.floor(cell / across);
  // In units of the coarser of the two grids, the leaf and the cell fall together.
  const leafPerCell = 2 ** Math.max(0, LEAF_ZOOM - whole);
  const cellPerLeaf = 2 ** Math.max(0, whole - LEAF_ZOOM);
  const rows: number[] = [];
  for (let leaf = 0; leaf < places.leaves; leaf++) {
    const isNear =
      Math.floor((places.leafX[leaf] as number) / leafPerCell) === Math.floor(cellX / cellPerLeaf) &&
      Math.floor((places.leafY[leaf] as number) / leafPerCell) === Math.floor(cellY / cellPerLeaf);
    if (!isNear) continue;
    for (let at = places.leafStart[leaf] as number; at < (places.leafStart[leaf + 1] as number); at++) {
      const row = places.order[at] as number;
      if (failed[row] !== 0) continue;
      const isInside =
        Math.floor((places.x[at] as number) * scale) === cellX &&
        Math.floor((places.y[at] as number) * scale) === cellY;
      if (isInside) rows.push(row);
    }
  }
  const newest = Uint32Array.from(rows).sort().reverse().subarray(0, Math.max(0, limit));
  return newest.map((row) => columns.key[row] as number);
}
