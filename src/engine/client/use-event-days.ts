// Owns the days of the events loaded, as views read them: from the first to the last of all, and of their bulk.

import type { EventDays, Extent } from '../../matching/shown-days.ts';
import type { Answer } from '../answers.ts';
import { useAnswer } from './use-engine.ts';

const eventDaysOf = (answer: Answer | null): EventDays | null => {
  if (answer === null || answer.bulk === null || answer.firstDay === null || answer.lastDay === null)
    return null;
  return { firstDay: answer.firstDay, lastDay: answer.lastDay, bulk: answer.bulk };
};

const isSameExtent = (a: Extent, b: Extent) => a.firstDay === b.firstDay && a.lastDay === b.lastDay;

const areSame = (a: EventDays | null, b: EventDays | null): boolean =>
  a === null || b === null ? a === b : isSameExtent(a, b) && isSameExtent(a.bulk, b.bulk);

/** Null until there are any. */
export const useEventDays = (): EventDays | null => useAnswer(eventDaysOf, areSame);
