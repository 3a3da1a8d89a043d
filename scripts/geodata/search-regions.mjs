// Owns the extents of named regions and districts: boxes round the shapes and points of the data that their lists say.
import { feature } from 'topojson-client';
import { DISTRICTS_NORTH } from './districts-north.mjs';
import { DISTRICTS_SOUTH } from './districts-south.mjs';
import { REGIONS } from './region-names.mjs';

/** Every [lng, lat] of a geometry. */
function* pointsIn(coordinates) {
  if (typeof coordinates[0] === 'number') yield coordinates;
  else for (const part of coordinates) yield* pointsIn(part);
}

const isWithin = ([w, s, e, n], [lng, lat]) => lng >= w && lng <= e && lat >= s && lat <= n;

/** What `of` names, as points. Throws where the data do not know it, so that no region is quietly smaller than it says. */
function pointsOf(of, data, name) {
  const {
    provinces = [],
    claims = [],
    natural = [],
    towns = [],
    crossings = [],
    events = [],
    exclave,
    land,
  } = of;
  const shapes = (topology, object, ids) => {
    const { features } = feature(topology, topology.objects[object]);
    return ids.map((id) => features.find((one) => (one.id ?? one.properties.id) === id)?.geometry);
  };
  const placed = (list, wanted) =>
    wanted.map(
      ([country, en, province]) =>
        list.find(
          (one) => one.country === country && one.names[0] === en && (!province || one.province === province),
        )?.at,
    );
  const placeOf = (event) => event && [event.lon, event.lat];
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
    ...events.map((id) => placeOf(data.events.find((event) => event.id === id))),
    ...(exclave ? [exclaves[0]?.at] : []),
  ];
  if (found.includes(undefined)) throw new Error(`${name}: the data lack a part of ${JSON.stringify(of)}`);
  const points = found.flatMap((one) => [...pointsIn(one.coordinates ?? one)]);
  return land ? points.filter((point) => isWithin(land[1], point)) : points;
}

/** Degrees around the seat of a district: some 25 km. */
const PAD_OF_DISTRICT = 0.25;
const DISTRICTS = Object.entries({ ...DISTRICTS_NORTH, ...DISTRICTS_SOUTH }).flatMap(
  ([province, districts]) =>
    districts.map(([names, seat, pad = PAD_OF_DISTRICT]) => {
      const country = province.slice(0, 2);
      const of = typeof seat === 'string' ? { towns: [[country, seat, province]] } : seat;
      return {
        kind: 'district',
        names: names.split('|'),
        country,
        province,
        importance: 4,
        of: { ...of, pad },
      };
    }),
);

/** Rows of the index; `data` are the parsed files, towns and crossings as rows. */
export const searchRegions = (data) =>
  [...REGIONS, ...DISTRICTS].map(({ kind = 'region', names, country, province = null, importance, of }) => {
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
      kind,
      names,
      at: [(w + e) / 2, (s + n) / 2],
      box: [w, s, e, n],
      country,
      province,
      importance,
    };
  });
