// Owns the proof that the crossing under a pointer is the nearest one that is drawn there.
import { expect, it } from 'vitest';
import { project } from '../../../geo/mercator.ts';
import { scaleAt } from '../camera/camera.ts';
import { type CrossingMark, crossingAt } from './crossing-marks.ts';

const mark = (lng: number, lat: number, text: string): CrossingMark => {
  const [x, y] = project([lng, lat]);
  return { x, y, state: 'unknown', isPale: false, text };
};
const MARKS = [mark(71.08, 34.11, 'Torkham'), mark(66.45, 30.92, 'Chaman'), mark(71.081, 34.11, 'beside')];

function cameraOver(lng: number, lat: number, zoom: number) {
  const [x, y] = project([lng, lat]);
  const scale = scaleAt(zoom);
  return { scale, left: x * scale - 200, top: y * scale - 150, width: 400, height: 300 };
}

it('finds the nearest within reach, and none beyond', () => {
  const camera = cameraOver(71.08, 34.11, 9);
  expect(crossingAt(MARKS, camera, { x: 199, y: 150 }, 9)?.text).toBe('Torkham');
  expect(crossingAt(MARKS, camera, { x: 200, y: 162 }, 9)).toBeNull();
  expect(crossingAt([], camera, { x: 200, y: 150 }, 9)).toBeNull();
});

it('finds them in the copy of the world that is seen, and none where they are not drawn', () => {
  const around = cameraOver(71.08 - 360, 34.11, 9);
  expect(crossingAt(MARKS, around, { x: 199, y: 150 }, 9)?.text).toBe('Torkham');
  expect(crossingAt(MARKS, cameraOver(71.08, 34.11, 5), { x: 200, y: 150 }, 9)).toBeNull();
});
