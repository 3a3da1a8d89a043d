// Owns how two angles are read from a text: signs of degrees, minutes and seconds, hemispheres in several languages, decimal commas.
import { digitOf } from '../contract/typed-digits.ts';
import { withPlainHyphens } from '../contract/typed-hyphens.ts';

export type Angle = {
  readonly degrees: number;
  /** Null where the text does not say. */
  readonly axis: 'lat' | 'lng' | null;
  /** Sixty minutes or seconds, or more. */
  readonly hasTooMany: boolean;
};

export type ReadAngles = {
  readonly pair: readonly [Angle, Angle];
  /** Signs, hemispheres or decimals: no date and no number of a house looks like this. */
  readonly isMeant: boolean;
};

/** One letter for each hemisphere, `y` and `x` for the names of the axes. */
const WORDS: readonly (readonly [spellings: string, letter: string])[] = [
  ['северной широты|северная широта|с\\.?\\s?ш\\.?|с|north|n|шимолӣ|شمالی|شمال', 'N'],
  ['южной широты|южная широта|ю\\.?\\s?ш\\.?|ю|south|s|ҷанубӣ|جنوبی|جنوب', 'S'],
  ['восточной долготы|восточная долгота|в\\.?\\s?д\\.?|в|east|e|шарқӣ|شرقی|شرق', 'E'],
  ['западной долготы|западная долгота|з\\.?\\s?д\\.?|з|west|w|ғарбӣ|غربی|غرب', 'W'],
  ['latitude|lat\\.?|широта|y', 'y'],
  ['longitude|long\\.?|lng\\.?|lon\\.?|долгота|x', 'x'],
];
const SPELLED = WORDS.map(
  ([spellings, letter]) =>
    [new RegExp(`(?<!\\p{L})(?:${spellings})(?!\\p{L})\\s*[:=]?`, 'giu'), letter] as const,
);
const DEGREE_WORDS = /(?<!\p{L})(?:deg(?:rees?)?|градус(?:ов|а)?|درجه)(?!\p{L})\.?|[º˚]/giu;

/** Digits of any script, one sign of each kind, no marks of direction. */
export const plainCoordinates = (text: string) =>
  withPlainHyphens(text)
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replaceAll('٫', '.')
    .replaceAll('،', ',')
    .replaceAll('؛', ';')
    .replace(/^[([]\s*|\s*[)\]]$/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Only signs and letters that `tokensOf` knows. */
function spelled(text: string): string {
  const signed = text
    .replace(DEGREE_WORDS, '°')
    .replace(/['′’‘ʹʼ´`]{2}|[″”“„ʺ]/g, '"')
    .replace(/[′’‘ʹʼ´`]/g, "'");
  return SPELLED.reduce((all, [pattern, letter]) => all.replace(pattern, letter), signed);
}

/** A number, a sign (° ' "), a name (N S E W y x), `+` or `-` before a number, `~` a hyphen behind one, or `,` for all that divides. */
type Token = string;
const TOKEN = /\s*(?:(\d{1,4}(?:\.\d{1,15})?)(?![\d.])|([°'"NSEWyx])|([+-])|([,;/|]))/y;
const isNumber = (token: Token | undefined) => token !== undefined && /^\d/.test(token);

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) return null;
    const [, number, sign, plusOrMinus, divider] = found;
    const isBehind = /[\d°'"]/.test(text[at] === ' ' ? '' : (text[at - 1] ?? ''));
    tokens.push(
      number ?? sign ?? (plusOrMinus === '-' && isBehind ? '~' : plusOrMinus) ?? (divider && ',') ?? '',
    );
  }
  return tokens;
}

/** Where the second angle begins, and whether a divider says so; null where that cannot be told. */
function splitAt(tokens: readonly Token[]): { at: number; skip: 0 | 1 } | null {
  const dividers = tokens.filter((token) => token === ',').length;
  if (dividers > 1) return null;
  if (dividers === 1) return { at: tokens.indexOf(','), skip: 1 };
  const firstNumber = tokens.findIndex(isNumber);
  const after = (names: string) => tokens.findIndex((token, i) => i > firstNumber && names.includes(token));
  const axis = tokens.findIndex((token) => 'xy'.includes(token));
  if (axis >= 0 && axis < firstNumber) return { at: after('xy'), skip: 0 };
  const hemisphere = tokens.findIndex((token) => 'NSEW'.includes(token));
  if (hemisphere >= 0) {
    const next = after('NSEW');
    return { at: hemisphere < firstNumber ? next : next + 1, skip: 0 };
  }
  const numbers = tokens.flatMap((token, i) => (isNumber(token) ? [i] : []));
  const second = tokens.indexOf('°', tokens.indexOf('°') + 1);
  const start = second > 0 ? second - 1 : numbers.length === 2 ? (numbers[1] as number) : -1;
  const isSigned = tokens[start - 1] === '+' || tokens[start - 1] === '-';
  return { at: isSigned ? start - 1 : start, skip: 0 };
}

function readAngle(tokens: readonly Token[]): Angle | null {
  const [, before = '', sign = '', numbers = '', behind = ''] =
    /^([NSEWyx]{0,2})([+-]?)([\d.°'"~ ]+)([NSEWyx]{0,1})$/.exec(
      tokens.map((token, i) => (isNumber(token) && isNumber(tokens[i - 1]) ? ` ${token}` : token)).join(''),
    ) ?? [];
  const parts = /^([\d.]+)°?(?:[ ~]?([\d.]+)'?(?:[ ~]?([\d.]+)"?)?)?$/.exec(numbers);
  const names = [...before, ...behind];
  const hemispheres = names.filter((name) => 'NSEW'.includes(name));
  const axes = names.map((name) => ('NSy'.includes(name) ? 'lat' : 'lng'));
  if (!parts || hemispheres.length > 1 || new Set(axes).size > 1) return null;
  if (sign !== '' && hemispheres.length > 0) return null;
  const [, degrees = '', minutes = '0', seconds = '0'] = parts;
  // Only the last part has a fraction.
  if ((parts[2] && degrees.includes('.')) || (parts[3] && minutes.includes('.'))) return null;
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isNegative = sign === '-' || hemispheres[0] === 'S' || hemispheres[0] === 'W';
  return {
    degrees: isNegative ? -value : value,
    axis: axes[0] ?? null,
    hasTooMany: Number(minutes) >= 60 || Number(seconds) >= 60,
  };
}

function readPair(text: string): ReadAngles | null {
  const tokens = tokensOf(text);
  if (!tokens) return null;
  const split = splitAt(tokens);
  if (!split || split.at <= 0) return null;
  const halves = [tokens.slice(0, split.at), tokens.slice(split.at + split.skip)] as const;
  const isMarked = tokens.some((token) => "°'NSEWyx".includes(token));
  const [first, second] = halves.map((half) => half.filter(isNumber).length);
  // Nothing says where minutes are but that both angles have as many numbers; a hyphen may be a date's.
  if (!isMarked && (first !== second || tokens.includes('~'))) return null;
  const [a, b] = [readAngle(halves[0]), readAngle(halves[1])];
  const haveFractions = halves.every((half) => half.some((token) => token.includes('.')));
  return a && b && { pair: [a, b], isMeant: isMarked || haveFractions };
}

/** The two angles of a text from `plainCoordinates`; null where it holds anything else. */
export function readAngles(text: string): ReadAngles | null {
  const typed = spelled(text);
  const commas = typed.replace(/(\d),(?=\d)/g, '$1.');
  const readings = [readPair(typed), commas === typed ? null : readPair(commas)].filter(
    (one) => one !== null,
  );
  return readings.find(({ pair }) => !pair.some(({ hasTooMany }) => hasTooMany)) ?? readings[0] ?? null;
}
