// Owns playback, purely: which dates come first, which come next, and when there are no more.
import { addUnits, startOfUnit, type TimeUnit } from '../../contract/time-unit.ts';
import type { DayRange, Extent } from '../../matching/shown-days.ts';
import type { Ends } from './time-axis.ts';

/** `window`: a span of constant length moves along. `cumulative`: the first day stays, the last one moves. */
export const PLAYBACK_MODES = ['window', 'cumulative'] as const;
export type PlaybackMode = (typeof PLAYBACK_MODES)[number];
/** Steps a second. */
export const PLAYBACK_SPEEDS = [1, 2, 5, 10, 30] as const;

export type PlaybackSpeed = (typeof PLAYBACK_SPEEDS)[number];

export type PlaybackSettings = {
  readonly mode: PlaybackMode;
  readonly step: TimeUnit;
  readonly speed: PlaybackSpeed;
};

/** Where a playback begins and the day that ends it; both ends inclusive. */
export type Score = { readonly first: Ends; readonly lastDay: number };

/** Length of the window when no dates are set, in steps. */
const WINDOW_STEPS: Record<TimeUnit, number> = { day: 14, week: 8, month: 6, year: 3 };

/**
 * A window begins where the dates set are, or at the first event when there are none or they are at the end already;
 * it runs to the last event. A cumulative playback fills the dates set, or all of the data.
 */
export function scoreOf(range: DayRange, extent: Extent, { mode, step }: PlaybackSettings): Score {
  const { firstDay, lastDay } = extent;
  if (mode === 'cumulative') {
    const from = range.from ?? startOfUnit(Math.min(firstDay, range.to ?? firstDay), step);
    const end = Math.max(range.to ?? lastDay, from);
    return { first: { from, to: Math.min(endOfStep(from, step), end) }, lastDay: end };
  }
  const start = startOfUnit(firstDay, step);
  if (range.from === null || range.to === null) {
    return { first: { from: start, to: addUnits(start, step, WINDOW_STEPS[step]) - 1 }, lastDay };
  }
  const { from, to } = range;
  const isAtEnd = to >= lastDay || from > lastDay;
  return { first: isAtEnd ? { from: start, to: start + (to - from) } : { from, to }, lastDay };
}

/** The dates after these, or null when they reach the end. */
export function nextOf({ from, to }: Ends, lastDay: number, { mode, step }: PlaybackSettings): Ends | null {
  if (to >= lastDay) return null;
  if (mode === 'cumulative') return { from, to: Math.min(endOfStep(to + 1, step), lastDay) };
  const next = startOfUnit(from, step) === from ? addUnits(from, step, 1) : from + lengthOfStep(from, step);
  // Whole steps stay whole steps, though months differ in length.
  const isWhole = startOfUnit(from, step) === from && startOfUnit(to + 1, step) === to + 1;
  return { from: next, to: isWhole ? addUnits(to + 1, step, 1) - 1 : next + (to - from) };
}

function endOfStep(day: number, step: TimeUnit): number {
  return addUnits(startOfUnit(day, step), step, 1) - 1;
}

function lengthOfStep(day: number, step: TimeUnit): number {
  const start = startOfUnit(day, step);
  return addUnits(start, step, 1) - start;
}
