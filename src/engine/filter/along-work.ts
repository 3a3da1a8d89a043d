// Owns what a filter needs of the room `borders`, which loads when first needed and stands above it: as types alone.
import type { Along, AlongWindow } from '../along.ts';
import type { Question } from '../answers.ts';
import type { Frame } from '../load/frame.ts';
import type { NearTest } from '../load/positions.ts';
import type { Masks } from './clause-list.ts';
import type { Marking } from './mark-rows.ts';

/** Of a cross-filter, what is looked at along a border. */
export type AlongState = {
  readonly frame: Frame;
  readonly failed: Masks;
  readonly work: { visited: number };
};

/** Rows with the verdicts that they get, parallel. */
export type VerdictChanges = { readonly rows: readonly number[]; readonly verdicts: readonly number[] };

/** See `borders/count-along` and `borders/verdict-changes`, which say what each does. */
export type AlongWork = {
  readonly countAlong: (
    state: AlongState,
    question: Pick<Question, 'filter' | 'positions'>,
    window: AlongWindow,
  ) => Along;
  readonly verdictChanges: (
    frame: Frame,
    verdicts: Uint8Array | null,
    before: NearTest | null,
    after: NearTest | null,
  ) => VerdictChanges | null;
  readonly markChanges: (marking: Marking, verdicts: Uint8Array, changes: VerdictChanges) => void;
};
