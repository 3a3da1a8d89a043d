// Owns the names of countries and borders, and how what occurs in the visible events becomes the dictionary.
import pairs from '../../../data/borders.json';
import type { Actor } from '../../../src/contract/event.ts';
import type { Dictionary } from '../../../src/contract/replies.ts';
import { categoryOf, TYPES } from '../../../src/contract/taxonomy.ts';

/** What occurs in the events that an audience can see; nothing else may reach its dictionary. */
export type Occurring = {
  readonly revision: number;
  readonly actors: readonly Actor[];
  readonly countries: Iterable<string>;
  readonly borders: Iterable<string>;
  readonly provinces: Iterable<string>;
  readonly provinceNames: ReadonlyMap<string, string>;
  readonly publishers: Iterable<{ id: string; name: string }>;
};

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const knownPairs = new Map(pairs.borders.map((border) => [border.id, border]));

/** Of a pair of countries, in the order of its id: what a border is called wherever it is named. */
export const pairName = (id: string): string =>
  id
    .split('-')
    .map((code) => regionNames.of(code))
    .join(' – ');

export function dictionaryOf(occurring: Occurring): Dictionary {
  // Pairs that have a line are no secret: they are named whether or not an event lies there.
  const borders = [...new Set([...knownPairs.keys(), ...occurring.borders])].sort(byText).map((id) => {
    const [first = '', second = ''] = id.split('-');
    const countries: [string, string] = [first, second];
    const known = knownPairs.get(id);
    return { id, countries, name: pairName(id), lengthKm: known?.lengthKm ?? null };
  });
  const codes = new Set(occurring.countries);
  for (const { countries } of borders) for (const code of countries) codes.add(code);
  for (const { country } of occurring.actors) if (country !== null) codes.add(country);
  return {
    revision: occurring.revision,
    actors: [...occurring.actors].sort((a, b) => byText(a.id, b.id)),
    borders,
    countries: [...codes].sort(byText).map((code) => ({ code, name: regionNames.of(code) ?? code })),
    provinces: [...new Set(occurring.provinces)].sort(byText).map((id) => ({
      id,
      country: id.slice(0, 2),
      name: occurring.provinceNames.get(id) ?? id,
    })),
    publishers: [...occurring.publishers].sort((a, b) => byText(a.id, b.id)),
    types: TYPES.map((id) => ({ id, category: categoryOf(id) })),
  };
}
