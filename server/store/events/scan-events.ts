// Owns reading a store that has no index: what a list, a search and positions find in one scan over all events, in steps.
import type { SarhadEvent } from '../../../src/contract/event.ts';
import { type Filter, without } from '../../../src/contract/filter.ts';
import { DEFAULT_SORT, type Sort } from '../../../src/contract/sort.ts';
import { matches, type TextNames } from '../../../src/matching/matches.ts';
import { lineThatCounts } from '../../../src/matching/near-border.ts';
import { DISTANCE_PARAMETERS, isTooImprecise } from '../../../src/matching/near-point.ts';
import { comparePlaces, type Place } from '../../../src/matching/sort-events.ts';
import { passesText } from '../../../src/matching/text-terms.ts';
import type { EventList, PartQuery, Positions } from '../store.ts';
import type { Location } from './locate-event.ts';

/** Events looked at between two pauses. */
const EVENTS_A_STEP = 200;

type Keep = (event: SarhadEvent) => boolean;

export const keepMatching =
  (filter: Filter, names: TextNames): Keep =>
  (event) =>
    matches(event, filter, names);

/** Whether events may be placed too imprecisely for a filter. */
export const asksDistance = ({ within, near }: Filter): boolean => within !== undefined || near !== undefined;

/** See `EventList.tooImprecise`. */
export function keepTooImprecise(filter: Filter, names: TextNames): Keep {
  const passesElsewhere = keepMatching(without(filter, DISTANCE_PARAMETERS), names);
  return (event) => isTooImprecise(event, filter) && passesElsewhere(event);
}

export const keepWithText =
  (text: string, { readText, searchedOf }: TextNames): Keep =>
  (event) =>
    passesText(readText(text), searchedOf(event));

/** Keys of the events that are kept, in their order. */
export function* selectKeys(events: Iterable<SarhadEvent>, keep: Keep): Generator<void, number[]> {
  const keys: number[] = [];
  let looked = 0;
  for (const event of events) {
    if (keep(event)) keys.push(event.key);
    looked += 1;
    if (looked % EVENTS_A_STEP === 0) yield;
  }
  return keys;
}

/** Keys that run from the newest event to the oldest, sorted. */
export function sortKeys(
  keys: readonly number[],
  sort: Sort,
  placeOf: (key: number) => Place,
): readonly number[] {
  if (sort === DEFAULT_SORT) return keys;
  return keys
    .map(placeOf)
    .sort(comparePlaces(sort))
    .map(({ key }) => key);
}

/** A page of sorted keys; see `Store.list`. */
export function pageOf(
  keys: readonly number[],
  { limit, after, sort = DEFAULT_SORT }: Pick<PartQuery, 'limit' | 'after' | 'sort'>,
  placeOf: (key: number) => Place,
): { readonly keys: readonly number[] } & Pick<EventList, 'next'> {
  const compare = comparePlaces(sort);
  const from = after === null ? 0 : keys.findIndex((key) => compare(after, placeOf(key)) < 0);
  const page = from < 0 ? [] : keys.slice(from, from + limit);
  const last = from < 0 || from + limit >= keys.length ? undefined : page.at(-1);
  return { keys: page, next: last === undefined ? null : placeOf(last) };
}

/** See `Store.positions`; places come by key ascending. */
export function* findPositions(
  places: Iterable<{ readonly key: number; readonly near: Location['near'] }>,
  borders: readonly string[],
): Generator<void, Positions> {
  const found: Positions = { keys: [], distances: [], chainages: [] };
  let looked = 0;
  for (const { key, near } of places) {
    looked += 1;
    if (looked % EVENTS_A_STEP === 0) yield;
    const line = lineThatCounts(borders, near);
    if (line === undefined) continue;
    found.keys.push(key);
    found.distances.push(Math.round(line.distanceKm * 10));
    found.chainages.push(Math.round(line.chainageKm * 10));
  }
  return found;
}
