// Owns the promises of data/border-chainage.json: made from the committed basemap, complete, in order.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { borderChainage } from './border-chainage.ts';

type Along = { chainageKm: number | null };
type Pair = {
  id: string;
  start: { name: string };
  end: { name: string };
  sections: { kind: string; name?: string; of?: string; left: string; fromKm: number; toKm: number }[];
  places: (Along & { names: { en: string }; distanceKm: number })[];
  crossings: (Along & { id: string })[];
};

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const committed = read('data/border-chainage.json');
const { borders } = JSON.parse(committed) as { borders: Pair[] };
const pairOf = (id: string) => borders.find((pair) => pair.id === id) as Pair;

describe('what lies along the borders', () => {
  it('is what the committed basemap gives: else run scripts/geodata/write-chainage.ts', () => {
    expect(committed === borderChainage()).toBe(true);
  });

  it('covers every pair of borders.json with two named ends and sections without gaps', () => {
    const lengths = (JSON.parse(read('data/borders.json')) as { borders: { id: string; lengthKm: number }[] })
      .borders;
    expect(borders.map(({ id }) => id)).toEqual(lengths.map(({ id }) => id));
    expect(borders.length).toBeGreaterThanOrEqual(20);
    for (const { id, lengthKm } of lengths) {
      const { start, end, sections, places, crossings } = pairOf(id);
      expect(`${start.name} ${end.name}`, id).toMatch(/^(Tripoint|Coast) of .* (Tripoint|Coast) of /);
      expect(sections[0]?.fromKm).toBe(0);
      expect(sections.at(-1)?.toKm).toBeCloseTo(lengthKm, 1);
      sections.slice(1).forEach(({ fromKm }, at) => {
        expect(fromKm).toBe(sections[at]?.toKm);
      });
      for (const along of [places, crossings]) {
        const km = along.flatMap(({ chainageKm }) => chainageKm ?? []);
        expect(km).toEqual(km.toSorted((a, b) => a - b));
      }
    }
  });

  it('names the exclaves and whose they are', () => {
    const exclaves = borders.flatMap(({ id, sections }) =>
      sections.flatMap(({ kind, name, of }) => (kind === 'exclave' && name ? [`${id} ${name} ${of}`] : [])),
    );
    expect(exclaves).toEqual([
      'BD-IN Dahagram–Angarpota BD',
      'KG-TJ Vorukh TJ',
      'KG-TJ Western Qalacha TJ',
      'KG-UZ Barak KG',
      'KG-UZ Shohimardon UZ',
      'KG-UZ Jangail UZ',
      'KG-UZ Sokh UZ',
      'TJ-UZ Sarvan TJ',
    ]);
  });

  it('orders crossings and towns from the west along the Tajik–Afghan border', () => {
    const { start, end, places, crossings } = pairOf('AF-TJ');
    expect(start.name).toBe('Tripoint of Afghanistan, Tajikistan and Uzbekistan');
    expect(end.name).toBe('Tripoint of Afghanistan, Tajikistan and China');
    expect(crossings.map(({ id }) => id)).toEqual([
      'panji-poyon-sher-khan-bandar',
      'shohon',
      'ruzvay',
      'vanj-khumrogi',
      'tem-khorog',
      'ishkoshim',
    ]);
    const names = places.map(({ names }) => names.en);
    expect(names.filter((name) => /^(Panj|Qalaikhumb|Khorugh|Ishkashim)$/.test(name))).toEqual([
      'Panj',
      'Qalaikhumb',
      'Khorugh',
      'Ishkashim',
    ]);
    for (const { distanceKm } of places) expect(distanceKm).toBeLessThanOrEqual(15);
  });

  it('places every crossing that has a position but for one that lies off its line', () => {
    const { crossings } = JSON.parse(read('data/crossings/crossings.json')) as {
      crossings: { id: string; border: string; lat: number | null }[];
    };
    const placed = new Set(
      borders.flatMap((pair) =>
        pair.crossings.flatMap(({ id, chainageKm }) => (chainageKm === null ? [] : [id])),
      ),
    );
    const missing = crossings.filter(({ id, lat }) => lat !== null && !placed.has(id)).map(({ id }) => id);
    expect(missing).toEqual(['temir-baba-garabogaz']);
  });
});
