// Tests how typed coordinates are read: the forms people write, both orders, and texts that are none.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCoordinates } from './read-coordinates.ts';

const REGION = [38, 3, 102, 57] as const;
const read = (text: string) => readCoordinates(text, REGION);

test.each([
  '37.1, 70.5',
  '37.1 70.5',
  '37.1,70.5',
  '(37.1, 70.5)',
  '37,1; 70,5',
  '37,1 70,5',
  '37.1N 70.5E',
  'N37.1 E70.5',
  '70.5 E, 37.1 N',
  '37.1° N, 70.5° E',
  `37°06'N 70°30'E`,
  `37° 6' 0" N, 70° 30' 0" E`,
  '37°06′00″N 70°30′00″E',
  '۳۷.۱، ۷۰.۵',
  '\u202a37.1, 70.5\u202c',
])('%s', (text) => {
  const [first, ...others] = read(text);
  expect(first?.at[0]).toBeCloseTo(70.5, 9);
  expect(first?.at[1]).toBeCloseTo(37.1, 9);
  expect(others).toEqual([]);
});

test('latitude comes first, unless that cannot be', () => {
  expect(read('37, 70')).toEqual([{ at: [70, 37], isLatFirst: true }]);
  expect(read('100.5, 37')).toEqual([{ at: [100.5, 37], isLatFirst: false }]);
  expect(read('-12.5, -77')).toEqual([{ at: [-77, -12.5], isLatFirst: true }]);
});

test('where only the other order lies in the region, it is offered second', () => {
  expect(read('70.5, 37.1')).toEqual([
    { at: [37.1, 70.5], isLatFirst: true },
    { at: [70.5, 37.1], isLatFirst: false },
  ]);
});

test.each([
  '',
  '37',
  '37.1',
  '2025-07-01',
  '2025 07 01',
  '37.1, 70.5, 3',
  '137, 190',
  '37N 70N',
  'N37N 70E',
  '-37N 70E',
  `37°61'N 70°E`,
  'AF-TJ',
  '400, 20',
  '37.1, ',
  'a, b',
  `${'1'.repeat(200)}, 2`,
])('“%s” is no place', (text) => expect(read(text)).toEqual([]));

test('what is written as latitude, longitude comes back', () => {
  const degrees = (most: number) =>
    fc.double({ min: -most, max: most, noNaN: true }).map((v) => Number(v.toFixed(5)) + 0);
  const property = fc.property(degrees(85), degrees(180), (lat, lng) => {
    expect(read(`${lat.toFixed(5)}, ${lng.toFixed(5)}`)[0]).toEqual({ at: [lng, lat], isLatFirst: true });
  });
  fc.assert(property, { seed: 20_261_126, numRuns: 300 });
});

test('any text is answered at once', () => {
  const property = fc.property(
    fc.string({ unit: fc.constantFrom(...`0123456789.,;-+ NSEW°'"`), maxLength: 80 }),
    (text) => {
      for (const { at } of read(text)) expect(at.every(Number.isFinite)).toBe(true);
    },
  );
  fc.assert(property, { seed: 20_261_126, numRuns: 500 });
});
