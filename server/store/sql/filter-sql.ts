// Owns the meaning of a filter in SQL. `engine/matches` is its reference; a property test holds the two together.
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { parseDate } from '../../../src/contract/calendar-date.ts';
import type { Filter, ValueClause } from '../../../src/contract/filter.ts';
import { GRADE_COUNT, meetsGrade } from '../../../src/contract/grade.ts';
import { ROLES, STATUSES_OUTSIDE_TOTALS } from '../../../src/contract/taxonomy.ts';
import { foldText } from '../../../src/matching/fold-text.ts';
import { passes } from '../../../src/matching/matches.ts';
import { borderConditions } from './sql-location.ts';
import { beginsWord } from './word-index.ts';

type Condition = Expression<SqlBool>;

const texts = (values: readonly string[]) => sql`${[...values]}::text[]`;
const numbers = (values: readonly number[]) => sql`${[...values]}::smallint[]`;

/** Conditions on `v` (event_version); `status` is its status for the audience. */
export function conditionsOf(filter: Filter, status: RawBuilder<unknown>, revision: number): Condition[] {
  const conditions: Condition[] = [];
  const add = (condition: Condition) => conditions.push(condition);
  const from = filter.from === undefined ? null : parseDate(filter.from);
  const to = filter.to === undefined ? null : parseDate(filter.to);
  if (from !== null) add(sql`v.end_day >= ${from}::int`);
  if (to !== null) add(sql`v.start_day <= ${to}::int`);
  addOneOf(filter.category, sql`v.category`, add);
  addOneOf(filter.type, sql`v.type`, add);
  addOneOf(filter.country, sql`v.country`, add);
  addOneOf(filter.province, sql`v.province`, add);
  borderConditions(filter).forEach(add);
  addOneOf(filter.status, status, add);
  if (!filter.status || filter.status.any.length === 0)
    add(sql`not (${status} = any(${texts(STATUSES_OUTSIDE_TOTALS)}))`);
  addActors(filter, add);
  if (filter.source?.any.length) add(sql`v.publishers && ${texts(filter.source.any)}`);
  if (filter.source?.not.length) add(sql`not (v.publishers && ${texts(filter.source.not)})`);
  if (filter.grade !== undefined) add(sql`v.grades && ${numbers(gradesMeeting(filter.grade))}`);
  if (filter.killed !== undefined) add(sql`coalesce(v.killed_best, v.killed_low) >= ${filter.killed}::int`);
  if (filter.bbox) addBox(filter.bbox, add);
  textConditions(filter.q ?? '', revision).forEach(add);
  return conditions;
}

function addOneOf(clause: ValueClause | undefined, column: RawBuilder<unknown>, add: (c: Condition) => void) {
  if (clause?.any.length) add(sql`${column} = any(${texts(clause.any)})`);
  // A missing value survives exclusion.
  if (clause?.not.length) add(sql`(${column} is null or not (${column} = any(${texts(clause.not)})))`);
}

/** An actor must stand in a role that the role clause lets pass, and only such a part counts. */
function addActors({ actor, actors, role }: Filter, add: (c: Condition) => void) {
  const standing = ROLES.flatMap((name, index) => (passes(role, [name]) ? [index] : []));
  const takesPart = (ids: readonly string[]) =>
    role
      ? sql<SqlBool>`v.parts && ${texts(ids.flatMap((id) => standing.map((index) => `${id}/${index}`)))}`
      : sql<SqlBool>`v.actors && ${texts(ids)}`;
  if (role) {
    const bits = standing.reduce((sum, index) => sum | (1 << index), 0);
    const stands = sql<SqlBool>`(v.roles & ${bits}::int) <> 0`;
    add(role.any.length > 0 ? stands : sql`(${stands} or v.roles = 0)`);
  }
  if (actor?.any.length) add(takesPart(actor.any));
  if (actor?.any.length && actors === 'all') for (const id of actor.any) add(takesPart([id]));
  if (actor?.not.length) add(sql`not (${takesPart(actor.not)})`);
}

function gradesMeeting(mark: string): number[] {
  return Array.from({ length: GRADE_COUNT }, (_, code) => code).filter((code) => meetsGrade(code, mark));
}

function addBox([west, south, east, north]: NonNullable<Filter['bbox']>, add: (c: Condition) => void) {
  const degrees = (value: number) => sql`${value}::double precision`;
  add(sql`v.lat between ${degrees(south)} and ${degrees(north)}`);
  const [afterWest, beforeEast] = [sql`v.lng >= ${degrees(west)}`, sql`v.lng <= ${degrees(east)}`];
  add(west <= east ? sql`(${afterWest} and ${beforeEast})` : sql`(${afterWest} or ${beforeEast})`);
}

/** Each word of a text that is searched for; none when it has no letter and no digit: everything matches. */
export function textConditions(text: string, revision: number): Condition[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => hasWord(word, revision));
}

/** `%` and `_` are ordinary characters in what people search for. (Folding leaves neither; this does not rely on it.) */
const patternOf = (word: string) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * Whether a folded word begins a word of the event's own text, or of a name that one of its actors had at the revision.
 * As two lists of versions, so that each is found by its index: an "or" of both would look at every text.
 */
function hasWord(word: string, revision: number): Condition {
  const named = sql`array(select a.actor_id from actor_version as a
    where a.search like ${patternOf(word)} and a.rev_from <= ${revision}::int and a.rev_to > ${revision}::int)`;
  return sql`(v.event_id, v.rev_from) in (
    select w.event_id, w.rev_from from event_text as w where ${beginsWord(sql`w.words`, word)}
    union all
    select n.event_id, n.rev_from from event_version as n where n.actors && ${named})`;
}
