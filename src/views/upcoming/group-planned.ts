// Owns how planned events are grouped: still to come, and those whose date has passed without a recorded outcome.
import { lacksOutcome, lastDayOf } from '../../cards/event-facts.ts';
import type { SarhadEvent } from '../../contract/event.ts';

export type PlannedGroups = {
  /** Soonest first. */
  readonly toCome: readonly SarhadEvent[];
  /** The latest first: its outcome is the one most likely to be found. */
  readonly withoutOutcome: readonly SarhadEvent[];
  /** Their outcome is another event. */
  readonly withOutcome: readonly SarhadEvent[];
};

/** `planned` comes soonest first, as the engine gives it. */
export function groupPlanned(planned: readonly SarhadEvent[], todayDay: number): PlannedGroups {
  const passed = planned.filter((event) => lastDayOf(event) < todayDay).reverse();
  return {
    toCome: planned.filter((event) => lastDayOf(event) >= todayDay),
    withoutOutcome: passed.filter((event) => lacksOutcome(event, todayDay)),
    withOutcome: passed.filter((event) => !lacksOutcome(event, todayDay)),
  };
}
