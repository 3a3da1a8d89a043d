// Owns which places a typed text means, best first: by how well a name fits, then importance and closeness to the region.
import { type Fit, writtenFitOf } from '../../../matching/find-named.ts';
import { foldText, hasWords } from '../../../matching/fold-text.ts';
import { isSameSound } from '../../../matching/transliteration.ts';
import { distanceOf } from './distance.ts';
import {
  bestNames,
  FOR_EACH_EDIT,
  FUZZY,
  isBegunUnwritten,
  type Match,
  OTHER_NAME,
  penaltyAsTyped,
  penaltyMisspelt,
  penaltyWithin,
} from './match-names.ts';
import type { Place, PlaceIndex, PlaceName } from './place-index.ts';
import type { PlaceKind } from './place-kinds.ts';
import { type PlaceQuery, readQuery, scriptOf } from './query.ts';

export type FoundPlace = Pick<Place, 'kind' | 'at' | 'box' | 'country' | 'province' | 'provinceId'> & {
  /** Row of the index. */
  readonly id: number;
  /** No name holds the text as it was typed, nor in another script: it was taken for a misspelling. */
  readonly isMisspelt: boolean;
  /** It is misspelt, or only sounds so: none of its names is written as the text. */
  readonly isGuess: boolean;
  /** The text is one of its names whole, whatever the script and the spelling of its sounds. */
  readonly isWhole: boolean;
  readonly fit: Fit;
  readonly name: PlaceName;
  /** The name that was meant when it is another one, else the name in the script of the place. */
  readonly other: PlaceName | null;
  /** The first name in each script. */
  readonly spellings: readonly string[];
};

/** A name that sounds otherwise than the first: a former one, that of a part, or another place's. */
const SOUNDS_OTHERWISE = 0.1;
const SOUNDS_LIKE = 1.2;
/** A metropolis does not outweigh a name that fits. */
const STEP_OF_IMPORTANCE = 0.04;
/** What fits worse than the best by more is not shown: less forgiving beside a name that is only begun or misspelt. */
const BESIDE_EXACT = 0.66;
const BESIDE_OTHERS = 0.5;
const WANTED_KIND = -0.5;
/** Fewer letters are a beginning, where anything begins with them: nearly any short name is a vowel away from them. */
const SHORTEST_MISSPELT = 4;
const KIND: Record<PlaceKind, number> = {
  country: -0.1,
  region: -0.05,
  town: 0,
  // Behind the least town: most are called as their seat is.
  district: 0.2,
  crossing: 0.08,
  province: 0.1,
  border: 0.12,
};

/** Middle of the region, [lng, lat], and how many degrees around are near. */
const CENTRE = [69, 37.5] as const;
const NEAR_DEGREES = 7;
const PER_DEGREE = 0.015;
const FARTHEST = 0.35;

const WRITES_ARABIC = new Set(['AF', 'IR', 'PK', 'IQ', 'SA', 'YE', 'OM', 'AE', 'KW', 'QA', 'BH', 'SY']);

function regionPenalty([lng, lat]: readonly [number, number]): number {
  const away = Math.hypot((lng - CENTRE[0]) * 0.8, lat - CENTRE[1]) - NEAR_DEGREES;
  return Math.min(FARTHEST, Math.max(0, away * PER_DEGREE));
}

function worstBeside(matches: readonly Match[]): number {
  const best = matches.reduce((least, { penalty }) => Math.min(least, penalty), Number.POSITIVE_INFINITY);
  return best + (best <= OTHER_NAME ? BESIDE_EXACT : BESIDE_OTHERS);
}

/** Sounds drop what is written twice: no name is meant by one letter many times. */
const STUCK_KEY = /(\p{L})\1{3}/iu;

/** At most `limit` places. The text may be anything; what has no letter finds nothing. */
export function findPlaces(index: PlaceIndex, text: string, limit: number): FoundPlace[] {
  const query = readQuery(text);
  if (query.sound === '' || STUCK_KEY.test(text)) return [];
  const asTyped = bestNames(index, (name, id) => {
    const penalty = penaltyAsTyped(index, name, query);
    return query.parts.length > 1 ? Math.min(penalty, penaltyWithin(index, name, id, query)) : penalty;
  });
  // Where a name is met as typed, only spellings close to it are of interest beside it.
  const worst = worstBeside(asTyped);
  const isBegun = query.sound.length < SHORTEST_MISSPELT && asTyped.length > 0;
  const forgiven = isBegun ? 0 : Math.min(query.limit, (worst - FUZZY) / FOR_EACH_EDIT);
  const matches = new Map(asTyped.map((match) => [match.id, match]));
  if (forgiven > 0)
    for (const match of bestNames(index, (name) => penaltyMisspelt(index, name, query, forgiven)))
      if (match.penalty < (matches.get(match.id)?.penalty ?? worst))
        matches.set(match.id, { ...match, isMisspelt: true });
  const worstOfAll = worstBeside([...matches.values()]);
  const fitting = [...matches.values()].filter(({ penalty }) => penalty <= worstOfAll);
  const found = fitting.map(({ id, name, penalty, isMisspelt }) => {
    const place = index.places[id] as Place;
    const byPlace = KIND[place.kind] + (9 - place.importance) * STEP_OF_IMPORTANCE + regionPenalty(place.at);
    const [sound, first] = [index.sounds[name] as string, index.sounds[place.fromName] as string];
    const isOther =
      distanceOf(sound, first, 0, SOUNDS_LIKE, true).whole > SOUNDS_LIKE &&
      !(sound.startsWith(query.sound) && isEndOfCrossing(index, name, place.fromName));
    return {
      id,
      name,
      ...howMet(index, text, query, { id, name, penalty, isMisspelt }),
      score:
        penalty + byPlace + (isOther ? SOUNDS_OTHERWISE : 0) + (query.kind === place.kind ? WANTED_KIND : 0),
    };
  });
  found.sort((a, b) => a.tier - b.tier || a.score - b.score || a.id - b.id);
  const typedIn = scriptOf(text);
  return found.slice(0, limit).map((match) => asFound(index, match, typedIn));
}

/** Of "Panji Poyon - Sher Khan Bandar" both are names by which it is called. */
const isEndOfCrossing = ({ names }: PlaceIndex, name: number, first: number): boolean =>
  (names[first] as PlaceName).text.split(' - ').includes((names[name] as PlaceName).text);

type Met = Pick<FoundPlace, 'isMisspelt' | 'isGuess' | 'isWhole' | 'fit'> & {
  /** Whatever the importance: what is called so, then what begins so, then what only sounds so, then what holds it within or is misspelt. */
  readonly tier: 0 | 1 | 2 | 3;
};
type Ranked = Omit<Match, 'penalty'> & Pick<FoundPlace, 'isGuess' | 'isWhole' | 'fit'>;

/** In one word or in two. */
const isWrittenAlike = (a: string, b: string) =>
  foldText(a).replaceAll(' ', '') === foldText(b).replaceAll(' ', '');

/** What tells a name in another script from a misspelt one, and how well it fits beside what is no place. */
function howMet(
  index: PlaceIndex,
  text: string,
  query: PlaceQuery,
  { id, name, penalty, isMisspelt }: Match,
): Met {
  const { sound, parts, isArabic, kind } = query;
  const place = index.places[id] as Place;
  const [met, own] = [(index.names[name] as PlaceName).text, index.sounds[name] as string];
  const [typedIn, writtenIn] = [scriptOf(text), scriptOf(met)];
  // In Latin letters every place has a name: what lacks their vowels is misspelt.
  const isArabicMet = isArabic || (writtenIn === 'arabic' && typedIn === 'cyrillic');
  const isWhole = penalty <= OTHER_NAME || isSameSound(sound, own, isArabicMet);
  if (isMisspelt && !isWhole) return { isMisspelt, isGuess: true, isWhole, fit: 3, tier: 3 };
  const isWritten = typedIn === writtenIn;
  // Who writes vowels does not mean a name by its consonants.
  const isUnwritten = writtenIn === 'arabic' && typedIn !== 'arabic';
  if (isWhole) {
    // In Arabic script many letters sound the same. Of names that do one was compared: another of them may be written as the text is.
    const isWrittenSo = () =>
      index.names
        .slice(place.fromName, place.toName)
        .some((one) => scriptOf(one.text) === typedIn && isWrittenAlike(one.text, text));
    const isSo = isArabicMet
      ? penalty <= OTHER_NAME && !isUnwritten && (!isWritten || kind !== null || isWrittenSo())
      : true;
    return { isMisspelt: false, isGuess: false, isWhole, fit: 0, tier: isSo ? 0 : 2 };
  }
  const isBegun = own.startsWith(sound) || isBegunUnwritten(index, name, query);
  // Between scripts there is only the sound to go by.
  const fit = isWritten ? writtenFitOf([met], text) : isBegun ? 1 : 2;
  if (isBegun) {
    const names = index.names.slice(place.fromName, place.toName).map((one) => one.text);
    const isGuess = fit === 3 && writtenFitOf(names, text) === 3;
    return { isMisspelt, isGuess, isWhole, fit, tier: isUnwritten ? 2 : 1 };
  }
  const words = index.words[name] as string;
  const isWord = fit < 3 && parts.every((part) => words.split(' ').includes(part));
  return { isMisspelt, isGuess: false, isWhole, fit, tier: isWord || !hasWords(words, parts) ? 1 : 3 };
}

const SCRIPTS = ['latin', 'cyrillic', 'arabic'] as const;

function asFound(index: PlaceIndex, match: Ranked, typedIn: string): FoundPlace {
  const { id, name: matched, isMisspelt, isGuess, isWhole, fit } = match;
  const place = index.places[id] as Place;
  const names = index.names.slice(place.fromName, place.toName);
  const name = names[0] as PlaceName;
  const meant = index.names[matched] as PlaceName;
  const inTyped = names.find((other) => scriptOf(other.text) === typedIn);
  const local = WRITES_ARABIC.has(place.country.slice(0, 2)) ? 'arabic' : 'cyrillic';
  const isCode = /^[A-Z]{2}-[A-Z]{2}$/.test(meant.text);
  const other =
    matched !== place.fromName && scriptOf(meant.text) === typedIn && !isCode
      ? meant
      : typedIn !== 'latin' && inTyped
        ? inTyped
        : (names.find((candidate) => scriptOf(candidate.text) === local) ?? null);
  const { kind, at, box, country, province, provinceId } = place;
  const spellings = SCRIPTS.flatMap(
    (script) => names.find(({ text }) => scriptOf(text) === script)?.text ?? [],
  );
  return {
    id,
    kind,
    at,
    box,
    country,
    province,
    provinceId,
    isMisspelt,
    isGuess,
    isWhole,
    fit,
    name,
    other,
    spellings,
  };
}
