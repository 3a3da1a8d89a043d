// Owns a chunk of the frame as it travels: JSON whose columns are texts of digits. `columns` says what they mean.
import type { GroupColumn, ListTable, PlainColumn, RowTable } from './columns.ts';
import type { Digits } from './digits.ts';
import type { FrameChunk } from './frame-chunk.ts';

export type WireChunk = Omit<FrameChunk, 'columns'> & {
  /** Combinations one after the other, the most frequent first. */
  readonly tables: Readonly<Record<RowTable | ListTable, readonly number[]>>;
  readonly columns: Readonly<
    Record<Exclude<PlainColumn, GroupColumn> | RowTable | ListTable | `${ListTable}Count`, Digits> &
      Partial<Record<GroupColumn, Digits>>
  >;
};
