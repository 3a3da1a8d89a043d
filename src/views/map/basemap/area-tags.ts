// Owns counts at the names of areas, as the names are told of them, and what they tell of where these were put.
import type { LeafletEvent, Map as LeafletMap } from 'leaflet';
import { tell } from './announce.ts';

/** Events known only to an area, which are counted behind its name. */
export type AreaTag = { readonly count: number; readonly incidents: number };
/** By id of the area: a province (AF-TAK) or a country (AF). */
export type AreaTags = ReadonlyMap<string, AreaTag>;

/** Where a count stands: its middle on the plane, and its half width and height, px. */
export type PlacedTag = {
  readonly area: string;
  readonly x: number;
  readonly y: number;
  readonly reach: readonly [across: number, down: number];
};

export const TAGS_EVENT = 'sarhad:area-tags';
const PLACED_EVENT = 'sarhad:area-tags-placed';

/** `isPassing`: they change under a hand, so that numbers change where they stand and no name moves. */
export type TagsNews = { readonly tags: AreaTags; readonly isPassing: boolean };

export function announceTags(map: LeafletMap, news: TagsNews): void {
  tell(map, TAGS_EVENT, news);
}

export const tagsOf = (event: LeafletEvent): TagsNews => event as LeafletEvent & TagsNews;

/** Tells where the counts stand now that the names have been painted. */
export function announcePlaced(map: LeafletMap, placed: readonly PlacedTag[]): void {
  map.fire(PLACED_EVENT, { placed });
}

/** Calls back after each painting of names; returns what ends it. */
export function watchPlaced(map: LeafletMap, follow: (placed: readonly PlacedTag[]) => void): () => void {
  const onPlaced = (event: LeafletEvent) =>
    follow((event as LeafletEvent & { placed: readonly PlacedTag[] }).placed);
  map.on(PLACED_EVENT, onPlaced);
  return () => {
    map.off(PLACED_EVENT, onPlaced);
  };
}

/** Between a name and its count, and how far the bar of shares lies below the middle of the line, px. */
export const TAG_GAP_PX = 6;
export const BAR_PX = { below: 6, height: 2 } as const;
