// Owns the earth's figure for borders: a sphere of the mean radius, as the lengths of borders are measured. Pure.

/** [lng, lat] in degrees. */
export type LngLat = readonly [number, number];

/** Mean radius (IUGG), km. Distances on the sphere are at most 0.6 % off those on the ellipsoid. */
export const EARTH_RADIUS_KM = 6371.0088;

const RADIANS = Math.PI / 180;

/** Length of the great circle between two points, km (haversine). */
export function distanceKm([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const h =
    Math.sin(((lat2 - lat1) * RADIANS) / 2) ** 2 +
    Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * Math.sin(((lng2 - lng1) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A longitude, degrees, turned into −180 … 180. */
export const turned = (lng: number): number => ((((lng + 180) % 360) + 360) % 360) - 180;

/** A longitude, degrees, by whole turns brought within half a turn of another: lines between the two run the short way. */
export const besideLng = (lng: number, other: number): number => lng + 360 * Math.round((other - lng) / 360);

/**
 * The point reached from another by so many km along the great circle that leaves it at a bearing (degrees clockwise from north).
 * Method: the direct problem on the sphere. The longitude lies in −180 … 180.
 */
export function destination([lng, lat]: LngLat, bearing: number, km: number): LngLat {
  const [angle, turn, from] = [km / EARTH_RADIUS_KM, bearing * RADIANS, lat * RADIANS];
  const sine = Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(turn);
  const east = Math.sin(turn) * Math.sin(angle) * Math.cos(from);
  const there = lng + Math.atan2(east, Math.cos(angle) - Math.sin(from) * sine) / RADIANS;
  return [turned(there), Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS];
}

/** The unit vector of a point. */
export function toUnitVector([lng, lat]: LngLat): [number, number, number] {
  const cosLat = Math.cos(lat * RADIANS);
  return [cosLat * Math.cos(lng * RADIANS), cosLat * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
}

/** The point above which a vector ends; its length does not matter. */
export function toLngLat([x, y, z]: readonly [number, number, number]): LngLat {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

/** Length on the sphere, km, of a chord between unit vectors, given squared. */
export const chordToKm = (squared: number): number =>
  2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squared) / 2));

/** The square of the chord between unit vectors that are so many km apart. */
export const kmToChord = (km: number): number =>
  (2 * Math.sin(Math.min(Math.PI, km / EARTH_RADIUS_KM) / 2)) ** 2;

/** Direction in which the shortest way to another point begins, degrees clockwise from true north, 0 … 360; 0 from a point to itself. */
export function initialBearing([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const turn = (lng2 - lng1) * RADIANS;
  const [from, to] = [lat1 * RADIANS, lat2 * RADIANS];
  const east = Math.sin(turn) * Math.cos(to);
  const north = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(turn);
  const bearing = Math.atan2(east, north) / RADIANS;
  return bearing < 0 ? bearing + 360 : bearing;
}

/**
 * Points of the shortest way between two points, both ends included, at most `stepKm` apart. Longitudes run on over ±180° instead of
 * leaping: the line can be drawn as it comes. Method: steps of equal angle from one unit vector towards the other.
 */
export function greatCircle(from: LngLat, to: LngLat, stepKm: number): LngLat[] {
  const km = distanceKm(from, to);
  const steps = Math.max(1, Math.ceil(km / stepKm));
  const angle = km / EARTH_RADIUS_KM;
  const [a, b] = [toUnitVector(from), toUnitVector(to)];
  // Between opposite points all ways are equally short: the one over the pole is taken.
  const isOpposite = Math.PI - angle < 1e-6;
  const points: LngLat[] = [from];
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    const [x, y, z] = isOpposite ? overPole(from, share) : between(a, b, angle, share);
    const [lng, lat] = step === steps ? to : toLngLat([x, y, z]);
    const before = (points.at(-1) as LngLat)[0];
    points.push([besideLng(lng, before), lat]);
  }
  return points;
}

type Vector = readonly [number, number, number];

function between(a: Vector, b: Vector, angle: number, share: number): Vector {
  const sine = Math.sin(angle);
  const [p, q] = sine === 0 ? [1, 0] : [Math.sin((1 - share) * angle) / sine, Math.sin(share * angle) / sine];
  return [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]];
}

const overPole = ([lng, lat]: LngLat, share: number): Vector => {
  const along = (lat + 180 * share) * RADIANS;
  const [out, up] = [Math.cos(along), Math.sin(along)];
  return [out * Math.cos(lng * RADIANS), out * Math.sin(lng * RADIANS), up];
};
