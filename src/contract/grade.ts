// Owns Admiralty grades as numbers: the code of a pair, and which pairs meet a mark.
import { CREDIBILITIES, type Credibility, RELIABILITIES, type Reliability } from './taxonomy.ts';

export const GRADE_COUNT = RELIABILITIES.length * CREDIBILITIES.length;

/** A1 → 0, A2 → 1, … F6 → 35. */
export function gradeCode(reliability: Reliability, credibility: Credibility): number {
  return RELIABILITIES.indexOf(reliability) * CREDIBILITIES.length + (credibility - 1);
}

/** 0 → `A1`, 35 → `F6`. */
export function gradeName(code: number): string {
  const letter = RELIABILITIES[Math.floor(code / CREDIBILITIES.length)] ?? 'F';
  return `${letter}${(code % CREDIBILITIES.length) + 1}`;
}

/** F and 6 mean "cannot be judged". */
export const isJudged = (code: number): boolean =>
  Math.floor(code / CREDIBILITIES.length) < 5 && code % CREDIBILITIES.length < 5;

/** Whether a grade meets a mark such as `B3` in both letter and digit. What cannot be judged never does. */
export function meetsGrade(code: number, mark: string): boolean {
  if (!isJudged(code)) return false;
  const letter = Math.floor(code / CREDIBILITIES.length);
  const digit = (code % CREDIBILITIES.length) + 1;
  return (
    letter <= (RELIABILITIES as readonly string[]).indexOf(mark.charAt(0)) && digit <= Number(mark.charAt(1))
  );
}

/** Grades in order, the best first, A1 → 0: by reliability, then credibility; after all others what cannot be judged, F or 6. */
export const gradeRank = (code: number): number => (isJudged(code) ? code : code + GRADE_COUNT);

/** The best of an event's grades by `gradeRank`; null without sources. */
export function bestGrade(codes: Iterable<number>): number | null {
  let best: number | null = null;
  for (const code of codes) if (best === null || gradeRank(code) < gradeRank(best)) best = code;
  return best;
}
