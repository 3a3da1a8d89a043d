// Owns the proof that marks side by side can be read: whatever the events and the filter, none touches another.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Engine } from '../../../engine/engine.ts';
import { stackRadiusMin } from '../../../engine/mark-size.ts';
import { generateEvents } from '../../../engine/testing/generated-events.ts';
import { buildChunk, encodeChunk } from '../../../frame/build-chunk.ts';
import { scaleAt } from '../camera/camera.ts';
import { prepareMarks } from './marks.ts';
import { settleSingles } from './settle-singles.ts';

const WORLD = { west: 0, north: 0, east: 1, south: 1 };
const events = generateEvents(5, 300, { days: 50, actors: 1 }).map((event) => ({
  ...event,
  status: 'reported' as const,
}));
const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100);
// Few places among them, so that stacks of one point are made too; some across 180° E.
const place = fc.oneof(
  fc.tuple(degrees(60, 70), degrees(30, 36)),
  fc.tuple(fc.integer({ min: 176, max: 184 }), fc.integer({ min: -3, max: 3 })),
);

it('marks do not touch each other, and stacks have room for their numbers', () => {
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 2, maxLength: 60 }),
      fc.constantFrom(2, 4, 5.5, 8, 9, 11),
      fc.constantFrom(
        {},
        { category: { any: ['incident' as const], not: [] } },
        { killed: 1 },
        { type: { any: ['attack' as const, 'talks' as const], not: [] } },
      ),
      (places, zoom, filter) => {
        const placed = events.map((event, i) => {
          const [lng, lat] = places[(i * i) % places.length] ?? [0, 0];
          return { ...event, coordinates: [lng > 180 ? lng - 360 : lng, lat] as [number, number] };
        });
        const engine = new Engine();
        engine.expectFrame({ revision: 1, rows: placed.length, hashes: ['all'], partOf: [] });
        engine.addChunk('all', encodeChunk(buildChunk(placed)));
        const map = { ...WORLD, zoom };
        const { cells } = engine.answer({
          filter,
          textKeys: null,
          timeline: null,
          map,
          wantsAnalysis: false,
        });
        if (!cells) throw new Error('a map was asked for');
        const { radius, x, y } = settleSingles(prepareMarks(cells, engine.names));
        const at = (values: Float64Array | Float32Array, i: number) => values[i] ?? Number.NaN;
        for (let a = 0; a < cells.size; a++) {
          const count = cells.count[a] ?? 0;
          expect(at(radius, a)).toBeGreaterThan((count > 1 ? stackRadiusMin(count) : 5.5) - 1e-4);
          for (let b = a + 1; b < cells.size; b++) {
            const away = Math.abs(at(x, a) - at(x, b));
            const distance = Math.hypot(Math.min(away, 1 - away), at(y, a) - at(y, b)) * scaleAt(zoom);
            expect(at(radius, a) + at(radius, b)).toBeLessThan(distance);
          }
        }
      },
    ),
    { seed: 20260304, numRuns: 120 },
  );
});
