// Owns how events become one chunk of the frame: the plain reference for every builder of chunks (store, server, tests).
import { spanOf } from '../contract/calendar-date.ts';
import type { SarhadEvent } from '../contract/event.ts';
import { CHUNK_VERSION, COORDINATE_STEP, type FrameChunk, NO_POINT, NONE } from '../contract/frame-chunk.ts';
import { gradeCode } from '../contract/grade.ts';
import { publisherId } from '../contract/publisher.ts';
import { ROLES } from '../contract/taxonomy.ts';
import { partsOf } from '../matching/matches.ts';
import { concernedBorder } from '../matching/near-border.ts';
import { packChunk } from './pack-chunk.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer V)[] | undefined ? V[] : T[K] };
type Columns = Mutable<Required<FrameChunk['columns']>>;

/** Names in order of first use, and the index of each. */
class Dictionary {
  readonly names: string[] = [];
  readonly #index = new Map<string, number>();

  indexOf(name: string | null): number {
    if (name === null) return NONE;
    let index = this.#index.get(name);
    if (index === undefined) {
      index = this.names.push(name) - 1;
      this.#index.set(name, index);
    }
    return index;
  }
}

/** What the chunk needs of an event. */
export type ChunkEvent = Pick<
  SarhadEvent,
  | 'key'
  | 'dateStart'
  | 'dateEnd'
  | 'datePrecision'
  | 'type'
  | 'status'
  | 'country'
  | 'province'
  | 'border'
  | 'nearestBorder'
  | 'coordinates'
  | 'precisionKm'
  | 'killed'
  | 'injured'
  | 'actors'
  | 'claims'
  | 'sources'
>;

/**
 * One chunk of the events given, in any order; `packChunk` of it is what goes over the wire.
 * `weights` runs parallel to `events` and is written only when given.
 * Coordinates are rounded to `COORDINATE_STEP`; each pair of actor and role, and each publisher, is written once an event.
 * Throws a RangeError for an event whose dates are not real: a store must not hold one.
 */
export function buildChunk(events: readonly ChunkEvent[], weights?: readonly number[]): FrameChunk {
  const rows = events.map((event, at) => {
    const span = spanOf(event.dateStart, event.dateEnd, event.datePrecision);
    if (span === null) {
      throw new RangeError(
        `event ${event.key}: expected real dates in order, got ${event.dateStart} – ${event.dateEnd}`,
      );
    }
    return { event, ...span, weight: weights?.[at] ?? 1 };
  });
  rows.sort((a, b) => a.startDay - b.startDay || a.event.key - b.event.key);

  const names = {
    type: new Dictionary(),
    status: new Dictionary(),
    actor: new Dictionary(),
    country: new Dictionary(),
    province: new Dictionary(),
    border: new Dictionary(),
    publisher: new Dictionary(),
  };
  const columns = emptyColumns();
  let lastKey = 0;
  let lastDay = 0;
  for (const { event, startDay, endDay, weight } of rows) {
    columns.key.push(event.key - lastKey);
    columns.startDay.push(startDay - lastDay);
    lastKey = event.key;
    lastDay = startDay;
    columns.spanDays.push(endDay - startDay);
    columns.type.push(names.type.indexOf(event.type));
    columns.status.push(names.status.indexOf(event.status));
    columns.country.push(names.country.indexOf(event.country));
    columns.province.push(names.province.indexOf(event.province));
    columns.border.push(names.border.indexOf(concernedBorder(event)));
    columns.lng.push(toStep(event.coordinates?.[0]));
    columns.lat.push(toStep(event.coordinates?.[1]));
    columns.precisionKm.push(event.precisionKm);
    columns.killedBest.push(event.killed?.best ?? NONE);
    columns.killedLow.push(event.killed?.low ?? NONE);
    columns.killedHigh.push(event.killed?.high ?? NONE);
    columns.injuredBest.push(event.injured?.best ?? NONE);
    columns.injuredLow.push(event.injured?.low ?? NONE);
    columns.injuredHigh.push(event.injured?.high ?? NONE);
    const parts = partsOf(event);
    columns.actorCount.push(parts.length);
    for (const { actor, role } of parts) {
      columns.actor.push(names.actor.indexOf(actor));
      columns.role.push(ROLES.indexOf(role));
    }
    const publishers = new Set(event.sources.map(({ publisher }) => publisherId(publisher)));
    columns.publisherCount.push(publishers.size);
    for (const publisher of publishers) columns.publisher.push(names.publisher.indexOf(publisher));
    columns.gradeCount.push(event.sources.length);
    for (const source of event.sources) columns.grade.push(gradeCode(source.reliability, source.credibility));
    columns.weight.push(weight);
  }
  const { weight, ...withoutWeight } = columns;
  return {
    version: CHUNK_VERSION,
    rows: rows.length,
    dictionaries: {
      type: names.type.names,
      status: names.status.names,
      actor: names.actor.names,
      country: names.country.names,
      province: names.province.names,
      border: names.border.names,
      publisher: names.publisher.names,
    },
    columns: weights === undefined ? withoutWeight : { ...withoutWeight, weight },
  };
}

/** A chunk as it arrives at the page: UTF-8 JSON. */
export function encodeChunk(chunk: FrameChunk): ArrayBuffer {
  return new TextEncoder().encode(packChunk(chunk)).buffer;
}

function toStep(degrees: number | undefined): number {
  return degrees === undefined ? NO_POINT : Math.round(degrees / COORDINATE_STEP);
}

function emptyColumns(): Columns {
  return {
    key: [],
    startDay: [],
    spanDays: [],
    type: [],
    status: [],
    country: [],
    province: [],
    border: [],
    lng: [],
    lat: [],
    precisionKm: [],
    killedBest: [],
    killedLow: [],
    killedHigh: [],
    injuredBest: [],
    injuredLow: [],
    injuredHigh: [],
    actorCount: [],
    actor: [],
    role: [],
    publisherCount: [],
    publisher: [],
    gradeCount: [],
    grade: [],
    weight: [],
  };
}
