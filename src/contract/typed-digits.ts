// Owns digits as any keyboard writes them. For dates, coordinates and searches.

const DIGIT = /^\p{Nd}$/u;
const digits = new Map<string, string>();

/** Digits of every script come by ten, from nought upwards: Unicode promises it. */
export function digitOf(letter: string): string {
  if (!DIGIT.test(letter)) return letter;
  const known = digits.get(letter);
  if (known !== undefined) return known;
  const code = letter.codePointAt(0) as number;
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  const digit = String((code - first) % 10);
  digits.set(letter, digit);
  return digit;
}
