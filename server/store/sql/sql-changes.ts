// Owns finding what differs between two revisions in the SQL store: events that may, their readings at both, and what a filter selects.
import { sql } from 'kysely';
import { type Candidate, differ, listChanges, type Reading } from '../events/list-changes.ts';
import { goneBetween } from '../events/withdrawn.ts';
import { LruCache } from '../lru-cache.ts';
import type { ChangeList, ChangesQuery, Selection } from '../store.ts';
import type { Sql } from './database.ts';
import { matchingOf, type ReadSelection } from './filter-sql.ts';
import { isNotWithdrawn, markingLevel, statusOfVisible, type View, visibleVersions } from './sql-visible.ts';
import { readWithdrawn } from './sql-withdrawals.ts';

/** Candidates of a question, whose pages share them: neither revision ever changes. */
const QUESTIONS_KEPT = 16;

export function createChanges(db: Sql, reading: (query: Selection) => Promise<ReadSelection>) {
  const kept = new LruCache<readonly Candidate[]>(QUESTIONS_KEPT);
  return async (query: ChangesQuery): Promise<ChangeList> => {
    const { audience, since, until, filter } = query;
    const name = `${audience.upTo} ${since} ${until} ${JSON.stringify(filter)}`;
    const level = markingLevel(audience);
    const [candidates, withdrawn] = await Promise.all([
      kept.get(name, () => findCandidates(db, query, reading)),
      readWithdrawn(db),
    ]);
    return listChanges(candidates, since === 0 ? [] : goneBetween(withdrawn, level, query), query);
  };
}

async function findCandidates(
  db: Sql,
  { audience, since, until, filter }: ChangesQuery,
  reading: (query: Selection) => Promise<ReadSelection>,
): Promise<readonly Candidate[]> {
  const [earlier, later]: readonly [View, View] = [
    { audience, revision: since },
    { audience, revision: until },
  ];
  const answered = new Set(await readKeysAnsweredOtherwise(db, earlier, later));
  const keys = new Set([...(await readKeysThatMayDiffer(db, since, until)), ...answered]);
  const [selectedBefore, selectedAfter] =
    filter === null
      ? [null, null]
      : await readSelected(
          db,
          await reading({ ...earlier, filter }),
          await reading({ ...later, filter }),
          keys,
        );
  for (const key of [...(selectedBefore ?? []), ...(selectedAfter ?? [])]) keys.add(key);
  const [before, after] = [await readReadings(db, earlier, keys), await readReadings(db, later, keys)];
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const closedIn = await readVersionsAt(db, gone, until);
  return [...keys].flatMap((key): Candidate | [] => {
    const readings = { before: before.get(key), after: after.get(key) };
    const id = (readings.after ?? readings.before)?.id ?? '';
    const inView = {
      before: selectedBefore?.has(key) ?? readings.before !== undefined,
      after: selectedAfter?.has(key) ?? readings.after !== undefined,
    };
    const hasChanged = differ(readings) || answered.has(key) || inView.before !== inView.after;
    return hasChanged ? { key, id, inView, closedIn: closedIn.get(key), ...readings } : [];
  });
}

/** Of events with a version, or whose denials by others came or went, between the two. */
async function readKeysThatMayDiffer(db: Sql, since: number, until: number): Promise<number[]> {
  const between = (column: string) =>
    sql`${sql.ref(column)} > ${since}::int and ${sql.ref(column)} <= ${until}::int`;
  const { rows } = await sql<{ key: number }>`
    select distinct v.key from event_version as v where ${between('v.rev_from')}
    union
    select k.key from event_naming as n join event_key as k on k.event_id = n.event_id
    where n.relation = 'denial-of' and ((${between('n.rev_from')}) or (${between('n.rev_to')}))`.execute(db);
  return rows.map(({ key }) => key);
}

/** Of events of whose claims one is answered at one revision and not at the other, or otherwise, as far as the audience sees who answers. */
async function readKeysAnsweredOtherwise(db: Sql, earlier: View, later: View): Promise<number[]> {
  const [since, until] = [earlier.revision, later.revision];
  const answersAt = (
    view: View,
  ) => sql`select event_id, claim_id, source_id, source_claim, kind from claim_answer
    where marking <= ${markingLevel(view.audience)} and ${isNotWithdrawn('source_id', view)}`;
  const ended = sql`${answersAt(earlier)} and rev_from <= ${since}::int and rev_to > ${since}::int and rev_to <= ${until}::int`;
  const begun = sql`${answersAt(later)} and rev_from > ${since}::int and rev_from <= ${until}::int and rev_to > ${until}::int`;
  const { rows } = await sql<{ key: number }>`
    select distinct k.key from event_key as k join (
      (${begun} except ${ended}) union (${ended} except ${begun})) as a on a.event_id = k.event_id`.execute(
    db,
  );
  return rows.map(({ key }) => key);
}

/** Of `keys`, and of all events that are selected at one revision alone: which the filter selects, at each. */
async function readSelected(
  db: Sql,
  earlier: ReadSelection,
  later: ReadSelection,
  keys: ReadonlySet<number>,
): Promise<readonly [ReadonlySet<number>, ReadonlySet<number>]> {
  const { rows } = await sql<{ key: number; before: boolean; after: boolean }>`
    select coalesce(b.key, a.key) as key, b.key is not null as before, a.key is not null as after
    from (${matchingOf(db, earlier).select(['v.event_id', 'v.key'])}) as b
      full join (${matchingOf(db, later).select(['v.event_id', 'v.key'])}) as a on a.event_id = b.event_id
    where a.key is null or b.key is null or a.key = any(${[...keys]}::int[])`.execute(db);
  const keysWhere = (pick: (row: (typeof rows)[number]) => boolean) =>
    new Set(rows.filter(pick).map(({ key }) => key));
  return [keysWhere(({ before }) => before), keysWhere(({ after }) => after)];
}

async function readReadings(
  db: Sql,
  view: View,
  keys: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Reading & { readonly id: string }>> {
  const rows = await visibleVersions(db, view)
    .select([
      'v.key',
      'v.event_id as id',
      'v.rev_from as revision',
      'v.retracted',
      statusOfVisible.as('status'),
    ])
    .where(sql<boolean>`v.key = any(${[...keys]}::int[])`)
    .execute();
  return new Map(rows.map(({ key, ...reading }) => [key, reading]));
}

/** Revisions of the versions that there are of these events at a revision, whoever may read them. */
async function readVersionsAt(
  db: Sql,
  keys: readonly number[],
  revision: number,
): Promise<ReadonlyMap<number, number>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('event_version')
    .select(['key', 'rev_from'])
    .where(sql<boolean>`key = any(${[...keys]}::int[])`)
    .where('rev_from', '<=', revision)
    .where('rev_to', '>', revision)
    .execute();
  return new Map(rows.map(({ key, rev_from }) => [key, rev_from]));
}
