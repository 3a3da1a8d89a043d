// Owns grouping rows of the frame in SQL. `grain` is its reference: same rows, same groups.
import { type RawBuilder, sql } from 'kysely';
import { NO_POINT, NONE } from '../../../src/contract/frame-chunk.ts';
import type { FrameRows } from '../frames/encode-columns.ts';
import { CELL_STEPS, type Grain } from '../frames/grain.ts';

/** First day of the group of a start day; 1970-01-01 was a Thursday. */
export const bucketIn = (grain: Grain, day: RawBuilder<unknown>) =>
  grain === 'week'
    ? sql<number>`greatest(${day} - mod(${day} + 3, 7),
        (date_trunc('month', date '1970-01-01' + ${day})::date - date '1970-01-01'))`
    : sql<number>`${day}`;

/** What events of one group have in common; `e` holds single rows. */
export function groupKeys(grain: Grain) {
  const cell = (column: 'lng' | 'lat') =>
    sql`case when e.lng = ${sql.lit(NO_POINT)} then null else floor(e.${sql.ref(column)}::numeric / ${sql.lit(CELL_STEPS)}) end`;
  return [bucketIn(grain, sql`e."startDay"`), cell('lng'), cell('lat'), sql`e.type`, sql`e.status`] as const;
}

const mode = (column: string) => sql`mode() within group (order by e.${sql.ref(column)})`;
const modeOfText = (column: string) => sql`mode() within group (order by e.${sql.ref(column)} collate "C")`;
const mean = (column: string) => sql`floor(sum(e.${sql.ref(column)})::numeric / count(*))::int`;
const sumOf = (name: string, figure: 'Best' | 'Low' | 'High') => {
  const [wanted, low] = [sql`e.${sql.ref(`${name}${figure}`)}`, sql`e.${sql.ref(`${name}Low`)}`];
  const each =
    figure === 'Best' ? sql`case when ${wanted} = ${sql.lit(NONE)} then ${low} else ${wanted} end` : wanted;
  return sql`coalesce(sum(${each}) filter (where ${low} <> ${sql.lit(NONE)}), ${sql.lit(NONE)})::int`;
};

/** Each column of a group. */
export const groupValues = (grain: Grain): Record<keyof FrameRows, RawBuilder<unknown>> => ({
  key: sql`min(e.key)`,
  startDay: bucketIn(grain, sql`min(e."startDay")`),
  endDay: mode('endDay'),
  type: sql`min(e.type)`,
  status: sql`min(e.status)`,
  country: modeOfText('country'),
  province: modeOfText('province'),
  border: modeOfText('border'),
  lng: mean('lng'),
  lat: mean('lat'),
  precisionKm: mode('precisionKm'),
  killedBest: sumOf('killed', 'Best'),
  killedLow: sumOf('killed', 'Low'),
  killedHigh: sumOf('killed', 'High'),
  injuredBest: sumOf('injured', 'Best'),
  injuredLow: sumOf('injured', 'Low'),
  injuredHigh: sumOf('injured', 'High'),
  parts: modeOfText('parts'),
  publishers: modeOfText('publishers'),
  grades: modeOfText('grades'),
  weight: sql`count(*)::int`,
});
