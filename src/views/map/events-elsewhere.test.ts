// Tests where the map goes to show what lies beyond it.
import { expect, it } from 'vitest';
import type { Answer } from '../../engine/answers.ts';
import { project } from '../../geo/mercator.ts';
import { scaleAt } from './camera/camera.ts';
import { windowOf } from './camera/map-camera.ts';
import { elsewhereOf } from './events-elsewhere.ts';

type Place = readonly [lng: number, lat: number, events: number];
const BEIJING: Place = [116.4, 39.9, 9];
const NEW_YORK: Place = [-74, 40.7, 6];
const GENEVA: Place = [6.1, 46.2, 4];
const GROUND = [60, 29, 75, 37] as const;

/** The open part of a map, px, with the ground in its middle. */
function elsewhere(widthPx: number, heightPx: number, places: readonly Place[]) {
  const scale = scaleAt(4);
  const [x, y] = project([67.5, 33]);
  const window = windowOf({
    scale,
    left: x * scale - widthPx / 2,
    top: y * scale - heightPx / 2,
    width: widthPx,
    height: heightPx,
  });
  const extent = { bounds: GROUND, elsewhere: places };
  return elsewhereOf({ extent } as unknown as Answer, 19, window);
}

it('shows all of it at once, and the ground, where the map is wide enough', () => {
  const found = elsewhere(900, 500, [BEIJING, NEW_YORK, GENEVA]);
  expect(found?.box).toEqual([-74, 29, 116.4, 46.2]);
});

it('shows most of it where the map is too narrow for all, and never two ends of the world with nothing between', () => {
  // 360 px show 126° from farthest out.
  const found = elsewhere(360, 200, [BEIJING, NEW_YORK, GENEVA]);
  expect(found?.box).toEqual([6.1, 29, 116.4, 46.2]);
});

it('leaves the ground out where only that makes room', () => {
  const found = elsewhere(360, 200, [NEW_YORK, GENEVA]);
  expect(found?.box).toEqual([-74, 40.7, 6.1, 46.2]);
});
