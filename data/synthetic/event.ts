// Owns a synthetic event as a file or batch would bring it. Its title says that it is synthetic, and so does all else it says.
import { formatDate } from '../../src/contract/calendar-date.ts';
import type { Toll } from '../../src/contract/event.ts';
import type { EventInput } from '../../src/contract/event-input.ts';
import { COORDINATE_STEP, NO_POINT, NONE } from '../../src/contract/frame-chunk.ts';
import {
  type Credibility,
  categoryOf,
  type EventType,
  ROLES,
  STANCES,
  TYPES,
} from '../../src/contract/taxonomy.ts';
import { ACTORS, PRESS } from './cast.ts';
import { PLACES } from './places.ts';
import { isPlanned, type Row } from './row.ts';

const WORDS: Record<EventType, string> = {
  'armed-clash': 'armed clash',
  standoff: 'stand-off',
  attack: 'attack',
  'air-drone-strike': 'drone strike',
  'illegal-crossing': 'illegal crossing',
  expulsion: 'expulsion',
  trafficking: 'trafficking case',
  'border-closure': 'border closure',
  unrest: 'unrest',
  statement: 'statement',
  denial: 'denial',
  talks: 'talks',
  agreement: 'agreement',
  'vote-sanction': 'sanction',
  cooperation: 'cooperation',
  exercise: 'exercise',
};

const STEPS_PER_DEGREE = Math.round(1 / COORDINATE_STEP);

export const syntheticId = (n: number) => `synthetic-${n + 1}`;
/** n of an id, or null when no synthetic event has it. */
export function numberOf(id: string): number | null {
  const match = /^synthetic-([1-9]\d{0,8})$/.exec(id);
  return match ? Number(match[1]) - 1 : null;
}

export function eventOf(row: Row): EventInput {
  const type = TYPES[row.type] as EventType;
  const place = PLACES.names.near[PLACES.near[row.place] as number] as string;
  const hasPoint = row.lng !== NO_POINT;
  const dateStart = formatDate(row.firstDate);
  return {
    id: syntheticId(row.n),
    title: `Synthetic ${WORDS[type]} ${row.n + 1} near ${place}`,
    summary: 'Synthetic: made by a generator to test and measure; it did not happen.',
    dateStart,
    dateEnd: row.lastDate === null ? null : formatDate(row.lastDate),
    datePrecision: row.precision,
    planned: isPlanned(row),
    category: categoryOf(type),
    type,
    place,
    country: PLACES.names.country[row.country] as string,
    admin1: null,
    lat: hasPoint ? row.lat / STEPS_PER_DEGREE : null,
    lon: hasPoint ? row.lng / STEPS_PER_DEGREE : null,
    precisionKm: row.precisionKm,
    coordSource: null,
    border: row.border === NONE ? null : (PLACES.names.border[row.border] as string),
    killed: tollOf(row.killed),
    injured: tollOf(row.injured),
    retracted: row.isRetracted,
    actors: Array.from({ length: row.actors }, (_, at) => ({
      name: idOf(row.actor[at]),
      role: ROLES[row.role[at] as number] as (typeof ROLES)[number],
    })),
    claims: Array.from({ length: row.claims }, (_, at) => ({
      actor: idOf(row.claimActor[at]),
      stance: STANCES[row.stance[at] as number] as (typeof STANCES)[number],
      about: 'Synthetic claim',
      date: dateStart,
      sourceIndex: 0,
      // The second claim of two is the denial of the first.
      ...(at === 1 && { answers: [firstClaimOf(row)] }),
    })),
    sources: Array.from({ length: row.sources }, (_, at) => {
      const { name, reliability } = PRESS[row.press[at] as number] as (typeof PRESS)[number];
      const credibility = row.credibility[at] as Credibility;
      const url = `https://example.org/synthetic/${row.n + 1}/${at + 1}`;
      return {
        publisher: name,
        title: null,
        url,
        publishedOn: dateStart,
        language: 'en',
        reliability,
        credibility,
      };
    }),
    related: [],
  };
}

const firstClaimOf = (row: Row) => ({
  event: syntheticId(row.n),
  claim: `${idOf(row.claimActor[0])}-${STANCES[row.stance[0] as number]}`,
});

const idOf = (actor: number | undefined) => ACTORS[actor as number]?.id as string;

const tollOf = ([low, high, best]: Row['killed']): Toll | null =>
  low === NONE ? null : { low, high, best: best === NONE ? null : best };
