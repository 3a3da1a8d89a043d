// Owns turning rows of the SQL store into events of the API: names of actors, and related events that the audience sees.
import { sql } from 'kysely';
import type { EventCard, SarhadEvent } from '../../../src/contract/event.ts';
import type { Relation, Status } from '../../../src/contract/taxonomy.ts';
import { type AnswerTo, type Incoming, replyOf } from '../events/event-reply.ts';
import type { Content } from '../events/event-version.ts';
import { LruMap } from '../lru-cache.ts';
import type { Sql } from './database.ts';
import { visibleActors } from './sql-actors.ts';
import { ANSWERS } from './sql-answers.ts';
import { locationOf } from './sql-location.ts';
import { isNotWithdrawn, markingLevel, statusOfVisible, type View, visibleVersions } from './sql-visible.ts';

type EventRow = {
  readonly event_id: string;
  readonly key: number;
  readonly rev_from: number;
  readonly content: Content;
  readonly status: Status;
} & Parameters<typeof locationOf>[0];

/** Without the key of who answers, which lies with that event: maybe on another machine. */
type Answer = Omit<AnswerTo, 'key'>;

/** Events kept as they read at a revision, which never changes: some 4 kB each. */
const EVENTS_KEPT = 3000;

/** Reads events by key, those that the audience sees: four queries for all that were not read lately. */
export function createEventReader(db: Sql) {
  const kept = new LruMap<SarhadEvent>(EVENTS_KEPT);
  return async (view: View, keys: readonly number[]): Promise<ReadonlyMap<number, SarhadEvent>> => {
    const nameOf = (key: number) => `${view.audience.upTo} ${view.revision} ${key}`;
    const events = new Map<number, SarhadEvent>();
    const missing: number[] = [];
    for (const key of keys) {
      const event = kept.get(nameOf(key));
      if (event) events.set(key, event);
      else missing.push(key);
    }
    if (missing.length === 0) return events;
    for (const event of await eventsOf(db, view, await readRows(db, view, missing))) {
      events.set(event.key, event);
      kept.set(nameOf(event.key), event);
    }
    return events;
  };
}

function readRows(db: Sql, view: View, keys: readonly number[]): Promise<EventRow[]> {
  return visibleVersions(db, view)
    .innerJoin('event_text as t', (join) =>
      join.onRef('t.event_id', '=', 'v.event_id').onRef('t.rev_from', '=', 'v.rev_from'),
    )
    .select(['v.event_id', 'v.key', 'v.rev_from', 't.content', statusOfVisible.as('status')])
    .select(['v.province', 'v.nearest_border'])
    .select(['v.near_borders', 'v.near_distances', 'v.near_chainages', 'v.near_sides'])
    .where(sql<boolean>`v.key = any(${[...keys]}::int[])`)
    .execute();
}

async function eventsOf(db: Sql, view: View, rows: readonly EventRow[]): Promise<SarhadEvent[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ event_id }) => event_id);
  const [incoming, answers] = await Promise.all([readIncoming(db, view, ids), readAnswers(db, view, ids)]);
  const actors = await readActors(db, view, rows, answers);
  const others = new Set([...incoming.values()].flatMap((list) => list.map(({ id }) => id)));
  for (const { event } of [...answers.values()].flat()) others.add(event);
  for (const { content } of rows) {
    for (const { id } of content.related) others.add(id);
    for (const { answers } of content.claims) for (const { event } of answers ?? []) others.add(event);
  }
  const cards = await readCards(db, view, [...others]);
  return rows.map(({ event_id, key, rev_from, content, status, ...location }) =>
    replyOf({
      content,
      location: locationOf(location),
      key,
      revision: rev_from,
      status,
      actorOf: (id) => actors.get(id),
      incoming: incoming.get(event_id) ?? [],
      answersTo: (answers.get(event_id) ?? []).flatMap((answer) => {
        // Who answers is as visible as the answer: it has a card.
        const card = cards.get(answer.event);
        return card ? [{ ...answer, key: card.key }] : [];
      }),
      cardOf: (id) => cards.get(id),
    }),
  );
}

async function readActors(
  db: Sql,
  view: View,
  rows: readonly EventRow[],
  answers: ReadonlyMap<string, readonly Answer[]>,
) {
  const answering = [...answers.values()].flat().map(({ actor }) => actor);
  const ids = new Set([
    ...answering,
    ...rows.flatMap(({ content }) => [
      ...content.actors.map(({ id }) => id),
      ...content.claims.flatMap(({ actor, against }) => [actor, ...(against ?? [])]),
      ...content.sources.flatMap(({ voice }) => voice ?? []),
    ]),
  ]);
  const found = await visibleActors(db, view)
    .where(sql<boolean>`a.actor_id = any(${[...ids]}::text[])`)
    .execute();
  return new Map(
    found.map(({ actor_id, name, short_name }) => [actor_id, { name, shortName: short_name ?? undefined }]),
  );
}

/** Who names these events, as far as the audience sees the namer. */
async function readIncoming(
  db: Sql,
  { audience, revision }: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Incoming[]>> {
  const found = await db
    .selectFrom('event_naming')
    .select(['event_id', 'source_id', 'relation'])
    .where(sql<boolean>`event_id = any(${[...ids]}::text[])`)
    .where('relation', '<>', ANSWERS)
    .where('marking', '<=', markingLevel(audience))
    .where('rev_from', '<=', revision)
    .where('rev_to', '>', revision)
    .execute();
  const incoming = new Map<string, Incoming[]>();
  for (const { event_id, source_id, relation } of found) {
    const list = incoming.get(event_id) ?? [];
    list.push({ id: source_id, relation: relation as Relation });
    incoming.set(event_id, list);
  }
  return incoming;
}

/** Who answers claims of these events, as far as the audience sees who does. */
async function readAnswers(
  db: Sql,
  view: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Answer[]>> {
  const { audience, revision } = view;
  const found = await db
    .selectFrom('claim_answer as a')
    .select(['a.event_id', 'a.claim_id', 'a.source_id', 'a.source_claim', 'a.kind', 'a.actor', 'a.said_on'])
    .where(sql<boolean>`a.event_id = any(${[...ids]}::text[])`)
    .where('a.marking', '<=', markingLevel(audience))
    .where('a.rev_from', '<=', revision)
    .where('a.rev_to', '>', revision)
    .where(isNotWithdrawn('a.source_id', view))
    .execute();
  const answers = new Map<string, Answer[]>();
  for (const { event_id, claim_id, source_id, source_claim, said_on, ...answer } of found) {
    const list = answers.get(event_id) ?? [];
    list.push({ ...answer, to: claim_id, event: source_id, claim: source_claim, date: said_on });
    answers.set(event_id, list);
  }
  return answers;
}

async function readCards(
  db: Sql,
  view: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EventCard>> {
  if (ids.length === 0) return new Map();
  const found = await visibleVersions(db, view)
    .innerJoin('event_text as t', (join) =>
      join.onRef('t.event_id', '=', 'v.event_id').onRef('t.rev_from', '=', 'v.rev_from'),
    )
    .select([
      'v.event_id as id',
      'v.key',
      sql<string>`t.content ->> 'title'`.as('title'),
      sql<string>`t.content ->> 'dateStart'`.as('dateStart'),
      sql<string | null>`t.content ->> 'dateEnd'`.as('dateEnd'),
      sql<EventCard['datePrecision']>`t.content ->> 'datePrecision'`.as('datePrecision'),
      sql<EventCard['type']>`v.type`.as('type'),
    ])
    .where(sql<boolean>`v.event_id = any(${[...ids]}::text[])`)
    .execute();
  return new Map(found.map((card) => [card.id, card]));
}
