// Owns a chunk of the frame, spelled out: all events as columns of numbers, in chunks by period; `columns` says which.
import type { ColumnName, CountColumn, GroupColumn, NamedColumn } from './columns.ts';

/** Version of the columns and of how they travel; a page that meets another one says so instead of guessing. */
export const CHUNK_VERSION = 3;

/** Coordinates are integers of this many degrees. An event without a point has `NO_POINT` in both columns. */
export const COORDINATE_STEP = 1e-4;
export const NO_POINT = 9_999_999;

/** In index columns: no value. In `killed…` and `injured…` columns: no figure. */
export const NONE = -1;

type Columns = Readonly<
  Record<Exclude<ColumnName, GroupColumn> | CountColumn, readonly number[]> &
    Partial<Record<GroupColumn, readonly number[]>>
>;

/**
 * One chunk; `wire-chunk` says how it travels. Checked by hand in `engine/load/decode-chunk` (millions of numbers are too many
 * for a schema library).
 * Rows are sorted by start day, then key, both ascending. All columns have `rows` entries, but those of lists.
 * Index columns point into the chunk's own dictionaries, which name only what occurs in its rows, in the order of first use.
 */
export type FrameChunk = {
  readonly version: typeof CHUNK_VERSION;
  readonly rows: number;
  readonly dictionaries: Readonly<Record<NamedColumn, readonly string[]>>;
  readonly columns: Columns;
};

/**
 * Rows as their source has them, sorted as those of a chunk; `encodeRows` makes a chunk of them. Column by column, never one
 * object a row: a million objects take minutes. Columns that travel by steps are plain here; dictionaries may name what does not
 * occur, in any order, but nothing twice.
 */
export type FrameRows = Pick<FrameChunk, 'rows' | 'dictionaries' | 'columns'>;
