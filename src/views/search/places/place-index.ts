// Owns the index of places in memory: the file's rows checked, names folded once, in flat arrays that a search walks.

import { type NameKey, nameKey } from '../../../matching/name-key.ts';
import { regionsIn } from '../../../words/intl.ts';
import { cheapest, MAX_LETTERS } from './distance.ts';
import { PLACE_KINDS, type PlaceKind, withoutKind } from './place-kinds.ts';

/** West, south, east, north, degrees. */
export type PlaceBox = readonly [number, number, number, number];

export type Place = {
  readonly kind: PlaceKind;
  /** [lng, lat] */
  readonly at: readonly [number, number];
  readonly box: PlaceBox | null;
  /** ISO code of the country; two of them, as in the border's id, of a crossing or a border. */
  readonly country: string;
  /** Name of the province, where the basemap has provinces. */
  readonly province: string | null;
  /** Its id; of a province itself, too. */
  readonly provinceId: string | null;
  /** 0 to 9 */
  readonly importance: number;
  /** First of its names, and behind the last. */
  readonly fromName: number;
  readonly toName: number;
};

export type PlaceName = { readonly text: string; readonly lang: string };

export type PlaceIndex = {
  readonly places: readonly Place[];
  readonly names: readonly PlaceName[];
  /** By name: without blanks; with them; the consonants that occur as bits; where words after the first begin in `sounds`. */
  readonly sounds: readonly string[];
  readonly words: readonly string[];
  readonly consonants: Uint32Array;
  readonly starts: readonly (readonly number[])[];
  /** By name: 1 where an earlier name of the same place sounds the same: it is shown, but need not be compared. */
  readonly repeats: Uint8Array;
  /** By name: 1 where its place has no name in Arabic script: what is typed in that script is met by this one. */
  readonly unwritten: Uint8Array;
  /** By place: folded words of its province and countries. */
  readonly around: readonly string[];
};

/** `v` and the aspirates come and go. */
const CONSONANTS = 'bcdfgjklmnprstxz';
const COSTS = [...CONSONANTS].map((letter) => cheapest(letter.charCodeAt(0)));
/** Bits of the consonants of a text in Latin letters. */
export function consonantsOf(sound: string): number {
  let bits = 0;
  for (const letter of sound) {
    const at = CONSONANTS.indexOf(letter);
    if (at >= 0) bits |= 1 << at;
  }
  return bits;
}

/** What it costs at least to lack these consonants. */
export function costOfLacking(bits: number): number {
  let cost = 0;
  for (let at = 0; bits >> at !== 0; at++) if ((bits >> at) & 1) cost += COSTS[at] as number;
  return cost;
}

const ARABIC = /\p{Script=Arabic}/u;
const langOf = (text: string) =>
  ARABIC.test(text) ? 'und-Arab' : /\p{Script=Cyrillic}/u.test(text) ? 'und-Cyrl' : 'und-Latn';

function readName(text: string, isFirst: boolean): PlaceName {
  const tag = /^([a-z]{2})=/.exec(text);
  if (tag?.[1]) return { text: text.slice(3), lang: tag[1] };
  return { text, lang: isFirst ? 'en' : langOf(text) };
}

/** Where each word after the first begins when the blanks are gone. */
function startsOf(words: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const word of words.split(' ')) {
    if (at > 0) starts.push(at);
    at += word.length;
  }
  return starts;
}

function ofDistrict({ words }: NameKey): NameKey {
  const rest = withoutKind(words.split(' '));
  return { words: rest.join(' '), sound: rest.join('') };
}

type File = {
  readonly kinds: readonly string[];
  readonly countries: readonly string[];
  readonly provinces: readonly string[];
  readonly places: readonly (readonly [number, string, number, number, number, number, number, PlaceBox?])[];
};

function isFile(value: unknown): value is File {
  if (typeof value !== 'object' || value === null) return false;
  const { kinds, countries, provinces, places } = value as Record<string, unknown>;
  return (
    JSON.stringify(kinds) === JSON.stringify(PLACE_KINDS) &&
    [countries, provinces].every(
      (list) => Array.isArray(list) && list.every((item) => typeof item === 'string'),
    ) &&
    Array.isArray(places) &&
    places.every(
      (row) =>
        Array.isArray(row) &&
        typeof row[1] === 'string' &&
        [0, 2, 3, 4, 5, 6].every((at) => Number.isInteger(row[at])),
    )
  );
}

/** The index of a parsed file, or an error that says what is wrong with it. */
export function readPlaceIndex(file: unknown): PlaceIndex {
  if (!isFile(file))
    throw new Error('The index of places is not what this version of the page expects. Reload the page.');
  const display = regionsIn('en');
  const countryNames = file.countries.map((id) =>
    id
      .split('-')
      .map((code) => display.of(code) ?? code)
      .join(' '),
  );
  const places: Place[] = [];
  const names: PlaceName[] = [];
  const around: string[] = [];
  for (const [kind, text, lng, lat, country, province, importance, box = null] of file.places) {
    const fromName = names.length;
    text.split('|').forEach((name, i) => void names.push(readName(name, i === 0)));
    const [, provinceId = null, provinceName = null] =
      /^(\S+) (.+)$/.exec(file.provinces[province] ?? '') ?? [];
    places.push({
      kind: PLACE_KINDS[kind] ?? 'town',
      at: [lng / 1000, lat / 1000],
      box,
      country: file.countries[country] ?? '',
      province: PLACE_KINDS[kind] === 'province' ? null : provinceName,
      provinceId,
      importance,
      fromName,
      toName: names.length,
    });
    around.push(nameKey(`${provinceName ?? ''} ${countryNames[country] ?? ''}`).words);
  }
  const keys = names.map(({ text }) => nameKey(text));
  // "Batken district" is found as texts are read: the word says what it is, and is no part of the name.
  for (const { kind, fromName, toName } of places)
    if (kind === 'district')
      for (let name = fromName; name < toName; name++) keys[name] = ofDistrict(keys[name] as NameKey);
  const repeats = new Uint8Array(names.length);
  const unwritten = new Uint8Array(names.length);
  for (const { fromName, toName } of places) {
    if (!names.slice(fromName, toName).some(({ text }) => ARABIC.test(text)))
      unwritten.fill(1, fromName, toName);
    const seen = new Set<string>();
    for (let name = fromName; name < toName; name++) {
      const { words } = keys[name] as NameKey;
      if (seen.has(words)) repeats[name] = 1;
      seen.add(words);
    }
  }
  return {
    repeats,
    unwritten,
    places,
    names,
    around,
    words: keys.map(({ words }) => words),
    sounds: keys.map(({ sound }) => sound.slice(0, MAX_LETTERS)),
    consonants: Uint32Array.from(keys, ({ sound }) => consonantsOf(sound)),
    starts: keys.map(({ words }) => startsOf(words)),
  };
}
