// Owns what choosing one border as a place of its own changes, whichever list it was chosen in.
import { withPatch } from './use-view.ts';
import type { View } from './view.ts';

/** The filter names it alone, its strip opens where an event or a crossing was open, and the map goes to it (`views/map/borders/use-border-in-sight`). */
export const choosingBorder =
  (id: string) =>
  ({ filter }: View): Partial<View> => ({
    tab: 'borders',
    event: null,
    crossing: null,
    filter: withPatch(filter, { border: { any: [id], not: [] }, km: undefined }),
  });
