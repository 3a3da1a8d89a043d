// Owns the proof that views hear what others point at, and only those others, and that leaving clears one's own alone.
import { expect, test } from 'vitest';
import { onPointed, point, pointedElsewhere } from './pointed.ts';

test('what one view points at is for the others, until it leaves', () => {
  let heard = 0;
  const stop = onPointed(() => heard++);
  const at = [70.5, 37.2] as const;
  point('strip', { at, key: 7 });
  expect(pointedElsewhere('map')).toMatchObject({ at, key: 7 });
  expect(pointedElsewhere('strip')).toBeNull();
  point('strip', { at: [70.5, 37.2], key: 7 });
  expect(heard).toBe(1);
  point('map', null);
  expect(pointedElsewhere('map')).not.toBeNull();
  point('map', { at, key: null });
  expect(pointedElsewhere('map')).toBeNull();
  expect(pointedElsewhere('strip')).toMatchObject({ key: null });
  point('strip', null);
  expect(pointedElsewhere('strip')).not.toBeNull();
  point('map', null);
  expect(pointedElsewhere('strip')).toBeNull();
  stop();
  point('map', { at, key: 1 });
  expect(heard).toBe(3);
  point('map', null);
});
