// Owns how events stand by what lists are sorted by, as whole numbers: what is greater comes first. Apart from `sort-events`, for the engine's sake.
import { bestGrade, GRADE_COUNT, gradeRank, isJudged } from '../contract/grade.ts';
import { EARTH_RADIUS_KM } from '../geo/sphere.ts';

/** Less than all others: nothing is known to sort by. */
export const UNKNOWN = -1;

/** How an event stands by its people killed: the figure that the filter `killed` compares; null without figures. */
export const standingOfKilled = (figure: number | null): number => figure ?? UNKNOWN;

/** How it stands by its sources' grades: see `gradeRank`. What cannot be judged is not known to be bad: it is unknown. */
export function standingOfGrades(codes: Iterable<number>): number {
  const best = bestGrade(codes);
  return best === null || !isJudged(best) ? UNKNOWN : GRADE_COUNT - 1 - gradeRank(best);
}

/** To the other side of the earth, tenths of a km. */
const FARTHEST = Math.ceil(Math.PI * EARTH_RADIUS_KM * 10);

/** How it stands by its distance: to a tenth of a km, for places are not known better. */
export const standingOfDistance = (km: number): number => FARTHEST - Math.round(km * 10);
