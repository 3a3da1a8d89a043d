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

/** Whether a grade meets a mark such as `B3` in both letter and digit. F and 6 never do: they mean "cannot be judged". */
export function meetsGrade(code: number, mark: string): boolean {
  const letter = Math.floor(code / CREDIBILITIES.length);
  const digit = (code % CREDIBILITIES.length) + 1;
  if (letter >= 5 || digit >= 6) return false;
  return (
    letter <= (RELIABILITIES as readonly string[]).indexOf(mark.charAt(0)) && digit <= Number(mark.charAt(1))
  );
}

/** The better-judged of an event's grades: smallest sum of letter and digit, letters first; null without sources. */
export function bestGrade(codes: Iterable<number>): number | null {
  let best: number | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const code of codes) {
    const letter = Math.floor(code / CREDIBILITIES.length);
    const rank = (letter + (code % CREDIBILITIES.length)) * 10 + letter;
    if (rank < bestRank) {
      bestRank = rank;
      best = code;
    }
  }
  return best;
}
