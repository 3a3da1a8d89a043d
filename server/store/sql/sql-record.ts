// Owns how a version of an event travels into the database: one record of JSON, the columns it has, their types.
import { sql } from 'kysely';
import { nameOfClaim } from '../../../src/contract/claim-name.ts';
import { MARKINGS } from '../../../src/contract/taxonomy.ts';
import { concernedBorder } from '../../../src/matching/near-border.ts';
import { ruledClaimsOf } from '../events/claim-answers.ts';
import { type Content, columnsOf } from '../events/event-version.ts';
import type { Location } from '../events/locate-event.ts';
import type { Judging } from '../events/status-rules.ts';
import type { Sql } from './database.ts';
import { OPEN, ofSqlTolls, type Tables } from './tables.ts';

type Version = Tables['event_version'];

/** Columns of `event_version` that follow from where the event lies, and their types in a record. */
const LOCATION = {
  province: 'text',
  concerned: 'text',
  nearest_border: 'text',
  near_borders: 'text[]',
  near_distances: 'smallint[]',
  near_chainages: 'integer[]',
  near_sides: 'text[]',
} as const satisfies Partial<Record<keyof Version, string>>;

export type LocationRow = Pick<Version, keyof typeof LOCATION>;
type ContentColumn = Exclude<keyof Version, 'rev_from' | 'rev_to' | 'key' | keyof LocationRow>;

/** Those that follow from its content. Revisions and key come otherwise. */
const CONTENT: Readonly<Record<ContentColumn, string>> = {
  event_id: 'text',
  marking: 'smallint',
  retracted: 'boolean',
  own_status: 'text',
  start_day: 'integer',
  end_day: 'integer',
  category: 'text',
  type: 'text',
  country: 'text',
  border: 'text',
  lng: 'double precision',
  lat: 'double precision',
  precision_km: 'double precision',
  ...ofSqlTolls(() => 'integer'),
  actors: 'text[]',
  parts: 'text[]',
  roles: 'integer',
  publishers: 'text[]',
  publisher_names: 'text[]',
  grades: 'smallint[]',
  claim_ids: 'text[]',
  claims: 'text[]',
};

const listNames = (types: object) => Object.keys(types).join(', ');
const listTypes = (types: object) =>
  Object.entries(types)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');

export const LOCATION_COLUMNS = listNames(LOCATION);
export const CONTENT_COLUMNS = listNames(CONTENT);
export const VERSION_COLUMNS = `${CONTENT_COLUMNS}, ${LOCATION_COLUMNS}`;
/** For records from JSON, as `json_to_recordset` wants them. */
export const LOCATION_TYPES = listTypes(LOCATION);
export const RECORD_TYPES = listTypes({ ...CONTENT, ...LOCATION, search: 'text', content: 'json' });
const VERSION_TYPES = listTypes({ ...CONTENT, ...LOCATION });

export function locationRow(content: Content, { province, nearest, near }: Location): LocationRow {
  const nearestBorder = nearest?.border ?? null;
  return {
    province,
    concerned: concernedBorder({ ...content, nearestBorder }),
    nearest_border: nearestBorder,
    near_borders: near.map(({ border }) => border),
    near_distances: near.map(({ distanceKm }) => Math.round(distanceKm * 10)),
    near_chainages: near.map(({ chainageKm }) => Math.round(chainageKm * 10)),
    near_sides: near.map(({ side }) => side ?? ''),
  };
}

export function claimColumns(content: Pick<Content, 'claims'>): Pick<Version, 'claim_ids' | 'claims'> {
  const claims = ruledClaimsOf(content);
  return {
    claim_ids: claims.map(({ id }) => id),
    claims: claims.map(({ stance, actor }) => nameOfClaim({ stance, claimant: actor, deniers: [] })),
  };
}

export function recordOf(content: Content, location: Location, judging: Judging) {
  const columns = columnsOf(content, judging);
  const ownColumns: Record<ContentColumn, unknown> = {
    event_id: content.id,
    marking: MARKINGS.indexOf(content.marking),
    retracted: content.retracted,
    own_status: columns.ownStatus,
    start_day: columns.startDay,
    end_day: columns.endDay,
    category: content.category,
    type: content.type,
    country: content.country,
    border: content.border,
    lng: content.coordinates?.[0],
    lat: content.coordinates?.[1],
    precision_km: content.precisionKm,
    ...ofSqlTolls((toll, figure) => content[toll]?.[figure]),
    actors: [...new Set(columns.parts.map((part) => part.slice(0, part.lastIndexOf('/'))))],
    parts: columns.parts,
    roles: columns.roles,
    publishers: columns.publishers,
    publisher_names: columns.publisherNames,
    grades: columns.grades,
    ...claimColumns(content),
  };
  return { ...ownColumns, ...locationRow(content, location), search: columns.search, content };
}

type NewVersion = { readonly key: number } & ReturnType<typeof recordOf>;

/** As the current ones from a revision on, with their texts. */
export async function insertVersions(
  db: Sql,
  records: readonly NewVersion[],
  revision: number,
): Promise<void> {
  // Each table is sent what it holds, in a statement of its own: no statement writes to two distributed tables.
  const versions = records.map(({ search: _, content: __, ...version }) => version);
  const texts = records.map(({ event_id, search, content }) => ({ event_id, search, content }));
  await sql`insert into event_version (rev_from, rev_to, key, ${sql.raw(VERSION_COLUMNS)})
    select ${revision}::int, ${sql.lit(OPEN)}, key, ${sql.raw(VERSION_COLUMNS)}
    from json_to_recordset(${JSON.stringify(versions)}::json) as s(key integer, ${sql.raw(VERSION_TYPES)})`.execute(
    db,
  );
  await sql`insert into event_text (event_id, rev_from, search, content)
    select event_id, ${revision}::int, search, content
    from json_to_recordset(${JSON.stringify(texts)}::json) as s(event_id text, search text, content json)`.execute(
    db,
  );
}
