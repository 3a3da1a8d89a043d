// Owns the proof that the engine's answers are those of a naive recount, after every step of any sequence of questions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAUSE_NAMES, CLAUSES, without } from '../contract/filter.ts';
import { gradeName } from '../contract/grade.ts';
import { SORTS, sortUnder } from '../contract/sort.ts';
import { STATUSES, TYPES } from '../contract/taxonomy.ts';
import { TIME_UNITS } from '../contract/time-unit.ts';
import { buildChunk, encodeChunk } from '../frame/build-chunk.ts';
import { concernedBorder, lineThatCounts } from '../matching/near-border.ts';
import { isOnGround } from '../matching/on-the-ground.ts';
import { type Answer, FIRST_KEYS, type Positions, type Question, type ShadedBy } from './answers.ts';
import { HeldParts } from './client/held-parts.ts';
import { type Computed, Engine } from './engine.ts';
import { laterModule } from './later-module.ts';
import {
  createRandom,
  FIRST_GENERATED_DAY,
  generateEvents,
  generateFilter,
} from './testing/generated-events.ts';
import * as naive from './testing/naive-recount.ts';
import { recountAreas, recountKilledInAreas } from './testing/recount-areas.ts';
import { type Mark, recountMarks } from './testing/recount-marks.ts';

const WORLD = { west: 0, north: 0, east: 1, south: 1 };
const FAR_DATES = ['2019-02-11', '2030-10-05'];
const ZOOMS = [0, 3, 7.6, 8, 9, 11, 13, 18];

/** Events in some chunks, by period or interleaved, in an engine. */
function load(
  rows: readonly naive.Weighted[],
  chunks: number,
  isWeighted: boolean,
  isByPeriod: boolean,
  partOf: readonly (readonly [number, number])[],
): Engine {
  const engine = new Engine();
  engine.takeLaterModule(laterModule);
  const parts = Array.from({ length: chunks }, (): naive.Weighted[] => []);
  naive.inListOrder(rows).forEach((row, at) => {
    parts[isByPeriod ? Math.floor((at * chunks) / rows.length) : at % chunks]?.push(row);
  });
  engine.expectFrame({ revision: 7, rows: rows.length, hashes: parts.map((_, at) => `chunk${at}`), partOf });
  parts.forEach((part, at) => {
    const weights = isWeighted ? part.map(({ weight }) => weight) : undefined;
    engine.addChunk(
      `chunk${at}`,
      encodeChunk(
        buildChunk(
          part.map(({ event }) => event),
          weights,
        ),
      ),
    );
  });
  return engine;
}

/** Asks as a page does, which is told only what has changed. */
function askAsPage(engine: Engine): (question: Question) => Computed {
  const [sent, held] = [new Map(), new HeldParts()];
  return (question) => held.complete({ ...engine.answer(question, sent), seq: 0, isPreview: false });
}

function check(
  engine: Engine,
  ask: (question: Question) => Computed,
  rows: readonly naive.Weighted[],
  question: Question,
  isWithin: naive.IsWithin,
): void {
  const { filter, textKeys, timeline, map } = question;
  const passes = naive.passesOf(filter, textKeys && new Set(textKeys), naive.groupsOf(rows));
  const answer = ask(question);
  const { names } = engine;
  expect(answer.totals).toEqual(naive.recountTotals(rows, passes, filter, isWithin));
  const facets = Object.fromEntries(
    Object.entries(answer.facets).map(([name, counts]) => [
      name,
      naive.byName({ ...names, ...naive.FACET_NAMES }[name as keyof typeof answer.facets], counts),
    ]),
  );
  expect(facets).toEqual(naive.recountFacets(rows, passes, filter.actors === 'all'));
  if (question.provinces != null) checkProvinces(engine, rows, passes, question.provinces, answer);
  const passing = naive.inListOrder(rows.filter(({ event }) => passes(event)));
  const keys = naive
    .inOrder(passing, sortUnder(filter, question.sort ?? 'newest'), filter.near)
    .map(({ event }) => event.key);
  expect(answer.sort).toBe(sortUnder(filter, question.sort ?? 'newest'));
  expect([...answer.firstKeys]).toEqual(keys.slice(0, FIRST_KEYS));
  expect([...engine.keys(question, 1, 3)]).toEqual(keys.slice(1, 4));
  const key = rows[0]?.event.key ?? 0;
  expect(engine.rankOf(question, key)).toBe(keys.indexOf(key));
  checkExtent(passing, answer.extent);
  if (timeline && answer.timeline) {
    const { startDays, types, counts, planned } = answer.timeline;
    const slots = Array.from(counts, (_, at) => `${startDays[Math.floor(at / types)]}:${TYPES[at % types]}`);
    const found = { counts: naive.byName(slots, counts), planned: naive.byName(slots, planned) };
    expect(found).toEqual(naive.recountTimeline(rows, passes, timeline));
    const { firstDay, lastDay } = answer.bulk ?? { firstDay: 0, lastDay: 0 };
    expect([answer.timeline.before, answer.timeline.after]).toEqual([
      naive.recountApart(rows, passes, (day) => day < firstDay),
      naive.recountApart(rows, passes, (day) => day > lastDay),
    ]);
  }
  const day = FIRST_GENERATED_DAY + 100;
  const past = rows.filter(
    ({ event }) => naive.startDayOf(event) <= day && !['planned', 'retracted'].includes(event.status),
  );
  expect(engine.newestDay(question, day)).toBe(
    past.length === 0 ? null : Math.max(...past.map(({ event }) => naive.startDayOf(event))),
  );
  expect([...engine.withoutEach(question)]).toEqual(
    CLAUSE_NAMES.map((clause) => {
      // Keys of a text are given without one, too.
      const isSet =
        clause === 'text' ? textKeys !== null : CLAUSES[clause].some((one) => filter[one] !== undefined);
      if (!isSet) return answer.totals.events;
      const rest = without(filter, CLAUSES[clause]);
      const matching = naive.passesOf(
        rest,
        clause === 'text' || !textKeys ? null : new Set(textKeys),
        naive.groupsOf(rows),
      );
      return rows.reduce((sum, { event, weight }) => sum + (matching(event) ? weight : 0), 0);
    }),
  );
  const latest = naive.inListOrder(
    rows.filter(({ event }) => event.status === 'planned' && passes(event, 'dates', 'status')),
  );
  const isToCome = ({ event }: naive.Weighted) => naive.endDayOf(event) >= day;
  const { toCome, passed } = engine.plannedKeys(question, day);
  expect([...toCome]).toEqual(
    latest
      .filter(isToCome)
      .reverse()
      .map(({ event }) => event.key),
  );
  expect([...passed]).toEqual(latest.filter((row) => !isToCome(row)).map(({ event }) => event.key));
  if (map) {
    checkAreas(engine, rows, passes, question, answer);
    expect(answer.areas?.killed).toBe(recountKilledInAreas(rows, passes, isWithin));
  }
  if (map) checkMarks(engine, rows, passes, question, answer, isWithin);
  checkAnalysis(engine, rows, passes, answer, isWithin);
  checkBorders(engine, rows, passes, question, isWithin);
}

function checkProvinces(
  { names }: Engine,
  rows: readonly naive.Weighted[],
  passes: naive.Passes,
  by: ShadedBy,
  { provinces }: Computed,
): void {
  const ofKind = rows.filter(({ event }) => by === 'all' || event.type === by || event.category === by);
  const whole = naive.recountFacets(ofKind, () => true, false).province;
  expect(provinces && { ...provinces, counts: naive.byName(names.province, provinces.counts) }).toEqual({
    counts: naive.recountFacets(ofKind, passes, false).province,
    events: ofKind.reduce((sum, { event, weight }) => sum + (passes(event) ? weight : 0), 0),
    peak: Math.max(0, ...Object.values(whole)),
  });
}

function checkAreas(
  engine: Engine,
  rows: readonly naive.Weighted[],
  passes: naive.Passes,
  question: Question,
  { areas }: Computed,
): void {
  const expected = recountAreas(rows, passes);
  const found = (areas?.areas ?? []).map((area, at) => [
    area,
    {
      count: areas?.count[at],
      incidents: areas?.incidents[at],
      contested: areas?.contested[at],
      keys: [...engine.areaMembers(question, [area], rows.length)],
    },
  ]);
  expect(Object.fromEntries(found)).toEqual(expected);
  expect([...(areas?.key ?? [])]).toEqual((areas?.areas ?? []).map((area) => expected[area]?.keys[0]));
  const all = [...engine.areaMembers(question, Object.keys(expected), 3)];
  const inAny = new Set(Object.values(expected).flatMap(({ keys }) => keys));
  const newest = naive.inListOrder(rows.filter(({ event }) => inAny.has(event.key)));
  expect(all).toEqual(newest.slice(0, 3).map(({ event }) => event.key));
}

function checkMarks(
  engine: Engine,
  rows: readonly naive.Weighted[],
  passes: naive.Passes,
  question: Question,
  { cells }: Computed,
  isWithin: naive.IsWithin,
): void {
  if (cells === null) throw new Error('a map was asked for');
  const { kind, zoom } = cells;
  const expected = recountMarks(rows, passes, cells, isWithin);
  // One comparison for all marks: an assertion each would cost more than what it looks at.
  const found = Array.from(
    cells.address,
    (address, at): Omit<Mark, 'members' | 'places'> => ({
      address,
      x: cells.x[at] as number,
      y: cells.y[at] as number,
      count: cells.count[at] as number,
      incidents: cells.incidents[at] as number,
      contested: cells.contested[at] as number,
      planned: cells.planned[at] as number,
      killed: cells.killed[at] as number,
      killedLow: cells.killedLow[at] as number,
      killedHigh: cells.killedHigh[at] as number,
      killedWithin: cells.killedWithin[at] as number,
      key: cells.key[at] as number,
      type: TYPES[cells.type[at] ?? -1] ?? '',
      status: STATUSES[cells.status[at] ?? -1] ?? '',
      precisionKm: cells.precisionKm[at] as number,
    }),
  );
  const withMembers = found.map((mark) => {
    const places = engine.memberPlaces(question, { kind, zoom, address: mark.address });
    const pairs = Array.from(
      { length: places.length / 2 },
      (_, at) => `${places[2 * at]} ${places[2 * at + 1]}`,
    );
    const members = [...engine.members(question, { kind, zoom, address: mark.address }, 5)];
    return { ...mark, members, places: [...new Set(pairs)].sort() };
  });
  const names = found.map(({ address }) => ({ kind, zoom, address }));
  const facts = engine.markFacts(question, names);
  const isInPlace = ({ x, y, places }: (typeof withMembers)[number]) =>
    places.length === 1 && places[0] === `${x} ${y}`;
  expect([...facts.newest]).toEqual(withMembers.map(({ members }) => members[0]));
  // One event is drawn at its own place, so only stacks can stand beside what they are drawn on.
  expect(found.map(({ count }, at) => count === 1 || facts.inPlace[at] === 1)).toEqual(
    withMembers.map((mark) => mark.count === 1 || isInPlace(mark)),
  );
  const wanted = [...expected.values()].map((mark) => ({
    ...mark,
    members: mark.members.slice(0, 5),
    places: kind === 'stacks' ? mark.places : [],
  }));
  const byAddress = (a: { address: number }, b: { address: number }) => a.address - b.address;
  expect(withMembers.sort(byAddress)).toEqual(wanted.sort(byAddress));
}

function checkAnalysis(
  { names }: Engine,
  rows: readonly naive.Weighted[],
  passes: naive.Passes,
  { analysis, filter }: Computed,
  isWithin: naive.IsWithin,
): void {
  if (analysis === null) return;
  const { unit, startDays, types, byType } = analysis;
  const expected = naive.recountAnalysis(rows, passes, isWithin, analysis, filter.from !== undefined);
  const inTime = (sums: Uint32Array) => naive.byName(Array.from(startDays, String), sums);
  const slots = Array.from(byType, (_, at) => `${startDays[Math.floor(at / types)]}:${TYPES[at % types]}`);
  if (unit !== 'month') expect(startDays.length).toBeLessThanOrEqual(100);
  expect([analysis.actors, analysis.pairs]).toEqual([
    analysis.topActors.length,
    analysis.topPairCounts.length,
  ]);
  expect({
    outside: analysis.outside,
    byType: naive.byName(slots, byType),
    killed: inTime(analysis.killed),
    killedLow: inTime(analysis.killedLow),
    killedHigh: inTime(analysis.killedHigh),
    killedWithin: inTime(analysis.killedWithin),
    killedKnown: inTime(analysis.killedKnown),
    killedDisputed: inTime(analysis.killedDisputed),
    killedMissing: inTime(analysis.killedMissing),
    actors: Object.fromEntries(
      Array.from(analysis.topActors, (actor, at) => [names.actor[actor], analysis.topActorCounts[at]]),
    ),
    pairs: Object.fromEntries(
      Array.from(analysis.topPairCounts, (count, at) => {
        const pair = [...analysis.topPairs.slice(2 * at, 2 * at + 2)].map((actor) => names.actor[actor]);
        return [pair.sort().join(' '), count];
      }),
    ),
    provinces: naive.byName(
      Array.from(
        analysis.byProvince,
        (_, at) => `${names.province[Math.floor(at / types)]}:${TYPES[at % types]}`,
      ),
      analysis.byProvince,
    ),
    reports: analysis.grades.reduce((sum, count) => sum + count, 0),
  }).toEqual(expected);
  expect(gradeName(analysis.grades.length - 1)).toBe('F6');
}

function checkBorders(
  engine: Engine,
  rows: readonly naive.Weighted[],
  passes: naive.Passes,
  question: Question,
  isWithin: naive.IsWithin,
): void {
  const { unit, startDays, counts, ...sums } = engine.borders(question);
  const { border } = engine.names;
  const buckets = startDays.length;
  const slots = Array.from(
    counts,
    (_, at) => `${border[Math.floor(at / buckets)]}:${startDays[at % buckets]}`,
  );
  const found = Object.entries(sums).map(([name, figures]) => [name, naive.byName(border, figures)]);
  expect({ ...Object.fromEntries(found), counts: naive.byName(slots, counts) }).toEqual(
    naive.recountBorders(rows, passes, unit, new Set(startDays), isWithin),
  );
}

/** Around what happened on the ground, all when nothing did; what lies beyond is far from none of it by name. */
function checkExtent(passing: readonly naive.Weighted[], extent: Answer['extent']) {
  const placed = passing.filter(({ event }) => event.coordinates);
  const ground = placed.filter(({ event }) => isOnGround(event.type, event.country, concernedBorder(event)));
  const points = (ground.length > 0 ? ground : placed).map(
    ({ event }) => event.coordinates as [number, number],
  );
  if (points.length === 0) return expect(extent).toBeNull();
  const lats = points.map(([, lat]) => lat);
  const lngs = points.map(([lng]) => lng);
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  expect(extent?.bounds).toEqual([west, south, east, north]);
  const beyond = placed.filter(({ event }) => {
    const [lng, lat] = event.coordinates as [number, number];
    return lng < west || lng > east || lat < south || lat > north;
  });
  const elsewhere = extent?.elsewhere ?? [];
  for (const [lng, lat] of elsewhere) {
    const isThere = ({ event: { coordinates } }: naive.Weighted) =>
      coordinates?.[0] === lng && coordinates[1] === lat;
    expect(beyond.some(isThere)).toBe(true);
  }
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);
  expect(sum(elsewhere.map(([, , count]) => count))).toBeLessThanOrEqual(
    sum(beyond.map(({ weight }) => weight)),
  );
}

/** As the server answers for these borders; one object for the same borders, as a page keeps it. */
function positionsOf(rows: readonly naive.Weighted[], borders: readonly string[]): Positions {
  const near = rows
    .flatMap(({ event }) => {
      const line = lineThatCounts(borders, event.nearBorders);
      return line ? [{ key: event.key, line }] : [];
    })
    .sort((a, b) => a.key - b.key);
  return {
    keys: Uint32Array.from(near, ({ key }) => key),
    distances: Uint16Array.from(near, ({ line }) => Math.round(line.distanceKm * 10)),
    chainages: Uint32Array.from(near, ({ line }) => Math.round(line.chainageKm * 10)),
  };
}

/** Some rows as parts of others, of several and over several steps, without a cycle; one leads out of the frame. */
function generatePartOf(
  random: ReturnType<typeof createRandom>,
  rows: readonly naive.Weighted[],
): [number, number][] {
  const keys = rows.map(({ event }) => event.key);
  if (keys.length < 2) return [];
  const pairs = Array.from({ length: random.int(0, Math.min(12, keys.length)) }, (): [number, number] => {
    const part = random.int(0, keys.length - 2);
    return [keys[part] as number, keys[random.int(part + 1, keys.length - 1)] as number];
  });
  return random.chance(0.2) ? [...pairs, [keys[0] as number, 4_000_000_000]] : pairs;
}

/** Questions in which each differs from the one before by one clause, several, or none. */
function questionsOf(seed: number, steps: number, days: number, rows: readonly naive.Weighted[]): Question[] {
  const random = createRandom(seed);
  let filter = generateFilter(random.int(0, 1e9), days);
  let textKeys: Uint32Array | null = null;
  const earlier: Question['filter'][] = [{}];
  return Array.from({ length: steps }, (): Question => {
    const other = generateFilter(random.int(0, 1e9), days);
    const change = random.int(0, 4);
    if (change === 4) filter = random.pick(earlier);
    else if (change === 0) filter = other;
    else if (change === 1) filter = { ...filter, ...other };
    else if (change === 2) {
      const kept = Object.entries(filter).filter(() => random.chance(0.7));
      filter = Object.fromEntries(kept);
    } else filter = { ...filter, from: other.from, to: other.to };
    earlier.push(filter);
    if (random.chance(0.15)) {
      const some = rows.flatMap(({ event }) => (random.chance(0.6) ? [event.key] : []));
      textKeys = random.chance(0.5) ? null : Uint32Array.from(some).sort();
    }
    const fromDay = FIRST_GENERATED_DAY + random.int(-40, days);
    return {
      filter,
      textKeys,
      positions: positionsOf(rows, filter.border?.any ?? []),
      timeline: { unit: random.pick(TIME_UNITS), fromDay, toDay: fromDay + random.int(0, 500) },
      map: random.chance(0.5) ? { ...WORLD, zoom: random.pick(ZOOMS), squares: random.chance(0.3) } : null,
      provinces: random.pick([null, 'all', 'incident', 'diplomatic', 'attack', 'talks'] as const),
      wantsAnalysis: random.chance(0.3),
      ...(random.chance(0.6) && { sort: random.pick(SORTS) }),
    };
  });
}

describe('the engine answers as a naive recount does', () => {
  const cases = fc.record({
    seed: fc.integer({ min: 0, max: 0xffff_ffff }),
    rows: fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 2, max: 60 })),
    days: fc.constantFrom(1, 5, 400),
    actors: fc.constantFrom(0, 2, 9),
    chunks: fc.integer({ min: 1, max: 3 }),
    isWeighted: fc.boolean(),
    isByPeriod: fc.boolean(),
    /** So many lie years apart from the others, before and after them. */
    apart: fc.constantFrom(0, 0, 3),
  });

  // Many short ones: each stays far below its time limit on a machine that does other things, too.
  it.each([20260301, 20260031, 20260601].flatMap((seed) => [0, 1, 2, 3].map((more) => seed + more)))(
    'after every step of a sequence of questions, seed %i',
    (firstSeed) => {
      fc.assert(
        fc.property(cases, ({ seed, rows, days, actors, chunks, isWeighted, isByPeriod, apart }) => {
          const random = createRandom(seed);
          const weighted = generateEvents(seed, rows, { days, actors }).map((event, at) => ({
            event: at < apart ? { ...event, dateStart: FAR_DATES[at % 2] ?? '', dateEnd: null } : event,
            weight: isWeighted ? random.int(1, 4) : 1,
          }));
          const partOf = generatePartOf(random, weighted);
          const engine = load(weighted, chunks, isWeighted, isByPeriod, partOf);
          const isWithin = naive.isWithinBy(partOf);
          // A group has no distance to any border, whatever positions say of its key.
          const located = weighted.map(({ event, weight }) => ({
            event: weight > 1 ? { ...event, nearBorders: [] } : event,
            weight,
          }));
          const ask = askAsPage(engine);
          for (const question of questionsOf(seed, 8, days, weighted))
            check(engine, ask, located, question, isWithin);
        }),
        { seed: firstSeed, numRuns: 40 },
      );
    },
  );
});

it('lets nothing pass by distance while positions are on their way, and all as they say once they are there', () => {
  const events = generateEvents(5, 40, { days: 5, actors: 1 });
  const engine = new Engine();
  engine.takeLaterModule(laterModule);
  engine.expectFrame({ revision: 1, rows: 40, hashes: ['one'], partOf: [] });
  engine.addChunk('one', encodeChunk(buildChunk(events)));
  const rows = events.map((event) => ({ event, weight: 1 }));
  const question: Question = {
    filter: { within: 50, status: { any: [...STATUSES], not: [] } },
    textKeys: null,
    timeline: null,
    map: null,
    wantsAnalysis: false,
  };
  expect(engine.answer(question).totals).toMatchObject({ events: 0, tooImprecise: 0 });
  const { totals } = engine.answer({ ...question, positions: positionsOf(rows, []) });
  expect(totals).toEqual(
    naive.recountTotals(rows, naive.passesOf(question.filter, null), question.filter, () => false),
  );
  expect(totals.events).toBeGreaterThan(0);
  expect(totals.tooImprecise).toBeGreaterThan(0);
});

it('sums by border right where a hostile chunk names more of them than 16 bits count', () => {
  const chunk = structuredClone(buildChunk(generateEvents(5, 40, { days: 5, actors: 1 })));
  const border = Array.from({ length: 40_000 }, (_, at) => `border-${at}`);
  const columns = { ...chunk.columns, border: chunk.columns.border.map((_, row) => 39_000 + row) };
  const engine = new Engine();
  engine.takeLaterModule(laterModule);
  engine.expectFrame({ revision: 1, rows: 40, hashes: ['one'], partOf: [] });
  const hostile = { ...chunk, dictionaries: { ...chunk.dictionaries, border }, columns };
  engine.addChunk('one', encodeChunk(hostile));
  const filter = { status: { any: [...STATUSES], not: [] } };
  const nothingElse = { textKeys: null, timeline: null, map: null, wantsAnalysis: false };
  const { events } = engine.borders({ filter, ...nothingElse });
  expect(Array.from(events).flatMap((count, at) => (count > 0 ? [engine.names.border[at]] : []))).toEqual(
    border.slice(39_000, 39_040),
  );
});
