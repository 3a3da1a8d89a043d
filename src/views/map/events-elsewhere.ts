// Owns where the events are that lie beyond the map while it shows what happened on the ground: their places, by name, and a box to show them.
import type { Answer } from '../../engine/answers.ts';
import type { MapWindow } from '../../engine/map-marks.ts';
import { boxAround } from '../../geo/box-around.ts';
import { project } from '../../geo/mercator.ts';
import { nearestPlace } from './basemap/nearest-place.ts';

export type Elsewhere = {
  /** The first few, most events first. */
  readonly names: readonly string[];
  /** Whether these are all of the events beyond the map. */
  readonly areAll: boolean;
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

/** Null where what happened on the ground is beyond the map as well, or nothing lies apart from it. `count`: events beyond the window. */
export function elsewhereOf({ extent }: Answer, count: number, window: MapWindow): Elsewhere | null {
  if (extent === null) return null;
  const [west, south, east, north] = extent.bounds;
  if (!isInWindow(window, [west, north]) || !isInWindow(window, [east, south])) return null;
  const beyond = extent.elsewhere.flatMap(([lng, lat, events]) => {
    const at: [number, number] = [lng, lat];
    return isInWindow(window, at) ? [] : [{ at, events, name: nearestPlace(at, NAMED_KM)?.name ?? null }];
  });
  const box = boxAround(beyond.map(({ at }) => at));
  if (box === null) return null;
  const names = [...new Set(beyond.flatMap(({ name }) => name ?? []))].slice(0, MOST_NAMES);
  const named = beyond.filter(({ name }) => name !== null && names.includes(name));
  return { names, areAll: named.reduce((sum, { events }) => sum + events, 0) >= count, box };
}
