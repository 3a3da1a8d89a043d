// Owns what a filter and its answers need of what loads when first needed and stands above them: as types alone.
import type { Area, Filter, Near } from '../../contract/filter.ts';
import type { DEFAULT_SORT, Sort } from '../../contract/sort.ts';
import type { Along, AlongWindow } from '../along.ts';
import type { AnalysisAnswer, Question } from '../answers.ts';
import type { Dictionary } from '../load/dictionary.ts';
import type { Frame } from '../load/frame.ts';
import type { NearTest } from '../load/positions.ts';
import type { MapCells, MapWindow } from '../map-marks.ts';
import type { Masks } from './clause-list.ts';
import type { Histograms } from './histograms.ts';
import type { Marking } from './mark-rows.ts';

/** Of a cross-filter, what is looked at along a border. */
export type AlongState = {
  readonly frame: Frame;
  readonly failed: Masks;
  readonly work: { visited: number };
};

/** Of a cross-filter, what charts are counted from. */
export type AnalysisState = Pick<AlongState, 'frame' | 'failed'> & { readonly passing: Histograms };

/** Of a cross-filter, what lists are sorted from. */
export type SortState = AlongState & { readonly passing: Histograms; readonly endRow: number };

/** By what a list is sorted that does not begin with the newest. */
export type Sorting = {
  [S in Exclude<Sort, typeof DEFAULT_SORT>]: S extends 'distance'
    ? { readonly sort: S; readonly near: Near }
    : { readonly sort: S };
}[Exclude<Sort, typeof DEFAULT_SORT>];

/** Rows with the verdicts that they get, parallel. */
export type VerdictChanges = { readonly rows: readonly number[]; readonly verdicts: readonly number[] };

/**
 * See `borders/count-along`, `borders/verdict-changes`, `load/row-positions`, `filter/claims-table`, `filter/judge-places`,
 * `counts/sorted-rows`, `counts/analyse` and `marks/list-squares`, which say what each does.
 */
export type LaterWork = {
  readonly listSquares: (state: AnalysisState, window: MapWindow) => MapCells;
  readonly analyse: (state: AnalysisState, filter: Filter) => AnalysisAnswer;
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
  readonly judgeRows: (frame: Frame, test: NearTest) => Uint8Array;
  readonly judgeNearRows: (frame: Frame, near: Near) => Uint8Array;
  readonly judgeAreaRows: (frame: Frame, area: Area) => Uint8Array;
  readonly listSorted: (state: SortState, sorting: Sorting, offset: number, limit: number) => Uint32Array;
  readonly sortedRank: (state: SortState, sorting: Sorting, key: number) => number;
  readonly claimsTable: (filter: Filter, dictionary: Dictionary) => Uint8Array;
  readonly markChanges: (marking: Marking, verdicts: Uint8Array, changes: VerdictChanges) => void;
};
