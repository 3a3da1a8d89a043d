// Owns whether areas hold points: even–odd over rings in degrees, behind a box each.
import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from './sphere.ts';

/** Rings of one area as flat x, y pairs; a hole is one more ring. */
export type Area = {
  readonly id: string;
  readonly rings: readonly Float64Array[];
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number];
};

export function areaOf(id: string, geometry: Polygon | MultiPolygon): Area {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const box: [number, number, number, number] = [180, 90, -180, -90];
  const rings = polygons.flat().map((ring) => {
    const flat = new Float64Array(ring.length * 2);
    ring.forEach(([x = 0, y = 0], at) => {
      flat[at * 2] = x;
      flat[at * 2 + 1] = y;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    });
    return flat;
  });
  return { id, rings, box };
}

/** Whether the area holds the point; points on its edge may go either way. */
export function holds({ rings, box }: Area, [x, y]: LngLat): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  let inside = false;
  for (const ring of rings) {
    const end = ring.length;
    let px = ring[end - 2] as number;
    let py = ring[end - 1] as number;
    for (let at = 0; at < end; at += 2) {
      const qx = ring[at] as number;
      const qy = ring[at + 1] as number;
      if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
      px = qx;
      py = qy;
    }
  }
  return inside;
}
