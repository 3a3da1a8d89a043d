// Owns whether areas hold points: even–odd over rings, behind a box each. In degrees or on the plane: any flat x, y.
import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from './sphere.ts';

/** Least x, least y, greatest x, greatest y; of degrees: west, south, east, north. */
export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** x, y, x, y …; `box` is around it. */
export type Ring = { readonly xy: Float64Array; readonly box: Box };

/** A hole is one more ring. */
export type Area = { readonly id: string; readonly rings: readonly Ring[] };

export function boxOf(xy: ArrayLike<number>): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    const x = xy[i] as number;
    const y = xy[i + 1] as number;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

export function areaOf(id: string, geometry: Polygon | MultiPolygon): Area {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat().map((ring) => {
    const xy = new Float64Array(ring.length * 2);
    ring.forEach(([x = 0, y = 0], at) => {
      xy[at * 2] = x;
      xy[at * 2 + 1] = y;
    });
    return { xy, box: boxOf(xy) };
  });
  return { id, rings };
}

/** Whether the area that these rings enclose holds the point; points on its edge may go either way. */
export function ringsHold(rings: readonly Ring[], x: number, y: number): boolean {
  let isInside = false;
  for (const { xy, box } of rings) {
    if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) continue;
    const end = xy.length;
    let px = xy[end - 2] as number;
    let py = xy[end - 1] as number;
    for (let at = 0; at < end; at += 2) {
      const qx = xy[at] as number;
      const qy = xy[at + 1] as number;
      if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) isInside = !isInside;
      px = qx;
      py = qy;
    }
  }
  return isInside;
}

export const holds = ({ rings }: Area, [x, y]: LngLat): boolean => ringsHold(rings, x, y);
