// Owns what of the link's filter the engine can obey: what the server could not say is left out, and what it has not said yet waits.
import { type Filter, type FilterParameter, without } from '../contract/filter.ts';
import type { Dictionary } from '../contract/replies.ts';
import { spellSides } from '../contract/side.ts';
import type { FrameState } from './frame-state.ts';

/** What distances and chainages are asked of: in the chosen dates events may come one by one, though groups elsewhere. */
export type NearOf = 'events' | 'single-events' | 'groups';

const NO_KEYS = new Uint32Array();

/** Null where neither a distance nor a chainage is asked for. */
export function findNearOf({ within, km }: Filter, groups: FrameState['groups']): NearOf | null {
  if (within === undefined && km === undefined) return null;
  if (groups === null) return 'events';
  return groups.isPartly ? 'single-events' : 'groups';
}

/** What the server has said of what a filter needs of it. */
export type Known = {
  /** Keys of the events that the text finds; undefined while it is being searched. */
  readonly keys: readonly number[] | undefined;
  readonly hasTextFailed: boolean;
  readonly haveDistancesFailed: boolean;
  readonly nearOf: NearOf | null;
  /** Who is of which side; undefined while the dictionary is on its way: nobody is known to be of one. */
  readonly actors: Dictionary['actors'] | undefined;
};

/** The filter that the engine is to obey, with the keys that its text finds; null without a text. */
export function filterForEngine(
  filter: Filter,
  { keys, hasTextFailed, haveDistancesFailed, nearOf, actors = [] }: Known,
): { readonly filter: Filter; readonly textKeys: Uint32Array | null } {
  const ignored: FilterParameter[] = ['asof'];
  if (hasTextFailed) ignored.push('q');
  // A group lies somewhere about its events: it has no distance.
  if (haveDistancesFailed || nearOf === 'groups') ignored.push('within', 'km');
  // Until the text has been searched nothing is known to match; showing everything would be a lie.
  const found = keys === undefined ? NO_KEYS : Uint32Array.from(keys);
  return {
    filter: spellSides(without(filter, ignored), actors),
    textKeys: (filter.q ?? '') === '' || hasTextFailed ? null : found,
  };
}
