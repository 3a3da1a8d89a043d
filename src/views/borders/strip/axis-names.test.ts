// Owns the proof that no name on the axis covers another, and that one name is written once.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namedPlaces, placeNames } from './axis-names.ts';

const crossing = (en: string, chainageKm: number, modes: string[] = []) => ({
  id: en,
  names: { en },
  kind: 'bridge',
  modes,
  sides: {},
  at: null,
  precisionKm: null,
  chainageKm,
  note: null,
  periods: [],
});
const town = (en: string, chainageKm: number, distanceKm: number) => ({
  names: { en },
  country: 'AF',
  chainageKm,
  distanceKm,
});

it('one name on both sides of the border, however spelt, is written once', () => {
  const found = namedPlaces(
    {
      crossings: [crossing('Ishkoshim (Ishkashim)', 898.5), crossing('Ruzvay (Darvoz) - Nusay', 564.4)],
      places: [
        town('Eshkashem', 896.3, 7.5),
        town('Ishkashim', 898.6, 0.6),
        town('Nusay', 564.4, 0.2),
        town('Khandud', 979.5, 2),
      ],
    },
    'en',
  );
  expect(found.map(({ name }) => name)).toEqual(['Ishkoshim', 'Ruzvay', 'Nusay', 'Khandud']);
});

it('crossings with most ways across come first, wherever they lie', () => {
  const crossings = [crossing('Kartarpur', 1207, ['pedestrian']), crossing('Wagah', 1323, ['road', 'rail'])];
  const found = namedPlaces({ crossings, places: [town('Narowal', 1210, 1)] }, 'en');
  expect(found.map(({ name }) => name)).toEqual(['Wagah', 'Kartarpur', 'Narowal']);
});

it('one name at two places far apart is written at both', () => {
  const places = [town('Guliston', 163, 1), town('Guliston', 400, 2)];
  expect(namedPlaces({ crossings: [], places }, 'en')).toHaveLength(2);
});

it('names places so that none covers another, crossings before towns', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          km: fc.double({ min: 0, max: 1000, noNaN: true }),
          length: fc.integer({ min: 1, max: 20 }),
        }),
        {
          minLength: 1,
          maxLength: 40,
        },
      ),
      (places) => {
        const names = places.map(({ km, length }) => ({
          name: 'x'.repeat(length),
          km,
          kind: 'town' as const,
        }));
        const bounds = { left: 0, right: 350, rows: 3 };
        const placed = placeNames(
          names,
          (km) => km * 0.35,
          (name) => name.length * 6,
          bounds,
        );
        expect(placed[0]).toMatchObject(names[0] ?? {});
        for (const one of placed) {
          expect(one.left).toBeGreaterThanOrEqual(0);
          for (const other of placed) {
            if (one === other || one.row !== other.row || one.left > other.left) continue;
            expect(one.left + one.name.length * 6).toBeLessThan(other.left);
          }
        }
      },
    ),
  );
});
