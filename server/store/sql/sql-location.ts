// Owns where events lie, in SQL: what is kept of it, conditions on that, and positions for the engine.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Filter } from '../../../src/contract/filter.ts';
import { COORDINATE_STEP } from '../../../src/contract/frame-chunk.ts';
import { EARTH_RADIUS_KM } from '../../../src/geo/sphere.ts';
import { stepRingOf, TURN_STEPS } from '../../../src/matching/in-area.ts';
import { type NearClause, nearClauseOf } from '../../../src/matching/near-border.ts';
import { SLACK_KM } from '../../../src/matching/near-point.ts';
import type { Location } from '../events/locate-event.ts';
import type { Positions } from '../store.ts';
import type { Sql } from './database.ts';
import type { LocationRow } from './sql-record.ts';
import { type View, visibleVersions } from './sql-visible.ts';

export function locationOf(row: Omit<LocationRow, 'concerned'>): Location {
  const near = row.near_borders.map((border, at) => ({
    border,
    distanceKm: (row.near_distances[at] ?? 0) / 10,
    chainageKm: (row.near_chainages[at] ?? 0) / 10,
    side: row.near_sides[at] || null,
  }));
  return {
    province: row.province,
    nearest: near.find(({ border }) => border === row.nearest_border) ?? null,
    near,
  };
}

const texts = (values: readonly string[]) => sql`${[...values]}::text[]`;
type Condition = RawBuilder<SqlBool>;

const isNamed = (borders: readonly string[]) =>
  borders.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`v.concerned = any(${texts(borders)})`;

/** What {border, within, km} asks of `v`; see `judgeBorder`. */
export function borderConditions(filter: Filter): Condition[] {
  const { any = [], not = [] } = filter.border ?? {};
  const clause = nearClauseOf(filter);
  const conditions = [isNotExcluded(not)];
  if (clause === null || clause.within === null) conditions.push(isNamed(any));
  if (clause === null) return conditions;
  if (clause.within !== null) conditions.push(sql`v.precision_km * 10 <= ${clause.within}::int`);
  conditions.push(hasLine(clause, sql`0`));
  return conditions;
}

/** What the events ask that distances leave out, and those only for being placed too imprecisely; see `isTooImprecise`. */
export function tooImpreciseConditions(filter: Filter): Condition[] {
  const [byBorder, byPoint] = [borderTooImprecise(filter), pointTooImprecise(filter)];
  const pass = (conditions: readonly Condition[]) =>
    sql<SqlBool>`(${sql.join([sql`true`, ...conditions], sql` and `)})`;
  const [nearBorder, nearPoint] = [pass(borderConditions(filter)), pass(nearConditions(filter))];
  return [
    sql`(${byBorder} or ${nearBorder})`,
    sql`(${byPoint} or ${nearPoint})`,
    sql`(${byBorder} or ${byPoint})`,
  ];
}

function borderTooImprecise(filter: Filter): Condition {
  const { any = [], not = [] } = filter.border ?? {};
  const clause = nearClauseOf(filter);
  if (clause === null || clause.within === null) return sql`false`;
  const precision = sql`v.precision_km * 10`;
  return sql`(${isNotExcluded(not)} and (${precision} > ${clause.within}::int and ${hasLine(clause, precision)}
      or v.lng is null and v.concerned is not null and ${isNamed(any)}))`;
}

const double = (value: number) => sql`${value}::double precision`;

/** What `near` asks of `v`; see `judgePoint`. */
export function nearConditions({ near }: Filter): Condition[] {
  if (near === undefined) return [];
  const km = double(near.km + SLACK_KM);
  return [sql`v.precision_km <= ${double(near.km)}`, sql`${kmFrom(near.point)} <= ${km}`];
}

function pointTooImprecise({ near }: Filter): Condition {
  if (near === undefined) return sql`false`;
  return sql`(v.lng is not null and v.precision_km > ${double(near.km)}
    and ${kmFrom(near.point)} - v.precision_km <= ${double(near.km + SLACK_KM)})`;
}

/** Km on the sphere from a point to where `v` lies, null without a point; see `distanceKm`. */
export function kmFrom([lng, lat]: readonly [number, number]): RawBuilder<number> {
  const halfSine = (column: RawBuilder<unknown>, value: number) =>
    sql`sin(radians(${column} - ${double(value)}) / 2) ^ 2`;
  const haversine = sql`${halfSine(sql`v.lat`, lat)} + cos(radians(v.lat)) * cos(radians(${double(lat)})) * ${halfSine(sql`v.lng`, lng)}`;
  return sql<number>`(2 * ${double(EARTH_RADIUS_KM)} * asin(least(1, sqrt(${haversine}))))`;
}

/** What `area` asks of `v`, in whole coordinate steps, in which the database's geometry is exact; see `isInArea`. */
export function areaConditions({ area }: Filter): Condition[] {
  if (area === undefined) return [];
  const { xy, south, north, east } = stepRingOf(area.ring);
  const corners = area.ring.map((_, at) => `(${xy[2 * at]},${xy[2 * at + 1]})`);
  const polygon = sql`${`(${corners.join(',')})`}::polygon`;
  const inSteps = (column: RawBuilder<unknown>) => sql`round(${column} / ${double(COORDINATE_STEP)})`;
  const isIn = (turn: number) =>
    sql<SqlBool>`point(${inSteps(sql`v.lng`)} + ${double(turn)}, ${inSteps(sql`v.lat`)}) <@ ${polygon}`;
  return [
    sql`v.lat between ${double(south * COORDINATE_STEP - COORDINATE_STEP / 2)} and ${double(north * COORDINATE_STEP + COORDINATE_STEP / 2)}`,
    east >= TURN_STEPS / 2 ? sql`(${isIn(0)} or ${isIn(TURN_STEPS)})` : isIn(0),
  ];
}

const isNotExcluded = (not: readonly string[]): Condition =>
  not.length === 0 ? sql`true` : sql`(v.concerned is null or not (v.concerned = any(${texts(not)})))`;

/** Whether a line that counts is near enough and its chainage within, both give or take `slack` tenths of a km. */
function hasLine({ borders, within, km }: NearClause, slack: RawBuilder<unknown>): Condition {
  const conditions: Condition[] = [];
  if (borders.length > 0) conditions.push(sql`n.border = any(${texts(borders)})`);
  if (within !== null) conditions.push(sql`n.distance - ${slack} <= ${within}::int`);
  if (km !== null)
    conditions.push(sql`n.chainage between ${km[0]}::int - ${slack} and ${km[1]}::int + ${slack}`);
  return sql`exists (select from unnest(v.near_borders, v.near_distances, v.near_chainages)
    as n(border, distance, chainage) where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`})`;
}

/** See `Store.positions`. */
export async function readPositions(db: Sql, view: View, borders: readonly string[]): Promise<Positions> {
  const named = borders.length === 0 ? sql`true` : sql`n.border = any(${texts(borders)})`;
  const line = sql`(select array[n.distance, n.chainage]
    from unnest(v.near_borders, v.near_distances, v.near_chainages)
      with ordinality as n(border, distance, chainage, place)
    where ${named} order by n.place limit 1)`;
  const rows = visibleVersions(db, view)
    .select(['v.key', line.as('line')])
    .where(sql<boolean>`cardinality(v.near_borders) > 0`);
  const { keys, distances, chainages } = await db
    .selectFrom(rows.as('r'))
    .where(sql<boolean>`r.line is not null`)
    .select([
      sql<string | null>`string_agg(r.key::text, ',' order by r.key)`.as('keys'),
      sql<string | null>`string_agg(r.line[1]::text, ',' order by r.key)`.as('distances'),
      sql<string | null>`string_agg(r.line[2]::text, ',' order by r.key)`.as('chainages'),
    ])
    .executeTakeFirstOrThrow();
  const parse = (text: string | null) => JSON.parse(`[${text ?? ''}]`) as number[];
  return { keys: parse(keys), distances: parse(distances), chainages: parse(chainages) };
}
