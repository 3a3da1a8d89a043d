// Owns a chunk of the frame as it travels: JSON whose columns are texts of digits. `frame-chunk` says what the columns mean.
import type { Digits } from './digits.ts';
import type { CHUNK_VERSION, FrameChunk } from './frame-chunk.ts';

/** Columns whose values repeat together in many rows: each row names one combination of a table. */
export const TUPLES = {
  profile: ['type', 'status', 'country', 'province', 'border'],
  toll: ['killedBest', 'killedLow', 'killedHigh', 'injuredBest', 'injuredLow', 'injuredHigh'],
  precision: ['precisionKm'],
} as const satisfies Record<string, readonly (keyof FrameChunk['columns'])[]>;

/** The same for lists, entry by entry. */
export const LIST_TUPLES = {
  part: ['actor', 'role'],
  /** The k-th publisher beside the k-th grade; −1 where a row has fewer publishers than grades, or fewer grades. */
  report: ['publisher', 'grade'],
} as const satisfies Record<string, readonly (keyof FrameChunk['columns'])[]>;

export const PLAIN = [
  'key',
  'startDay',
  'spanDays',
  'lng',
  'lat',
] as const satisfies readonly (keyof FrameChunk['columns'])[];

export type TupleName = keyof typeof TUPLES | keyof typeof LIST_TUPLES;

export type WireChunk = {
  readonly version: typeof CHUNK_VERSION;
  readonly rows: number;
  readonly dictionaries: FrameChunk['dictionaries'];
  /** Combinations one after the other, the most frequent first. */
  readonly tables: Readonly<Record<TupleName, readonly number[]>>;
  readonly columns: Readonly<
    Record<(typeof PLAIN)[number] | TupleName | 'partCount' | 'reportCount', Digits>
  > & {
    readonly weight?: Digits;
  };
};
