// Proves that whole leaves are passed over by circles and areas only where no row of theirs could pass: all over the globe.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaRingOf } from '../../contract/area.ts';
import { buildChunk, encodeChunk } from '../../frame/build-chunk.ts';
import { isInArea } from '../../matching/in-area.ts';
import { FAILS, PASSES, TOO_IMPRECISE } from '../../matching/near-border.ts';
import { judgePoint } from '../../matching/near-point.ts';
import { decodeChunk } from '../load/decode-chunk.ts';
import { Dictionary } from '../load/dictionary.ts';
import { buildFrame } from '../load/frame.ts';
import { generateEvents } from '../testing/generated-events.ts';
import { judgeAreaRows, judgeNearRows } from './judge-places.ts';

const steps = (least: number, most: number) =>
  fc.integer({ min: least * 10_000, max: most * 10_000 }).map((n) => n / 10_000 + 0);
/** Crowded about one point, so that leaves hold many rows, with some at poles and antimeridian. */
const place = fc.oneof(
  fc.tuple(steps(70, 71), steps(37, 38)),
  fc.tuple(fc.oneof(steps(179, 180), steps(-180, -179)), steps(-1, 1)),
  fc.tuple(steps(-180, 180), fc.oneof(steps(88, 90), steps(-90, -88))),
);
const centre = fc.tuple(fc.oneof(steps(70, 71), steps(-180, 180)), fc.oneof(steps(37, 38), steps(-90, 90)));
const ROWS = 120;
const events = generateEvents(3, ROWS, { days: 30, actors: 2 });

const frameOf = (places: readonly [number, number][], precisions: readonly number[]) => {
  const placed = events.map((event, at) => ({
    ...event,
    coordinates: places[at % places.length] ?? null,
    precisionKm: precisions[at % precisions.length] ?? 0,
  }));
  const dictionary = new Dictionary();
  const frame = buildFrame(decodeChunk(encodeChunk(buildChunk(placed)), dictionary), dictionary);
  const byKey = new Map(placed.map((event) => [event.key, event]));
  return { frame, eventsOfRows: Array.from(frame.columns.key, (key) => byKey.get(key)) };
};
const globe = fc.tuple(
  fc.array(place, { minLength: 60, maxLength: ROWS }),
  fc.array(fc.constantFrom(0, 5, 25, 300), { minLength: 3, maxLength: 7 }),
);

test('a circle judges each row as the reference does', () => {
  const seen = [0, 0, 0];
  fc.assert(
    fc.property(globe, centre, fc.constantFrom(0.1, 7, 25, 100, 500), ([places, precisions], point, km) => {
      const { frame, eventsOfRows } = frameOf(places, precisions);
      const verdicts = judgeNearRows(frame, { point, km });
      for (const [row, event] of eventsOfRows.entries()) {
        const expected = event === undefined ? FAILS : judgePoint(event, { near: { point, km } });
        expect(verdicts[row]).toBe(expected);
        seen[expected] = (seen[expected] ?? 0) + 1;
      }
    }),
    { seed: 20261130, numRuns: 150 },
  );
  for (const verdict of [PASSES, FAILS, TOO_IMPRECISE]) expect(seen[verdict]).toBeGreaterThan(100);
});

test('an area holds each row as the reference does', () => {
  let held = 0;
  const ring = fc
    .tuple(
      fc.oneof(centre, fc.tuple(steps(179, 180), steps(-1, 1))),
      fc.constantFrom(0.02, 0.3, 3),
      fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 3, maxLength: 12 }),
    )
    .map(([[x, y], size, reaches]) =>
      areaRingOf(
        reaches.map((reach, at): [number, number] => {
          const angle = (at / reaches.length) * 2 * Math.PI;
          return [
            x + size * reach * Math.cos(angle),
            Math.max(-90, Math.min(90, y + size * reach * Math.sin(angle))),
          ];
        }),
      ),
    )
    .filter((made) => made !== null);
  fc.assert(
    fc.property(globe, ring, ([places, precisions], made) => {
      const { frame, eventsOfRows } = frameOf(places, precisions);
      const verdicts = judgeAreaRows(frame, { ring: made });
      for (const [row, event] of eventsOfRows.entries()) {
        const isIn = event?.coordinates != null && isInArea(made, event.coordinates);
        expect(verdicts[row]).toBe(isIn ? PASSES : FAILS);
        if (isIn) held += 1;
      }
    }),
    { seed: 20261130, numRuns: 150 },
  );
  expect(held).toBeGreaterThan(300);
});
