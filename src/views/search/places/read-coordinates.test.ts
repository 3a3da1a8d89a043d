// Tests how typed coordinates are read: the forms people write, both orders, and texts that are none.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mgrsOf } from '../../../geo/mgrs.ts';
import { readCoordinates } from '../../../geo/read-coordinates.ts';
import { pointInDegrees } from '../../../words/figures.ts';

const REGION = [38, 3, 102, 57] as const;
const read = (text: string) => readCoordinates(text, REGION).readings;

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
  '37° 06′ 00″ N, 70° 30′ 00″ E',
  '37°06’00”N 70°30’00”E',
  "37°06'00''N 70°30'00''E",
  `N 37° 6' E 70° 30'`,
  '37°6.0′N; 70°30.0′E',
  '37°6,0′ 70°30,0′',
  '37 6 0 N 70 30 0 E',
  '37 06 00, 70 30 00',
  '37-06-00N 70-30-00E',
  `37º06' с.ш. 70º30' в.д.`,
  '37,1° с. ш. 70,5° в. д.',
  '37°06′ северной широты, 70°30′ восточной долготы',
  'С 37,1 В 70,5',
  'lat 37.1 lon 70.5',
  'Latitude: 37.1, Longitude: 70.5',
  'lon=70.5 lat=37.1',
  '37.1 north 70.5 east',
  '37.1 deg N, 70.5 deg E',
  '۳۷٫۱ شمالی ۷۰٫۵ شرقی',
  '٣٧٫١، ٧٠٫٥',
  '37.1000° N 70.5000° E',
  '37,1, 70,5',
  '+37.1, +70.5',
  '۳۷.۱، ۷۰.۵',
  '३७.१, ७०.५',
  '\u202a37.1, 70.5\u202c',
])('%s', (text) => {
  const [first, ...others] = read(text);
  expect(first?.at[0]).toBeCloseTo(70.5, 9);
  expect(first?.at[1]).toBeCloseTo(37.1, 9);
  expect(others).toEqual([]);
});

test('who says which is which is not told an order', () => {
  expect(read('70.5 E, 37.1 N')[0]?.isLatFirst).toBeNull();
  expect(read('37.1 N 70.5 E')[0]?.isLatFirst).toBeNull();
});

test.each(['42S XF 3306 6809', '42SYF33066809', 'mgrs: 42s yf 33066809', '42S YF 33060 68090'])(
  '%s is read as MGRS',
  (text) => expect(read(text)[0]?.isLatFirst).toBeNull(),
);

test.each([
  ['136.5, 271.6', 'longitude'],
  ['71.61 E 96.73 N', 'latitude'],
  ['88.5 N, 10.25 E', 'latitude'],
  ['36.73 N 181 E', 'longitude'],
  [`37°61'N 70°0'E`, 'minutes'],
  ['37N 70N', 'twice'],
  ['42S AA 1234 5678', 'mgrs'],
  ['42S YF 330 6809', 'mgrs'],
])('“%s” is refused in words', (text, fault) =>
  expect(readCoordinates(text, REGION)).toEqual({ readings: [], fault }),
);

test.each(['400, 20', '2025-07-01', '137, 190', '12 people', '2025 07 01', '10.12.2025', 'AF-TJ', '14:30'])(
  '“%s” is not meant as coordinates',
  (text) => expect(readCoordinates(text, REGION)).toEqual({ readings: [], fault: null }),
);

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

/** A point as people write it, and to how many degrees that says it. */
type Form = (lat: number, lng: number) => readonly [text: string, precision: number];
const parts = (value: number, count: 2 | 3, decimals: number) => {
  const unit = count === 2 ? 60 : 3600;
  const all = Number((Math.abs(value) * unit).toFixed(decimals));
  const last = (all % 60).toFixed(decimals).padStart(2, '0');
  const whole = Math.floor(all / 60);
  return count === 2 ? [whole, last] : [Math.floor(whole / 60), whole % 60, last];
};
const hemisphere = (value: number, names: string) => names[value < 0 ? 1 : 0] as string;
const FORMS: Record<string, Form> = {
  decimal: (lat, lng) => [`${lat.toFixed(5)}, ${lng.toFixed(5)}`, 1e-5],
  'decimal, as the page says it': (lat, lng) => [pointInDegrees([lng, lat]), 1e-4],
  'decimal commas': (lat, lng) => [`${lat.toFixed(4)}; ${lng.toFixed(4)}`.replaceAll('.', ','), 1e-4],
  'longitude first': (lat, lng) => [
    `${Math.abs(lng).toFixed(4)}${hemisphere(lng, 'EW')} ${Math.abs(lat).toFixed(4)}${hemisphere(lat, 'NS')}`,
    1e-4,
  ],
  DMS: (lat, lng) => {
    const [d, m, s] = parts(lat, 3, 1);
    const [e, n, t] = parts(lng, 3, 1);
    return [`${d}°${m}′${s}″${hemisphere(lat, 'NS')} ${e}° ${n}' ${t}" ${hemisphere(lng, 'EW')}`, 1 / 36_000];
  },
  'DMS in Russian': (lat, lng) => {
    const [d, m, s] = parts(lat, 3, 0);
    const [e, n, t] = parts(lng, 3, 0);
    const [ns, ew] = [lat < 0 ? 'ю.ш.' : 'с.ш.', lng < 0 ? 'з.д.' : 'в.д.'];
    return [`${d}°${m}’${s}” ${ns}, ${e}°${n}’${t}” ${ew}`, 1 / 3600];
  },
  DM: (lat, lng) => {
    const [d, m] = parts(lat, 2, 3);
    const [e, n] = parts(lng, 2, 3);
    return [`${hemisphere(lat, 'NS')} ${d} ${m} ${hemisphere(lng, 'EW')} ${e} ${n}`, 1 / 60_000];
  },
  'Persian digits': (lat, lng) => [
    `${lat.toFixed(4)}، ${lng.toFixed(4)}`
      .replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
      .replaceAll('.', '٫'),
    1e-4,
  ],
  // 10 m, of which a degree of longitude holds fewer towards the poles.
  MGRS: (lat, lng) => [mgrsOf([lng, lat]) ?? `${lat}, ${lng}`, 1.5e-4 / Math.cos((lat * Math.PI) / 180)],
};

test.each(Object.keys(FORMS))('what is written comes back: %s', (name) => {
  const degrees = (most: number) =>
    fc.double({ min: -most, max: most, noNaN: true }).map((v) => Number(v.toFixed(6)) + 0);
  const property = fc.property(degrees(83.9), degrees(179.9), (lat, lng) => {
    const [text, precision] = (FORMS[name] as Form)(lat, lng);
    const [lngRead, latRead] = read(text)[0]?.at ?? [];
    expect(Math.abs((latRead as number) - lat), text).toBeLessThanOrEqual(precision);
    expect(Math.abs((lngRead as number) - lng), text).toBeLessThanOrEqual(precision);
  });
  fc.assert(property, { seed: 20_261_126, numRuns: 300 });
});

test('any text is answered at once', () => {
  const property = fc.property(
    fc.string({ unit: fc.constantFrom(...`0123456789.,;-+ NSEWxyсшвд°'"`), maxLength: 80 }),
    (text) => {
      for (const { at } of read(text)) expect(at.every(Number.isFinite)).toBe(true);
    },
  );
  fc.assert(property, { seed: 20_261_126, numRuns: 500 });
});
