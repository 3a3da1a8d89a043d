// Owns trimming inner province lines where they run along a border: there the two sources disagree, nothing else.
import { distanceKm } from '../../src/geo/sphere.ts';
import { lineLengthKm, toLngLat } from './topology.mjs';

/** As far as Natural Earth strays from OpenStreetMap. */
const STRAY_KM = 6;
/** A line that merely arrives at the border is near it for less than this. */
const ARRIVAL_KM = 9;

const key = ([x, y]) => `${x},${y}`;

/** Points of the outer lines by cells of a quarter degree. */
function indexPoints(t, arcIndexes) {
  const cells = new Map();
  for (const i of arcIndexes)
    for (const p of t.arcs[i]) {
      const [lng, lat] = toLngLat(t, p);
      const cell = `${Math.floor(lng * 4)},${Math.floor(lat * 4)}`;
      if (!cells.has(cell)) cells.set(cell, []);
      cells.get(cell).push(p);
    }
  return cells;
}

function nearest(t, cells, point) {
  const at = toLngLat(t, point);
  let best = null;
  let bestKm = STRAY_KM;
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++)
      for (const p of cells.get(`${Math.floor(at[0] * 4) + dx},${Math.floor(at[1] * 4) + dy}`) ?? []) {
        const km = distanceKm(at, toLngLat(t, p));
        if (km < bestKm) [bestKm, best] = [km, p];
      }
  return best;
}

function trimStart(t, arc, cells, outerEnds) {
  if (!outerEnds.has(key(arc[0]))) return arc;
  let last = 0;
  let landing = arc[0];
  for (let i = 1; i < arc.length; i++) {
    const hit = nearest(t, cells, arc[i]);
    if (!hit) break;
    last = i;
    landing = hit;
  }
  const along = lineLengthKm(arc.slice(0, last + 1).map((p) => toLngLat(t, p)));
  return along > ARRIVAL_KM ? [landing, ...arc.slice(last)] : arc;
}

/** Indexes of new arcs: the inner ones without the stretches along an outer line. */
export function trimmedArcs(t, inner, outer) {
  const cells = indexPoints(t, outer);
  const ends = new Set(outer.flatMap((i) => t.arcs[i].map(key)));
  return inner.map((i) => {
    const once = trimStart(t, t.arcs[i], cells, ends);
    const arc = trimStart(t, [...once].reverse(), cells, ends).reverse();
    return t.arcs.push(arc) - 1;
  });
}
