// Owns the flat form of an event, for CSV: one text for each column, from which the event can be made again without loss.
import type { SarhadEvent, Toll } from './event.ts';

/**
 * Lists in one cell: `actors` is `role:id` and `related` is `relation:id`, separated by `; `; `claims` and `sources` are
 * JSON. Empty cells are null. Columns marked * repeat or follow from what others say, for people; an importer ignores
 * them. In a file each cell is guarded (`csv-lines`): an importer takes that away first.
 */
export const FLAT_COLUMNS = [
  'id',
  'key', // *
  'revision', // *
  'title',
  'summary',
  'dateStart',
  'dateEnd',
  'datePrecision',
  'planned',
  'status', // * but `retracted`
  'category',
  'type',
  'originalType',
  'place',
  'country',
  'admin1',
  'province', // *
  'lat',
  'lon',
  'precisionKm',
  'coordSource',
  'border',
  'nearestBorder', // *
  'borderDistanceKm', // *
  'chainageKm', // *
  'borderSide', // *
  'killedLow',
  'killedHigh',
  'killedBest',
  'injuredLow',
  'injuredHigh',
  'injuredBest',
  'actors',
  'actorNames', // *
  'publishers', // *
  'grades', // *
  'claims',
  'sources',
  'related',
  'note',
] as const;

export type FlatColumn = (typeof FLAT_COLUMNS)[number];
export type FlatEvent = Readonly<Record<FlatColumn, string>>;

const SEPARATOR = '; ';

export function flatten(event: SarhadEvent): FlatEvent {
  const [lng, lat] = event.coordinates ?? [null, null];
  const claims = event.claims.map(({ actor, against, answeredBy: _, ...claim }) => ({
    ...claim,
    actor: actor.id,
    ...(against && { against: against.map(({ id }) => id) }),
  }));
  const sources = event.sources.map(({ voice, ...source }) => ({
    ...source,
    ...(voice && { voice: voice.id }),
  }));
  const related = event.related.filter(({ direction }) => direction === 'to');
  const text = (value: string | null | undefined) => value ?? '';
  return {
    id: event.id,
    key: String(event.key),
    revision: String(event.revision),
    title: event.title,
    summary: event.summary,
    dateStart: event.dateStart,
    dateEnd: event.dateEnd ?? '',
    datePrecision: event.datePrecision,
    planned: String(event.planned),
    status: event.status,
    category: event.category,
    type: event.type,
    originalType: text(event.originalType),
    place: text(event.place),
    country: event.country ?? '',
    admin1: text(event.admin1),
    province: event.province ?? '',
    lat: figure(lat),
    lon: figure(lng),
    precisionKm: figure(event.precisionKm),
    coordSource: text(event.coordSource),
    border: event.border ?? '',
    nearestBorder: event.nearestBorder ?? '',
    borderDistanceKm: figure(event.borderDistanceKm),
    chainageKm: figure(event.chainageKm),
    borderSide: event.borderSide ?? '',
    ...flattenToll('killed', event.killed),
    ...flattenToll('injured', event.injured),
    actors: event.actors.map(({ role, id }) => `${role}:${id}`).join(SEPARATOR),
    actorNames: [...new Set(event.actors.map(({ name }) => name))].join(SEPARATOR),
    publishers: [...new Set(event.sources.map(({ publisher }) => publisher))].join(SEPARATOR),
    grades: event.sources
      .map(({ reliability, credibility }) => `${reliability}${credibility}`)
      .join(SEPARATOR),
    claims: JSON.stringify(claims),
    sources: JSON.stringify(sources),
    related: related.map(({ relation, id }) => `${relation}:${id}`).join(SEPARATOR),
    note: text(event.note),
  };
}

function figure(value: number | null): string {
  return value === null ? '' : String(value);
}

type TollColumns<P extends string> = Record<`${P}Low` | `${P}High` | `${P}Best`, string>;

function flattenToll<P extends 'killed' | 'injured'>(prefix: P, toll: Toll | null): TollColumns<P> {
  return {
    [`${prefix}Low`]: figure(toll?.low ?? null),
    [`${prefix}High`]: figure(toll?.high ?? null),
    [`${prefix}Best`]: figure(toll?.best ?? null),
  } as TollColumns<P>;
}
