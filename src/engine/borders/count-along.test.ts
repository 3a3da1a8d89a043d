// Owns the proof that what lies along a border is what a naive recount finds, in lists and in squares, and at what cost.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDate, spanOf } from '../../contract/calendar-date.ts';
import type { SarhadEvent } from '../../contract/event.ts';
import type { Filter } from '../../contract/filter.ts';
import { buildChunk, encodeChunk } from '../../frame/build-chunk.ts';
import { matches } from '../../matching/matches.ts';
import { concernedBorder, judgeBorder, lineThatCounts, PASSES } from '../../matching/near-border.ts';
import { type AlongWindow, FAR_KM, NEWEST_ALONG } from '../along.ts';
import type { Positions, Question } from '../answers.ts';
import { Engine } from '../engine.ts';
import { ClauseCompiler } from '../filter/clauses.ts';
import { CrossFilter } from '../filter/cross-filter.ts';
import { laterModule } from '../later-module.ts';
import { decodeChunk } from '../load/decode-chunk.ts';
import { Dictionary } from '../load/dictionary.ts';
import { buildFrame } from '../load/frame.ts';
import { FIRST_GENERATED_DAY, generateEvents } from '../testing/generated-events.ts';
import { inListOrder, NO_NAMES } from '../testing/naive-recount.ts';
import { countAlong } from './count-along.ts';

const BORDER = 'AF-TJ';
const LENGTH_KM = 1357;
const QUESTION = { textKeys: null, timeline: null, map: null, wantsAnalysis: false };
const ONE = { border: { any: [BORDER], not: [] } };

const lineOf = (event: SarhadEvent) => event.coordinates && lineThatCounts([BORDER], event.nearBorders);
function positionsOf(events: readonly SarhadEvent[]): Positions {
  const near = events
    .flatMap((event) => {
      const line = lineOf(event);
      return line ? [{ key: event.key, line }] : [];
    })
    .sort((a, b) => a.key - b.key);
  return {
    keys: Uint32Array.from(near, ({ key }) => key),
    distances: Uint16Array.from(near, ({ line }) => Math.round(line.distanceKm * 10)),
    chainages: Uint32Array.from(near, ({ line }) => Math.round(line.chainageKm * 10)),
  };
}
function engineOf(events: readonly SarhadEvent[]): Engine {
  const engine = new Engine();
  engine.takeLaterModule(laterModule);
  engine.expectFrame({ revision: 1, rows: events.length, hashes: ['all'], partOf: [] });
  engine.addChunk('all', encodeChunk(buildChunk(events)));
  return engine;
}
const along = (engine: Engine, question: Omit<Question, keyof typeof QUESTION>) => {
  const found = engine.answer({ ...QUESTION, ...question }).along;
  if (found === null) throw new Error('a strip was asked for');
  return found;
};
const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const startOf = ({ dateStart, dateEnd, datePrecision }: SarhadEvent) =>
  spanOf(dateStart, dateEnd, datePrecision)?.startDay as number;
const option = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const span = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 1, max: most }))
    .map(([at, width]) => [at, at + width] as const);

it('lists or counts events that match, and those outside the stretch alone', () => {
  let [listed, counted, far, unplaced] = [0, 0, 0, 0];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.record({
        within: option(fc.integer({ min: 0, max: 250 })),
        km: option(span(900)),
        days: option(span(300)),
      }),
      fc.record({
        symbols: fc.integer({ min: 0, max: 30 }),
        columns: fc.integer({ min: 1, max: 40 }),
        rows: fc.integer({ min: 1, max: 40 }),
      }),
      option(span(200)),
      (seed, { within, km, days }, size, held) => {
        const events = generateEvents(seed, 60, { days: 300, actors: 2 });
        const anywhere: Filter = {
          ...ONE,
          ...(within !== undefined && { within }),
          ...(days && {
            from: formatDate(FIRST_GENERATED_DAY + days[0]),
            to: formatDate(FIRST_GENERATED_DAY + days[1]),
          }),
        };
        const filter = { ...anywhere, ...(km && { km }) };
        const window: AlongWindow = {
          ...size,
          lengthKm: LENGTH_KM,
          days: held
            ? { fromDay: FIRST_GENERATED_DAY + held[0], toDay: FIRST_GENERATED_DAY + held[1] }
            : null,
        };
        const found = along(engineOf(events), { filter, positions: positionsOf(events), along: window });

        const shown = inListOrder(events.map((event) => ({ event, weight: 1 })))
          .map(({ event }) => event)
          .filter((event) => lineOf(event) && matches(event, anywhere, NO_NAMES));
        const hits = shown.map((event) => (judgeBorder(event, filter) === PASSES ? 1 : 0));
        expect(found.matching).toBe(total(hits));
        expect(found.outside).toBe(hits.length - total(hits));
        const isFarAway = shown.map((event) => {
          const tenths = Math.round((lineOf(event)?.distanceKm ?? 0) * 10);
          return tenths - Math.fround(event.precisionKm) * 10 > FAR_KM * 10;
        });
        expect(found.far).toBe(isFarAway.filter((is, at) => is && hits[at] === 1).length);
        expect(found.unplaced).toBe(
          within === undefined
            ? events.filter((event) => !lineOf(event) && matches(event, anywhere, NO_NAMES)).length
            : 0,
        );
        far += found.far;
        if (km) unplaced += found.unplaced;
        if (within === undefined) for (const event of shown) expect(concernedBorder(event)).toBe(BORDER);
        if (shown.length <= size.symbols) {
          expect([...found.key]).toEqual(shown.map(({ key }) => key));
          expect([...found.matches]).toEqual(hits);
          expect([...found.distance]).toEqual(
            shown.map((event) => Math.round((lineOf(event)?.distanceKm ?? 0) * 10)),
          );
          expect(found.squares).toBeNull();
          listed += shown.length;
          return;
        }
        expect([...found.key]).toEqual(
          shown
            .filter((_, at) => hits[at] === 1)
            .slice(0, NEWEST_ALONG)
            .map(({ key }) => key),
        );
        const starts = events.map(startOf);
        const { fromDay, toDay } = window.days ?? {
          fromDay: days ? FIRST_GENERATED_DAY + days[0] : Math.min(...starts),
          toDay: days ? FIRST_GENERATED_DAY + days[1] : Math.max(...starts),
        };
        expect(found.days).toEqual({ fromDay, toDay });
        const naive = [
          new Array<number>(size.columns * size.rows).fill(0),
          new Array<number>(size.columns * size.rows).fill(0),
        ];
        for (const [at, event] of shown.entries()) {
          const day = Math.min(toDay, Math.max(fromDay, startOf(event)));
          const km = lineOf(event)?.chainageKm ?? 0;
          const column = Math.min(
            size.columns - 1,
            Math.floor((Math.round(km * 10) * size.columns) / (LENGTH_KM * 10)),
          );
          const row = Math.floor(((toDay - day) * size.rows) / (toDay - fromDay + 1));
          const counts = naive[hits[at] === 1 ? 0 : 1] as number[];
          const square = row * size.columns + column;
          counts[square] = (counts[square] as number) + 1;
        }
        expect([...(found.squares?.matching ?? [])]).toEqual(naive[0]);
        expect([...(found.squares?.outside ?? [])]).toEqual(naive[1]);
        counted += shown.length;
      },
    ),
    { numRuns: 120 },
  );
  expect(listed).toBeGreaterThan(0);
  expect(counted).toBeGreaterThan(0);
  expect(far).toBeGreaterThan(0);
  expect(unplaced).toBeGreaterThan(0);
});

it('tells nothing without positions or without one border, and all of it when they come', () => {
  const events = generateEvents(7, 60, { days: 30, actors: 2 });
  const engine = engineOf(events);
  const window: AlongWindow = { symbols: 50, columns: 4, rows: 4, lengthKm: LENGTH_KM, days: null };
  const positions = positionsOf(events);
  expect(along(engine, { filter: ONE, positions: null, along: window })).toMatchObject({
    isLocated: false,
    matching: 0,
  });
  expect(along(engine, { filter: {}, positions, along: window })).toMatchObject({
    border: null,
    matching: 0,
  });
  expect(along(engine, { filter: ONE, positions, along: window }).matching).toBeGreaterThan(0);
  expect(engine.answer({ ...QUESTION, filter: ONE, positions }).along).toBeNull();
});

it('looks at the rows along the border within the dates, not at the frame', () => {
  const events = generateEvents(3, 4000, { days: 1000, actors: 1 });
  const dictionary = new Dictionary();
  const frame = buildFrame(decodeChunk(encodeChunk(buildChunk(events)), dictionary), dictionary);
  const state = new CrossFilter(frame);
  const compiler = new ClauseCompiler(dictionary);
  const positions = positionsOf(events);
  const ofBorder = events.filter((event) => concernedBorder(event) === BORDER).length;
  const visitedFor = (filter: Filter) => {
    state.apply(compiler.compile(filter, null, positions));
    const before = state.work.visited;
    countAlong(
      state,
      { filter, positions },
      { symbols: 100, columns: 30, rows: 20, lengthKm: LENGTH_KM, days: null },
    );
    return state.work.visited - before;
  };
  expect(visitedFor(ONE)).toBe(ofBorder);
  expect(ofBorder).toBeLessThan(events.length / 2);
  const brush = {
    ...ONE,
    from: formatDate(FIRST_GENERATED_DAY + 500),
    to: formatDate(FIRST_GENERATED_DAY + 599),
  };
  expect(visitedFor(brush)).toBeLessThan(ofBorder * 0.25);
});

it('shows the days of the bulk, and counts what lies years apart from it instead of moving it there', () => {
  const some = generateEvents(11, 80, { days: 200, actors: 2 });
  const early = some.findIndex((event) => matches(event, ONE, NO_NAMES) && lineOf(event) !== undefined);
  const events = some.map((event, at) =>
    at === early ? { ...event, dateStart: '1925-03-01', dateEnd: null } : event,
  );
  const engine = engineOf(events);
  const positions = positionsOf(events);
  const window: AlongWindow = { symbols: 500, columns: 4, rows: 4, lengthKm: LENGTH_KM, days: null };
  const found = along(engine, { filter: ONE, positions, along: window });
  expect(found.days.fromDay).toBeGreaterThanOrEqual(FIRST_GENERATED_DAY - 31);
  expect([found.apart, found.key.length]).toEqual([1, found.matching - 1]);
  const whole = along(engine, { filter: { ...ONE, from: '1920-01-01' }, positions, along: window });
  expect([whole.apart, whole.key.length]).toEqual([0, found.matching]);
  const sums = engine.borders({ ...QUESTION, filter: {}, textKeys: null });
  const first = sums.startDays[0] ?? 0;
  expect(first).toBeGreaterThanOrEqual(FIRST_GENERATED_DAY - 62);
});

it('counts apart what comes in groups: they have no place along a line', () => {
  const events = generateEvents(5, 40, { days: 30, actors: 2 });
  const positions = positionsOf(events);
  const window: AlongWindow = { symbols: 500, columns: 4, rows: 4, lengthKm: LENGTH_KM, days: null };
  const weights = events.map((_, at) => (at % 2 ? 7 : 1));
  const engine = new Engine();
  engine.takeLaterModule(laterModule);
  engine.expectFrame({ revision: 1, rows: events.length, hashes: ['all'], partOf: [] });
  engine.addChunk('all', encodeChunk(buildChunk(events, weights)));
  const found = along(engine, { filter: ONE, positions, along: window });
  const passing = events.map((event) => matches(event, ONE, NO_NAMES));
  expect(found.grouped).toBe(total(weights.map((weight, at) => (passing[at] && weight > 1 ? weight : 0))));
  expect(found.matching).toBe(
    events.filter((event, at) => passing[at] && weights[at] === 1 && lineOf(event)).length,
  );
  expect(found.grouped).toBeGreaterThan(0);
  // A stretch leaves none of them out unsaid.
  const onStretch = along(engine, { filter: { ...ONE, km: [0, 1] }, positions, along: window });
  expect(onStretch.grouped).toBe(found.grouped);
});
