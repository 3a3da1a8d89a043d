// Owns the answers that the SQL store keeps: who answers which claim, from which revision to which.
import { sql } from 'kysely';
import { MARKINGS } from '../../../src/contract/taxonomy.ts';
import type { SideOf } from '../../../src/matching/answers.ts';
import { sidesOf } from '../events/actor-sides.ts';
import {
  type ClaimsContent,
  eventsAnsweredBy,
  type KeptAnswer,
  keptAnswersBy,
  ruledClaimsOf,
} from '../events/claim-answers.ts';
import type { Content } from '../events/event-version.ts';
import type { Sql } from './database.ts';
import { actorOfRow } from './sql-actors.ts';
import { claimColumns } from './sql-record.ts';
import { OPEN } from './tables.ts';

/** Versions whose contents are read, and sent back, at a time: a database may hold a million. */
const SOURCES_AT_A_TIME = 2000;
/** Relation by which an event names another whose claims its own answer, beside those of the vocabulary. */
export const ANSWERS = 'answers';

/**
 * Brings answers to a revision whose versions of events and actors are in their tables: those of events that are new in it, of those
 * that answer them, and of all whose claims are of an actor who has changed sides. Contents are read `atATime`.
 */
export async function renewAnswers(db: Sql, revision: number, atATime = SOURCES_AT_A_TIME): Promise<void> {
  await stageSources(db, revision);
  let after = '';
  for (;;) {
    const ids = await readSources(db, { after, limit: atATime });
    const last = ids.at(-1);
    if (last === undefined) break;
    await sql`update claim_answer set rev_to = ${revision}::int
      where source_id = any(${ids}::text[]) and rev_to = ${sql.lit(OPEN)}`.execute(db);
    await answerFrom(db, revision, await readContents(db, ids, revision));
    after = last;
  }
  await sql`drop table staged_source`.execute(db);
}

/** A slice of those on the stage, which no table of events is joined with: they may lie on other machines. */
async function readSources(
  db: Sql,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ event_id: string }>`select event_id from staged_source
    where event_id > ${after}::text order by event_id limit ${limit}::int`.execute(db);
  return rows.map(({ event_id }) => event_id);
}

/** Adds what claims of these events answer at a revision, which must be all that they answer then. */
async function answerFrom(db: Sql, revision: number, answering: readonly Read[]): Promise<void> {
  const answered = await readContents(db, [...new Set(answering.flatMap(eventsAnsweredBy))], revision);
  const all = new Map([...answered, ...answering].map((content) => [content.id, content]));
  const claimsOf = (id: string) => {
    const content = all.get(id);
    return content && ruledClaimsOf(content);
  };
  const sideOf = await readSidesAt(db, [...all.values()], revision);
  await insertAnswers(
    db,
    revision,
    answering.flatMap((content) =>
      keptAnswersBy(content, claimsOf, sideOf).map((answer) => ({ ...answer, marking: content.marking })),
    ),
  );
}

type MarkedAnswer = KeptAnswer & { readonly marking: Content['marking'] };

export async function insertAnswers(
  db: Sql,
  revision: number,
  answers: readonly MarkedAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ to, by, kind, actor, date, marking }) => ({
    event_id: to.event,
    claim_id: to.claim,
    source_id: by.event,
    source_claim: by.claim,
    kind,
    actor,
    said_on: date,
    marking: MARKINGS.indexOf(marking),
  }));
  const columns = sql.raw('event_id, claim_id, source_id, source_claim, kind, actor, said_on, marking');
  await sql`insert into claim_answer (${columns}, rev_from, rev_to)
    select distinct ${columns}, ${revision}::int, ${sql.lit(OPEN)}
    from json_to_recordset(${JSON.stringify(rows)}::json) as s(event_id text, claim_id text, source_id text,
      source_claim text, kind text, actor text, said_on text, marking smallint)`.execute(db);
}

/** Puts on the stage the events whose answers may be others than before, in a table: they may be all there are. */
async function stageSources(db: Sql, revision: number): Promise<void> {
  await sql`create temporary table staged_source (event_id text primary key) on commit drop`.execute(db);
  await sql`insert into staged_source with turned as (
      select n.actor_id from actor_version as n
      left join actor_version as b on b.actor_id = n.actor_id and b.rev_to = ${revision}::int
      where n.rev_from = ${revision}::int and b.side is distinct from n.side
    ), changed as (
      select event_id from event_version where rev_from = ${revision}::int or rev_to = ${revision}::int
      union
      select event_id from event_version
      where rev_from <= ${revision}::int and rev_to > ${revision}::int and claims <> '{}'
        and actors && array(select actor_id from turned)
    )
    select event_id from changed
    union
    select n.source_id from event_naming as n join changed as c on c.event_id = n.event_id
    where n.relation in ('denial-of', ${sql.lit(ANSWERS)})
      and n.rev_from <= ${revision}::int and n.rev_to > ${revision}::int`.execute(db);
  await sql`analyze staged_source`.execute(db);
}

type Read = ClaimsContent & Pick<Content, 'marking'>;

/** Those of the events that have claims at a revision, with their texts. */
async function readContents(db: Sql, ids: readonly string[], revision: number): Promise<Read[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Read>`select v.event_id as id, t.content -> 'claims' as claims,
      t.content -> 'related' as related, v.retracted, (t.content ->> 'planned')::boolean as planned,
      t.content ->> 'marking' as marking
    from event_version as v join event_text as t on t.event_id = v.event_id and t.rev_from = v.rev_from
    where v.claims <> '{}' and v.rev_from <= ${revision}::int and v.rev_to > ${revision}::int
      and v.event_id = any(${[...ids]}::text[])`.execute(db);
  return rows;
}

async function readSidesAt(db: Sql, contents: readonly ClaimsContent[], revision: number): Promise<SideOf> {
  const ids = [...new Set(contents.flatMap(({ claims }) => claims.map(({ actor }) => actor)))];
  const actors = await db
    .selectFrom('actor_version')
    .selectAll()
    .where(sql<boolean>`actor_id = any(${ids}::text[])`)
    .where('rev_from', '<=', revision)
    .where('rev_to', '>', revision)
    .execute();
  return sidesOf(actors.map(actorOfRow));
}

/** For a database that was filled before claims had columns of their own: those of every version, and the answers of every revision. */
export async function settleClaims(db: Sql, atATime = SOURCES_AT_A_TIME): Promise<void> {
  let [id, from] = ['', 0];
  for (;;) {
    const rows = await db
      .selectFrom('event_text')
      .select(['event_id', 'rev_from', sql<Content['claims']>`content -> 'claims'`.as('claims')])
      .where(sql<boolean>`(event_id, rev_from) > (${id}::text, ${from}::int)`)
      .orderBy('event_id')
      .orderBy('rev_from')
      .limit(atATime)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) break;
    const filled = rows.flatMap(({ claims, ...row }) =>
      claims.length === 0 ? [] : [{ ...row, ...claimColumns({ claims }) }],
    );
    await sql`update event_version as v set claim_ids = s.claim_ids, claims = s.claims
      from json_to_recordset(${JSON.stringify(filled)}::json) as s(event_id text, rev_from integer, claim_ids text[], claims text[])
      where v.event_id = s.event_id and v.rev_from = s.rev_from`.execute(db);
    [id, from] = [last.event_id, last.rev_from];
  }
  await answerAll(db, atATime);
}

/** Notes all answers of all revisions, where none is noted, beside what events name. */
export async function answerAll(db: Sql, atATime = SOURCES_AT_A_TIME): Promise<void> {
  await nameAnswered(
    db,
    sql`event_version as v join event_text as t
    on t.event_id = v.event_id and t.rev_from = v.rev_from`,
  );
  const revisions = await db.selectFrom('revision_log').select('revision').orderBy('revision').execute();
  for (const { revision } of revisions) await renewAnswers(db, revision, atATime);
}

/** Notes which events the claims of versions `v` with contents `t` answer explicitly. */
async function nameAnswered(db: Sql, versions: ReturnType<typeof sql>): Promise<void> {
  await sql`insert into event_naming (event_id, source_id, relation, rev_from, rev_to, marking, denies)
    select distinct a.event, v.event_id, ${sql.lit(ANSWERS)}, v.rev_from, v.rev_to, v.marking, false
    from ${versions}, json_to_recordset(t.content -> 'claims') as c(answers json),
      json_to_recordset(c.answers) as a(event text)
    where v.claims <> '{}' and a.event <> v.event_id`.execute(db);
}

/** Notes which events the claims of what is new in a revision answer explicitly. */
export const nameAnsweredOf = (db: Sql, revision: number) =>
  nameAnswered(
    db,
    sql`(select * from event_version where rev_from = ${revision}::int) as v
      join event_text as t on t.event_id = v.event_id and t.rev_from = v.rev_from`,
  );
