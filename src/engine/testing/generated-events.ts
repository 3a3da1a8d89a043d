// Owns made-up events and filters for tests: seeded, small worlds full of edge cases. Never shown to anyone; titles say "synthetic".
import { formatDate, parseDate } from '../../contract/calendar-date.ts';
import type { SarhadEvent, Toll } from '../../contract/event.ts';
import type { Bbox, Filter, FilterParameter, ValueClause } from '../../contract/filter.ts';
import {
  ANSWER_KINDS,
  CATEGORIES,
  CREDIBILITIES,
  categoryOf,
  DATE_PRECISIONS,
  RELIABILITIES,
  ROLES,
  STANCES,
  STATUSES,
  TYPES,
} from '../../contract/taxonomy.ts';

export type Random = {
  /** Whole number from min to max, both inclusive. */
  readonly int: (min: number, max: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <V>(values: readonly V[]) => V;
};

/** Seeded numbers (mulberry32): the same seed gives the same sequence everywhere. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    pick: <V>(values: readonly V[]) => values[int(0, values.length - 1)] as V,
  };
}

export const FIRST_GENERATED_DAY = parseDate('2024-01-20') as number;
const ACTORS = ['tj-border-troops', 'iskp', 'af-taliban', 'mediator-x', 'kg-guards', 'un'];
const COUNTRIES = ['TJ', 'AF', 'KG', 'PK'];
const BORDERS = ['AF-TJ', 'KG-TJ', 'AF-PK'];
const PROVINCES = ['TJ-GB', 'TJ-KT', 'PK-KP'];
const PUBLISHERS = ['Asia-Plus', 'Dawn', 'Radio Ozodi (RFE/RL)', 'Dawn!'];
/** Points that repeat, lie side by side, on the antimeridian and beyond the projection's edge. */
const POINTS: readonly (readonly [number, number])[] = [
  [68.7738, 38.5598],
  [68.7739, 38.5598],
  [70.5, 37.2],
  [71.22, 34.42],
  [180, 10],
  [-180, 10],
  [-0.0001, 89.5],
];

export type Shape = {
  /** Start days are spread over so many; 1: all on one day. */
  readonly days: number;
  /** Highest number of actors an event has. */
  readonly actors: number;
};

/** Events with distinct keys in no order. Deterministic in all arguments. */
export function generateEvents(seed: number, count: number, shape: Shape): SarhadEvent[] {
  const random = createRandom(seed);
  const keys = Array.from({ length: count }, (_, at) => at * 3 + 1);
  for (let at = count - 1; at > 0; at--) {
    const other = random.int(0, at);
    [keys[at], keys[other]] = [keys[other] as number, keys[at] as number];
  }
  return keys.map((key) => generateEvent(random, key, shape));
}

function generateEvent(random: Random, key: number, { days, actors }: Shape): SarhadEvent {
  const type = random.pick(TYPES);
  const start = FIRST_GENERATED_DAY + random.int(0, days - 1);
  const length = random.chance(0.2) ? random.int(1, random.pick([3, 40, 400])) : 0;
  return {
    id: `generated-${key}`,
    key,
    revision: 1,
    title: `synthetic ${key}`,
    summary: '',
    dateStart: formatDate(start),
    dateEnd: length === 0 ? null : formatDate(start + length),
    datePrecision: random.chance(0.2) ? random.pick(DATE_PRECISIONS) : 'day',
    planned: false,
    category: categoryOf(type),
    type,
    status: random.pick(STATUSES),
    place: '',
    country: random.chance(0.2) ? null : random.pick(COUNTRIES),
    admin1: null,
    ...generatePlace(random),
    coordSource: null,
    border: random.chance(0.3) ? null : random.pick(BORDERS),
    killed: generateToll(random),
    injured: generateToll(random),
    actors: Array.from({ length: random.int(0, actors) }, () => ({
      ...generateActor(random),
      role: random.pick(ROLES),
    })),
    claims: Array.from({ length: random.chance(0.3) ? random.int(1, 2) : 0 }, (_, at) => ({
      id: `claim-${at}`,
      actor: generateActor(random),
      stance: random.pick(STANCES),
      about: 'synthetic',
      date: null,
      sourceIndex: null,
      answeredBy: Array.from({ length: random.chance(0.4) ? random.int(1, 2) : 0 }, () => ({
        event: 'elsewhere',
        key: 1,
        claim: 'answer',
        actor: generateActor(random),
        kind: random.pick(ANSWER_KINDS),
        date: null,
      })),
    })),
    sources: Array.from({ length: random.int(1, 3) }, () => ({
      publisher: random.pick(PUBLISHERS),
      title: null,
      url: 'https://example.org/',
      publishedOn: null,
      language: null,
      reliability: random.pick(RELIABILITIES),
      credibility: random.pick(CREDIBILITIES),
    })),
    related: [],
  };
}

function generateActor(random: Random): { id: string; name: string } {
  const id = random.pick(ACTORS);
  return { id, name: id };
}

function generatePoint(random: Random): [number, number] | null {
  if (random.chance(0.15)) return null;
  if (random.chance(0.6)) return [...random.pick(POINTS)];
  return [random.int(680_000, 730_000) / 10_000, random.int(340_000, 400_000) / 10_000];
}

/** Borders lie anywhere near a point, whatever its coordinates: nothing here knows geography. */
function generatePlace(random: Random) {
  const coordinates = generatePoint(random);
  const pairs = [...BORDERS, 'KG-UZ'].filter(() => coordinates !== null && random.chance(0.4));
  const nearBorders = pairs
    .map((border) => ({
      border,
      distanceKm: random.int(0, random.pick([20, 600, 2000])) / 10,
      chainageKm: random.int(0, 3000) / 10,
      side: null,
    }))
    .sort((a, b) => a.distanceKm - b.distanceKm);
  const nearest = random.chance(0.9) ? nearBorders[0] : undefined;
  return {
    coordinates,
    precisionKm: random.pick([0, 1, 25, 75, 100.5, 300]),
    province: random.chance(0.4) ? null : random.pick(PROVINCES),
    nearBorders,
    nearestBorder: nearest?.border ?? null,
    borderDistanceKm: nearest?.distanceKm ?? null,
    chainageKm: nearest?.chainageKm ?? null,
    borderSide: null,
  };
}

function generateToll(random: Random): Toll | null {
  if (random.chance(0.5)) return null;
  const low = random.int(0, 5);
  const high = low + random.int(0, 10);
  return { low, high, best: random.chance(0.3) ? null : random.int(low, high) };
}

const generateClause = <V extends string>(random: Random, values: readonly V[]): ValueClause<V> => {
  const some = (probability: number) =>
    random.chance(probability) ? [random.pick(values), random.pick(values)].slice(random.int(0, 1)) : [];
  return { any: some(0.8), not: some(0.35) };
};
const generateDate = (random: Random, days: number) =>
  formatDate(FIRST_GENERATED_DAY + random.int(-2, days + 2));

/** Parameters that the engine does not read: `q` and `pick` reach it as keys, and the data of `asof` as another frame. */
type Unread = 'q' | 'pick' | 'asof';
type ReadParameter = Exclude<FilterParameter, Unread>;

/** Round points that many events share, or has them on its edge; a notch; a sliver; across the antimeridian. */
const RINGS = [
  [
    [68, 36],
    [71, 36],
    [71, 39],
    [68, 39],
  ],
  [
    [68.7738, 38.5598],
    [73, 34],
    [73, 40],
    [70, 37],
  ],
  [
    [70.0001, 34.0001],
    [70.9, 34],
    [70.5, 39.9],
    [70.4, 35],
  ],
  [
    [170, -80],
    [190, -80],
    [190, 80],
    [170, 80],
  ],
] as const;

/** A value of each parameter that the engine reads, unknown ids among them; with what belongs to it, where it needs that. */
const GENERATE: {
  readonly [P in ReadParameter]: (random: Random, days: number) => Pick<Filter, P> & Filter;
} = {
  from: (random, days) => ({ from: generateDate(random, days) }),
  to: (random, days) => ({ to: generateDate(random, days) }),
  category: (random) => ({ category: generateClause(random, CATEGORIES) }),
  type: (random) => ({ type: generateClause(random, TYPES) }),
  actor: (random) => ({ actor: generateClause(random, [...ACTORS, 'nobody']) }),
  actors: () => ({ actors: 'all' }),
  role: (random) => ({ role: generateClause(random, ROLES) }),
  country: (random) => ({ country: generateClause(random, [...COUNTRIES, 'XX']) }),
  province: (random) => ({ province: generateClause(random, [...PROVINCES, 'XX-YY']) }),
  border: (random) => ({ border: generateClause(random, [...BORDERS, 'XX-YY']) }),
  within: (random) => ({ within: random.pick([0, 1, 10.5, 50, 200]) }),
  km: (random) => {
    const border = { any: [random.pick(BORDERS)], not: [] };
    const from = random.int(0, 200);
    return { border, km: [from, from + random.int(0, 200) / 10] };
  },
  status: (random) => ({ status: generateClause(random, STATUSES) }),
  source: (random) => ({ source: generateClause(random, ['asia-plus', 'dawn', 'nowhere']) }),
  grade: (random) => ({ grade: `${random.pick(['A', 'B', 'C', 'D', 'E'])}${random.int(1, 5)}` }),
  killed: (random) => ({ killed: random.int(1, 8) }),
  stance: (random) => ({ stance: generateClause(random, STANCES) }),
  claimant: (random) => ({ claimant: generateClause(random, [...ACTORS, 'nobody']) }),
  denier: (random) => ({ denier: generateClause(random, [...ACTORS, 'nobody']) }),
  bbox: (random) => ({
    bbox: random.pick<Bbox>([
      [68, 36, 71, 39],
      [68.7738, 38.5598, 68.7738, 38.5598],
      [179, -20, -179, 20],
      [-180, -90, 180, 90],
      [70.00005, 34.00005, 70.9, 40],
    ]),
  }),
  near: (random) => ({
    near: {
      point: random.pick([
        ...POINTS,
        [random.int(68, 73), random.int(34, 40)],
        [-179.9, 0],
        [12, 90],
        [12, -90],
      ]),
      km: random.pick([0.1, 30, 100, 101, 500]),
    },
  }),
  area: (random) => ({ area: { ring: random.pick(RINGS) } }),
};
export const GENERATED_PARAMETERS = Object.keys(GENERATE) as ReadParameter[];

/** A filter with few or many clauses, unknown ids among them. */
export function generateFilter(seed: number, days: number): Filter {
  const random = createRandom(seed);
  const isBusy = random.chance(0.3);
  let filter: Filter = {};
  for (const parameter of GENERATED_PARAMETERS) {
    if (random.chance(isBusy ? 0.5 : 0.15)) filter = { ...filter, ...GENERATE[parameter](random, days) };
  }
  return filter;
}
