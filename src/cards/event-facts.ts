// Owns small facts that cards and details derive from an event: its best grade, whether its outcome is missing, its place in words.
import { dayOfInstant, spanOf } from '../contract/calendar-date.ts';
import type { SarhadEvent } from '../contract/event.ts';
import { bestGrade, gradeCode } from '../contract/grade.ts';
import { CREDIBILITIES, type Credibility, RELIABILITIES, type Reliability } from '../contract/taxonomy.ts';

export type Grade = { readonly reliability: Reliability; readonly credibility: Credibility };

/** The best-judged grade among the sources; null when there are none. */
export function bestGradeOf(sources: readonly Grade[]): Grade | null {
  const code = bestGrade(sources.map(({ reliability, credibility }) => gradeCode(reliability, credibility)));
  if (code === null) return null;
  return {
    reliability: RELIABILITIES[Math.floor(code / CREDIBILITIES.length)] ?? 'F',
    credibility: CREDIBILITIES[code % CREDIBILITIES.length] ?? 6,
  };
}

type Timed = Pick<SarhadEvent, 'dateStart' | 'dateEnd' | 'datePrecision'>;

/** Last day on which the event may have happened; for text that is no date, never. */
export function lastDayOf(event: Timed): number {
  return (
    spanOf(event.dateStart, event.dateEnd, event.datePrecision)?.endDay ??
    dayOfInstant('2199-12-31T00:00:00Z')
  );
}

/** A planned event whose date has passed. */
export function hasPassed(event: Timed & Pick<SarhadEvent, 'status'>, todayDay: number): boolean {
  return event.status === 'planned' && lastDayOf(event) < todayDay;
}

/** A planned event whose date has passed and that no other event is the outcome of. */
export function lacksOutcome(
  event: Timed & Pick<SarhadEvent, 'status' | 'related'>,
  todayDay: number,
): boolean {
  if (!hasPassed(event, todayDay)) return false;
  return !event.related.some(({ relation, direction }) => relation === 'outcome-of' && direction === 'from');
}
