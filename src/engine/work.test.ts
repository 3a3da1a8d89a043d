// Owns the proof that the engine works by what changes, as counts of rows, not as times.
import { describe, expect, it } from 'vitest';
import { formatDate } from '../contract/calendar-date.ts';
import type { Filter } from '../contract/filter.ts';
import { STATUSES } from '../contract/taxonomy.ts';
import { buildChunk, encodeChunk } from '../frame/build-chunk.ts';
import { ClauseCompiler } from './filter/clauses.ts';
import { CrossFilter } from './filter/cross-filter.ts';
import { decodeChunk } from './load/decode-chunk.ts';
import { Dictionary } from './load/dictionary.ts';
import { buildFrame } from './load/frame.ts';
import { FIRST_GENERATED_DAY, generateEvents } from './testing/generated-events.ts';

const ROWS = 4000;
const DAYS = 1000;
const dictionary = new Dictionary();
const events = generateEvents(1, ROWS, { days: DAYS, actors: 3 });
const frame = buildFrame(decodeChunk(encodeChunk(buildChunk(events)), dictionary), dictionary);
const between = (from: number, to: number): Filter => ({
  from: formatDate(FIRST_GENERATED_DAY + from),
  to: formatDate(FIRST_GENERATED_DAY + to),
});

/** Rows looked at and rows moved while going from one filter to the next. */
function workFrom(first: Filter, ...then: Filter[]): { visited: number; moved: number } {
  const state = new CrossFilter(frame);
  const compiler = new ClauseCompiler(dictionary);
  state.apply(compiler.compile(first, null));
  const before = { ...state.work };
  for (const filter of then) state.apply(compiler.compile(filter, null));
  return { visited: state.work.visited - before.visited, moved: state.work.moved - before.moved };
}

describe('the work of the engine', () => {
  it('is none when nothing changes', () => {
    expect(workFrom({ killed: 1 }, { killed: 1 })).toEqual({ visited: 0, moved: 0 });
  });

  it('of a brush step is that of the days passed over, not of the frame', () => {
    const { visited, moved } = workFrom(between(300, 600), between(301, 601));
    // One day at either end, and a month before the first for events that last.
    expect(visited).toBeLessThan(ROWS * 0.08);
    expect(moved).toBeLessThan(ROWS * 0.02);
  });

  it('of a jump is at most that of what passes afterwards', () => {
    const status = { any: STATUSES, not: [] };
    const { moved } = workFrom({ ...between(0, 499), status }, { ...between(800, 999), status });
    expect(moved).toBeLessThan(ROWS * 0.25);
  });

  it('of a toggle that is undone moves nothing on the way back', () => {
    const on: Filter = { category: { any: ['incident'], not: [] } };
    const there = workFrom({}, on);
    const andBack = workFrom({}, on, {});
    expect(andBack.moved).toBe(there.moved);
  });

  it('of a box that moves a little leaves most rows alone', () => {
    const { visited } = workFrom({ bbox: [68, 34, 73, 38] }, { bbox: [68.2, 34, 73.2, 38] });
    expect(visited).toBeLessThan(ROWS * 0.2);
  });
});
