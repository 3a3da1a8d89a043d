// Owns which places a typed text means, best first: by how well a name fits, then importance and closeness to the region.
import { hasWords } from '../../../engine/fold-text.ts';
import { distanceOf, MAX_LETTERS } from './distance.ts';
import { nameKey } from './name-key.ts';
import {
  consonantsOf,
  costOfLacking,
  type Place,
  type PlaceIndex,
  type PlaceKind,
  type PlaceName,
} from './place-index.ts';

export type FoundPlace = Pick<Place, 'kind' | 'at' | 'box' | 'country' | 'province'> & {
  /** Row of the index. */
  readonly id: number;
  readonly name: PlaceName;
  /** The name that was meant when it is another one, else the name in the script of the place. */
  readonly other: PlaceName | null;
};

/** Penalties, lowest best. A step of importance is 0.04, so that a metropolis does not outweigh a name that fits. */
const PREFIX = 0.45;
const WORDS = 0.6;
const WITHIN = 0.7;
const FUZZY = 0.35;
const FUZZY_PREFIX = 0.7;
const FUZZY_WORD = 0.8;
const FOR_EACH_EDIT = 0.55;
const LATER_LETTER = 0.01;
const OTHER_NAME = 0.03;
/** A name that sounds otherwise than the first: a former one, that of a part, or another place's. */
const SOUNDS_OTHERWISE = 0.1;
const SOUNDS_LIKE = 1.2;
const STEP_OF_IMPORTANCE = 0.04;
/** What fits worse than the best by more is not shown: less forgiving beside a name that is only begun or misspelt. */
const BESIDE_EXACT = 0.66;
const BESIDE_OTHERS = 0.5;
const WANTED_KIND = -0.5;
const KIND: Record<PlaceKind, number> = {
  country: -0.1,
  town: 0,
  crossing: 0.08,
  province: 0.1,
  border: 0.12,
};

/** Middle of the region, [lng, lat], and how many degrees around are near. */
const CENTRE = [69, 37.5] as const;
const NEAR_DEGREES = 7;
const PER_DEGREE = 0.015;
const FARTHEST = 0.35;

/** Words that say what is sought, folded as names are. */
const KIND_WORDS: Record<string, PlaceKind> = {};
const SPOKEN: Record<'province' | 'crossing' | 'border', string> = {
  border: 'border граница граница сарҳад марз سرحد مرز',
  crossing: 'crossing checkpoint gate переход кпп гузаргоҳ گذرگاه گمرک',
  province: 'province region oblast область вилоят ولایت استان صوبہ',
};
for (const [kind, words] of Object.entries(SPOKEN))
  for (const word of words.split(' ')) KIND_WORDS[nameKey(word).words] = kind as PlaceKind;

/** Of so many letters a text may be wrong in edits of this weight in all. */
function limitOf(letters: number): number {
  if (letters < 3) return 0;
  if (letters < 5) return 0.6;
  return Math.min(2.4, 0.2 + letters * 0.2);
}

const isArabicText = (text: string) => /\p{Script=Arabic}/u.test(text);
const scriptOf = ({ text }: PlaceName) =>
  isArabicText(text) ? 'arabic' : /\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'latin';
const WRITES_ARABIC = new Set(['AF', 'IR', 'PK', 'IQ', 'SA', 'YE', 'OM', 'AE', 'KW', 'QA', 'BH', 'SY']);

function regionPenalty([lng, lat]: readonly [number, number]): number {
  const away = Math.hypot((lng - CENTRE[0]) * 0.8, lat - CENTRE[1]) - NEAR_DEGREES;
  return Math.min(FARTHEST, Math.max(0, away * PER_DEGREE));
}

type Query = {
  parts: string[];
  sound: string;
  bits: number;
  limit: number;
  isArabic: boolean;
};

/** Without forgiving anything; `Infinity` when the name does not hold the text. */
function penaltyAsTyped(index: PlaceIndex, name: number, { sound, parts }: Query): number {
  const own = index.sounds[name] as string;
  if (own === sound) return 0;
  if (own.startsWith(sound)) return PREFIX + Math.min(0.12, (own.length - sound.length) * LATER_LETTER);
  return hasWords(index.words[name] as string, parts) ? WORDS : Number.POSITIVE_INFINITY;
}

/** With misspellings up to the limit. */
function penaltyMisspelt(
  index: PlaceIndex,
  name: number,
  { sound, bits, isArabic }: Query,
  limit: number,
): number {
  // Most names lack consonants that were typed, and need not be compared letter by letter.
  if (costOfLacking(bits & ~(index.consonants[name] as number)) > limit) return Number.POSITIVE_INFINITY;
  const own = index.sounds[name] as string;
  const { whole, prefix } = distanceOf(sound, own, 0, limit, isArabic);
  let best = Math.min(FUZZY + whole * FOR_EACH_EDIT, FUZZY_PREFIX + prefix * FOR_EACH_EDIT);
  for (const start of index.starts[name] as readonly number[]) {
    const later = distanceOf(sound, own, start, limit, isArabic).prefix;
    best = Math.min(best, FUZZY_WORD + later * FOR_EACH_EDIT);
  }
  return best;
}

function readQuery(text: string): Query & { kind: PlaceKind | null } {
  const isArabic = isArabicText(text);
  const all = nameKey(text.slice(0, 200)).words.split(' ').filter(Boolean);
  const rest = all.filter((word) => KIND_WORDS[word] === undefined);
  const kind = rest.length > 0 ? (all.map((word) => KIND_WORDS[word]).find(Boolean) ?? null) : null;
  const parts = (rest.length > 0 ? rest : all).slice(0, 8);
  const sound = parts.join('').slice(0, MAX_LETTERS);
  return {
    parts,
    sound,
    bits: consonantsOf(sound),
    limit: limitOf(sound.length),
    isArabic,
    kind,
  };
}

type Match = { id: number; name: number; penalty: number };

/** The best name of each place, by a measure of names. */
function bestNames(index: PlaceIndex, measure: (name: number, id: number) => number): Match[] {
  const matches: Match[] = [];
  index.places.forEach(({ fromName, toName }, id) => {
    let penalty = Number.POSITIVE_INFINITY;
    let name = fromName;
    for (let each = fromName; each < toName; each++) {
      if (index.repeats[each] === 1) continue;
      const own = measure(each, id) + (each === fromName ? 0 : OTHER_NAME);
      if (own < penalty) [penalty, name] = [own, each];
    }
    if (penalty < Number.POSITIVE_INFINITY) matches.push({ id, name, penalty });
  });
  return matches;
}

function worstBeside(matches: readonly Match[]): number {
  const best = matches.reduce((least, { penalty }) => Math.min(least, penalty), Number.POSITIVE_INFINITY);
  return best + (best <= OTHER_NAME ? BESIDE_EXACT : BESIDE_OTHERS);
}

/** "Jalalabad Nangarhar": one word names the place, the others where it lies. */
function penaltyWithin(index: PlaceIndex, name: number, id: number, { parts }: Query): number {
  const words = index.words[name] as string;
  const isNamed = parts.some((part) => part.length > 2 && hasWords(words, [part]));
  return isNamed && hasWords(`${words} ${index.around[id]}`, parts) ? WITHIN : Number.POSITIVE_INFINITY;
}

/** At most `limit` places. The text may be anything; what has no letter finds nothing. */
export function findPlaces(index: PlaceIndex, text: string, limit: number): FoundPlace[] {
  const query = readQuery(text);
  if (query.sound === '') return [];
  const asTyped = bestNames(index, (name, id) => {
    const penalty = penaltyAsTyped(index, name, query);
    return query.parts.length > 1 ? Math.min(penalty, penaltyWithin(index, name, id, query)) : penalty;
  });
  // Where a name is met as typed, only spellings close to it are of interest beside it.
  const worst = worstBeside(asTyped);
  const forgiven = Math.min(query.limit, (worst - FUZZY) / FOR_EACH_EDIT);
  const matches = new Map(asTyped.map((match) => [match.id, match]));
  if (forgiven > 0)
    for (const match of bestNames(index, (name) => penaltyMisspelt(index, name, query, forgiven)))
      if (match.penalty < (matches.get(match.id)?.penalty ?? worst)) matches.set(match.id, match);
  const worstOfAll = worstBeside([...matches.values()]);
  const fitting = [...matches.values()].filter(({ penalty }) => penalty <= worstOfAll);
  const found = fitting.map(({ id, name, penalty }) => {
    const place = index.places[id] as Place;
    const byPlace = KIND[place.kind] + (9 - place.importance) * STEP_OF_IMPORTANCE + regionPenalty(place.at);
    const [sound, first] = [index.sounds[name] as string, index.sounds[place.fromName] as string];
    const isOther = distanceOf(sound, first, 0, SOUNDS_LIKE, true).whole > SOUNDS_LIKE;
    return {
      id,
      name,
      score:
        penalty + byPlace + (isOther ? SOUNDS_OTHERWISE : 0) + (query.kind === place.kind ? WANTED_KIND : 0),
    };
  });
  found.sort((a, b) => a.score - b.score || a.id - b.id);
  return found.slice(0, limit).map(({ id, name }) => asFound(index, id, name, scriptOf({ text, lang: '' })));
}

function asFound(index: PlaceIndex, id: number, matched: number, typedIn: string): FoundPlace {
  const place = index.places[id] as Place;
  const names = index.names.slice(place.fromName, place.toName);
  const name = names[0] as PlaceName;
  const meant = index.names[matched] as PlaceName;
  const inTyped = names.find((other) => scriptOf(other) === typedIn);
  const local = WRITES_ARABIC.has(place.country.slice(0, 2)) ? 'arabic' : 'cyrillic';
  const isCode = /^[A-Z]{2}-[A-Z]{2}$/.test(meant.text);
  const other =
    matched !== place.fromName && scriptOf(meant) === typedIn && !isCode
      ? meant
      : typedIn !== 'latin' && inTyped
        ? inTyped
        : (names.find((candidate) => scriptOf(candidate) === local) ?? null);
  const { kind, at, box, country, province } = place;
  return { id, kind, at, box, country, province, name, other };
}
