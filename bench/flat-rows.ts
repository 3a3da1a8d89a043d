// Owns the synthetic frame as plain columns for the peers, none of which reads our chunks. Oldest row first.
import type { FrameChunk } from '../src/contract/frame-chunk.ts';
import { COORDINATE_STEP, NO_POINT, NONE } from '../src/contract/frame-chunk.ts';
import { STATUSES, TYPES } from '../src/contract/taxonomy.ts';

export type FlatRows = {
  readonly size: number;
  readonly day: Int32Array;
  readonly type: Uint8Array;
  readonly status: Uint8Array;
  /** −1: none. */
  readonly country: Int8Array;
  readonly border: Int8Array;
  /** Degrees; NaN: no point. */
  readonly lng: Float32Array;
  readonly lat: Float32Array;
  /** −1: no figure. */
  readonly killed: Int16Array;
  /** Row i has the values from start[i] to before start[i + 1]. */
  readonly actorStart: Uint32Array;
  readonly actor: Uint16Array;
  readonly publisherStart: Uint32Array;
  readonly publisher: Uint16Array;
};

const KINDS = { Int32Array, Uint8Array, Int8Array, Float32Array, Int16Array, Uint32Array, Uint16Array };

/** Columns of all chunks together. Types and statuses are coded as in the taxonomy, all else by how often it occurs. */
export function flattenChunks(newestFirst: readonly FrameChunk[]): FlatRows {
  const chunks = [...newestFirst].reverse();
  const size = chunks.reduce((sum, { rows }) => sum + rows, 0);
  const all = (name: keyof FrameChunk['columns']) =>
    chunks.flatMap(({ columns }) => columns[name] as number[]);
  const coded = (kind: keyof FrameChunk['dictionaries'], known?: readonly string[]) => {
    const column = kind satisfies keyof FrameChunk['columns'];
    const names = known ?? byFrequency(chunks, kind);
    const codes = new Map(names.map((name, code) => [name, code]));
    return chunks.flatMap(({ columns, dictionaries }) => {
      const codeOf = dictionaries[kind].map((name) => codes.get(name) ?? NONE);
      return (columns[column] as number[]).map((code) => (code === NONE ? NONE : (codeOf[code] as number)));
    });
  };
  const degrees = (name: 'lng' | 'lat') =>
    Float32Array.from(all(name), (value) => (value === NO_POINT ? Number.NaN : value * COORDINATE_STEP));
  return {
    size,
    day: daysOf(chunks, size),
    type: Uint8Array.from(coded('type', TYPES)),
    status: Uint8Array.from(coded('status', STATUSES)),
    country: Int8Array.from(coded('country')),
    border: Int8Array.from(coded('border')),
    lng: degrees('lng'),
    lat: degrees('lat'),
    killed: Int16Array.from(all('killedBest')),
    actorStart: startsOf(all('actorCount')),
    actor: Uint16Array.from(coded('actor')),
    publisherStart: startsOf(all('publisherCount')),
    publisher: Uint16Array.from(coded('publisher')),
  };
}

function daysOf(chunks: readonly FrameChunk[], size: number): Int32Array {
  const day = new Int32Array(size);
  let row = 0;
  for (const { columns } of chunks) {
    let current = 0;
    columns.startDay.forEach((step, at) => {
      current = at === 0 ? step : current + step;
      day[row++] = current;
    });
  }
  return day;
}

/** Names of a kind, the most frequent first. */
export function byFrequency(chunks: readonly FrameChunk[], kind: keyof FrameChunk['dictionaries']): string[] {
  const counts = new Map<string, number>();
  for (const { columns, dictionaries } of chunks) {
    const sums = new Uint32Array(dictionaries[kind].length);
    for (const code of columns[kind] as number[]) if (code !== NONE) sums[code] = (sums[code] as number) + 1;
    dictionaries[kind].forEach((name, code) => {
      counts.set(name, (counts.get(name) ?? 0) + (sums[code] as number));
    });
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

function startsOf(counts: readonly number[]): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => {
    starts[at + 1] = (starts[at] as number) + count;
  });
  return starts;
}

/** One buffer: length of the head, a JSON head that says where each column lies, the columns, each at a multiple of 8. */
export function packRows(rows: FlatRows): Uint8Array<ArrayBuffer> {
  const columns = Object.entries(rows).filter(([, value]) => ArrayBuffer.isView(value));
  let offset = 0;
  const head = columns.map(([name, value]) => {
    const { byteLength, length } = value as Uint8Array;
    const place = { name, kind: (value as Uint8Array).constructor.name, offset, length };
    offset += Math.ceil(byteLength / 8) * 8;
    return place;
  });
  const text = new TextEncoder().encode(JSON.stringify({ size: rows.size, columns: head }));
  const begin = Math.ceil((4 + text.byteLength) / 8) * 8;
  const packed = new Uint8Array(begin + offset);
  new DataView(packed.buffer).setUint32(0, text.byteLength, true);
  packed.set(text, 4);
  columns.forEach(([, value], at) => {
    const { buffer, byteOffset, byteLength } = value as Uint8Array;
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), begin + (head[at]?.offset ?? 0));
  });
  return packed;
}

export function unpackRows(packed: ArrayBuffer): FlatRows {
  const length = new DataView(packed).getUint32(0, true);
  const { size, columns } = JSON.parse(new TextDecoder().decode(new Uint8Array(packed, 4, length))) as {
    size: number;
    columns: { name: string; kind: keyof typeof KINDS; offset: number; length: number }[];
  };
  const begin = Math.ceil((4 + length) / 8) * 8;
  const views = columns.map(({ name, kind, offset, length }) => [
    name,
    new KINDS[kind](packed, begin + offset, length),
  ]);
  return { size, ...Object.fromEntries(views) };
}
