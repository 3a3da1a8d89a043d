// Owns the synthetic collection as measurements take it: columns of any number of rows, in chunks by period, newest first.

import { FIRST_DAY, LAST_DAY } from '../data/synthetic/days.ts';
import { frameRowsOf } from '../data/synthetic/frame-rows.ts';
import { countByMonth } from '../data/synthetic/months.ts';
import { synthesise } from '../data/synthetic/row.ts';
import { periodsOf } from '../server/store/frames/frame-periods.ts';
import type { FrameChunk } from '../src/contract/frame-chunk.ts';
import { encodeRows } from '../src/frame/encode-rows.ts';

export type SyntheticChunk = { readonly hash: string; readonly chunk: FrameChunk };

/** The chunks spelled out; `encodeChunk` of `frame/build-chunk` makes of each what travels. */
export function syntheticFrame(rows: number, seed = 1): SyntheticChunk[] {
  const events = synthesise(rows, seed);
  return periodsOf(countByMonth(events))
    .map(({ firstDay, lastDay }) => ({
      hash: `synthetic${seed}rows${rows}day${firstDay}`,
      chunk: encodeRows(frameRowsOf(events, firstDay, lastDay)),
    }))
    .reverse();
}

/** Day index on which the synthetic frame begins and ends. */
export const SYNTHETIC_DAYS = { first: FIRST_DAY, last: LAST_DAY };
