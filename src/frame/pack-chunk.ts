// Owns writing a chunk for the wire: combinations numbered by how often they occur, numbers as texts of digits.
import { type Numbers, writeDigits } from '../contract/digits.ts';
import { CHUNK_VERSION, type FrameChunk, NONE } from '../contract/frame-chunk.ts';
import { LIST_TUPLES, PLAIN, TUPLES, type TupleName, type WireChunk } from '../contract/wire-chunk.ts';

/** Rows looked at between two pauses. */
const ROWS_A_STEP = 4096;

type Coded = { readonly table: number[]; readonly codes: Uint32Array };

/** The text of a chunk as it travels. */
export function packChunk(chunk: FrameChunk): string {
  const steps = packInSteps(chunk);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of some milliseconds, for a thread that has others to answer meanwhile. */
export function* packInSteps({ rows, dictionaries, columns }: FrameChunk): Generator<void, string> {
  const tables: Record<string, number[]> = {};
  const written: Record<string, WireChunk['columns'][TupleName]> = {};
  for (const name of PLAIN) {
    written[name] = writeDigits(columns[name]);
    yield;
  }
  if (columns.weight) written.weight = writeDigits(columns.weight);
  for (const [name, parts] of Object.entries(TUPLES)) {
    const { table, codes } = yield* tabulate(parts.map((part) => columns[part]));
    tables[name] = table;
    written[name] = writeDigits(codes);
    yield;
  }
  const reports = sideBySide(columns);
  yield;
  const lists = {
    part: { count: columns.actorCount, values: LIST_TUPLES.part.map((part) => columns[part]) },
    report: reports,
  };
  for (const [name, { count, values }] of Object.entries(lists)) {
    const { table, codes } = yield* tabulate(values);
    tables[name] = table;
    written[`${name}Count`] = writeDigits(count);
    written[name] = writeDigits(codes);
    yield;
  }
  const wire = { version: CHUNK_VERSION, rows, dictionaries, tables, columns: written };
  return JSON.stringify(wire satisfies Record<keyof WireChunk, unknown>);
}

/** Publishers beside grades, NONE where one of the two lists is shorter. */
function sideBySide(columns: FrameChunk['columns']): { count: number[]; values: [number[], number[]] } {
  const count: number[] = [];
  const values: [number[], number[]] = [[], []];
  let [publisher, grade] = [0, 0];
  for (let row = 0; row < columns.gradeCount.length; row++) {
    const publishers = columns.publisherCount[row] as number;
    const grades = columns.gradeCount[row] as number;
    const longest = Math.max(publishers, grades);
    count.push(longest);
    for (let at = 0; at < longest; at++) {
      values[0].push(at < publishers ? (columns.publisher[publisher + at] as number) : NONE);
      values[1].push(at < grades ? (columns.grade[grade + at] as number) : NONE);
    }
    publisher += publishers;
    grade += grades;
  }
  return { count, values };
}

/** Combinations by how often they occur, then by first use; and the number of each row's. */
function* tabulate(columns: readonly Numbers[]): Generator<void, Coded> {
  const length = columns[0]?.length ?? 0;
  const first = new Map<number | string, number>();
  const codes = new Uint32Array(length);
  const uses: number[] = [];
  const rowOf: number[] = [];
  for (let row = 0; row < length; row++) {
    const name = nameOf(columns, row);
    let code = first.get(name);
    if (code === undefined) {
      code = uses.push(0) - 1;
      rowOf.push(row);
      first.set(name, code);
    }
    uses[code] = (uses[code] as number) + 1;
    codes[row] = code;
    if (row % ROWS_A_STEP === 0) yield;
  }
  const order = uses
    .map((_, code) => code)
    .sort((a, b) => (uses[b] as number) - (uses[a] as number) || a - b);
  const place = new Uint32Array(order.length);
  order.forEach((code, at) => {
    place[code] = at;
  });
  for (let row = 0; row < length; row++) codes[row] = place[codes[row] as number] as number;
  const table = order.flatMap((code) => columns.map((column) => column[rowOf[code] as number] as number));
  return { table, codes };
}

function nameOf(columns: readonly Numbers[], row: number): number | string {
  const [only] = columns;
  if (columns.length === 1) return only?.[row] as number;
  let name = '';
  for (const column of columns) name += `${column[row]},`;
  return name;
}
