// Owns what putting one value of a filter into a state changes, wherever it was chosen: in a facet, by search, in the palette.
import type { ListParameter } from '../contract/filter.ts';
import { choosingBorder } from './choose-border.ts';
import { type ValueState, withActorState, withBorderState, withState } from './toggle.ts';
import { withPatch } from './use-view.ts';
import type { View } from './view.ts';

/** One border alone is a place of its own. */
export const choosingValue =
  (parameter: ListParameter, value: string, state: ValueState) =>
  (view: View): Partial<View> => {
    const { filter } = view;
    if (parameter === 'actor') return { filter: withPatch(filter, withActorState(filter, value, state)) };
    if (parameter !== 'border')
      return {
        filter: withPatch(filter, { [parameter]: withState<string>(filter[parameter], value, state) }),
      };
    const patch = withBorderState(filter, value, state);
    const isAlone = state === 'any' && patch.border?.any.length === 1 && patch.border.not.length === 0;
    return isAlone ? choosingBorder(value)(view) : { filter: withPatch(filter, patch) };
  };
