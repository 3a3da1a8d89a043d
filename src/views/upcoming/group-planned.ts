// Owns how planned events are grouped: still to come, and those whose day has passed, with and without a recorded outcome.
import { lacksOutcome } from '../../cards/event-facts.ts';
import type { SarhadEvent } from '../../contract/event.ts';
import type { PlannedKeys } from '../../engine/answers.ts';

export type PlannedGroup = {
  readonly events: readonly SarhadEvent[];
  /** Of how many these are the first; null: not known, for whether an outcome is recorded stands in the text of an event alone. */
  readonly count: number | null;
};

export type PlannedGroups = {
  /** Soonest first. */
  readonly toCome: PlannedGroup;
  /** The latest first: its outcome is the one most likely to be found. */
  readonly withoutOutcome: PlannedGroup;
  /** Their outcome is another event. */
  readonly withOutcome: PlannedGroup;
};

/** `events`: the first of those with these keys, `toCome` before `passed`. */
export function groupPlanned(
  keys: PlannedKeys,
  events: readonly SarhadEvent[],
  todayDay: number,
): PlannedGroups {
  const coming = new Set(keys.toCome);
  const passed = events.filter(({ key }) => !coming.has(key));
  const isWhole = passed.length === keys.passed.length;
  const groupOf = (events: readonly SarhadEvent[]) => ({ events, count: isWhole ? events.length : null });
  return {
    toCome: { events: events.filter(({ key }) => coming.has(key)), count: keys.toCome.length },
    withoutOutcome: groupOf(passed.filter((event) => lacksOutcome(event, todayDay))),
    withOutcome: groupOf(passed.filter((event) => !lacksOutcome(event, todayDay))),
  };
}
