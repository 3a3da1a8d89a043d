// Owns what is asked: all that views want of the engine, merged into one question.
import type { Filter } from '../../contract/filter.ts';
import type { AnalysisAnswer } from '../answers.ts';
import type { SentQuestion } from '../messages.ts';

/** What views want, as they said it last: a question that holds at rest, and what moves meanwhile. */
export type Wanted = SentQuestion & {
  /** A drag in hand, to be laid over the filter; null while there is none. */
  readonly patch: Partial<Filter> | null;
  /** Whether a drag moves: the analysis waits for its pause. */
  readonly isMoving: boolean;
  /** Whether the keys of a text only stand in for those of a search under way. */
  readonly isTextPending: boolean;
};

export const NOTHING_WANTED: Wanted = {
  filter: {},
  timeline: null,
  map: null,
  wantsAnalysis: false,
  patch: null,
  isMoving: false,
  isTextPending: false,
};

/** The question that asks for what is wanted now. */
export function questionOf({ patch, isMoving, isTextPending, ...question }: Wanted): SentQuestion {
  return {
    ...question,
    filter: patch === null ? question.filter : overlay(question.filter, patch),
    wantsAnalysis: question.wantsAnalysis && !isMoving,
  };
}

/** A filter with another laid over; what the other gives as undefined is taken away. */
export function overlay(filter: Filter, patch: Partial<Filter>): Filter {
  const entries = Object.entries({ ...filter, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Filter;
}

/** The analysis to show: while it is open and a drag moves, that of the last pause. */
export function analysisToShow(
  { wantsAnalysis }: Wanted,
  answered: AnalysisAnswer | null,
  shown: AnalysisAnswer | null,
): AnalysisAnswer | null {
  return answered ?? (wantsAnalysis ? shown : null);
}
