// Owns what a menu of the map is opened on: a mark where there is one, else the bare point.
import type { Map as LeafletMap } from 'leaflet';
import { unproject } from '../../../geo/mercator.ts';
import { turned } from '../../../geo/sphere.ts';
import type { Mark } from '../marks/marks.ts';

export type Here = {
  /** [lng, lat], the longitude in −180 … 180. */
  readonly at: readonly [number, number];
  /** An event, or a stack of them; null of a bare point. */
  readonly mark: Mark | null;
};

type Point = { readonly x: number; readonly y: number };

export function hereAt(map: LeafletMap, { x, y }: Point, mark: Mark | null): Here {
  if (mark) return hereOf(mark.x, mark.y, mark);
  const { lng, lat } = map.containerPointToLatLng([x, y]);
  return { at: [turned(lng), lat], mark: null };
}

/** Of a point of the plane. */
export function hereOf(x: number, y: number, mark: Mark | null = null): Here {
  const [lng, lat] = unproject(x, y);
  return { at: [turned(lng), lat], mark };
}
