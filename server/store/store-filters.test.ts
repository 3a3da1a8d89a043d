// Tests that every store filters as `matching/matches` says, and that frames say what the rows say: generated events and filters.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AreaRing, areaRingOf } from '../../src/contract/area.ts';
import { formatDate } from '../../src/contract/calendar-date.ts';
import type { SarhadEvent } from '../../src/contract/event.ts';
import type { EventInput } from '../../src/contract/event-input.ts';
import {
  type ClauseParameter,
  type Filter,
  type Near,
  type ValueClause,
  without,
} from '../../src/contract/filter.ts';
import { publisherId } from '../../src/contract/publisher.ts';
import { spellSides } from '../../src/contract/side.ts';
import { SORTS, type Sort } from '../../src/contract/sort.ts';
import * as t from '../../src/contract/taxonomy.ts';
import { matches } from '../../src/matching/matches.ts';
import { DISTANCE_PARAMETERS, isTooImprecise } from '../../src/matching/near-point.ts';
import { comparePlaces, placeOf } from '../../src/matching/sort-events.ts';
import { passesText } from '../../src/matching/text-terms.ts';
import { textNamesOf } from './events/text-names.ts';
import { type Audience, type Position, PUBLIC, type Store } from './store.ts';
import { batchAdder, eventOf } from './testing/test-events.ts';
import { chunkFrom, rowOf, rowsOf, startDayOf, textOf } from './testing/test-rows.ts';
import { openTestStores } from './testing/test-stores.ts';

const SEED = 20_261_123;
const EVENTS = 220;
const FILTERS = 300;
const PAGE = 25;

const ACTORS = [
  { id: 'guards', name: 'Border Guards', aliases: ['Қўшинҳои сарҳадӣ'], country: 'TJ', side: 'north' },
  { id: 'ministry', name: 'Ministry', aliases: [], country: 'TJ', side: 'north' },
  { id: 'villagers', name: 'Villagers', aliases: [], country: null, side: null },
  { id: 'emirate', name: 'Islamic Emirate', aliases: ['طالبان', 'Taliban'], country: 'AF' },
  { id: 'mission', name: 'UN Mission', aliases: ['UN', 'ООН'], country: null },
  { id: 'union', name: 'Union of Nations', aliases: ['UoN', 'ООН'], country: null },
  // Named by a common word, by its seat, and as a country.
  { id: 'state', name: 'Islamic State', aliases: ['IS', 'ИГИЛ', 'داعش'], country: null },
  { id: 'cabinet', name: 'Government of Tajikistan', aliases: ['Tajikistan', 'Dushanbe'], country: 'TJ' },
  { id: 'smugglers', name: 'Smugglers’ 100% Ring', aliases: ['Khujand gang'], country: null },
].map((actor) => ({ ...actor, kind: 'other' as const }));
const ACTOR_IDS = ACTORS.map(({ id }) => id);
const COUNTRIES = ['AF', 'TJ', 'PK'];
const BORDERS = ['AF-TJ', 'AF-PK'];
const PUBLISHERS = ['Dawn', 'Радио Озоди', 'Asia-Plus', 'ASIA PLUS'];
const WORDS = [
  'Shamsiddin',
  'Шоҳин',
  'Khorog',
  'طالبان',
  'drone',
  '100%',
  'a_b',
  "O'Neil",
  'ñandú',
  'Qunduz',
  'fire',
  'attack',
  'Islamic',
  'state',
  'is',
  'UN',
  'unknown',
  'cities',
  'Dushanbe',
  'Kohistan',
];
/** What places are found by, though no text has it. */
const PLACE_WORDS = ['خاروغ', 'Khorugh', 'Кундуз', 'Tajikistan', 'پاکستان', 'Badakhshan', 'بدخشان', 'orog'];
/** Names in other spellings, common words, other forms, beginnings, words given twice. */
const ASKED =
  'taliban gang border xyz on the in attacks city guard ИГИЛ داعش ООН IS isl uoN Islamic state states Душанбе dr drones a att koh'.split(
    ' ',
  );
const FIRST_DAY = 20_000;

const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const day = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 80 });
// Few steps, so that boxes often have an event right on their edge.
const degrees = fc.integer({ min: -40, max: 40 }).map((step) => step * 4.5);
const tenths = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 10);
const toll = fc.tuple(fc.nat(3), fc.nat(4), maybe(fc.nat(4))).map(([low, more, best]) => ({
  low,
  high: low + more,
  best: best === null ? null : low + Math.min(best, more),
}));
const text = fc.array(some(WORDS), { maxLength: 4 }).map((words) => words.join(' '));

const source = fc.record({
  publisher: some(PUBLISHERS),
  reliability: some(t.RELIABILITIES),
  credibility: some(t.CREDIBILITIES),
});
const eventArbitrary = fc.record({
  summary: text,
  place: text,
  start: day,
  days: maybe(fc.nat(9)),
  datePrecision: some(t.DATE_PRECISIONS),
  planned: fc.nat(9).map((n) => n === 0),
  retracted: fc.nat(9).map((n) => n === 0),
  marking: some(['CLEAR', 'CLEAR', 'CLEAR', 'GREEN', 'RED'] as const),
  type: some(t.TYPES),
  country: maybe(some(COUNTRIES)),
  admin1: maybe(some(['Badakhshan', 'Khatlon'])),
  border: maybe(some(BORDERS)),
  // Of those in the region, many lie near borders.
  point: maybe(fc.oneof(fc.tuple(degrees, degrees), fc.tuple(tenths(660, 760), tenths(720, 820)))),
  precisionKm: some([0, 0.5, 2, 25, 300]),
  killed: maybe(toll),
  injured: maybe(toll),
  sources: fc.array(source, { minLength: 1, maxLength: 3 }),
  actors: fc.array(fc.record({ name: some(ACTOR_IDS), role: some(t.ROLES) }), { maxLength: 3 }),
  claims: fc.array(
    fc.record({
      actor: some(ACTOR_IDS),
      stance: some(t.STANCES),
      date: maybe(some(['2024-10-04', '2024-10-05', '2024-10-06'])),
      answered: fc.option(fc.tuple(fc.nat(EVENTS - 1), fc.nat(2)), { nil: undefined, freq: 2 }),
    }),
    { maxLength: 3 },
  ),
  related: fc.array(fc.record({ other: fc.nat(EVENTS - 1), relation: some(t.RELATIONS) }), { maxLength: 2 }),
});

function inputOf(generated: ReturnType<typeof generateEvents>[number], index: number): EventInput {
  const { start, days, point, sources, claims, related, ...fields } = generated;
  const [template] = eventOf('template').sources;
  if (!template) throw new Error('the template has a source');
  return {
    ...eventOf(`event-${index}`, fields),
    dateStart: formatDate(start),
    dateEnd: days === null ? null : formatDate(start + days),
    lat: point === null ? null : point[1] / 2,
    lon: point === null ? null : point[0],
    sources: sources.map((marks) => ({ ...template, ...marks })),
    claims: claims.map(({ answered, ...claim }, at) => ({
      ...claim,
      id: `c${at}`,
      about: 'synthetic',
      sourceIndex: null,
      ...(answered && { answers: [{ event: answeredEvent(index, answered[0]), claim: `c${answered[1]}` }] }),
    })),
    related: related
      .filter(({ other }) => other !== index)
      .map(({ other, relation }) => ({ id: `event-${other}`, relation })),
  };
}
/** What a store takes in: answers to claims that are there. */
function withRealAnswers(events: readonly EventInput[]): EventInput[] {
  const claims = new Map(events.map(({ id, claims }) => [id, claims.map((claim) => claim.id)]));
  const isReal = (to: { event: string; claim: string }) => claims.get(to.event)?.includes(to.claim) === true;
  return events.map((event) => ({
    ...event,
    claims: event.claims.map(({ answers, ...claim }) => ({
      ...claim,
      ...(answers && { answers: answers.filter(isReal) }),
    })),
  }));
}

const answeredEvent = (own: number, other: number) => `event-${other % 3 === 0 ? own : other}`;
const generateEvents = (seed: number) => fc.sample(eventArbitrary, { numRuns: EVENTS, seed });

const clause = <V extends string>(values: readonly V[]): fc.Arbitrary<ValueClause<V>> =>
  fc
    .record({
      any: fc.uniqueArray(some(values), { maxLength: 3 }),
      not: fc.uniqueArray(some(values), { maxLength: 2 }),
    })
    .filter(({ any, not }) => any.length + not.length > 0);
const date = day.map(formatDate);
/** A box has many events right on its edge; of the others one has a notch, and one crosses the antimeridian. */
const RINGS: readonly AreaRing[] = [
  [
    [66, 36],
    [76, 36],
    [76, 41],
    [71, 37],
    [66, 41],
  ],
  [
    [171, -81],
    [189, -81],
    [193.5, 0],
    [189, 81],
    [171, 81],
  ],
];
const boxRing = ([west, south, east, north]: [number, number, number, number]): AreaRing =>
  areaRingOf([
    [west, south / 2],
    [east, south / 2],
    [east, north / 2],
    [west, north / 2],
  ]) ??
  RINGS[0] ??
  [];
/** The entire grammar but for the revision, which is asked for beside it. */
const parameterArbitraries: { readonly [P in ClauseParameter]: fc.Arbitrary<NonNullable<Filter[P]>> } = {
  from: date,
  to: date,
  category: clause(t.CATEGORIES),
  type: clause(t.TYPES),
  actor: clause([...ACTOR_IDS, 'unknown']),
  actors: fc.constant('all' as const),
  role: clause(t.ROLES),
  country: clause(COUNTRIES),
  province: clause(['TJ-GB', 'TJ-KT', 'AF-BDS', 'PK-KP']),
  border: clause([...BORDERS, 'KG-TJ', 'TJ-UZ']),
  within: some([0, 5, 30.5, 100, 200]),
  km: fc.tuple(fc.nat(900), fc.nat(500)).map(([from, more]) => [from, from + more] as const),
  status: clause(t.STATUSES),
  source: clause(PUBLISHERS.map(publisherId)),
  grade: fc
    .tuple(some(['A', 'B', 'C', 'D', 'E']), fc.integer({ min: 1, max: 5 }))
    .map((mark) => mark.join('')),
  killed: fc.integer({ min: 1, max: 5 }),
  stance: clause(t.STANCES),
  claimant: clause([...ACTOR_IDS, 'unknown', 'side:north', 'side:mission', 'side:nowhere']),
  denier: clause([...ACTOR_IDS, 'side:north', 'side:mission']),
  bbox: fc
    .tuple(degrees, degrees, degrees, degrees)
    .map(([west, a, east, b]) => [west, Math.min(a, b) / 2, east, Math.max(a, b) / 2] as const),
  near: fc.record({
    point: fc.oneof(
      fc.tuple(
        degrees,
        degrees.map((d) => d / 2),
      ),
      fc.tuple(tenths(660, 760), tenths(340, 400)),
    ),
    km: some([0.1, 20, 25, 120, 500]),
  }),
  area: fc.record({ ring: fc.oneof(fc.tuple(degrees, degrees, degrees, degrees).map(boxRing), some(RINGS)) }),
  q: fc
    .array(some([...WORDS, ...PLACE_WORDS, ...ASKED]), { minLength: 1, maxLength: 4 })
    .map((w) => w.join(' ')),
  pick: fc.uniqueArray(
    fc.integer({ min: 0, max: EVENTS + 2 }).map((index) => `event-${index}`),
    { minLength: 1, maxLength: 2 * EVENTS },
  ),
};
/** A stretch comes with its one border; each clause is rarely there, so that most filters find something. */
const filterArbitrary: fc.Arbitrary<Filter> = fc.record(parameterArbitraries).chain((whole) =>
  fc
    .subarray(Object.keys(whole) as (keyof typeof whole)[], { minLength: 0, maxLength: 4 })
    .map((names): Filter => Object.fromEntries(names.map((name) => [name, whole[name]])))
    .map((filter) => (filter.km ? { ...filter, border: { any: ['AF-TJ'], not: [] } } : filter)),
);

const kinds = await openTestStores();
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())));

/** A circle with many events, and with a few. Without one, by distance means by date. */
const SORTED: readonly Filter[] = [
  {},
  { country: { any: ['TJ'], not: [] } },
  { killed: 1 },
  { near: { point: [71, 38], km: 500 } },
  { near: { point: [68.8, 38.5], km: 120 }, killed: 1 },
];
const orderOf = (sort: Sort, near?: Near) => {
  const compare = comparePlaces(sort);
  return (a: SarhadEvent, b: SarhadEvent) => compare(placeOf(a, sort, near), placeOf(b, sort, near));
};
const NAMES = textNamesOf(ACTORS);
const VIEWS: { audience: Audience; revision: number }[] = [
  { audience: { upTo: 'CLEAR' }, revision: 2 },
  { audience: { upTo: 'GREEN' }, revision: 1 },
  { audience: { upTo: 'RED' }, revision: 2 },
];
const keysToAskFor = Array.from({ length: EVENTS }, (_, index) => index + 1);
/** Addresses of the chunks of each view, by the store that was first. */
let addresses: string[][] | null = null;

/** As an analyst would do it by hand: event by event, leaving out whoever stands in an event that is counted, too. */
function naiveTotals(matching: readonly SarhadEvent[], all: readonly SarhadEvent[]) {
  const byId = new Map(all.map((event) => [event.id, event]));
  const wholesOf = (id: string, seen = new Set<string>()): Set<string> => {
    for (const { id: whole, relation, direction } of byId.get(id)?.related ?? []) {
      const status = byId.get(whole)?.status;
      if (relation !== 'part-of' || direction !== 'to' || seen.has(whole)) continue;
      if (status === undefined || status === 'planned' || status === 'retracted') continue;
      seen.add(whole);
      wholesOf(whole, seen);
    }
    return seen;
  };
  const total = (toll: 'killed' | 'injured') => {
    const counted = matching.filter((event) => event[toll] !== null);
    const figure = (event: SarhadEvent) => event[toll]?.best ?? event[toll]?.low ?? 0;
    const ids = new Set(counted.map(({ id }) => id));
    const sum = (events: readonly SarhadEvent[]) =>
      events.reduce((people, event) => people + figure(event), 0);
    const left = counted.filter(({ id }) =>
      [...wholesOf(id)].some((whole) => whole !== id && ids.has(whole)),
    );
    return {
      sum: sum(counted) - sum(left),
      within: sum(left),
      known: counted.length,
      disputed: counted.filter((event) => event[toll]?.low !== event[toll]?.high).length,
    };
  };
  const contested = matching.filter(({ status }) => status === 'contested').length;
  return { events: matching.length, contested, killed: total('killed'), injured: total('injured') };
}

describe.each(kinds)('$name', ({ name, createEmpty }) => {
  let store: Store;
  /** All events of each view, as the store gives them. */
  let events: SarhadEvent[][];
  beforeAll(async () => {
    store = await createEmpty();
    const add = batchAdder(store, ACTORS);
    const first = generateEvents(SEED).map(inputOf);
    await add(withRealAnswers(first));
    const second = generateEvents(SEED + 1).map(inputOf);
    await add(
      withRealAnswers(first.map((event, index) => (index % 3 === 0 ? (second[index] ?? event) : event))),
    );
    events = await Promise.all(VIEWS.map((view) => store.byKeys({ ...view, keys: keysToAskFor })));
  });

  test('sees more with a higher audience', () => {
    const [clear = [], , red = []] = events;
    expect(red).toHaveLength(EVENTS);
    expect(clear.length).toBeGreaterThan(100);
    expect(clear.length).toBeLessThan(EVENTS * 0.8);
  });

  test('filter = naive filter', async () => {
    let found = 0;
    let foundImprecise = 0;
    const property = fc.asyncProperty(filterArbitrary, fc.nat(VIEWS.length - 1), async (filter, which) => {
      const view = VIEWS[which];
      if (!view) return;
      const expected = (events[which] ?? [])
        .filter((event) => matches(event, spellSides(filter, ACTORS), NAMES))
        .sort(orderOf('newest'));
      const list = await store.list({ ...view, filter, limit: PAGE, after: null });
      expect(list.total).toBe(expected.length);
      const elsewhere = spellSides(without(filter, DISTANCE_PARAMETERS), ACTORS);
      const imprecise = (events[which] ?? []).filter(
        (event) => isTooImprecise(event, filter) && matches(event, elsewhere, NAMES),
      );
      expect(list.tooImprecise).toBe(imprecise.length);
      if (imprecise.length > 0) foundImprecise += 1;
      expect(list.events).toEqual(expected.slice(0, PAGE));
      expect(list.next === null).toBe(expected.length <= PAGE);
      expect(await store.totals({ ...view, filter })).toEqual(naiveTotals(expected, events[which] ?? []));
      if (expected.length > 0) found += 1;
    });
    await fc.assert(property, { numRuns: FILTERS, seed: SEED });
    // Otherwise the property would be about nothing.
    expect(found).toBeGreaterThan(FILTERS * 0.4);
    expect(foundImprecise).toBeGreaterThan(5);
  });

  test('sort = naive sort: pages glued together are the whole list, and no two events stand alike', async () => {
    for (const sort of SORTS) {
      for (const filter of SORTED) {
        const [view] = VIEWS;
        if (!view) return;
        const order = orderOf(sort, filter.near);
        const expected = (events[0] ?? []).filter((event) => matches(event, filter, NAMES)).sort(order);
        for (const [at, event] of expected.entries())
          if (at > 0) expect(order(expected[at - 1] as SarhadEvent, event)).toBeLessThan(0);
        const keys: number[] = [];
        let after: Position | null = null;
        do {
          const part = await store.listPart({ ...view, filter, sort, limit: 7, after });
          keys.push(...part.events.map(({ key }) => key));
          after = part.next;
        } while (after !== null);
        expect(keys, sort).toEqual(expected.map(({ key }) => key));
      }
    }
  });

  test('search = naive search', async () => {
    for (const query of [
      ...WORDS,
      ...PLACE_WORDS,
      'talib',
      'alib',
      ...ASKED,
      'шоҳин khor',
      'attacks on the Islamic State in cities',
      'Islamic State',
      'islamic state of is un',
      'border guard',
      'on the',
      'a at att atta attack attacks',
      'Government of Tajikistan',
      'طالبان fire',
      'nothing such',
    ]) {
      for (const [which, view] of VIEWS.entries()) {
        const expected = (events[which] ?? []).filter((event) =>
          passesText(NAMES.readText(query), NAMES.searchedOf(event)),
        );
        const keys = await store.search({ ...view, text: query });
        expect(keys, query).toEqual(expected.map(({ key }) => key));
      }
    }
  });

  test('columns = rows', async () => {
    for (const [which, view] of VIEWS.entries()) {
      const manifest = await store.frame(view);
      const rows = [];
      for (const { hash, rows: count, bytes } of manifest.chunks.toReversed()) {
        const json = await textOf(store, { audience: view.audience, hash });
        expect(new TextEncoder().encode(json)).toHaveLength(bytes);
        const chunk = chunkFrom(json);
        expect(chunk.rows).toBe(count);
        rows.push(...rowsOf(chunk));
      }
      const expected = (events[which] ?? [])
        .toSorted((a, b) => startDayOf(a) - startDayOf(b) || a.key - b.key)
        .map(rowOf);
      expect(manifest.rows).toBe(expected.length);
      expect(rows).toEqual(expected);
    }
  });

  test('a frame has the same address whichever store built it', async () => {
    const found: string[][] = [];
    for (const view of VIEWS) found.push((await store.frame(view)).chunks.map(({ hash }) => hash));
    addresses ??= found;
    expect(found, name).toEqual(addresses);
  });
});

describe.each(kinds)('frames of $name', ({ createEmpty }) => {
  const view = { audience: PUBLIC, revision: 1 };

  test('have one chunk a year, newest first, but tiny years together; old ones stay as they are', async () => {
    const store = await createEmpty();
    const add = batchAdder(store);
    const inYear = (year: number, count: number) =>
      Array.from({ length: count }, (_, index) =>
        eventOf(`e-${year}-${index}`, {
          dateStart: formatDate(Math.floor(index / 10 + (year - 1970) * 365.25 + 9)),
        }),
      );
    await add([...inYear(2019, 3), ...inYear(2021, 2100), ...inYear(2022, 2100), ...inYear(2023, 5)]);
    const manifest = await store.frame(view);
    expect(manifest.chunks.map(({ from, to, rows }) => [from, to, rows])).toEqual([
      ['2023-01-01', '2023-12-31', 5],
      ['2022-01-01', '2022-12-31', 2100],
      ['2019-01-01', '2021-12-31', 2103],
    ]);
    await add([eventOf('new', { dateStart: '2023-06-01' })]);
    const next = await store.frame({ ...view, revision: 2 });
    expect(next.chunks.map(({ hash }) => hash).slice(1)).toEqual(
      manifest.chunks.map(({ hash }) => hash).slice(1),
    );
    expect(next.chunks[0]?.hash).not.toBe(manifest.chunks[0]?.hash);
  });
});
