// Owns telling the layer of names what it is to know, also when it comes later than the news.
import type { Map as LeafletMap } from 'leaflet';

/** Last news by event, for the layer of names, which may come later than they. */
const lastNews = new WeakMap<LeafletMap, Map<string, object>>();

/** Fires an event, and keeps what it says for who comes later (`toldBefore`). */
export function tell(map: LeafletMap, event: string, news: object): void {
  const known = lastNews.get(map) ?? new Map<string, object>();
  lastNews.set(map, known.set(event, news));
  map.fire(event, news);
}

/** What was told last by each event. */
export const toldBefore = (map: LeafletMap): ReadonlyMap<string, object> => lastNews.get(map) ?? new Map();
