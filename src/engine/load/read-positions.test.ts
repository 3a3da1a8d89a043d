// Owns the proof that positions are taken only as parallel lists of whole numbers, ascending by key.
import { expect, it } from 'vitest';
import { readPositions } from './read-positions.ts';

const read = (reply: unknown) => readPositions(new TextEncoder().encode(JSON.stringify(reply)).buffer);
const GOOD = { revision: 1, borders: [], keys: [3, 9], distances: [0, 65_535], chainages: [12, 7] };

it('reads parallel lists', () => {
  expect(read(GOOD)).toEqual({
    keys: Uint32Array.of(3, 9),
    distances: Uint16Array.of(0, 65_535),
    chainages: Uint32Array.of(12, 7),
  });
});

it.each([
  { keys: [9, 3] },
  { keys: [3, 3] },
  { keys: [3] },
  { keys: 'none' },
  { distances: [0, 65_536] },
  { distances: [0, -1] },
  { chainages: [0.5, 7] },
  { chainages: ['12', 7] },
])('refuses %o', (fault) => {
  expect(() => read({ ...GOOD, ...fault })).toThrow(/cannot be read: (keys|distances|chainages)/);
});

it('refuses what is no JSON', () => {
  expect(() => readPositions(new TextEncoder().encode('<h1>').buffer)).toThrow('not JSON');
  expect(() => read(null)).toThrow('not a list');
});
