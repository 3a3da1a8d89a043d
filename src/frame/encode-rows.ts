// Owns the coding of rows as a chunk: the one encoder, whatever the rows come from (events, SQL, a generator).
import { COLUMNS, type ColumnName, NAMED_COLUMNS, type NamedColumn, traitsOf } from '../contract/columns.ts';
import { CHUNK_VERSION, type FrameChunk, type FrameRows, NONE } from '../contract/frame-chunk.ts';
import { finishSteps } from './finish-steps.ts';

type Numbers = readonly number[];

/** The chunk of rows that are sorted by start day, then key. */
export function encodeRows(rows: FrameRows): FrameChunk {
  return finishSteps(encodeInSteps(rows));
}

/** The same in steps of one column each, for a thread that has others to answer meanwhile. */
export function* encodeInSteps({ rows, columns, dictionaries }: FrameRows): Generator<void, FrameChunk> {
  const coded: Record<string, Numbers> = { ...columns };
  for (const name of Object.keys(COLUMNS) as ColumnName[]) {
    const values = columns[name];
    if (values === undefined || !traitsOf(name).isSteps) continue;
    coded[name] = stepsOf(values);
    yield;
  }
  const names: Partial<Record<NamedColumn, readonly string[]>> = {};
  for (const name of NAMED_COLUMNS) {
    const { codes, used } = numberByUse(columns[name], dictionaries[name]);
    coded[name] = codes;
    names[name] = used;
    yield;
  }
  return {
    version: CHUNK_VERSION,
    rows,
    dictionaries: names as FrameChunk['dictionaries'],
    columns: coded as FrameChunk['columns'],
  };
}

function stepsOf(values: Numbers): Numbers {
  let before = 0;
  return values.map((value) => {
    const step = value - before;
    before = value;
    return step;
  });
}

type Numbered = { readonly codes: Numbers; readonly used: readonly string[] };

/** Numbers the names that occur, in order of first use. */
function numberByUse(indexes: Numbers, names: readonly string[]): Numbered {
  if (isByUse(indexes, names.length)) return { codes: indexes, used: names };
  const used: string[] = [];
  const codeOf = new Int32Array(names.length).fill(NONE);
  const codes = indexes.map((index) => {
    if (index === NONE) return NONE;
    if (codeOf[index] === NONE) codeOf[index] = used.push(names[index] as string) - 1;
    return codeOf[index] as number;
  });
  return { codes, used };
}

/** Whether all names are numbered so already, as by most sources. */
function isByUse(indexes: Numbers, names: number): boolean {
  let next = 0;
  for (const index of indexes) {
    if (index > next) return false;
    if (index === next) next++;
  }
  return next === names;
}
