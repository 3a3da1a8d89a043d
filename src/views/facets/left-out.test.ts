// Proves that the list of what is left out as overlap says what the engine's sums leave out, to the last figure.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Engine } from '../../engine/engine.ts';
import { generateEvents, generateFilter } from '../../engine/testing/generated-events.ts';
import { isWithinBy } from '../../engine/testing/naive-recount.ts';
import { buildChunk, encodeChunk } from '../../frame/build-chunk.ts';
import { leftOutOf } from './left-out.ts';

const DAYS = 30;
const EVENTS = 40;
const seed = fc.integer({ min: 0, max: 1e9 });
// From an earlier to a later one: nothing contains itself.
const steps = fc.array(fc.tuple(fc.nat(EVENTS - 2), fc.integer({ min: 1, max: EVENTS })), { maxLength: 40 });

test('adds up to the figure of the totals, whatever the filter; every whole carries the figure and is selected', () => {
  fc.assert(
    fc.property(seed, seed, steps, (eventSeed, filterSeed, given) => {
      const events = generateEvents(eventSeed, EVENTS, { days: DAYS, actors: 2 });
      const keyAt = (at: number) => events[Math.min(at, EVENTS - 1)]?.key ?? 0;
      const partOf = given.map(([at, more]): [number, number] => [keyAt(at), keyAt(at + more)]);
      const engine = new Engine();
      engine.expectFrame({ revision: 1, rows: EVENTS, hashes: ['all'], partOf });
      engine.addChunk('all', encodeChunk(buildChunk(events)));
      const { from, to, type } = generateFilter(filterSeed, DAYS);
      const question = {
        filter: { from, to, type },
        textKeys: null,
        timeline: null,
        map: null,
        wantsAnalysis: false,
      };
      const { totals } = engine.answer(question);
      const matching = events.filter(({ key }) => engine.rankOf(question, key) >= 0);
      const selected = new Map(matching.map((event) => [event.key, event]));
      const isWithin = isWithinBy(partOf);
      for (const toll of ['killed', 'injured'] as const) {
        const found = leftOutOf(toll, partOf, selected);
        expect(found.reduce((sum, { figure }) => sum + figure, 0)).toBe(totals[toll].within);
        for (const { part, wholes } of found) {
          const containing = matching.filter(
            (whole) => whole[toll] !== null && isWithin(part.key, whole.key),
          );
          expect(new Set(wholes)).toEqual(new Set(containing));
        }
      }
    }),
    { numRuns: 60 },
  );
});
