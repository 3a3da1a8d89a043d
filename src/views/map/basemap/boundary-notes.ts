// Owns what is known about the line under the pointer.
import { coarse, FINE_BOX, FINE_FROM_ZOOM, fine } from './basemap-data.ts';
import type { NotedLine } from './decode.ts';
import { boxesMeet, type Path, planeX, planeY } from './plane.ts';

const REACH_PX = 7;

function squaredDistance({ xy }: Path, x: number, y: number): number {
  let best = Infinity;
  for (let i = 2; i < xy.length; i += 2) {
    const x0 = xy[i - 2] as number;
    const y0 = xy[i - 1] as number;
    const dx = (xy[i] as number) - x0;
    const dy = (xy[i + 1] as number) - y0;
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length));
    const d = (x - x0 - share * dx) ** 2 + (y - y0 - share * dy) ** 2;
    if (d < best) best = d;
  }
  return best;
}

/** The note of the nearest line within `reach`, all on the plane. */
export function nearestNote(lines: readonly NotedLine[], x: number, y: number, reach: number): string | null {
  let best: string | null = null;
  let bestSquared = reach * reach;
  for (const { note, paths } of lines)
    for (const path of paths) {
      if (!boxesMeet(path.box, [x - reach, y - reach, x + reach, y + reach])) continue;
      const squared = squaredDistance(path, x, y);
      if (squared > bestSquared) continue;
      bestSquared = squared;
      best = note;
    }
  return best;
}

const isFineAt = (x: number, y: number, zoom: number): boolean =>
  zoom >= FINE_FROM_ZOOM && x >= FINE_BOX[0] && x <= FINE_BOX[2] && y >= FINE_BOX[1] && y <= FINE_BOX[3];

/** What must be said about a disputed or annotated boundary within 7 px of a position, in English, or null. */
export function boundaryNoteAt({ lat, lng }: { lat: number; lng: number }, zoom: number): string | null {
  const x = planeX(lng) - Math.floor(planeX(lng));
  const y = planeY(lat);
  const reach = REACH_PX / (256 * 2 ** zoom);
  // Tiles change over at the rounded zoom.
  const level = isFineAt(x, y, Math.round(zoom)) ? (fine.value ?? coarse.value) : coarse.value;
  return level ? nearestNote(level.noted, x, y, reach) : null;
}
