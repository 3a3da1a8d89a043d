// Owns changes of the view that are offered in several places: each is one change wherever it is asked for.
import { withPatch } from './use-view.ts';
import type { View } from './view.ts';

/** Takes all filters away; `asof` stays: it says which data, not which events. */
export const clearingAll = ({ filter }: View): Partial<View> => ({
  filter: withPatch({}, { asof: filter.asof }),
});

/** Only provinces are shaded: what by is forgotten with them. */
export const showingLayer = (layer: View['layer']): Partial<View> => ({
  layer,
  ...(layer !== 'provinces' && { shaded: null }),
});
