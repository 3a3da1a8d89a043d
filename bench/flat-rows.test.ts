// Owns the tests of the columns that the peers get: the same events as our own chunks, over the wire and back.
import { expect, test } from 'vitest';
import { flattenChunks, packRows, unpackRows } from './flat-rows.ts';
import { NOTHING, rowsThatPass, valuesOf } from './peers/changes.ts';
import { SYNTHETIC_DAYS, syntheticFrame } from './synthetic-frame.ts';

const ROWS = 500;
const chunks = syntheticFrame(ROWS).map(({ chunk }) => chunk);
const rows = flattenChunks(chunks);

test('rows run from the oldest to the newest day of the frame', () => {
  expect(rows.size).toBe(ROWS);
  expect([...rows.day]).toEqual([...rows.day].sort((a, b) => a - b));
  expect(rows.day[0]).toBeGreaterThanOrEqual(SYNTHETIC_DAYS.first);
  expect(rows.day.at(-1)).toBeLessThanOrEqual(SYNTHETIC_DAYS.last);
});

test('lists keep to their rows', () => {
  const actors = chunks.reduce((sum, { columns }) => sum + columns.actor.length, 0);
  expect(rows.actorStart.at(-1)).toBe(actors);
  expect(valuesOf(rows.actorStart, rows.actor, 0).length).toBeGreaterThan(0);
});

test('what is packed is unpacked again', () => {
  const copy = unpackRows(packRows(rows).buffer);
  expect(copy).toEqual(rows);
});

test('a change lets through what the columns say', () => {
  const placed = rowsThatPass(rows, NOTHING);
  expect(placed.every((row) => !Number.isNaN(rows.lng[row]))).toBe(true);
  const [type] = rows.type;
  const ofType = rowsThatPass(rows, { ...NOTHING, type: type as number });
  expect(ofType).toEqual(placed.filter((row) => rows.type[row] === type));
});
