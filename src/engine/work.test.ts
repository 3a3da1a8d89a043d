// Owns the proof that the engine works by what changes, as counts of rows and of what travels, not as times.
import { describe, expect, it } from 'vitest';
import { formatDate } from '../contract/calendar-date.ts';
import type { Filter, Near } from '../contract/filter.ts';
import { STATUSES } from '../contract/taxonomy.ts';
import { buildChunk, encodeChunk } from '../frame/build-chunk.ts';
import { type Answer, type NewsOf, type Question, UNCHANGED } from './answers.ts';
import { Engine } from './engine.ts';
import { ClauseCompiler } from './filter/clauses.ts';
import { CrossFilter } from './filter/cross-filter.ts';
import type { Sorting } from './filter/later-work.ts';
import { laterModule } from './later-module.ts';
import { decodeChunk } from './load/decode-chunk.ts';
import { Dictionary } from './load/dictionary.ts';
import { buildFrame } from './load/frame.ts';
import { listStacks } from './marks/list-stacks.ts';
import { FIRST_GENERATED_DAY, generateEvents } from './testing/generated-events.ts';
import { buffersOf, createHandler } from './worker/handle.ts';

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

describe('the stacks of the map', () => {
  const window = { zoom: 5, west: 0, north: 0, east: 1, south: 1 };
  // A place for each event: no brush step moves as many rows as there are sites.
  const spread = events.map((event, at) => ({
    ...event,
    precisionKm: 1,
    coordinates: [60 + (at % 80) / 10, 30 + Math.floor(at / 80) / 10] as [number, number],
  }));
  const names = new Dictionary();
  const state = new CrossFilter(buildFrame(decodeChunk(encodeChunk(buildChunk(spread)), names), names));
  const compiler = new ClauseCompiler(names);
  /** Sites looked at to list the stacks after a filter. */
  const gathered = (filter: Filter, zoom = 5): number => {
    const before = state.stacks.gathered;
    state.apply(compiler.compile(filter, null));
    listStacks(state, { ...window, zoom });
    return state.stacks.gathered - before;
  };

  it('follow a brush step by the rows that move; no site is asked', () => {
    expect(gathered(between(300, 600))).toBe(ROWS);
    expect(gathered(between(301, 601))).toBe(0);
    expect(gathered(between(303, 604))).toBe(0);
    expect(gathered(between(303, 604), 7)).toBe(ROWS);
    expect(gathered({})).toBe(ROWS);
  });
});

describe('a sorted list', () => {
  /** Rows looked at for the first page of a list, the filter applied before. */
  function workOf(sorting: Sorting, filter: Filter, then: Filter = filter): number {
    const state = new CrossFilter(frame);
    state.laterModule = laterModule;
    const compiler = new ClauseCompiler(dictionary);
    compiler.laterModule = laterModule;
    state.apply(compiler.compile(filter, null));
    if (then !== filter) {
      laterModule.listSorted(state, sorting, 0, 30);
      state.apply(compiler.compile(then, null));
    }
    const before = state.work.visited;
    expect(laterModule.listSorted(state, sorting, 0, 30)).toHaveLength(30);
    return state.work.visited - before;
  }

  it('costs the rows of a page and those between that fail, not the frame; whatever the dates', () => {
    for (const sort of ['killed', 'grade'] as const) {
      expect(workOf({ sort }, {}), sort).toBeLessThan(ROWS * 0.03);
      // All that passes lies between days long ago: the rows of other days are jumped over, but for a month of events that last.
      expect(workOf({ sort }, between(20, 60)), sort).toBeLessThan(ROWS * 0.08);
    }
  });

  it('by distance measures once for a circle, whatever the dates', () => {
    const near: Near = { point: [68.8, 38.56], km: 300 };
    const [first, brushed] = [
      { near, ...between(300, 600) },
      { near, ...between(310, 610) },
    ];
    const sorting = { sort: 'distance', near } as const;
    expect(workOf(sorting, first)).toBeGreaterThan(ROWS * 0.2);
    expect(workOf(sorting, first, brushed)).toBeLessThan(ROWS * 0.1);
  });
});

describe('an answer', () => {
  const PARTS = [
    'totals',
    'facets',
    'provinces',
    'timeline',
    'cells',
    'areas',
    'analysis',
    'along',
    'firstKeys',
    'extent',
  ];
  const EVERYTHING: Omit<Question, 'textKeys'> = {
    filter: { ...between(300, 600), border: { any: ['AF-TJ'], not: [] } },
    timeline: { unit: 'week', fromDay: FIRST_GENERATED_DAY, toDay: FIRST_GENERATED_DAY + DAYS },
    map: { zoom: 4, west: 0, north: 0, east: 1, south: 1 },
    provinces: 'incident',
    wantsAnalysis: true,
    along: { symbols: 10, columns: 4, rows: 4, lengthKm: 300, days: null },
  };
  const brushed: Filter = { ...EVERYTHING.filter, ...between(320, 620) };
  const chunk = encodeChunk(buildChunk(events));

  /** The last of the answers to questions in turn: its parts that travel as unchanged, and how many buffers are moved. */
  function askInTurn(...questions: Partial<Question>[]): { unchanged: string[]; moved: number } {
    const engine = new Engine();
    engine.takeLaterModule(laterModule);
    const { handle } = createHandler(engine);
    handle({ kind: 'frame', frame: { revision: 1, rows: ROWS, hashes: ['all'], partOf: [] } });
    handle({ kind: 'chunk', hash: 'all', bytes: chunk });
    const replies = questions.map((part, seq) =>
      handle({ kind: 'ask', seq, isPreview: false, question: { ...EVERYTHING, ...part } }),
    );
    const last = replies.at(-1);
    const news = (last?.kind === 'answer' ? last.answer : null) as NewsOf<Answer>;
    const unchanged = PARTS.filter((part) => news[part as keyof Answer] === UNCHANGED);
    return { unchanged, moved: buffersOf(last).size };
  }

  it('travels whole at first', () => {
    const { unchanged, moved } = askInTurn({});
    expect(unchanged).toEqual([]);
    expect(moved).toBeGreaterThan(40);
  });

  it('to a question repeated travels as unchanged, and moves nothing', () => {
    expect(askInTurn({}, {})).toEqual({ unchanged: PARTS, moved: 0 });
  });

  it('to a brush step leaves the timeline out', () => {
    expect(askInTurn({}, { filter: brushed }).unchanged).toEqual(['timeline']);
  });

  it('to a map that is panned brings its cells alone', () => {
    const { unchanged } = askInTurn({}, { map: { zoom: 4, west: 0.1, north: 0, east: 1, south: 1 } });
    expect(unchanged).toEqual(PARTS.filter((part) => part !== 'cells'));
  });

  it('does not bring again what was closed and is opened', () => {
    const closed = { wantsAnalysis: false, along: null, timeline: null };
    expect(askInTurn({}, closed, {}).unchanged).toEqual(PARTS);
    expect(askInTurn({}, { ...closed, filter: brushed }, { filter: brushed }).unchanged).toEqual(
      PARTS.filter((part) => part !== 'analysis' && part !== 'along'),
    );
  });
});
