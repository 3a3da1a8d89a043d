// Owns how events stand by what lists are sorted by, as whole numbers: what is greater comes first. Apart from `sort-events`, for the engine's sake.
import { bestGrade, GRADE_COUNT, gradeRank, isJudged } from '../contract/grade.ts';

/** Less than all others: nothing is known to sort by. */
export const UNKNOWN = -1;

/** How an event stands by its people killed: the figure that the filter `killed` compares; null without figures. */
export const standingOfKilled = (figure: number | null): number => figure ?? UNKNOWN;

/** How it stands by its sources' grades: see `gradeRank`. What cannot be judged is not known to be bad: it is unknown. */
export function standingOfGrades(codes: Iterable<number>): number {
  const best = bestGrade(codes);
  return best === null || !isJudged(best) ? UNKNOWN : GRADE_COUNT - 1 - gradeRank(best);
}
