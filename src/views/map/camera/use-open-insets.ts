// Owns what lies over the map now: the chips over a phone's upper edge come with a filter.
import { useMemo } from 'react';
import { activeClauses } from '../../../contract/filter.ts';
import { useView } from '../../../link/use-view.ts';
import type { Insets } from './insets.ts';

/** Of these insets, which keep room for chips, those that cover something. */
export function useOpenInsets(insets: Insets): Insets {
  const hasChips = useView(({ filter }) => activeClauses(filter).length > 0);
  return useMemo(() => (hasChips ? insets : { ...insets, top: 0 }), [insets, hasChips]);
}
