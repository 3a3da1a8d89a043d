// Owns how a view is asked for on paper, as brief or picture: the filter, or the one event that is open; the revision; the part of the map.
import { asofOf } from '../contract/address-of.ts';
import { type Filter, without } from '../contract/filter.ts';
import { formatFilter, formatQuery } from '../contract/filter-grammar.ts';
import { VIEW_PARAMETERS } from './parameters.ts';
import type { View } from './view.ts';

type Pair = readonly [name: string, value: string];

/** `asof`: the revision on screen, or what the link says of it; it stands for that of the filter. */
export function filterAsof(filter: Filter, asof: number | string): readonly Pair[] {
  const pinned = asofOf(asof);
  return [
    ...formatFilter(without(filter, ['asof'])),
    ...(pinned === undefined ? [] : [['asof', String(pinned)] as const]),
  ];
}

/** `hasOrder`: whether the order of the list matters, as it does where events are told. */
export function paperQuery(
  { filter, event, map, sort }: Pick<View, 'filter' | 'event' | 'map' | 'sort'>,
  asof: number | string,
  { hasOrder }: { readonly hasOrder: boolean },
): string {
  return formatQuery([
    ...filterAsof(event === null ? filter : {}, asof),
    ...(event === null ? [] : [['event', event] as const]),
    ...(event === null && hasOrder ? [['sort', sort] as const] : []),
    ...(map === null ? [] : [['map', VIEW_PARAMETERS.map.format(map)] as const]),
  ]);
}
