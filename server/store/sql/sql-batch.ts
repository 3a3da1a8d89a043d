// Owns adding a batch to the SQL store: one transaction, compared and added by sets, never row by row.
// What a batch brings travels with each statement and is never joined from a table of the session: the tables of events may lie on other machines.
import { sql } from 'kysely';
import type { BatchReply } from '../../../src/contract/batch.ts';
import { MARKINGS } from '../../../src/contract/taxonomy.ts';
import { hashOf } from '../content-hash.ts';
import { acceptInSteps, digestOf, eventsNamed } from '../events/accept-batch.ts';
import { sidesOf } from '../events/actor-sides.ts';
import type { Content } from '../events/event-version.ts';
import type { EventLocator } from '../events/locate-event.ts';
import { rulesOfBatch } from '../events/revision-rules.ts';
import { listFaults } from '../faults.ts';
import { runInSlices } from '../frames/run-in-slices.ts';
import { type Batch, BatchConflict, BatchRefused, type CollectionNote } from '../store.ts';
import type { Sql } from './database.ts';
import { lockWriters } from './migrations.ts';
import { addActors, movedSides, newActors, readCurrentActors } from './sql-actors.ts';
import { nameAnsweredOf, renewAnswers } from './sql-answers.ts';
import { newCoverage, sayLater } from './sql-coverage.ts';
import { insertVersions, recordOf } from './sql-record.ts';
import { judgeAgain } from './sql-restate.ts';
import { addRevision, announceRevision, readRevision } from './sql-revision-log.ts';
import { OPEN } from './tables.ts';

/** Events sent to the database at a time: some 5 MB of JSON. */
const EVENTS_PER_STATEMENT = 2000;

/** From so many changes on the planner is told: the embedded database has nobody else who would. */
const CHANGES_WORTH_ANALYSING = 500;

/** `analysesItself`: whether the database tells its planner by itself, as a server does (autovacuum). */
export async function addBatch(
  db: Sql,
  batch: Batch,
  locator: EventLocator,
  analysesItself: boolean,
): Promise<BatchReply> {
  const digest = await digestOf(batch);
  let changes = 0;
  const reply = await db.transaction().execute(async (transaction) => {
    await lockWriters(transaction);
    const repeated = await transaction
      .selectFrom('batch_log')
      .selectAll()
      .where('batch_id', '=', batch.batchId)
      .executeTakeFirst();
    if (repeated && repeated.digest !== digest && !(await sayLater(transaction, batch, repeated)))
      throw new BatchConflict(batch.batchId);
    if (repeated) {
      const { revision, added, changed, unchanged } = repeated;
      return { revision, added, changed, unchanged };
    }
    if ((await readCollection(transaction))?.isSynthetic) refuseReal(batch);
    const known = await readKnown(transaction, batch);
    const { contents, actors, coverage, markingOf } = await runInSlices(acceptInSteps(batch, known));
    const newest = await readRevision(transaction);
    const rules = rulesOfBatch(newest?.rules ?? null, batch.rules, locator);
    const sideOf = sidesOf([...known.actors, ...actors]);
    const judging = { rule: rules.status, sideOf };
    const actorRows = await newActors(transaction, actors, markingOf);
    const { news, counts } = await findNews(transaction, contents);
    let revision = newest?.revision ?? 0;
    const reach = await newCoverage(transaction, coverage, revision);
    if (news.length + actorRows.length > 0 || reach !== null) {
      const { instant, note } = batch;
      const moved = movedSides(actorRows, known.actors);
      revision = await addRevision(transaction, newest, { instant, note, coverage: reach, rules });
      await addActors(transaction, actorRows, revision);
      await addVersions(transaction, news, revision, (content) =>
        recordOf(content, locator.locate(content), judging),
      );
      // Before others are judged again: what these answer is noted already.
      await nameAnsweredOf(transaction, revision);
      const isNewRule = newest !== null && newest.rules.status !== rules.status;
      if (isNewRule || moved.length > 0)
        await judgeAgain(transaction, revision, judging, isNewRule ? 'all' : moved);
      await renewAnswers(transaction, revision);
      changes = news.length;
      await announceRevision(transaction, revision);
    }
    const { added, changed, unchanged } = counts;
    const reply = { revision, added, changed, unchanged };
    await transaction
      .insertInto('batch_log')
      .values({ batch_id: batch.batchId, digest, ...reply })
      .execute();
    return reply;
  });
  // The batch is in, whatever becomes of this.
  if (!analysesItself && changes >= CHANGES_WORTH_ANALYSING) await analyse(db).catch(() => {});
  return reply;
}

/** What a database says of the collection that it was filled with; most say nothing, and the built-in one is meant. */
export async function readCollection(db: Sql): Promise<CollectionNote | null> {
  const found = await db.selectFrom('collection').selectAll().executeTakeFirst();
  if (!found) return null;
  const { title, note, is_synthetic, attribution } = found;
  return { title, note, isSynthetic: is_synthetic, attribution };
}

/** Real events never stand beside synthetic ones. */
function refuseReal({ events }: Batch): void {
  const detail = 'this collection is synthetic: only events whose titles say “synthetic” may be added to it';
  const faults = listFaults();
  events.forEach(({ title }, index) => {
    if (!/synthetic/i.test(title)) faults.add(`events[${index}].title`, detail);
  });
  if (faults.count > 0) throw new BatchRefused(faults);
}

async function readKnown(db: Sql, batch: Batch) {
  const events = await db
    .selectFrom('event_key')
    .select('event_id')
    .where(sql<boolean>`event_id = any(${eventsNamed(batch)}::text[])`)
    .execute();
  const eventIds = new Set(events.map(({ event_id }) => event_id));
  const partOf = await db
    .selectFrom('event_naming')
    .select(['source_id', 'event_id'])
    .where('relation', '=', 'part-of')
    .where('rev_to', '=', OPEN)
    .execute();
  return {
    actors: await readCurrentActors(db),
    hasEvent: (id: string) => eventIds.has(id),
    partOf: partOf.map(({ source_id, event_id }) => [source_id, event_id] as const),
  };
}

/** A version to be added; the key is that of the event. */
type News = { readonly content: Content; readonly key: number; readonly isKnown: boolean };

/** What the newest versions do not say already, in the order of the batch; and the counts. Writers wait for each other: keys are given here. */
async function findNews(db: Sql, contents: readonly Content[]) {
  const news: News[] = [];
  let nextKey: number | null = null;
  for (const slice of slicesOf(contents)) {
    const known = await readNewest(db, slice);
    for (const content of slice) {
      const newest = known.get(content.id);
      if (newest === undefined) {
        nextKey ??= (await readLastKey(db)) + 1;
        news.push({ content, key: nextKey++, isKnown: false });
      } else if (newest.hash !== (await hashOf(JSON.stringify(content)))) {
        news.push({ content, key: newest.key, isKnown: true });
      }
    }
  }
  const changed = news.filter(({ isKnown }) => isKnown).length;
  const counts = { added: news.length - changed, changed, unchanged: contents.length - news.length };
  return { news, counts };
}

function* slicesOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += EVENTS_PER_STATEMENT)
    yield all.slice(start, start + EVENTS_PER_STATEMENT);
}

/** `content` has a canonical form, so that its text can be compared: by its hash, see `hashOf`. */
async function readNewest(db: Sql, contents: readonly Content[]) {
  const ids = contents.map(({ id }) => id);
  const { rows } = await sql<{ event_id: string; key: number; hash: string }>`select v.event_id, v.key,
      left(encode(sha256(convert_to(t.content::text, 'UTF8')), 'hex'), 32) as hash
    from event_version as v join event_text as t on t.event_id = v.event_id and t.rev_from = v.rev_from
    where v.event_id = any(${ids}::text[]) and v.rev_to = ${sql.lit(OPEN)}`.execute(db);
  return new Map(rows.map(({ event_id, ...newest }) => [event_id, newest]));
}

/** Of all versions, not of `event_key`: there is an index of it. */
async function readLastKey(db: Sql): Promise<number> {
  const found = await db
    .selectFrom('event_version')
    .select((e) => e.fn.max('key').as('last'))
    .executeTakeFirst();
  return found?.last ?? 0;
}

async function addVersions(
  db: Sql,
  news: readonly News[],
  revision: number,
  record: (content: Content) => ReturnType<typeof recordOf>,
): Promise<void> {
  for (const slice of slicesOf(news)) {
    const changed = slice.flatMap(({ content, isKnown }) => (isKnown ? [content.id] : []));
    const added = slice.flatMap(({ content, key, isKnown }) =>
      isKnown ? [] : [{ event_id: content.id, key }],
    );
    if (changed.length > 0) await closeVersions(db, changed, revision);
    if (added.length > 0)
      await sql`insert into event_key (event_id, key) select event_id, key
        from json_to_recordset(${JSON.stringify(added)}::json) as s(event_id text, key integer)`.execute(db);
    const records = slice.map(({ content, key }) => ({ key, ...record(content) }));
    await insertVersions(db, records, revision);
    await addNamings(db, slice, revision);
  }
}

async function closeVersions(db: Sql, ids: readonly string[], revision: number): Promise<void> {
  await sql`update event_version set rev_to = ${revision}::int
    where event_id = any(${[...ids]}::text[]) and rev_to = ${sql.lit(OPEN)}`.execute(db);
  await sql`update event_naming set rev_to = ${revision}::int
    where source_id = any(${[...ids]}::text[]) and rev_to = ${sql.lit(OPEN)}`.execute(db);
}

async function addNamings(db: Sql, news: readonly News[], revision: number): Promise<void> {
  const namings = news.flatMap(({ content }) =>
    content.related.map(({ id, relation }) => ({
      event_id: id,
      source_id: content.id,
      relation,
      marking: MARKINGS.indexOf(content.marking),
      denies: !content.retracted && !content.planned,
    })),
  );
  if (namings.length === 0) return;
  await sql`insert into event_naming (event_id, source_id, relation, rev_from, rev_to, marking, denies)
    select event_id, source_id, relation, ${revision}::int, ${sql.lit(OPEN)}, marking, denies
    from json_to_recordset(${JSON.stringify(namings)}::json)
      as s(event_id text, source_id text, relation text, marking smallint, denies boolean)`.execute(db);
}

/** The wide columns of texts are in no condition, and are left out. */
async function analyse(db: Sql): Promise<void> {
  await sql`analyze actor_version, event_key, event_version, event_text (event_id, rev_from), event_naming, claim_answer`.execute(
    db,
  );
}
