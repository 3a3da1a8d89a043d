// Owns a store of synthetic events that keeps none of them: each answer is made from the numbers of the events asked for.
import { ACTORS, PRESS } from '../../../data/synthetic/cast.ts';
import { SYNTHETIC_COLLECTION } from '../../../data/synthetic/collection.ts';
import { FIRST_DAY, LAST_DAY } from '../../../data/synthetic/days.ts';
import { eventOf, numberOf } from '../../../data/synthetic/event.ts';
import { frameRowsOf, orderOf } from '../../../data/synthetic/frame-rows.ts';
import { countByMonth } from '../../../data/synthetic/months.ts';
import { PLACES } from '../../../data/synthetic/places.ts';
import { gradeOf, type Row, type Rows, synthesise } from '../../../data/synthetic/row.ts';
import { addMonths, formatDate, startOfMonth } from '../../../src/contract/calendar-date.ts';
import type { SarhadEvent } from '../../../src/contract/event.ts';
import type { Filter, FilterParameter } from '../../../src/contract/filter.ts';
import { formatFilter } from '../../../src/contract/filter-grammar.ts';
import type { FrameManifest } from '../../../src/contract/frame.ts';
import { CHUNK_VERSION, COORDINATE_STEP, NO_POINT, NONE } from '../../../src/contract/frame-chunk.ts';
import { publisherId } from '../../../src/contract/publisher.ts';
import { spellSides } from '../../../src/contract/side.ts';
import { DEFAULT_SORT, type Sort } from '../../../src/contract/sort.ts';
import { STATUSES } from '../../../src/contract/taxonomy.ts';
import { encodeInSteps } from '../../../src/frame/encode-rows.ts';
import { packInSteps } from '../../../src/frame/pack-chunk.ts';
import { distanceKm } from '../../../src/geo/sphere.ts';
import type { Place } from '../../../src/matching/sort-events.ts';
import {
  standingOfDistance,
  standingOfGrades,
  standingOfKilled,
  UNKNOWN,
} from '../../../src/matching/standing.ts';
import { sidesOf } from '../events/actor-sides.ts';
import { addUp } from '../events/add-up.ts';
import { answersWithin } from '../events/claim-answers.ts';
import { type Counts, createCounter } from '../events/count-events.ts';
import { dictionaryOf } from '../events/dictionary-names.ts';
import { replyOf } from '../events/event-reply.ts';
import { columnsOf, contentOf } from '../events/event-version.ts';
import { listChanges } from '../events/list-changes.ts';
import { builtInLocator, type EventLocator, NOWHERE } from '../events/locate-event.ts';
import { BEFORE_ALL, revisionAsOf } from '../events/revision-log.ts';
import { newestRules } from '../events/revision-rules.ts';
import {
  asksDistance,
  findPositions,
  keepMatching,
  keepTooImprecise,
  keepWithText,
  pageOf,
  selectKeys,
  sortKeys,
} from '../events/scan-events.ts';
import { NEWEST_STATUS_RULE } from '../events/status-rules.ts';
import { textNamesOf } from '../events/text-names.ts';
import { periodsOf } from '../frames/frame-periods.ts';
import { runInSlices } from '../frames/run-in-slices.ts';
import { LruCache } from '../lru-cache.ts';
import {
  BatchRefused,
  type ChangeList,
  type ChangesQuery,
  type EventList,
  type Positions,
  type Store,
  WithdrawalRefused,
} from '../store.ts';
import { storeChunk } from '../stored-chunk.ts';
import { findProvinces, placeOf } from './synthetic-places.ts';

const INSTANT = '2026-11-26T00:00:00.000Z';
const LOG = [{ revision: 1, instant: INSTANT }];
const JUDGING = { rule: NEWEST_STATUS_RULE, sideOf: sidesOf(ACTORS) };
const ANSWERS_KEPT = 20;
const ROWS_A_STEP = 1000;
/** Of a chunk's text, measured: readers see by it how far they are. */
const BYTES_A_ROW = 33;

/** Whether a parameter asks what only the locator knows, which costs more than all the rest of an event. */
const ASKS_WHERE: Readonly<Record<FilterParameter, boolean>> = {
  from: false,
  to: false,
  category: false,
  type: false,
  actor: false,
  actors: false,
  role: false,
  country: false,
  province: true,
  // Of a synthetic event the border counts that it names itself: which one is nearest is not looked up.
  border: false,
  within: true,
  km: true,
  status: false,
  source: false,
  grade: false,
  killed: false,
  stance: false,
  claimant: false,
  denier: false,
  bbox: false,
  near: false,
  area: false,
  q: false,
  pick: false,
  asof: false,
};

/** As `matching/sort-events` says it of events. */
const STANDING_OF: { readonly [S in Sort]: (row: Row, near: Filter['near']) => number } = {
  newest: () => 0,
  oldest: () => 0,
  killed: ({ killed: [low, , best] }) => standingOfKilled(low === NONE ? null : best === NONE ? low : best),
  grade: (row) => standingOfGrades(Array.from({ length: row.sources }, (_, at) => gradeOf(row, at))),
  distance: ({ lng, lat }, near) =>
    near === undefined || lng === NO_POINT
      ? UNKNOWN
      : standingOfDistance(distanceKm(near.point, [lng * COORDINATE_STEP, lat * COORDINATE_STEP])),
};

/** Everything is public and of revision 1; batches are refused. */
export function createSyntheticStore(rows: number, seed = 1): Store {
  const synthetic = synthesise(rows, seed);
  let counted: Promise<Counts> | undefined;
  const periods = periodsOf(countByMonth(synthetic)).reverse();
  const actorOf = (id: string) => ACTORS.find((actor) => actor.id === id);
  const names = textNamesOf(ACTORS);

  function eventAt(n: number, locate: EventLocator['locate']): SarhadEvent {
    const content = contentOf(eventOf(synthetic.read(n)), (id) => id);
    const { ownStatus: status } = columnsOf(content, JUDGING);
    const answersTo = answersWithin(content).map(({ to, by, ...answer }) => ({
      ...answer,
      ...by,
      to: to.claim,
      key: n + 1,
    }));
    const related = { incoming: [], cardOf: () => undefined, answersTo };
    const location = locate(content);
    return replyOf({ content, location, key: n + 1, revision: 1, status, actorOf, ...related });
  }
  const eventsAt = async (numbers: readonly number[]) => {
    const { locate } = await builtInLocator();
    return numbers.map((n) => eventAt(n, locate));
  };

  // The same content has the same address: a change of the generator or of the coding must change it.
  const hashOf = (firstDay: number) => `synthetic${CHUNK_VERSION}x${seed}x${rows}x${firstDay}`;
  const manifest: FrameManifest = {
    revision: 1,
    rows,
    grain: 'event',
    partOf: [],
    chunks: periods.map(({ firstDay, lastDay, rows: inPeriod }) => ({
      hash: hashOf(firstDay),
      href: `/api/v1/chunks/${hashOf(firstDay)}`,
      from: formatDate(firstDay),
      to: formatDate(lastDay),
      rows: inPeriod,
      bytes: inPeriod * BYTES_A_ROW,
    })),
  };

  /** Numbers of all events, newest first, as lists order them. */
  function* newestFirst(): Generator<number> {
    for (let month = startOfMonth(LAST_DAY); month >= FIRST_DAY; month = addMonths(month, -1)) {
      const [from, to] = [synthetic.days.firstOf(month), synthetic.days.firstOf(addMonths(month, 1))];
      yield* orderOf(synthetic, from, to, month, addMonths(month, 1) - 1).reverse();
    }
  }

  function* eventsNewestFirst(locate: EventLocator['locate']): Generator<SarhadEvent> {
    for (const n of newestFirst()) yield eventAt(n, locate);
  }
  const selections = new LruCache<number[]>(ANSWERS_KEPT);
  const select = (name: string, asksWhere: boolean, keep: (event: SarhadEvent) => boolean) =>
    selections.get(name, async () => {
      const { locate } = await builtInLocator();
      return runInSlices(selectKeys(eventsNewestFirst(asksWhere ? locate : nowhere), keep));
    });

  /** Keys of the events that match, newest first, and the filter with its sides spelt out. */
  async function scan({ asof: _asof, ...asked }: Filter) {
    const filter = spellSides(asked, ACTORS);
    const name = JSON.stringify(filter);
    const asksWhere = formatFilter(filter).some(([parameter]) => ASKS_WHERE[parameter]);
    return { filter, name, found: await select(name, asksWhere, keepMatching(filter, names)) };
  }

  const placeOfKey =
    (sort: Sort, near: Filter['near']) =>
    (key: number): Place => {
      const row = synthetic.read(key - 1);
      return { standing: STANDING_OF[sort](row, near), startDay: row.startDay, key };
    };

  async function list({ filter: asked, ...page }: Parameters<Store['list']>[0]): Promise<EventList> {
    const { filter, name, found } = await scan(asked);
    const { sort = DEFAULT_SORT } = page;
    const sorted =
      sort === DEFAULT_SORT
        ? found
        : await selections.get(`${sort} ${name}`, async () => [
            ...sortKeys(found, sort, placeOfKey(sort, filter.near)),
          ]);
    const imprecise = !asksDistance(filter)
      ? []
      : await select(`too imprecise ${name}`, true, keepTooImprecise(filter, names));
    const { keys, next } = pageOf(sorted, page, placeOfKey(sort, filter.near));
    return {
      total: found.length,
      tooImprecise: imprecise.length,
      events: await eventsAt(keys.map((key) => key - 1)),
      next,
    };
  }

  async function totals({ filter }: Parameters<Store['totals']>[0]) {
    const { found } = await scan(filter);
    function* events() {
      for (const key of found) yield eventAt(key - 1, nowhere);
    }
    return addUp(events(), []);
  }

  async function positions({ borders }: Parameters<Store['positions']>[0]): Promise<Positions> {
    const { locate } = await builtInLocator();
    function* places() {
      for (let n = 0; n < rows; n++) yield { key: n + 1, near: locate(placeOf(synthetic.read(n))).near };
    }
    return runInSlices(findPositions(places(), borders));
  }

  /** All became known at once: before, there was nothing. */
  async function changes(query: ChangesQuery): Promise<ChangeList> {
    const { since, filter } = query;
    const selected = filter && since === 0 ? new Set((await scan(filter)).found) : null;
    function* candidates() {
      for (let key = 1; since === 0 && key <= rows; key++) {
        const status = STATUSES[synthetic.read(key - 1).status] ?? 'reported';
        const after = { revision: 1, retracted: status === 'retracted', status };
        yield {
          key,
          id: '',
          before: undefined,
          after,
          inView: { before: false, after: selected?.has(key) ?? true },
        };
      }
    }
    return listChanges(candidates(), [], query);
  }

  const byId = async (id: string) => {
    const n = numberOf(id);
    return n !== null && n < rows ? ((await eventsAt([n]))[0] ?? null) : null;
  };

  return {
    collection: async () => ({ ...SYNTHETIC_COLLECTION }),
    summary: async () => {
      counted ??= runInSlices(countInSteps(synthetic, rows));
      const rules = newestRules(await builtInLocator());
      return { revision: 1, changedAt: INSTANT, rules, ...(await counted), coverage: null, withheld: null };
    },
    resolveRevision: async (asof) => revisionAsOf(LOG, asof),
    knownRevision: () => 1,
    ping: async () => 1,
    onNews: () => () => {},
    revisionAt: async () => 1,
    logged: async (revision) =>
      revision === 0
        ? { revision, changedAt: BEFORE_ALL, rules: null }
        : { revision, changedAt: INSTANT, rules: newestRules(await builtInLocator()) },
    list,
    listPart: list,
    count: async ({ filter }) => (await scan(filter)).found.length,
    totals,
    byKeys: async ({ keys }) =>
      eventsAt(keys.filter((key) => Number.isInteger(key) && key >= 1 && key <= rows).map((key) => key - 1)),
    byId: ({ id }) => byId(id),
    keysOf: async ({ ids }) =>
      new Map(
        ids.flatMap((id): [string, number][] => {
          const n = numberOf(id);
          return n !== null && n < rows ? [[id, n + 1]] : [];
        }),
      ),
    async idsAlike({ id }) {
      const event = id === id.toLowerCase() ? null : await byId(id.toLowerCase());
      return event ? [event.id] : [];
    },
    async history({ id }) {
      const event = await byId(id);
      return event && { id, versions: [{ revision: 1, changedAt: INSTANT, event }] };
    },
    changes,
    async search({ text }) {
      const found = await select(`text ${text}`, false, keepWithText(text, names));
      return found.toSorted((a, b) => a - b);
    },
    dictionary: async () => {
      const { provinceNames } = await builtInLocator();
      return dictionaryOf({
        revision: 1,
        actors: ACTORS,
        countries: PLACES.names.country,
        borders: PLACES.names.border,
        provinces: await findProvinces(),
        provinceNames,
        publishers: PRESS.map(({ name }) => ({ id: publisherId(name), name })),
      });
    },
    positions,
    frame: async () => manifest,
    async chunk({ hash }) {
      const period = periods.find(({ firstDay }) => hashOf(firstDay) === hash);
      if (!period) return null;
      const { provinceOf } = await builtInLocator();
      const { firstDay, lastDay } = period;
      const frameRows = frameRowsOf(synthetic, firstDay, lastDay, (row) => provinceOf(placeOf(row)));
      const chunk = await runInSlices(encodeInSteps(frameRows));
      return storeChunk({ hash, rows: chunk.rows }, await runInSlices(packInSteps(chunk)), null);
    },
    async addBatch() {
      const detail = 'this collection is generated: nothing can be added to it';
      throw new BatchRefused({ named: [{ at: 'events', detail }], count: 1 });
    },
    async withdraw({ event }) {
      throw new WithdrawalRefused((await byId(event)) === null ? 'unknown' : 'open', event);
    },
    withdrawals: async () => [],
    lastWithdrawal: async () => 0,
    withheldSince: async () => new Map(),
    close: async () => {},
  };
}

function* countInSteps(synthetic: Rows, rows: number): Generator<void, Counts> {
  const counter = createCounter();
  for (let n = 0; n < rows; n++) {
    const { status, startDay } = synthetic.read(n);
    counter.add(STATUSES[status] ?? 'reported', startDay);
    if (n % ROWS_A_STEP === 0) yield;
  }
  return counter.counts();
}

/** For what does not ask where events lie: looking it up takes longer than all else of an event. */
const nowhere = () => NOWHERE;
