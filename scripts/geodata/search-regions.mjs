// Owns the extents of named regions: boxes round the shapes and points of the data that region-names.mjs says.
import { feature } from 'topojson-client';
import { REGIONS } from './region-names.mjs';

/** Every [lng, lat] of a geometry. */
function* pointsIn(coordinates) {
  if (typeof coordinates[0] === 'number') yield coordinates;
  else for (const part of coordinates) yield* pointsIn(part);
}

const isWithin = ([w, s, e, n], [lng, lat]) => lng >= w && lng <= e && lat >= s && lat <= n;

/** What `of` names, as points. Throws where the data do not know it, so that no region is quietly smaller than it says. */
function pointsOf(of, data, name) {
  const { provinces = [], claims = [], natural = [], towns = [], crossings = [], exclave, land } = of;
  const shapes = (topology, object, ids) => {
    const { features } = feature(topology, topology.objects[object]);
    return ids.map((id) => features.find((one) => (one.id ?? one.properties.id) === id)?.geometry);
  };
  const placed = (list, wanted) =>
    wanted.map(([country, en]) => list.find((one) => one.country === country && one.names[0] === en)?.at);
  const exclaves = data.details.places.filter(
    ({ kind, names: { en } }) => kind === 'exclave' && en === exclave,
  );
  const found = [
    ...shapes(data.provinces, 'provinces', provinces),
    ...shapes(data.claims, 'areas', claims),
    ...shapes(data.fine, 'countries', land ? [land[0]] : []),
    ...natural.map(
      (code) => data.natural.features.find(({ properties }) => properties.adm1_code === code)?.geometry,
    ),
    ...placed(data.towns, towns),
    ...placed(data.crossings, crossings),
    ...(exclave ? [exclaves[0]?.at] : []),
  ];
  if (found.includes(undefined)) throw new Error(`${name}: the data lack a part of ${JSON.stringify(of)}`);
  const points = found.flatMap((one) => [...pointsIn(one.coordinates ?? one)]);
  return land ? points.filter((point) => isWithin(land[1], point)) : points;
}

/** Rows of the index; `data` are the parsed files, towns and crossings as rows. */
export const searchRegions = (data) =>
  REGIONS.map(({ names, country, importance, of }) => {
    const points = pointsOf(of, data, names[0]);
    const pad = of.pad ?? 0;
    const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
    const [w, s, e, n] = [
      Math.min(...lngs) - pad,
      Math.min(...lats) - pad,
      Math.max(...lngs) + pad,
      Math.max(...lats) + pad,
    ];
    return {
      kind: 'region',
      names,
      at: [(w + e) / 2, (s + n) / 2],
      box: [w, s, e, n],
      country,
      province: null,
      importance,
    };
  });
