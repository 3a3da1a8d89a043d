// Owns adding a batch to the SQL store: one transaction, staged and then compared and moved by sets, never row by row.
import { sql } from 'kysely';
import type { BatchReply } from '../../../src/contract/batch.ts';
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
import { dropKnownActors, moveActors, readCurrentActors, readMovedSides, stageActors } from './sql-actors.ts';
import { nameAnsweredOf, renewAnswers } from './sql-answers.ts';
import { newCoverage, sayLater } from './sql-coverage.ts';
import { RECORD_TYPES, recordOf, VERSION_COLUMNS } from './sql-record.ts';
import { judgeAgain } from './sql-restate.ts';
import { addRevision, announceRevision, readRevision } from './sql-revision-log.ts';
import { OPEN } from './tables.ts';

/** Events sent to the database at a time: some 5 MB of JSON. */
const EVENTS_PER_STATEMENT = 2000;

/** From so many changes on the planner is told: the embedded database has nobody else who would. */
const CHANGES_WORTH_ANALYSING = 500;

export async function addBatch(db: Sql, batch: Batch, locator: EventLocator): Promise<BatchReply> {
  const digest = await digestOf(batch);
  return db.transaction().execute(async (transaction) => {
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
    await stageActors(transaction, actors, markingOf);
    await stageEvents(transaction, contents, (content, place) =>
      recordOf(content, locator.locate(content), place, judging),
    );
    const counts = await keepWhatIsNew(transaction, contents.length);
    let revision = newest?.revision ?? 0;
    const reach = await newCoverage(transaction, coverage, revision);
    if (counts.added + counts.changed + counts.actors > 0 || reach !== null) {
      const { instant, note } = batch;
      const movedSides = await readMovedSides(transaction);
      revision = await addRevision(transaction, newest, { instant, note, coverage: reach, rules });
      await moveActors(transaction, revision);
      await moveEvents(transaction, revision);
      // Before others are judged again: what these answer is noted already.
      await nameAnsweredOf(transaction, revision);
      const isNewRule = newest !== null && newest.rules.status !== rules.status;
      if (isNewRule || movedSides.length > 0)
        await judgeAgain(transaction, revision, judging, isNewRule ? 'all' : movedSides);
      await renewAnswers(transaction, revision);
      if (counts.added + counts.changed >= CHANGES_WORTH_ANALYSING) await analyse(transaction);
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

async function stageEvents(
  db: Sql,
  contents: readonly Content[],
  record: (content: Content, place: number) => ReturnType<typeof recordOf>,
): Promise<void> {
  await sql`create temporary table staged_event (like event_version) on commit drop`.execute(db);
  await sql`alter table staged_event alter rev_from drop not null, alter rev_to drop not null,
    alter key drop not null, add place integer, add search text, add content json`.execute(db);
  for (let start = 0; start < contents.length; start += EVENTS_PER_STATEMENT) {
    const rows = contents
      .slice(start, start + EVENTS_PER_STATEMENT)
      .map((content, index) => record(content, start + index));
    await sql`insert into staged_event (${sql.raw(VERSION_COLUMNS)}, place, search, content)
      select ${sql.raw(VERSION_COLUMNS)}, place, search, content
      from json_to_recordset(${JSON.stringify(rows)}::json) as s(${sql.raw(RECORD_TYPES)})`.execute(db);
  }
  await sql`create index on staged_event (event_id)`.execute(db);
  await sql`analyze staged_event (event_id)`.execute(db);
}

/** Takes off the stage what the newest version says already; counts the rest. */
async function keepWhatIsNew(db: Sql, events: number) {
  await dropKnownActors(db);
  // `content` has a canonical form, so that its text can be compared.
  await sql`delete from staged_event as s using event_version as v, event_text as t
    where v.event_id = s.event_id and v.rev_to = ${sql.lit(OPEN)}
      and t.event_id = v.event_id and t.rev_from = v.rev_from and t.content::text = s.content::text`.execute(
    db,
  );
  const { rows } = await sql<{ actors: number; staged: number; added: number }>`select
    (select count(*)::int from staged_actor) as actors,
    (select count(*)::int from staged_event) as staged,
    (select count(*)::int from staged_event as s
      where not exists (select from event_key as k where k.event_id = s.event_id)) as added`.execute(db);
  const { actors = 0, staged = 0, added = 0 } = rows[0] ?? {};
  return { actors, added, changed: staged - added, unchanged: events - staged };
}

async function moveEvents(db: Sql, revision: number): Promise<void> {
  // Keys are unique by construction: writers wait for each other.
  await sql`insert into event_key (event_id, key)
    select s.event_id, (select coalesce(max(key), 0) from event_key) + row_number() over (order by s.place)
    from staged_event as s where not exists (select from event_key as k where k.event_id = s.event_id)`.execute(
    db,
  );
  await sql`update event_version as v set rev_to = ${revision} from staged_event as s
    where v.event_id = s.event_id and v.rev_to = ${sql.lit(OPEN)}`.execute(db);
  await sql`update event_naming as n set rev_to = ${revision} from staged_event as s
    where n.source_id = s.event_id and n.rev_to = ${sql.lit(OPEN)}`.execute(db);
  await sql`insert into event_version (rev_from, rev_to, key, ${sql.raw(VERSION_COLUMNS)})
    select ${revision}::int, ${sql.lit(OPEN)}, k.key, ${sql.raw(VERSION_COLUMNS.replaceAll(/\b(\w+)\b/g, 's.$1'))}
    from staged_event as s join event_key as k on k.event_id = s.event_id`.execute(db);
  await sql`insert into event_text (event_id, rev_from, search, content)
    select event_id, ${revision}::int, search, content from staged_event`.execute(db);
  await sql`insert into event_naming (event_id, source_id, relation, rev_from, rev_to, marking, denies)
    select distinct r.id, s.event_id, r.relation, ${revision}::int, ${sql.lit(OPEN)}, s.marking,
      not s.retracted and not (s.content ->> 'planned')::boolean
    from staged_event as s, json_to_recordset(s.content -> 'related') as r(id text, relation text)`.execute(
    db,
  );
}

/** The wide columns of texts are in no condition, and are left out. */
async function analyse(db: Sql): Promise<void> {
  await sql`analyze actor_version, event_key, event_version, event_text (event_id, rev_from), event_naming, claim_answer`.execute(
    db,
  );
}
