// Owns which chips stand for a filter: one for each value, so that each can be taken away alone.
import { type Filter, type ListParameter, without } from '../../contract/filter.ts';
import { clearing, withActorState, withBorderState, withState } from '../../link/toggle.ts';
import { labelsOf } from '../../words/filter-in-words.ts';
import type { Names } from '../../words/names.ts';

export type Chip = {
  readonly id: string;
  /** The short form of what `inFull` says. */
  readonly name: string;
  readonly inFull: string;
  readonly removal: Partial<Filter>;
};

/** Chips of a filter, each with what pressing it changes. Which data are shown is no filter of them: the banner of a pinned view says it. */
export function chipsOf(filter: Filter, names: Names): Chip[] {
  return labelsOf(without(filter, ['asof']), names).map(({ id, text, inFull, of }) => ({
    id,
    name: text,
    inFull,
    removal: 'value' in of ? removalOf(filter, of.parameter, of.value) : clearing(of.parameters),
  }));
}

function removalOf(filter: Filter, parameter: ListParameter, value: string): Partial<Filter> {
  if (parameter === 'actor') return withActorState(filter, value, null);
  if (parameter === 'border') return withBorderState(filter, value, null);
  return { [parameter]: withState<string>(filter[parameter], value, null) };
}
