// Owns how JSON that others wrote is read: strictly, with the place of every fault, in time and memory bounded by its length.

/** Where in a value: `['events', 3, 'dateStart']`. */
export type Place = readonly PropertyKey[];
export type Report = (place: Place, detail: string) => void;

/** Far more than anything of the contract, far less than any stack. */
const MOST_DEEP = 64;
/** Of one value that is read whole, so that what is built of it stays small however little text a value takes. */
const MOST_VALUES = 100_000;
/** Of any list within such a value. */
const MOST_LISTED = 1000;

/** From here on the text is no JSON; line and column are counted from 1. */
export class JsonFault extends Error {
  readonly place: Place;
  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

/** `before`: the text up to the fault. */
function faultAfter(before: string, what: string, place: Place): JsonFault {
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++;
  const column = before.length - before.lastIndexOf('\n');
  return new JsonFault(`line ${line}, column ${column}: ${what}`, place);
}

/** The whole of a text. Keys that are given twice are reported. Throws JsonFault. */
export function readJson(text: string, report: Report): unknown {
  const reader = createJsonReader(text, report);
  const value = reader.value();
  reader.end();
  return value;
}

/** The text of bytes in UTF-8. Throws JsonFault: half-read letters would be taken in as others. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = longestText(bytes);
    throw faultAfter(before, 'the bytes are not UTF-8', placeAtEnd(before));
  }
}

/** By halves: a beginning is UTF-8 exactly when all shorter ones are, but for a letter that is cut. */
function longestText(bytes: Uint8Array): string {
  const decode = (length: number) =>
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decode(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return decode(good);
}

function placeAtEnd(text: string): Place {
  try {
    readJson(text, () => {});
  } catch (error) {
    if (error instanceof JsonFault) return error.place;
  }
  return [];
}

export type JsonReader = {
  /** The sign that the next value begins with; empty at the end. */
  peek(): string;
  /** The next value. What goes beyond the bounds of one value is reported and left out. */
  value(): unknown;
  /** Reads the next value without making anything of it. */
  skip(): void;
  /** Keys of the object that begins here; the value of each must be read before the next key is asked for. */
  keys(): Generator<string, void>;
  /** Of the list that begins here, likewise, the index of each entry. */
  indexes(): Generator<number, void>;
  /** Throws unless nothing follows. */
  end(): void;
};

type Container = unknown[] | Record<string, unknown>;

/** No call calls itself: brackets that are nested deep cost no stack. */
export function createJsonReader(text: string, report: Report): JsonReader {
  const place: (string | number)[] = [];
  let at = 0;

  const fail = (what = 'this is not JSON', position = at): never => {
    // A key that is not read yet is no place.
    const known = place.filter((part) => part !== '');
    throw faultAfter(text.slice(0, position), what, known);
  };
  const peek = (): string => {
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return text.charAt(at);
    }
  };
  const take = (sign: string): void => {
    if (peek() !== sign) fail();
    at++;
  };

  function string(): string {
    const start = at;
    let isEscaped = false;
    for (at++; ; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x22) break;
      // Also the end of the text, where it is NaN.
      if (!(code >= 0x20)) fail(undefined, start);
      if (code !== 0x5c) continue;
      isEscaped = true;
      at++;
    }
    at++;
    if (!isEscaped) return text.slice(start + 1, at - 1);
    try {
      return JSON.parse(text.slice(start, at));
    } catch {
      return fail(undefined, start);
    }
  }

  function scalar(first: string): unknown {
    if (first === '"') return string();
    for (const [word, value] of LITERALS) {
      if (!text.startsWith(word, at)) continue;
      at += word.length;
      return value;
    }
    NUMBER.lastIndex = at;
    if (!NUMBER.test(text)) return fail();
    const start = at;
    at = NUMBER.lastIndex;
    return Number(text.slice(start, at));
  }

  const key = (): string => {
    if (peek() !== '"') fail();
    const name = string();
    take(':');
    return name;
  };

  /** `isKept` false: nothing is made of what is read. */
  function read(isKept: boolean): unknown {
    const base = place.length;
    const open: Container[] = [];
    let values = 0;
    let isBuilt = isKept;
    const name = (container: Record<string, unknown>) => {
      place[place.length - 1] = '';
      const given = key();
      place[place.length - 1] = given;
      if (isBuilt && Object.hasOwn(container, given)) report([...place], 'is given twice');
    };
    for (;;) {
      const sign = peek();
      values++;
      if (isBuilt && values > MOST_VALUES) {
        report(place.slice(0, base), `holds more than ${MOST_VALUES} values`);
        isBuilt = false;
      }
      let value: unknown;
      if (sign === '{' || sign === '[') {
        const container: Container = sign === '[' ? [] : {};
        if (place.length >= MOST_DEEP) fail(`this is nested more than ${MOST_DEEP} deep`);
        at++;
        if (peek() === CLOSING[sign]) {
          at++;
          value = container;
        } else {
          open.push(container);
          place.push(0);
          if (!Array.isArray(container)) name(container);
          continue;
        }
      } else {
        value = scalar(sign);
      }
      // A value is read: it goes into what is open, which may end with it.
      for (;;) {
        const container = open.at(-1);
        if (container === undefined) return isBuilt ? value : undefined;
        if (isBuilt) put(container, place.at(-1) ?? 0, value);
        const next = peek();
        if (next === ',') {
          at++;
          if (!Array.isArray(container)) name(container);
          else place[place.length - 1] = Number(place.at(-1)) + 1;
          break;
        }
        if (next !== (Array.isArray(container) ? ']' : '}')) fail();
        at++;
        open.pop();
        place.pop();
        value = container;
      }
    }
  }

  function put(container: Container, name: string | number, value: unknown): void {
    if (!Array.isArray(container)) {
      if (name !== '__proto__') container[name] = value;
      else Object.defineProperty(container, name, { value, enumerable: true, configurable: true });
    } else if (container.length < MOST_LISTED) container.push(value);
    else if (name === MOST_LISTED) report(place.slice(0, -1), `has more than ${MOST_LISTED} entries`);
  }

  /** Of what begins and ends with these signs; `step` reads up to the next value. */
  function* parts<P extends string | number>(
    sign: '{' | '[',
    step: (count: number) => P,
  ): Generator<P, void> {
    take(sign);
    place.push(0);
    if (peek() === CLOSING[sign]) at++;
    else
      for (let count = 0; ; count++) {
        if (sign === '{') place[place.length - 1] = '';
        const part = step(count);
        place[place.length - 1] = part;
        yield part;
        const next = peek();
        if (next !== ',' && next !== CLOSING[sign]) fail();
        at++;
        if (next !== ',') break;
      }
    place.pop();
  }

  return {
    peek,
    value: () => read(true),
    skip: () => void read(false),
    keys: () => parts('{', key),
    indexes: () => parts('[', (count) => count),
    end() {
      if (peek() !== '') fail();
    },
  };
}

const CLOSING = { '{': '}', '[': ']' } as const;
const LITERALS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
