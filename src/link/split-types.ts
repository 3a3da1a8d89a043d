// Owns what a link of an older grammar gains when a type has been split since: it keeps asking for what it asked for.
import type { Filter } from '../contract/filter.ts';
import type { EventType } from '../contract/taxonomy.ts';

/**
 * Old type → the type that took some of its events. Version 2 of the grammar: published events moved from these three;
 * what else the new types hold had never been published under another type.
 */
const SPLIT_OFF: Partial<Record<EventType, EventType>> = {
  'armed-clash': 'standoff',
  'illegal-crossing': 'standoff',
  'vote-sanction': 'expulsion',
};

export type Split = {
  readonly code: 'split-asked' | 'split-left-out';
  readonly from: readonly EventType[];
  readonly to: EventType;
};

/**
 * A filter of an older grammar in the words of this one, and what it gained. A pinned one stays: at its revision the
 * events still have their old types. What is asked for wins over what is left out, so that nothing of
 * it is lost.
 */
export function withSplitTypes(filter: Filter): { filter: Filter; splits: readonly Split[] } {
  const { type, asof } = filter;
  if (type === undefined || asof !== undefined) return { filter, splits: [] };
  const splits: Split[] = [];
  const widen = (types: readonly EventType[], code: Split['code'], kept: readonly EventType[]) => {
    const gained = new Set(types.map((from) => SPLIT_OFF[from] ?? from));
    for (const to of [...types, ...kept]) gained.delete(to);
    for (const to of gained) splits.push({ code, from: types.filter((from) => SPLIT_OFF[from] === to), to });
    return [...types, ...gained];
  };
  const any = widen(type.any, 'split-asked', []);
  const not = widen(type.not, 'split-left-out', any);
  return { filter: splits.length === 0 ? filter : { ...filter, type: { any, not } }, splits };
}
