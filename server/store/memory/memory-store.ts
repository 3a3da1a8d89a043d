// Owns a store in memory, for tests and for the mocks in a browser: plain passes over snapshots, `matching/matches` as its filter.

import type { BatchReply } from '../../../src/contract/batch.ts';
import { formatDate } from '../../../src/contract/calendar-date.ts';
import type { Coverage } from '../../../src/contract/coverage.ts';
import type { Actor, SarhadEvent } from '../../../src/contract/event.ts';
import { sideOfActor, spellSides } from '../../../src/contract/side.ts';
import { DEFAULT_SORT } from '../../../src/contract/sort.ts';
import { MARKINGS } from '../../../src/contract/taxonomy.ts';
import { buildChunk } from '../../../src/frame/build-chunk.ts';
import { concernedBorder } from '../../../src/matching/near-border.ts';
import { placeOf } from '../../../src/matching/sort-events.ts';
import { acceptBatch, digestOf, isSameCoverage, withoutCoverage } from '../events/accept-batch.ts';
import { namelessActor } from '../events/actor-markings.ts';
import { addUp } from '../events/add-up.ts';
import { createCounter } from '../events/count-events.ts';
import { dictionaryOf } from '../events/dictionary-names.ts';
import { columnsOf } from '../events/event-version.ts';
import { builtInLocator, type EventLocator } from '../events/locate-event.ts';
import {
  BEFORE_ALL,
  nextInstant,
  type Revision,
  revisionAsOf,
  revisionAtInstant,
} from '../events/revision-log.ts';
import { rulesOfBatch } from '../events/revision-rules.ts';
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
import { chunkOfGroups } from '../frames/aggregated-columns.ts';
import { createFrameBuilder, type FrameSource } from '../frames/frame-builder.ts';
import type { MonthCount } from '../frames/frame-periods.ts';
import { DEFAULT_BUDGET, groupRows, singleRowsOf } from '../frames/grain.ts';
import { runInSlices } from '../frames/run-in-slices.ts';
import {
  type Audience,
  type Batch,
  BatchConflict,
  type ChangesQuery,
  type EventList,
  type Rules,
  type Store,
} from '../store.ts';
import type { Compression } from '../stored-chunk.ts';
import { judgedAgain } from './judge-again.ts';
import { changesIn } from './memory-changes.ts';
import {
  createSnapshots,
  eventsByKey,
  eventsOf,
  type Snapshot,
  type SnapshotRow,
  type Version,
} from './memory-snapshot.ts';
import { createMemoryWithdrawals } from './memory-withdrawals.ts';

type Accepted = { readonly digest: string; readonly reply: BatchReply };
type ActorVersion = { readonly revision: number; readonly actor: Actor; marking: number };

export type MemoryStoreOptions = {
  readonly compression?: Compression | null;
  /** Events up to which a frame holds them one by one. */
  readonly budget?: number;
  readonly locator?: () => Promise<EventLocator>;
};

export function createMemoryStore({
  compression = null,
  budget = DEFAULT_BUDGET,
  locator = builtInLocator,
}: MemoryStoreOptions = {}): Store {
  const log: (Revision & { coverage: Coverage | null; rules: Rules })[] = [];
  const accepted = new Map<string, Accepted>();
  const versions = new Map<string, Version[]>();
  const actorVersions = new Map<string, ActorVersion[]>();

  const newest = () => log.at(-1)?.revision ?? 0;
  const coverageAt = (at: number) =>
    log.findLast(({ coverage, revision }) => revision <= at && coverage !== null)?.coverage ?? null;
  const withdrawals = createMemoryWithdrawals({ log, versions, actorVersions });
  const actorAt =
    (revision: number, level: number = MARKINGS.length) =>
    (id: string) =>
      actorVersions.get(id)?.findLast((version) => version.revision <= revision && version.marking <= level)
        ?.actor;
  const actorsAt = (revision: number, audience: Audience | null = null) => {
    const level: number = audience === null ? MARKINGS.length : MARKINGS.indexOf(audience.upTo);
    return [...actorVersions].flatMap(([id, [first]]) =>
      (first?.revision ?? 0) <= revision ? (actorAt(revision, level)(id) ?? namelessActor(id)) : [],
    );
  };
  /** What is kept of revisions: begun anew when something is withdrawn from them. */
  const keepNothingYet = () => ({
    snapshots: createSnapshots(versions, actorsAt, withdrawals.isWithheld),
    frames: createFrameBuilder(frameSource, { compression, budget }),
  });
  const snapshots = (audience: Audience, revision: number) => kept.snapshots(audience, revision);
  const frameSource: FrameSource = {
    async countByMonth(audience, revision) {
      return countMonths(snapshots(audience, revision).rows.map(({ columns }) => columns));
    },
    countGroups: async (audience, revision, grain) => {
      const { rows, partOf } = snapshots(audience, revision);
      const all = buildChunk(rows.map(({ event }) => event));
      return countMonths(groupRows(singleRowsOf(all), grain, new Set(partOf.flat())));
    },
    async readChunk(audience, revision, { firstDay, lastDay, grain }) {
      const snapshot = snapshots(audience, revision);
      const rows = snapshot.rows.filter(
        ({ columns }) => columns.startDay >= firstDay && columns.startDay <= lastDay,
      );
      const chunk = buildChunk(rows.map(({ event }) => event));
      if (grain === 'event') return chunk;
      return chunkOfGroups(groupRows(singleRowsOf(chunk), grain, new Set(snapshot.partOf.flat())));
    },
    readPartOf: async (audience, revision) =>
      snapshots(audience, revision).partOf.map(([part, whole]) => [part, whole]),
    changedDays: async () => null,
  };
  let kept = keepNothingYet();

  async function summary(audience: Audience, revision = newest()) {
    const counter = createCounter();
    for (const { event, columns } of snapshots(audience, revision).rows)
      counter.add(event.status, columns.startDay);
    const entry = log.find((known) => known.revision === revision);
    return {
      revision,
      changedAt: entry?.instant ?? BEFORE_ALL,
      rules: entry?.rules ?? null,
      ...counter.counts(),
      coverage: coverageAt(revision),
      withheld: withdrawals.withheldAt(audience, revision),
    };
  }

  /** What a scan for events needs; `asked` may name sides. */
  function scanOf({ audience, revision, filter: asked }: Parameters<Store['totals']>[0]) {
    const filter = spellSides(asked, actorsAt(revision, audience));
    const snapshot = snapshots(audience, revision);
    const newestFirst = snapshot.rows.map(({ event }) => event).reverse();
    const select = (keep: Parameters<typeof selectKeys>[1]) => runInSlices(selectKeys(newestFirst, keep));
    return { filter, snapshot, select, matching: () => select(keepMatching(filter, snapshot.names)) };
  }

  async function list({
    limit,
    after,
    sort = DEFAULT_SORT,
    ...query
  }: Parameters<Store['list']>[0]): Promise<EventList> {
    const { filter, snapshot, select, matching } = scanOf(query);
    const { byKey, names } = snapshot;
    const found = await matching();
    const imprecise = !asksDistance(filter) ? [] : await select(keepTooImprecise(filter, names));
    const placeOfKey = (key: number) => placeOf(byKey.get(key)?.event as SarhadEvent, sort, filter.near);
    const { keys, next } = pageOf(sortKeys(found, sort, placeOfKey), { limit, after, sort }, placeOfKey);
    return { total: found.length, tooImprecise: imprecise.length, events: eventsOf(snapshot, keys), next };
  }

  async function totals(query: Parameters<Store['totals']>[0]) {
    const { snapshot, matching } = scanOf(query);
    return addUp(eventsOf(snapshot, await matching()), snapshot.partOf);
  }

  const eventById = (snapshot: Snapshot, id: string): SarhadEvent | null =>
    snapshot.byId.get(id)?.event ?? null;

  async function idsAlike({ audience, revision, id }: Parameters<Store['idsAlike']>[0]) {
    if (versions.has(id)) return [];
    const known = [...snapshots(audience, revision).byId.keys()];
    return known.filter((one) => one.toLowerCase() === id.toLowerCase());
  }

  async function history({ audience, id }: Parameters<Store['history']>[0]) {
    const seen = (versions.get(id) ?? []).flatMap(({ revision, content }) => {
      if (!isVisible(audience, content)) return [];
      const event = eventById(snapshots(audience, revision), id);
      const changedAt = log.find((entry) => entry.revision === revision)?.instant ?? BEFORE_ALL;
      return event ? [{ revision, changedAt, event }] : [];
    });
    return seen.length > 0 ? { id, versions: seen } : null;
  }

  const changes = (query: ChangesQuery) =>
    changesIn(
      {
        snapshotOf: (revision) => snapshots(query.audience, revision),
        withdrawn: withdrawals.events(),
        versionAt: (id, at) => versions.get(id)?.findLast(({ revision }) => revision <= at)?.revision,
        matching: (selection) => scanOf(selection).matching(),
      },
      query,
    );

  async function dictionary({ audience, revision }: Parameters<Store['dictionary']>[0]) {
    const { rows } = snapshots(audience, revision);
    const values = <T>(pick: (row: SnapshotRow) => T | T[] | null) =>
      new Set(rows.flatMap((row) => pick(row) ?? []));
    const actors = values(({ columns }) => columns.parts.map((part) => part.slice(0, part.lastIndexOf('/'))));
    const publishers = new Map<string, string>();
    for (const { columns } of rows)
      columns.publishers.forEach((id, index) => {
        const name = columns.publisherNames[index] ?? id;
        const known = publishers.get(id);
        if (known === undefined || name < known) publishers.set(id, name);
      });
    return dictionaryOf({
      revision,
      actors: actorsAt(revision, audience).filter(({ id }) => actors.has(id)),
      countries: values(({ event }) => event.country),
      borders: values(({ event }) => concernedBorder(event)),
      provinces: values(({ event }) => event.province),
      provinceNames: (await locator()).provinceNames,
      publishers: [...publishers].map(([id, name]) => ({ id, name })),
    });
  }

  async function addBatch(batch: Batch): Promise<BatchReply> {
    const digest = await digestOf(batch);
    const earlierDigest = await digestOf(withoutCoverage(batch));
    const program = await locator();
    const { locate } = program;
    // From here on nothing waits, so that a batch is added whole before anybody reads.
    const repeated = accepted.get(batch.batchId);
    if (repeated && repeated.digest !== digest) {
      // Accepted before it said how far the collection reaches: its revision gets that.
      if (!batch.coverage || repeated.digest !== earlierDigest) throw new BatchConflict(batch.batchId);
      const entry = log.find(({ revision }) => revision === repeated.reply.revision);
      if (entry) entry.coverage ??= batch.coverage;
      accepted.set(batch.batchId, { ...repeated, digest });
    }
    if (repeated) return repeated.reply;
    const known = actorsAt(newest());
    const partOf = [...versions].flatMap(([id, list]) =>
      (list.at(-1)?.content.related ?? []).flatMap(({ id: whole, relation }) =>
        relation === 'part-of' ? [[id, whole] as const] : [],
      ),
    );
    const hasEvent = (id: string) => versions.has(id);
    const { contents, actors, coverage, markingOf } = acceptBatch(batch, { actors: known, hasEvent, partOf });
    const reach = coverage && !isSameCoverage(coverage, coverageAt(newest())) ? coverage : null;

    const changedActors = actors.filter(
      // What whoever may read the batch can read already is known.
      (actor) => JSON.stringify(actorAt(newest(), markingOf(actor.id))(actor.id)) !== JSON.stringify(actor),
    );
    const changed = contents.filter(
      (content) => JSON.stringify(versions.get(content.id)?.at(-1)?.content) !== JSON.stringify(content),
    );
    const added = changed.filter(({ id }) => !versions.has(id));
    const counts = {
      added: added.length,
      changed: changed.length - added.length,
      unchanged: contents.length - changed.length,
    };
    const before = log.at(-1)?.rules ?? null;
    const rules = rulesOfBatch(before, batch.rules, program);
    const given = new Map(actors.map((actor) => [actor.id, actor]));
    const sideOf = (id: string) => sideOfActor(given.get(id) ?? actorAt(newest())(id) ?? { id });
    const judging = { rule: rules.status, sideOf };
    // Whatever can fail comes before the first write.
    const made = changed.map((content) => ({
      content,
      location: locate(content),
      columns: columnsOf(content, judging),
    }));
    const isNewRule = before !== null && before.status !== rules.status;
    const movedSides = changedActors.some(({ id, side }) => actorAt(newest())(id)?.side !== side);
    const restated =
      isNewRule || movedSides ? judgedAgain(versions, judging, new Set(changed.map(({ id }) => id))) : [];
    if (changed.length + changedActors.length > 0 || reach !== null) {
      const revision = newest() + 1;
      log.push({ revision, instant: nextInstant(log, batch.instant), coverage: reach, rules });
      for (const actor of changedActors)
        push(actorVersions, actor.id, { revision, actor, marking: markingOf(actor.id) });
      for (const version of [...made, ...restated]) {
        const { id } = version.content;
        push(versions, id, { ...version, revision, key: versions.get(id)?.[0]?.key ?? versions.size + 1 });
      }
    }
    const reply = { revision: newest(), ...counts };
    accepted.set(batch.batchId, { digest, reply });
    return reply;
  }

  return {
    collection: async () => null,
    summary,
    resolveRevision: async (asof) => revisionAsOf(log, asof),
    revisionAt: async (instant) => revisionAtInstant(log, instant),
    async logged(revision) {
      const entry = log.find((known) => known.revision === revision);
      return { revision, changedAt: entry?.instant ?? BEFORE_ALL, rules: entry?.rules ?? null };
    },
    list,
    listPart: list,
    count: async (query) => (await scanOf(query).matching()).length,
    async byKeys({ audience, revision, keys }) {
      const { byKey } = snapshots(audience, revision);
      return keys.flatMap((key) => byKey.get(key)?.event ?? []);
    },
    idsAlike,
    byId: async ({ audience, revision, id }) => eventById(snapshots(audience, revision), id),
    keysOf: async ({ audience, revision, ids }) => {
      const { byId } = snapshots(audience, revision);
      return new Map(ids.flatMap((id) => byId.get(id)?.event ?? []).map(({ id, key }) => [id, key]));
    },
    history,
    changes,
    async search({ audience, revision, text }) {
      const { byKey, names } = snapshots(audience, revision);
      return runInSlices(selectKeys(eventsByKey(byKey), keepWithText(text, names)));
    },
    async positions({ audience, revision, borders }) {
      const events = eventsByKey(snapshots(audience, revision).byKey);
      const places = events.map(({ key, nearBorders: near }) => ({ key, near }));
      return runInSlices(findPositions(places, borders));
    },
    totals,
    dictionary,
    frame: ({ audience, revision, from, to }) => kept.frames.manifest(audience, revision, { from, to }),
    chunk: ({ audience, hash }) => kept.frames.chunk(audience, hash, async () => newest()),
    addBatch,
    async withdraw(act) {
      const withdrawn = withdrawals.withdraw(act);
      if (withdrawn.isNew) kept = keepNothingYet();
      return withdrawn;
    },
    withdrawals: async () => withdrawals.list(),
    lastWithdrawal: async () => withdrawals.list()[0]?.revision ?? 0,
    withheldSince: async ({ audience, revision, ids }) => withdrawals.since(ids, audience, revision),
    knownRevision: newest,
    ping: async () => newest(),
    onNews: () => () => {},
    close: async () => {},
  };
}

function countMonths(rows: readonly { readonly startDay: number }[]): MonthCount[] {
  const counts = new Map<string, number>();
  for (const { startDay } of rows) {
    const month = formatDate(startDay).slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].map(([month, rows]) => ({
    year: Number(month.slice(0, 4)),
    month: Number(month.slice(5)),
    rows,
  }));
}

const isVisible = ({ upTo }: Audience, { marking }: Version['content']) =>
  MARKINGS.indexOf(marking) <= MARKINGS.indexOf(upTo);

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
