// Owns drawn areas as text: a flexible polyline (github.com/heremaps/flexible-polyline), which needs no escaping in an address.

/**
 * A polygon without holes, [lng, lat] in degrees, counter-clockwise as RFC 7946 has it, the first point not repeated. Edges are straight in
 * degrees. Coordinates are whole ten-thousandths; a ring across the antimeridian runs on beyond 180.
 */
export type AreaRing = readonly (readonly [lng: number, lat: number])[];

export const MAX_AREA_POINTS = 100;

/** Decimals kept: 1e-4 degrees is the step of events' coordinates, some 11 m. */
const DIGITS = 4;
const STEPS = 10 ** DIGITS;
const HALF_TURN = 180 * STEPS;
const QUARTER_TURN = 90 * STEPS;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FORMAT_VERSION = 1;
/** Six bits a character, the highest says that more follow. */
const MORE = 32;
/** Far more than any degree needs: what is longer is no number of ours. */
const NUMBER_CHARS_MAX = 8;

type Point = readonly [x: number, y: number];

/** The ring that a text stands for, put in order; null where it is no polygon without self-intersection. */
export function parseArea(text: string): AreaRing | null {
  const numbers = readNumbers(text);
  if (numbers === null || numbers.length % 2 === 1 || numbers.length > 2 * MAX_AREA_POINTS + 4) return null;
  const [version, header = 0, ...deltas] = numbers;
  // Header: decimals in the lowest four bits; a third dimension above them is nothing that a map has.
  if (version !== FORMAT_VERSION || header > 15) return null;
  const points: Point[] = [];
  let [lat, lng] = [0, 0];
  for (let at = 0; at < deltas.length; at += 2) {
    lat += fromZigZag(deltas[at] as number);
    lng += fromZigZag(deltas[at + 1] as number);
    points.push([Math.round((lng * STEPS) / 10 ** header), Math.round((lat * STEPS) / 10 ** header)]);
  }
  return inOrder(points);
}

/** The ring of points in degrees, put in order; null where they enclose no area or the line crosses or touches itself. */
export function areaRingOf(points: AreaRing): AreaRing | null {
  return inOrder(points.map(([lng, lat]) => [Math.round(lng * STEPS), Math.round(lat * STEPS)] as const));
}

export function formatArea(ring: AreaRing): string {
  let text = writeNumber(FORMAT_VERSION) + writeNumber(DIGITS);
  let before: Point = [0, 0];
  for (const [lng, lat] of ring) {
    const point: Point = [Math.round(lng * STEPS), Math.round(lat * STEPS)];
    text += writeNumber(toZigZag(point[1] - before[1])) + writeNumber(toZigZag(point[0] - before[0]));
    before = point;
  }
  return text;
}

function inOrder(all: readonly Point[]): AreaRing | null {
  const points = all.filter(([x, y], at) => {
    const [px, py] = all.at(at - 1) as Point;
    return x !== px || y !== py;
  });
  const ys = points.map(([, y]) => y);
  const xs = points.map(([x]) => x);
  const west = Math.min(...xs);
  if (points.length < 3 || points.length > MAX_AREA_POINTS) return null;
  if (Math.max(...ys) > QUARTER_TURN || Math.min(...ys) < -QUARTER_TURN) return null;
  if (Math.max(...xs) - west > 2 * HALF_TURN || isCrossed(points)) return null;
  const twice = points.reduce((sum, [x, y], at) => {
    const [px, py] = points.at(at - 1) as Point;
    return sum + px * y - x * py;
  }, 0);
  const turn = Math.floor((west + HALF_TURN) / (2 * HALF_TURN)) * 2 * HALF_TURN;
  // Adding 0 makes −0 plain.
  const ring = points.map(([x, y]): Point => [(x - turn + 0) / STEPS, (y + 0) / STEPS]);
  return twice < 0 ? ring.reverse() : ring;
}

/** Whether edges that are no neighbours meet, or neighbours fold back on each other. Whole steps: all products are exact. */
function isCrossed(points: readonly Point[]): boolean {
  const count = points.length;
  const at = (index: number) => points[index % count] as Point;
  for (let i = 0; i < count; i++) {
    const [a, b, c] = [at(i), at(i + 1), at(i + 2)];
    if (sideOf(a, b, c) === 0 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0)
      return true;
    for (let j = i + 2; j < count; j++) {
      if ((j + 1) % count !== i && doMeet(a, b, at(j), at(j + 1))) return true;
    }
  }
  return false;
}

const sideOf = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

function doMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  const isApart = (axis: 0 | 1) =>
    Math.max(a[axis], b[axis]) < Math.min(c[axis], d[axis]) ||
    Math.max(c[axis], d[axis]) < Math.min(a[axis], b[axis]);
  if (isApart(0) || isApart(1)) return false;
  return sideOf(a, b, c) * sideOf(a, b, d) <= 0 && sideOf(c, d, a) * sideOf(c, d, b) <= 0;
}

const toZigZag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const fromZigZag = (value: number) => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

function writeNumber(value: number): string {
  let text = '';
  let rest = value;
  for (; rest >= MORE; rest = Math.floor(rest / MORE)) text += ALPHABET[(rest % MORE) + MORE];
  return text + ALPHABET[rest];
}

function readNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  let [value, scale, chars] = [0, 1, 0];
  for (const char of text) {
    const bits = ALPHABET.indexOf(char);
    chars += 1;
    if (bits < 0 || chars > NUMBER_CHARS_MAX) return null;
    value += (bits % MORE) * scale;
    scale *= MORE;
    if (bits >= MORE) continue;
    numbers.push(value);
    [value, scale, chars] = [0, 1, 0];
  }
  return chars === 0 ? numbers : null;
}
