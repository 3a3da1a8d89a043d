// Owns where the events are that lie beyond the map while it shows what happened on the ground: their places, by name, and a box to show them.
import type { Answer } from '../../engine/answers.ts';
import type { MapWindow } from '../../engine/map-marks.ts';
import { boxAround } from '../../geo/box-around.ts';
import { project } from '../../geo/mercator.ts';
import type { LngLat } from '../../geo/sphere.ts';
import { nearestPlace } from './basemap/nearest-place.ts';
import { scaleAt, ZOOM_MIN } from './camera/camera.ts';

export type Elsewhere = {
  /** The first few, most events first. */
  readonly names: readonly string[];
  /** Whether these are all of the events beyond the map. */
  readonly areAll: boolean;
  /** As many of them as the map can show at once, most events first, and if there is room what happened on the ground. */
  readonly box: readonly [number, number, number, number];
};

const MOST_NAMES = 3;
/** Farther away from its town it would be another place. */
const NAMED_KM = 30;
/** Sides of a box that was fitted to the window may lie on its edge. */
const SLACK = 1e-6;

function isInWindow({ west, east, north, south }: MapWindow, [lng, lat]: readonly [number, number]): boolean {
  const [x, y] = project([lng, lat]);
  // The window may reach over either end of the world.
  const turned = x + Math.ceil(west - SLACK - x);
  return turned <= east + SLACK && y >= north - SLACK && y <= south + SLACK;
}

type Box = Elsewhere['box'];

/** Half a mark, kept clear of each edge, px. */
const EDGE_PX = 14;

/** How much of the world, in its widths, is seen at once from farthest out. */
function roomOf({ west, east, north, south, zoom }: MapWindow): {
  readonly across: number;
  readonly down: number;
} {
  const perWidth = 2 ** (zoom - ZOOM_MIN);
  const edges = (2 * EDGE_PX) / scaleAt(ZOOM_MIN);
  return { across: (east - west) * perWidth - edges, down: (south - north) * perWidth - edges };
}

/** The box around as much as the map can show at once, what comes first before the rest; the first alone always is. */
function boxThatFits(
  things: readonly (readonly LngLat[])[],
  { across, down }: ReturnType<typeof roomOf>,
): Box | null {
  let taken: LngLat[] = [];
  let fitting: Box | null = null;
  for (const points of things) {
    const box = boxAround([...taken, ...points]);
    if (box === null) continue;
    const [, top] = project([box[0], box[3]]);
    const [, foot] = project([box[0], box[1]]);
    const fits = (box[2] - box[0]) / 360 <= across && foot - top <= down;
    if (!fits && fitting !== null) continue;
    taken = [...taken, ...points];
    fitting = box;
  }
  return fitting;
}

/** Null where what happened on the ground is beyond the map as well, or nothing lies apart from it. `count`: events beyond the window. */
export function elsewhereOf({ extent }: Answer, count: number, window: MapWindow): Elsewhere | null {
  if (extent === null) return null;
  const [west, south, east, north] = extent.bounds;
  if (!isInWindow(window, [west, north]) || !isInWindow(window, [east, south])) return null;
  const beyond = extent.elsewhere.flatMap(([lng, lat, events]) => {
    const at: [number, number] = [lng, lat];
    return isInWindow(window, at) ? [] : [{ at, events, name: nearestPlace(at, NAMED_KM)?.name ?? null }];
  });
  const box = boxThatFits(
    [
      ...beyond.map(({ at }) => [at]),
      [
        [west, south],
        [east, north],
      ],
    ],
    roomOf(window),
  );
  if (box === null || beyond.length === 0) return null;
  const names = [...new Set(beyond.flatMap(({ name }) => name ?? []))].slice(0, MOST_NAMES);
  const named = beyond.filter(({ name }) => name !== null && names.includes(name));
  return { names, areAll: named.reduce((sum, { events }) => sum + events, 0) >= count, box };
}
