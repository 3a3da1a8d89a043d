// Owns how whole numbers are written as text in a chunk: digits of base 91, all lowest digits together, then the next ones.
// Beside decimal numbers it packs better (digits of one weight resemble each other), and is read without parsing.

/** `value = least + Σ digit × 91^plane`; each plane has one character a value, the lowest digits come first. */
export type Digits = { readonly least: number; readonly planes: readonly string[] };

/** Printable ASCII that JSON writes as it is: from `#` on, without the backslash. */
const BASE = 91;
const FIRST_CODE = 0x23;
const SKIPPED = 0x5c - FIRST_CODE;
/** 91^5 covers the 32 bits of every column. */
const MAX_PLANES = 5;
const NO_DIGIT = 255;

const CODES = Uint8Array.from(
  { length: BASE },
  (_, digit) => FIRST_CODE + digit + (digit >= SKIPPED ? 1 : 0),
);
const DIGIT_OF = new Uint8Array(128).fill(NO_DIGIT);
CODES.forEach((code, digit) => {
  DIGIT_OF[code] = digit;
});

export type Numbers = ArrayLike<number>;

/** Whole numbers as digits. Their spread must fit 32 bits. */
export function writeDigits(values: Numbers): Digits {
  let least = values.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  let most = least === 0 ? 0 : Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const planes: string[] = [];
  const plane = new Uint8Array(values.length);
  let weight = 1;
  // A column whose values are all the same needs no plane.
  for (let left = most - least; left > 0; left = Math.floor(left / BASE)) {
    for (let at = 0; at < plane.length; at++) {
      plane[at] = CODES[Math.floor(((values[at] as number) - least) / weight) % BASE] as number;
    }
    planes.push(new TextDecoder().decode(plane));
    weight *= BASE;
  }
  return { least, planes };
}

/**
 * The numbers, or a sentence that says what is wrong: `value` is anything. Numbers may exceed `max` of the column;
 * that is the caller's to check, but they are whole and within ±2^53.
 */
export function readDigits(value: unknown, length: number): Float64Array | string {
  if (typeof value !== 'object' || value === null) return 'digits';
  const { least, planes } = value as Record<string, unknown>;
  if (typeof least !== 'number' || !Number.isInteger(least) || Math.abs(least) > 2 ** 32) {
    return 'digits with a whole number as least';
  }
  if (!Array.isArray(planes) || planes.length > MAX_PLANES) return `up to ${MAX_PLANES} planes of digits`;
  const numbers = new Float64Array(length).fill(least);
  let weight = 1;
  for (const plane of planes as unknown[]) {
    if (typeof plane !== 'string' || plane.length !== length) return `planes of ${length} digits`;
    for (let at = 0; at < length; at++) {
      const code = plane.charCodeAt(at);
      const digit = code < 128 ? (DIGIT_OF[code] as number) : NO_DIGIT;
      if (digit === NO_DIGIT) return `digits of base ${BASE}, not “${plane.charAt(at)}”`;
      numbers[at] = (numbers[at] as number) + digit * weight;
    }
    weight *= BASE;
  }
  return numbers;
}
