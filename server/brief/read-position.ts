// Owns reading which part of the map a picture shows, as links write it.
import { VIEW_PARAMETERS } from '../../src/link/parameters.ts';
import type { MapPosition } from '../../src/link/view.ts';
import { refuseFault } from '../problems.ts';
import type { RequestContext } from '../request-context.ts';

/** Null: what holds the events. */
export function readMapPosition({ query }: RequestContext): MapPosition | null {
  const text = query.get('map');
  if (text === null) return null;
  const position = VIEW_PARAMETERS.map.parse(text);
  if (position === null) refuseFault('bad-value', 'map', text, 'expected lng,lat,zoom such as 70.05,37.93,8');
  return position;
}
