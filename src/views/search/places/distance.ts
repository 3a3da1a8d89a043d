// Owns how far apart two names sound: an edit distance in which vowels, and consonants that romanisations confuse, weigh less.

const VOWELS = 'aeiou';
/** Pairs that stand for one sound in different romanisations or dialects; `foldText` has met q/k, w/v, kh/h already. */
const ALIKE: readonly [pair: string, cost: number][] = [
  ['uv', 0.15],
  ['ij', 0.3],
  ['he', 0.3],
  ['ha', 0.3],
  ['kg', 0.5],
  ['kh', 0.5],
  ['gh', 0.5],
  ['sz', 0.5],
  ['td', 0.5],
  ['bp', 0.5],
  ['bv', 0.5],
  ['fp', 0.4],
  ['fv', 0.5],
  ['jz', 0.5],
  ['cs', 0.5],
  ['cj', 0.6],
  ['cz', 0.6],
  ['mn', 0.6],
];
const VOWEL_FOR_VOWEL = 0.25;
const VOWEL = 0.35;
/** What Arabic script does not write. */
const UNWRITTEN_VOWEL = 0.1;
const ASPIRATE = 0.45;
const CONSONANT = 1;
const SWAPPED = 0.7;

/** Cost of writing one letter (a code below 128) for another, at `a * 128 + b`. */
const SUBSTITUTE = new Float32Array(128 * 128).fill(CONSONANT);
/** Cost of a letter too many or missing. */
const INDEL = new Float32Array(128).fill(CONSONANT);
for (const a of VOWELS) {
  INDEL[a.charCodeAt(0)] = VOWEL;
  for (const b of VOWELS) SUBSTITUTE[a.charCodeAt(0) * 128 + b.charCodeAt(0)] = VOWEL_FOR_VOWEL;
}
INDEL['h'.charCodeAt(0)] = ASPIRATE;
for (const [pair, cost] of ALIKE) {
  const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  SUBSTITUTE[a * 128 + b] = cost;
  SUBSTITUTE[b * 128 + a] = cost;
}
/** What it costs at least to write a text without one of its letters. */
export const cheapest = (letter: number): number => {
  let least = indel(letter);
  for (let other = 97; other < 123; other++)
    if (other !== letter) least = Math.min(least, substitute(letter, other));
  return least;
};
const substitute = (a: number, b: number) =>
  a === b ? 0 : a < 128 && b < 128 ? (SUBSTITUTE[a * 128 + b] as number) : CONSONANT;
const indel = (a: number) => (a < 128 ? (INDEL[a] as number) : CONSONANT);
/** As `INDEL`, for texts typed in Arabic script. */
const UNWRITTEN = INDEL.slice();
for (const vowel of VOWELS) UNWRITTEN[vowel.charCodeAt(0)] = UNWRITTEN_VOWEL;

/** Longest that is compared; names are shorter, texts are cut. */
export const MAX_LETTERS = 48;
const WIDTH = MAX_LETTERS + 1;
const rows = [new Float32Array(WIDTH), new Float32Array(WIDTH), new Float32Array(WIDTH)] as const;

export type Distance = { whole: number; prefix: number };
/** Given back by every call: the index is walked thousands of times per keystroke, and must leave no garbage. */
const result: Distance = { whole: 0, prefix: 0 };

/**
 * Distance of `typed` to `name` from its letter `from` on, and to the nearest beginning of that. Both are `Infinity` when above `limit`.
 * `isArabic`: vowels of the name that were not typed cost next to nothing. The result is overwritten by the next call.
 */
export function distanceOf(
  typed: string,
  name: string,
  from: number,
  limit: number,
  isArabic: boolean,
): Distance {
  const n = Math.min(typed.length, MAX_LETTERS);
  const all = Math.min(name.length - from, MAX_LETTERS);
  // Farther on in the name nothing can be within the limit.
  const m = Math.min(all, n + Math.ceil(limit / (isArabic ? UNWRITTEN_VOWEL : VOWEL)));
  if ((n - m) * VOWEL > limit) {
    result.whole = result.prefix = Number.POSITIVE_INFINITY;
    return result;
  }
  let [before, last, row] = rows;
  last[0] = 0;
  const costs = isArabic ? UNWRITTEN : INDEL;
  const missing = (letter: number) => (letter < 128 ? (costs[letter] as number) : CONSONANT);
  for (let j = 1; j <= m; j++) last[j] = (last[j - 1] as number) + missing(name.charCodeAt(from + j - 1));
  for (let i = 1; i <= n; i++) {
    const a = typed.charCodeAt(i - 1);
    let least = (last[0] as number) + indel(a);
    row[0] = least;
    for (let j = 1; j <= m; j++) {
      const b = name.charCodeAt(from + j - 1);
      let cost = Math.min(
        (last[j - 1] as number) + substitute(a, b),
        (last[j] as number) + indel(a),
        (row[j - 1] as number) + missing(b),
      );
      const isSwapped =
        i > 1 && j > 1 && a === name.charCodeAt(from + j - 2) && b === typed.charCodeAt(i - 2) && a !== b;
      if (isSwapped) cost = Math.min(cost, (before[j - 2] as number) + SWAPPED);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap may still reach back over one row.
    if (least > limit + SWAPPED) {
      result.whole = result.prefix = Number.POSITIVE_INFINITY;
      return result;
    }
    [before, last, row] = [last, row, before];
  }
  let prefix = Number.POSITIVE_INFINITY;
  for (let j = 0; j <= m; j++) prefix = Math.min(prefix, last[j] as number);
  const whole = m === all ? (last[m] as number) : Number.POSITIVE_INFINITY;
  result.whole = whole <= limit ? whole : Number.POSITIVE_INFINITY;
  result.prefix = prefix <= limit ? prefix : Number.POSITIVE_INFINITY;
  return result;
}
