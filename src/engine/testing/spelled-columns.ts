// Owns every column of a chunk as plain numbers, for tests: combinations are spelled out.
import { type RawColumns, spellOut, unpackColumns } from '../../frame/unpack-chunk.ts';

export function spelledColumns(...chunk: Parameters<typeof unpackColumns>): RawColumns {
  const { columns, tuples } = unpackColumns(...chunk);
  return Object.assign({}, columns, ...Object.values(tuples).map(spellOut));
}
