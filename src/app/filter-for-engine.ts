// Owns what of the link's filter the engine can obey: what the server could not say is left out, and what it has not said yet waits.
import { type Filter, type FilterParameter, without } from '../contract/filter.ts';
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
};

/** The filter that the engine is to obey, with the keys that its text finds; null without a text. */
export function filterForEngine(
  filter: Filter,
  { keys, hasTextFailed, haveDistancesFailed, nearOf }: Known,
): { readonly filter: Filter; readonly textKeys: Uint32Array | null } {
  const ignored: FilterParameter[] = ['asof'];
  if (hasTextFailed) ignored.push('q');
  // A group lies somewhere about its events: it has no distance.
  if (haveDistancesFailed || nearOf === 'groups') ignored.push('within', 'km');
  // Until the text has been searched nothing is known to match; showing everything would be a lie.
  const found = keys === undefined ? NO_KEYS : Uint32Array.from(keys);
  return {
    filter: without(filter, ignored),
    textKeys: (filter.q ?? '') === '' || hasTextFailed ? null : found,
  };
}
