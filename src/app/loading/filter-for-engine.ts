// Owns what of the link's filter the engine can obey: what the server could not say is left out, and what it has not said yet waits.
import { type Filter, type FilterParameter, without } from '../../contract/filter.ts';
import type { Dictionary } from '../../contract/replies.ts';
import { sidedIn, spellSides } from '../../contract/side.ts';
import type { FrameState } from './frame-state.ts';

/** What distances, chainages and drawn areas are asked of: in the chosen dates events may come one by one, though groups elsewhere. */
export type NearOf = 'events' | 'single-events' | 'groups';

const NO_KEYS = new Uint32Array();

/** Whether a filter asks what the server must say: where events lie to borders. */
export const asksPositions = ({ within, km }: Filter): boolean => within !== undefined || km !== undefined;

/** Whether the server must say which events are meant: by a text, or picked. */
export const asksKeys = ({ q = '', pick }: Filter): boolean => q !== '' || pick !== undefined;

/** Null where nothing is asked for that a group cannot answer. */
export function findNearOf(filter: Filter, groups: FrameState['groups']): NearOf | null {
  if (!asksPositions(filter) && filter.near === undefined && filter.area === undefined) return null;
  if (groups === null) return 'events';
  return groups.isPartly ? 'single-events' : 'groups';
}

/** What the server has said of what a filter needs of it. */
export type Known = {
  /** Keys of the events that the text finds and that are picked; undefined while they are being searched. */
  readonly keys: readonly number[] | undefined;
  readonly hasTextFailed: boolean;
  readonly haveDistancesFailed: boolean;
  readonly nearOf: NearOf | null;
  /** Who is of which side; undefined while the dictionary is on its way, and when it could not be loaded. */
  readonly actors: Dictionary['actors'] | undefined;
  readonly haveSidesFailed: boolean;
};

/** The filter that the engine is to obey, with the keys of what its text finds and what is picked; null without both. No key passes while what it needs is on its way. */
export function filterForEngine(
  filter: Filter,
  { keys, hasTextFailed, haveDistancesFailed, nearOf, actors, haveSidesFailed }: Known,
): { readonly filter: Filter; readonly textKeys: Uint32Array | null } {
  const ignored: FilterParameter[] = ['asof'];
  if (hasTextFailed) ignored.push('q', 'pick');
  // A group lies somewhere about its events: it has no distance, and is in no area.
  if (haveDistancesFailed || nearOf === 'groups') ignored.push('within', 'km');
  if (nearOf === 'groups') ignored.push('near', 'area');
  const sided = sidedIn(filter);
  if (haveSidesFailed) ignored.push(...sided);
  const obeyed = spellSides(without(filter, ignored), actors ?? []);
  // Until the text has been searched, and sides are known, nothing is known to match; showing everything would be a lie.
  if (sided.length > 0 && actors === undefined && !haveSidesFailed)
    return { filter: obeyed, textKeys: NO_KEYS };
  const found = keys === undefined ? NO_KEYS : Uint32Array.from(keys);
  return { filter: obeyed, textKeys: !asksKeys(filter) || hasTextFailed ? null : found };
}
