// Owns the proof that a stretch or distance that moves leaves the state that it would have afresh, at the cost of what it passes over.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SarhadEvent } from '../../contract/event.ts';
import type { Filter } from '../../contract/filter.ts';
import { buildChunk, encodeChunk } from '../../frame/build-chunk.ts';
import { lineThatCounts } from '../../matching/near-border.ts';
import type { Positions } from '../answers.ts';
import { ClauseCompiler } from '../filter/clauses.ts';
import { CrossFilter } from '../filter/cross-filter.ts';
import { laterModule } from '../later-module.ts';
import { decodeChunk } from '../load/decode-chunk.ts';
import { Dictionary } from '../load/dictionary.ts';
import { buildFrame } from '../load/frame.ts';
import { shareStructure } from '../share-structure.ts';
import { generateEvents } from '../testing/generated-events.ts';

const BORDER = 'AF-TJ';
const stretch = (from: number, to: number): Filter => ({
  border: { any: [BORDER], not: [] },
  km: [from, to],
});

function positionsOf(events: readonly SarhadEvent[]): Positions {
  const near = events
    .flatMap(({ key, coordinates, nearBorders }) => {
      const line = coordinates && lineThatCounts([BORDER], nearBorders);
      return line ? [{ key, line }] : [];
    })
    .sort((a, b) => a.key - b.key);
  return {
    keys: Uint32Array.from(near, ({ key }) => key),
    distances: Uint16Array.from(near, ({ line }) => Math.round(line.distanceKm * 10)),
    chainages: Uint32Array.from(near, ({ line }) => Math.round(line.chainageKm * 10)),
  };
}
function startOf(seed: number, count: number) {
  const events = generateEvents(seed, count, { days: 200, actors: 2 });
  const dictionary = new Dictionary();
  const frame = buildFrame(decodeChunk(encodeChunk(buildChunk(events)), dictionary), dictionary);
  const compiler = new ClauseCompiler(dictionary);
  const positions = positionsOf(events);
  return { frame, compile: (filter: Filter) => compiler.compile(filter, null, positions) };
}
const sumsOf = ({ failed, passing, alone, days, verdicts }: CrossFilter) => ({
  failed,
  passing,
  alone,
  days,
  verdicts,
});

it('leaves masks, verdicts and sums as they are afresh, step by step', () => {
  const step = fc.record({
    within: fc.option(fc.integer({ min: 0, max: 250 }), { nil: undefined }),
    km: fc.option(
      fc
        .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 600 }))
        .map(([from, width]) => [from, from + width] as const),
      { nil: undefined },
    ),
    killed: fc.option(fc.constant(1), { nil: undefined }),
    border: fc.constantFrom(BORDER, 'KG-TJ'),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.array(step, { minLength: 2, maxLength: 6 }),
      (seed, steps) => {
        const { frame, compile } = startOf(seed, 60);
        const state = new CrossFilter(frame);
        state.laterModule = laterModule;
        for (const { within, km, killed, border } of steps) {
          const clauses = compile({
            border: { any: [border], not: [] },
            ...(within !== undefined && { within }),
            ...(km && { km }),
            ...(killed && { killed }),
          });
          state.apply(clauses);
          const fresh = new CrossFilter(frame);
          fresh.laterModule = laterModule;
          fresh.apply(clauses);
          const afresh = sumsOf(fresh);
          // By arrays, each compared in one plain pass.
          expect(shareStructure(afresh, sumsOf(state))).toBe(afresh);
        }
      },
    ),
    { numRuns: 25 },
  );
});

it('looks only at the events between the old and the new ends of a stretch', () => {
  const { frame, compile } = startOf(4, 3000);
  const state = new CrossFilter(frame);
  state.laterModule = laterModule;
  state.apply(compile(stretch(100, 700)));
  const before = { ...state.work };
  state.apply(compile(stretch(110, 710)));
  expect(state.work.visited - before.visited).toBeLessThan(3000 * 0.05);
  expect(state.work.moved - before.moved).toBeLessThan(3000 * 0.05);
  expect(state.work.moved).toBeGreaterThan(before.moved);
});
