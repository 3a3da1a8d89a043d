// Owns the work on TopoJSON arcs: decode, split, border pairs, stretches, added layers, encode.
import { mergeArcs, meshArcs } from 'topojson-client';
import { distanceKm } from '../../src/geo/sphere.ts';

/** TopoJSON with absolute integer arcs and no transform, so that topojson-client reads endpoints directly. */
export function openTopology(topology, objectName) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x, y];
    });
  });
  const source = Object.values(topology.objects)[0];
  return { type: 'Topology', scale, translate, arcs, objects: { [objectName]: source } };
}

export const toLngLat = (t, [x, y]) => [x * t.scale[0] + t.translate[0], y * t.scale[1] + t.translate[1]];

const indexOf = (i) => (i < 0 ? ~i : i);

/** For each arc the ids of the polygons on its sides. */
export function arcOwners(t, objectName) {
  const owners = t.arcs.map(() => new Set());
  const walk = (arcs, id) => {
    if (Array.isArray(arcs)) for (const a of arcs) walk(a, id);
    else owners[indexOf(arcs)].add(id);
  };
  for (const g of t.objects[objectName].geometries) walk(g.arcs ?? [], g.id);
  return owners;
}

/** Cuts arcs where `labelEdge(arc, lng, lat)` changes along them; returns the label of each new arc. */
export function splitArcs(t, labelEdge) {
  const arcs = [];
  const labels = [];
  const replaced = t.arcs.map((arc, i) => {
    const parts = [];
    let start = 0;
    let label = null;
    for (let j = 1; j < arc.length; j++) {
      const [x0, y0] = arc[j - 1];
      const [x1, y1] = arc[j];
      const next = labelEdge(i, ...toLngLat(t, [(x0 + x1) / 2, (y0 + y1) / 2]));
      if (label !== null && next !== label) {
        parts.push(arcs.push(arc.slice(start, j)) - 1);
        labels.push(label);
        start = j - 1;
      }
      label = next;
    }
    parts.push(arcs.push(arc.slice(start)) - 1);
    labels.push(label ?? '');
    return parts;
  });
  const rewrite = (refs) =>
    Array.isArray(refs[0])
      ? refs.map(rewrite)
      : refs.flatMap((r) => (r < 0 ? replaced[~r].map((i) => ~i).reverse() : replaced[r]));
  for (const object of Object.values(t.objects))
    for (const g of object.geometries) if (g.arcs?.length) g.arcs = rewrite(g.arcs);
  t.arcs = arcs;
  return labels;
}

/** Stitches arcs into one MultiLineString geometry. */
export function lineOf(t, arcIndexes, extra) {
  const line = meshArcs(t, { type: 'MultiLineString', arcs: arcIndexes.map((i) => [i]) });
  return { ...extra, type: line.type, arcs: line.arcs };
}

/** One polygon geometry from many, inner lines removed. */
export function mergedOf(t, geometries, extra) {
  const merged = mergeArcs(t, geometries);
  return { ...extra, type: merged.type, arcs: merged.arcs };
}

/** Border pairs `AF-TJ` with the arcs that both sides own. */
export function pairArcs(owners) {
  const pairs = new Map();
  owners.forEach((set, i) => {
    if (set.size !== 2) return;
    const id = [...set].sort().join('-');
    pairs.set(id, [...(pairs.get(id) ?? []), i]);
  });
  return new Map([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const lineLengthKm = (line) =>
  line.reduce((sum, p, i) => (i ? sum + distanceKm(line[i - 1], p) : 0), 0);

export const arcsLengthKm = (t, arcIndexes) =>
  arcIndexes.reduce((sum, i) => sum + lineLengthKm(t.arcs[i].map((p) => toLngLat(t, p))), 0);

/** Every point of a MultiLineString's arcs as [lng, lat]. */
export const pointsOf = (t, arcs) =>
  arcs.flat().flatMap((i) => t.arcs[indexOf(i)].map((p) => toLngLat(t, p)));

/** Adds GeoJSON line or polygon features, quantized on the topology's grid; arcs are not shared. */
export function addLayer(t, name, features) {
  const put = (line) => {
    const arc = [];
    for (const [lng, lat] of line) {
      const p = [
        Math.round((lng - t.translate[0]) / t.scale[0]),
        Math.round((lat - t.translate[1]) / t.scale[1]),
      ];
      const last = arc.at(-1);
      if (!last || last[0] !== p[0] || last[1] !== p[1]) arc.push(p);
    }
    return arc.length > 1 ? [t.arcs.push(arc) - 1] : null;
  };
  const geometries = features.map(({ geometry, properties, id }) => {
    const { type, coordinates } = geometry;
    const extra = { ...(id ? { id } : {}), ...(properties ? { properties } : {}) };
    if (type.endsWith('LineString')) {
      const lines = type === 'LineString' ? [coordinates] : coordinates;
      return { ...extra, type: 'MultiLineString', arcs: lines.map(put).filter(Boolean) };
    }
    const polygons = (type === 'Polygon' ? [coordinates] : coordinates).map((p) =>
      p.map(put).filter(Boolean),
    );
    return { ...extra, type: 'MultiPolygon', arcs: polygons.filter((p) => p.length) };
  });
  t.objects[name] = { type: 'GeometryCollection', geometries };
}

/** Delta-coded TopoJSON text, newline at the end. Arcs that no object uses are dropped. */
export function encode(t) {
  const used = new Map();
  const renumber = (refs) =>
    refs.map((r) => {
      if (Array.isArray(r)) return renumber(r);
      const i = indexOf(r);
      if (!used.has(i)) used.set(i, used.size);
      return r < 0 ? ~used.get(i) : used.get(i);
    });
  const objects = {};
  for (const [name, object] of Object.entries(t.objects)) {
    const geometries = object.geometries.filter((g) => g.arcs?.length);
    objects[name] = { ...object, geometries: geometries.map((g) => ({ ...g, arcs: renumber(g.arcs) })) };
  }
  const arcs = [...used.keys()].map((i) =>
    t.arcs[i].map(([x, y], j, arc) => (j ? [x - arc[j - 1][0], y - arc[j - 1][1]] : [x, y])),
  );
  const transform = { scale: t.scale, translate: t.translate };
  return `${JSON.stringify({ type: 'Topology', transform, objects, arcs })}\n`;
}
