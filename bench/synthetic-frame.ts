// Owns a seeded frame of any size for measurements: synthetic events around hot spots along borders, as chunks by year.
import { FIRST_YEAR, parseDate } from '../src/contract/calendar-date.ts';
import { CHUNK_VERSION, type FrameChunk, NO_POINT, NONE } from '../src/contract/frame-chunk.ts';
import { STATUSES, TYPES } from '../src/contract/taxonomy.ts';

const FROM_YEAR = 2015;
const YEARS = 11;
const ACTORS = 120;
const PUBLISHERS = 60;

/** Border, country on either side, and a stretch of its line as [lng, lat] points: hot spots lie along it. */
const STRETCHES: readonly (readonly [string, string, string, readonly (readonly [number, number])[]])[] = [
  [
    'AF-TJ',
    'TJ',
    'AF',
    [
      [67.8, 37.2],
      [69.2, 37.2],
      [70.2, 37.6],
      [70.9, 38.4],
      [71.5, 37.9],
      [71.6, 36.7],
    ],
  ],
  [
    'AF-PK',
    'PK',
    'AF',
    [
      [66.6, 30.9],
      [69.3, 31.9],
      [70.0, 33.3],
      [71.1, 34.1],
      [71.5, 35.2],
    ],
  ],
  [
    'KG-TJ',
    'KG',
    'TJ',
    [
      [69.6, 39.6],
      [70.5, 39.9],
      [71.0, 39.6],
      [72.3, 39.4],
    ],
  ],
  [
    'KG-UZ',
    'KG',
    'UZ',
    [
      [71.1, 40.2],
      [72.2, 40.5],
      [73.0, 40.8],
    ],
  ],
  [
    'AF-IR',
    'IR',
    'AF',
    [
      [60.6, 34.3],
      [60.9, 31.5],
      [61.7, 30.0],
    ],
  ],
  [
    'IN-PK',
    'IN',
    'PK',
    [
      [74.0, 34.6],
      [74.6, 33.0],
      [74.6, 31.6],
      [72.4, 28.0],
    ],
  ],
  [
    'AF-UZ',
    'UZ',
    'AF',
    [
      [66.5, 37.35],
      [67.8, 37.2],
    ],
  ],
  [
    'AF-TM',
    'TM',
    'AF',
    [
      [61.6, 35.4],
      [64.5, 36.4],
    ],
  ],
];

type Random = () => number;

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Index below `size`, small ones far more often than large ones. */
const skewed = (random: Random, size: number) => Math.floor(size * random() ** 3);
const gaussian = (random: Random) => (random() + random() + random() - 1.5) * 1.15;

export type SyntheticChunk = { readonly hash: string; readonly chunk: FrameChunk };

type HotSpot = {
  border: number;
  countries: readonly [number, number];
  lng: number;
  lat: number;
  spread: number;
};

/** Columns of `rows` synthetic events in chunks by year, newest first, as a server would send them. */
export function syntheticFrame(rows: number, seed = 1): SyntheticChunk[] {
  const random = seeded(seed);
  const borders = STRETCHES.map(([border]) => border);
  const countries = [...new Set(STRETCHES.flatMap(([, near, far]) => [near, far]))];
  const spots: HotSpot[] = Array.from({ length: 40 }, () => {
    const border = Math.floor(random() * STRETCHES.length);
    const [, near, far, line] = STRETCHES[border] as (typeof STRETCHES)[number];
    const at = Math.floor(random() * (line.length - 1));
    const along = random();
    const [from, to] = [line[at] as readonly [number, number], line[at + 1] as readonly [number, number]];
    return {
      border,
      countries: [countries.indexOf(near), countries.indexOf(far)],
      lng: from[0] + (to[0] - from[0]) * along,
      lat: from[1] + (to[1] - from[1]) * along,
      spread: 0.1 + 0.5 * random(),
    };
  });
  const dictionaries: FrameChunk['dictionaries'] = {
    type: TYPES,
    status: STATUSES,
    actor: Array.from({ length: ACTORS }, (_, at) => `synthetic-actor-${at}`),
    country: countries,
    province: [],
    border: borders,
    publisher: Array.from({ length: PUBLISHERS }, (_, at) => `synthetic-publisher-${at}`),
  };
  let key = 0;
  return Array.from({ length: YEARS }, (_, year): SyntheticChunk => {
    const first = parseDate(`${FROM_YEAR + year}-01-01`) as number;
    const size = Math.floor((rows * (year + 1)) / YEARS) - Math.floor((rows * year) / YEARS);
    const columns = chunkColumns(random, size, first, key, spots);
    key += size;
    return {
      hash: `synthetic${seed}rows${rows}year${year}`,
      chunk: { version: CHUNK_VERSION, rows: size, dictionaries, columns },
    };
  }).reverse();
}

function chunkColumns(
  random: Random,
  rows: number,
  firstDay: number,
  lastKey: number,
  spots: readonly HotSpot[],
): FrameChunk['columns'] {
  const column = (value: (row: number) => number) => Array.from({ length: rows }, (_, row) => value(row));
  const list = (counts: readonly number[], values: (row: number) => number[]) =>
    counts.flatMap((_, row) => values(row));
  const spot = column(() => skewed(random, spots.length));
  const at = (row: number) => spots[spot[row] as number] as HotSpot;
  const days = column((row) => Math.floor((row * 365) / rows));
  const type = column(() => skewed(random, TYPES.length));
  const isPlaced = column(() => (random() < 0.97 ? 1 : 0));
  const killedLow = column((row) =>
    (type[row] as number) < 4 && random() < 0.4 ? skewed(random, 12) : NONE,
  );
  const killedHigh = killedLow.map((low) => (low < 0 ? NONE : low + skewed(random, 4)));
  const injuredLow = column((row) =>
    (type[row] as number) < 4 && random() < 0.2 ? skewed(random, 20) : NONE,
  );
  const actorCount = column(() => 1 + skewed(random, 3));
  const publisherCount = column(() => 1 + skewed(random, 3));
  const actors = list(actorCount, (row) => {
    const ours = ((spot[row] as number) * 3) % ACTORS;
    return Array.from({ length: actorCount[row] as number }, () =>
      random() < 0.6 ? (ours + skewed(random, 5)) % ACTORS : skewed(random, ACTORS),
    );
  });
  const publishers = list(publisherCount, (row) =>
    Array.from({ length: publisherCount[row] as number }, () => skewed(random, PUBLISHERS)),
  );
  return {
    key: column((row) => (row === 0 ? lastKey + 1 : 1)),
    startDay: column((row) => (row === 0 ? firstDay : (days[row] as number) - (days[row - 1] as number))),
    spanDays: column(() => (random() < 0.05 ? 1 + skewed(random, 30) : 0)),
    type,
    status: column(() => [0, 0, 0, 1, 1, 1, 1, 2][Math.floor(random() * 8)] ?? 0).map((status) =>
      random() < 0.005 ? 3 : status,
    ),
    country: column((row) => at(row).countries[random() < 0.5 ? 0 : 1]),
    province: column(() => NONE),
    border: column((row) => (random() < 0.9 ? at(row).border : NONE)),
    lng: column((row) =>
      isPlaced[row] ? Math.round((at(row).lng + gaussian(random) * at(row).spread) * 1e4) : NO_POINT,
    ),
    lat: column((row) =>
      isPlaced[row] ? Math.round((at(row).lat + gaussian(random) * at(row).spread) * 1e4) : NO_POINT,
    ),
    precisionKm: column(() => [1, 5, 25, 50][Math.floor(random() * 4)] ?? 1),
    killedBest: killedLow.map((low) => (low >= 0 && random() < 0.1 ? NONE : low)),
    killedLow,
    killedHigh,
    injuredBest: injuredLow,
    injuredLow,
    injuredHigh: injuredLow,
    actorCount,
    actor: actors,
    // The first acts, the second is acted upon, others are mentioned.
    role: list(actorCount, (row) => [0, 1, 6].slice(0, actorCount[row])),
    publisherCount,
    publisher: publishers,
    gradeCount: publisherCount,
    // Reliability belongs to the publisher, credibility to the report.
    grade: publishers.map((publisher) => (publisher % 6) * 6 + skewed(random, 6)),
  };
}

/** Day index on which the synthetic frame begins and ends. */
export const SYNTHETIC_DAYS = {
  first: parseDate(`${Math.max(FROM_YEAR, FIRST_YEAR)}-01-01`) as number,
  last: (parseDate(`${FROM_YEAR + YEARS - 1}-01-01`) as number) + 364,
};
