// Owns the meaning of a filter in SQL. `matching/matches` is its reference; a property test holds the two together.
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { parseDate } from '../../../src/contract/calendar-date.ts';
import type { ClauseParameter, Filter, ValueClause } from '../../../src/contract/filter.ts';
import { GRADE_COUNT, meetsGrade } from '../../../src/contract/grade.ts';
import { ROLES, STANCES, STATUSES_OUTSIDE_TOTALS } from '../../../src/contract/taxonomy.ts';
import { asksOfClaims, wantsClaims } from '../../../src/matching/claims.ts';
import { passes } from '../../../src/matching/passes.ts';
import type { Selection } from '../store.ts';
import type { Sql } from './database.ts';
import { areaConditions, borderConditions, nearConditions } from './sql-location.ts';
import { denialsOf, statusOfVisible, type View, visibleVersions } from './sql-visible.ts';

type Condition = Expression<SqlBool>;

const texts = (values: readonly string[]) => sql`${[...values]}::text[]`;
const numbers = (values: readonly number[]) => sql`${[...values]}::smallint[]`;

/** What is looked up before the events are asked for, so that they are asked for by values alone: by these any database finds them where they lie. */
type LookedUp = {
  /** Keys of what the text of a filter finds; null without one. */
  readonly textKeys: readonly number[] | null;
  /** Actors of each side that the filter names. */
  readonly actorsOfSide: ReadonlyMap<string, readonly string[]>;
};

/** `status` is an event's status for the audience. */
type Context = { readonly status: RawBuilder<unknown>; readonly view: View } & LookedUp;
type ConditionsOf = (filter: Filter, context: Context) => readonly Condition[];

/** What each parameter asks; those of one clause that share a function ask together. The order is that of the query. */
const CONDITIONS_OF: { readonly [P in ClauseParameter]: ConditionsOf } = {
  from: ({ from }) => onDay(from, (day) => sql`v.end_day >= ${day}::int`),
  to: ({ to }) => onDay(to, (day) => sql`v.start_day <= ${day}::int`),
  category: ({ category }) => oneOf(category, sql`v.category`),
  type: ({ type }) => oneOf(type, sql`v.type`),
  country: ({ country }) => oneOf(country, sql`v.country`),
  province: ({ province }) => oneOf(province, sql`v.province`),
  border: borderConditions,
  within: borderConditions,
  km: borderConditions,
  status: statusConditions,
  actor: actorConditions,
  actors: actorConditions,
  role: actorConditions,
  source: ({ source }) => [
    ...(source?.any.length ? [sql<SqlBool>`v.publishers && ${texts(source.any)}`] : []),
    ...(source?.not.length ? [sql<SqlBool>`not (v.publishers && ${texts(source.not)})`] : []),
  ],
  grade: ({ grade }) => (grade === undefined ? [] : [sql`v.grades && ${numbers(gradesMeeting(grade))}`]),
  killed: ({ killed }) =>
    killed === undefined ? [] : [sql`coalesce(v.killed_best, v.killed_low) >= ${killed}::int`],
  stance: claimsConditions,
  claimant: claimsConditions,
  denier: claimsConditions,
  bbox: ({ bbox }) => (bbox === undefined ? [] : boxConditions(bbox)),
  near: nearConditions,
  area: areaConditions,
  q: (_, { textKeys }) => (textKeys === null ? [] : [sql`v.key = any(${[...textKeys]}::int[])`]),
  pick: ({ pick }) => (pick === undefined ? [] : [sql`v.event_id = any(${texts(pick)})`]),
};

/** Conditions on `v` (event_version); `status` is its status for the audience. */
function conditionsOf(filter: Filter, context: Context): Condition[] {
  return [...new Set(Object.values(CONDITIONS_OF))].flatMap((conditions) => conditions(filter, context));
}

/** A selection whose text has been searched, and whose sides are known. */
export type ReadSelection = Selection & LookedUp;

/** Versions `v` that the audience sees at the revision and the filter selects. */
export function matchingOf(db: Sql, { filter, textKeys, actorsOfSide, ...view }: ReadSelection) {
  const context = { status: statusOfVisible, view, textKeys, actorsOfSide };
  return visibleVersions(db, view).where((e) => e.and(conditionsOf(filter, context)));
}

function onDay(date: string | undefined, condition: (day: number) => Condition): Condition[] {
  const day = date === undefined ? null : parseDate(date);
  return day === null ? [] : [condition(day)];
}

function oneOf(clause: ValueClause | undefined, column: RawBuilder<unknown>): Condition[] {
  const conditions: Condition[] = [];
  if (clause?.any.length) conditions.push(sql`${column} = any(${texts(clause.any)})`);
  // A missing value survives exclusion.
  if (clause?.not.length)
    conditions.push(sql`(${column} is null or not (${column} = any(${texts(clause.not)})))`);
  return conditions;
}

function statusConditions({ status: clause }: Filter, { status }: Context): Condition[] {
  const isNamed = clause !== undefined && clause.any.length > 0;
  const hidden = sql<SqlBool>`not (${status} = any(${texts(STATUSES_OUTSIDE_TOTALS)}))`;
  return [...oneOf(clause, status), ...(isNamed ? [] : [hidden])];
}

/** An actor must stand in a role that the role clause lets pass, and only such a part counts. */
function actorConditions({ actor, actors, role }: Filter): Condition[] {
  const conditions: Condition[] = [];
  const standing = ROLES.flatMap((name, index) => (passes(role, [name]) ? [index] : []));
  const takesPart = (ids: readonly string[]) =>
    role
      ? sql<SqlBool>`v.parts && ${texts(ids.flatMap((id) => standing.map((index) => `${id}/${index}`)))}`
      : sql<SqlBool>`v.actors && ${texts(ids)}`;
  if (role) {
    const bits = standing.reduce((sum, index) => sum | (1 << index), 0);
    const stands = sql<SqlBool>`(v.roles & ${bits}::int) <> 0`;
    conditions.push(role.any.length > 0 ? stands : sql`(${stands} or v.roles = 0)`);
  }
  if (actor?.any.length) conditions.push(takesPart(actor.any));
  if (actor?.any.length && actors === 'all') conditions.push(...actor.any.map((id) => takesPart([id])));
  if (actor?.not.length) conditions.push(sql`not (${takesPart(actor.not)})`);
  return conditions;
}

/** One claim meets all three; see `passesClaims` in `matching/claims`. */
function claimsConditions(filter: Filter, { view, actorsOfSide }: Context): Condition[] {
  if (!asksOfClaims(filter)) return [];
  const voices = (values: readonly string[]) =>
    texts(values.flatMap((value) => [value, ...(actorsOfSide.get(value) ?? [])]));
  const [stanceOf, claimantOf] = [sql`split_part(c.said, ':', 1)`, sql`split_part(c.said, ':', 2)`];
  const { stance, claimant, denier } = filter;
  const isAnyStance = STANCES.every((name) => stance?.any.includes(name));
  const conditions = [
    ...(stance?.any.length && !isAnyStance ? [sql<SqlBool>`${stanceOf} = any(${texts(stance.any)})`] : []),
    ...(stance?.not.length ? [sql<SqlBool>`not (${stanceOf} = any(${texts(stance.not)}))`] : []),
    ...(claimant?.any.length ? [sql<SqlBool>`${claimantOf} = any(${voices(claimant.any)})`] : []),
    ...(claimant?.not.length ? [sql<SqlBool>`not (${claimantOf} = any(${voices(claimant.not)}))`] : []),
  ];
  const all = conditions.length === 0 ? sql<SqlBool>`true` : sql.join(conditions, sql` and `);
  // Ids, compared as sets: of what a version holds itself, and of what others say of it. No distributed database joins the two.
  const said = sql`array(select c.id from unnest(v.claim_ids, v.claims) as c(id, said) where ${all})`;
  const denied = (by: readonly string[]) => sql`${denialsOf(view)} and a.actor = any(${voices(by)})`;
  const others = denier?.not.length
    ? sql`array(select a.claim_id from ${denied(denier.not)})`
    : sql`'{}'::text[]`;
  const meets = denier?.any.length
    ? sql<SqlBool>`${said} && array(select a.claim_id from ${denied(denier.any)} and not (a.claim_id = any(${others})))`
    : conditions.length === 0 && !denier?.not.length
      ? sql<SqlBool>`true`
      : sql<SqlBool>`not ${said} <@ ${others}`;
  // Most events have none: of them no more is asked.
  return [
    wantsClaims(filter)
      ? sql<SqlBool>`(v.claims <> '{}' and ${meets})`
      : sql<SqlBool>`(v.claims = '{}' or ${meets})`,
  ];
}

function gradesMeeting(mark: string): number[] {
  return Array.from({ length: GRADE_COUNT }, (_, code) => code).filter((code) => meetsGrade(code, mark));
}

function boxConditions([west, south, east, north]: NonNullable<Filter['bbox']>): Condition[] {
  const degrees = (value: number) => sql`${value}::double precision`;
  const [afterWest, beforeEast] = [sql`v.lng >= ${degrees(west)}`, sql`v.lng <= ${degrees(east)}`];
  return [
    sql`v.lat between ${degrees(south)} and ${degrees(north)}`,
    west <= east ? sql`(${afterWest} and ${beforeEast})` : sql`(${afterWest} or ${beforeEast})`,
  ];
}
