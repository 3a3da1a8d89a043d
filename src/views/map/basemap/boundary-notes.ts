// Owns what is known about the line under the pointer.

import { planeX, planeY } from '../../../geo/mercator.ts';
import { boxesMeet, type Path } from '../../../geo/paths.ts';
import type { Box } from '../../../geo/rings.ts';
import { borderName, countryName } from '../../../words/format.ts';
import { scaleAt } from '../camera/camera.ts';
import { coarse, FINE_BOX, FINE_FROM_ZOOM, fine } from './basemap-data.ts';
import type { NotedLine } from './decode.ts';

const REACH_PX = 7;

/** A note by itself, away from its border: led by the border's name where it names neither of its countries. */
export function toldAlone({ note, pair }: Pick<NotedLine, 'note' | 'pair'>): string {
  const codes = pair.split('-');
  const names = codes.map(countryName);
  const isNamed = names.some((name, at) => name === codes[at] || note.includes(name));
  return isNamed ? note : `${borderName(pair)}: ${note}`;
}

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
  for (const line of lines)
    for (const path of line.paths) {
      if (!boxesMeet(path.box, [x - reach, y - reach, x + reach, y + reach])) continue;
      const squared = squaredDistance(path, x, y);
      if (squared > bestSquared) continue;
      bestSquared = squared;
      best = toldAlone(line);
    }
  return best;
}

const isFineAt = (x: number, y: number, zoom: number): boolean =>
  zoom >= FINE_FROM_ZOOM && x >= FINE_BOX[0] && x <= FINE_BOX[2] && y >= FINE_BOX[1] && y <= FINE_BOX[3];

/** What must be said about a disputed or annotated boundary within `reachPx` of a position, in English, or null. */
export function boundaryNoteAt(
  { lat, lng }: { lat: number; lng: number },
  zoom: number,
  reachPx = REACH_PX,
): string | null {
  const x = planeX(lng) - Math.floor(planeX(lng));
  const y = planeY(lat);
  const reach = reachPx / scaleAt(zoom);
  // Tiles change over at the rounded zoom.
  const level = isFineAt(x, y, Math.round(zoom)) ? (fine.value ?? coarse.value) : coarse.value;
  return level ? nearestNote(level.noted, x, y, reach) : null;
}

/** `at`: a point of the line on the plane; of a line in view the one nearest to the middle of the view. */
export type BoundaryNote = {
  readonly note: string;
  readonly at: readonly [number, number];
  readonly isInView: boolean;
};

/** Every line of the region about which something must be said, those in view first. `view`: a box on the plane. */
export function boundaryNotes(view: Box): BoundaryNote[] {
  const middle = [(view[0] + view[2]) / 2, (view[1] + view[3]) / 2] as const;
  const lines = coarse.value?.noted ?? [];
  // What is disputed where three countries meet is noted at two borders in the same words: said once, of both lines.
  const once = lines.filter(({ note }, at) => lines.findIndex((line) => line.note === note) === at);
  const notes = once.flatMap((line): BoundaryNote[] => {
    const paths = lines.flatMap((one) => (one.note === line.note ? one.paths : []));
    const near = paths.filter(({ box }) => boxesMeet(box, FINE_BOX));
    const [longest] = [...near].sort((a, b) => b.xy.length - a.xy.length);
    if (!longest) return [];
    const half = 2 * Math.floor(longest.xy.length / 4);
    const seen = near
      .flatMap(({ xy }) => Array.from({ length: xy.length / 2 }, (_, i) => pointAt(xy, 2 * i)))
      .filter(([x, y]) => x >= view[0] && x <= view[2] && y >= view[1] && y <= view[3])
      .sort(
        (a, b) =>
          Math.hypot(a[0] - middle[0], a[1] - middle[1]) - Math.hypot(b[0] - middle[0], b[1] - middle[1]),
      );
    return [{ note: toldAlone(line), at: seen[0] ?? pointAt(longest.xy, half), isInView: seen.length > 0 }];
  });
  return notes.sort((a, b) => Number(b.isInView) - Number(a.isInView));
}

const pointAt = (xy: Float64Array, i: number): readonly [number, number] => [xy[i] ?? 0, xy[i + 1] ?? 0];
