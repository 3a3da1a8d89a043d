// Owns the members of a map cell.
import { cellsAcross, cellZoom, WORLD } from '../../geo/cell-grid.ts';
import type { AlongState } from '../filter/later-work.ts';
import { LEAF_ZOOM } from '../load/places.ts';

/** Keys of the passing rows of a map cell (see `MapCells.cell`), newest first, at most `limit`. */
export function listMembers(
  { frame, failed }: AlongState,
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
