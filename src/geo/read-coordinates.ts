// Owns how typed coordinates are read: decimal degrees, minutes and seconds in the spellings people use, MGRS; latitude first unless
// something says otherwise.
import { pointOfMgrs } from './mgrs.ts';
import { plainCoordinates, readAngles } from './read-angles.ts';

export type ReadCoordinates = {
  /** [lng, lat] */
  readonly at: readonly [number, number];
  /** Whether the first number was the latitude; null where the text itself says which is which. */
  readonly isLatFirst: boolean | null;
};

/** Why what is plainly meant as coordinates is no place that the map can show. */
export type CoordinateFault = 'latitude' | 'longitude' | 'minutes' | 'twice' | 'mgrs';

export type CoordinateReading = {
  readonly readings: readonly ReadCoordinates[];
  /** Null where there are readings, and where the text is not meant as coordinates. */
  readonly fault: CoordinateFault | null;
};

const NONE: CoordinateReading = { readings: [], fault: null };
const LONGEST = 80;
/** Where the map ends. */
const LAT_MAX = 85;
const LNG_MAX = 180;

/** Zone, band, square; at least a digit of each half, or a house number on a street would be one. */
const MGRS =
  /^(?:mgrs|usng)?\s*:?\s*(\d{1,2})\s*([c-hj-np-x])\s*([a-hj-np-z]{2})\s*(\d{1,5})(?:\s+(\d{1,5})|(\d{1,5}))$/i;

function readMgrs(text: string): CoordinateReading | null {
  const found = MGRS.exec(text);
  if (!found) return null;
  const [, zone, band, square, ...halves] = found;
  const digits = halves.filter(Boolean).join('');
  // Halves that were divided must be of one length.
  const isUneven = digits.length % 2 === 1 || (halves[1] && halves[0]?.length !== halves[1].length);
  const at = isUneven || digits.length > 10 ? null : pointOfMgrs(`${zone}${band}${square}${digits}`);
  return at ? { readings: [{ at, isLatFirst: null }], fault: null } : { readings: [], fault: 'mgrs' };
}

/**
 * How a text can be read as a place, the likeliest first: latitude first unless hemispheres or the size of a number say
 * otherwise; a second reading where numbers without hemispheres allow both and only that one lies within `box`.
 */
export function readCoordinates(
  text: string,
  [west, south, east, north]: readonly [number, number, number, number],
): CoordinateReading {
  if (text.length > LONGEST) return NONE;
  const typed = plainCoordinates(text);
  const grid = readMgrs(typed);
  if (grid) return grid;
  const angles = readAngles(typed);
  if (!angles) return NONE;
  const [a, b] = angles.pair;
  const refuse = (fault: CoordinateFault): CoordinateReading => ({
    readings: [],
    fault: angles.isMeant ? fault : null,
  });
  if (a.hasTooMany || b.hasTooMany) return refuse('minutes');
  if (a.axis !== null && a.axis === b.axis) return refuse('twice');
  const isNamed = a.axis !== null || b.axis !== null;
  const latFirst: ReadCoordinates = { at: [b.degrees, a.degrees], isLatFirst: isNamed ? null : true };
  const lngFirst: ReadCoordinates = { at: [a.degrees, b.degrees], isLatFirst: isNamed ? null : false };
  const fits = ({ at: [lng, lat] }: ReadCoordinates) => Math.abs(lat) <= LAT_MAX && Math.abs(lng) <= LNG_MAX;
  const isNear = ({ at: [lng, lat] }: ReadCoordinates) =>
    lng >= west && lng <= east && lat >= south && lat <= north;
  const isLatNamedFirst = a.axis === 'lat' || b.axis === 'lng';
  const orders = isNamed ? [isLatNamedFirst ? latFirst : lngFirst] : [latFirst, lngFirst];
  const [likeliest, other] = orders.filter(fits);
  if (!likeliest) {
    const [lng] = (orders[0] as ReadCoordinates).at;
    return refuse(Math.abs(lng) > LNG_MAX ? 'longitude' : 'latitude');
  }
  const isOtherNearer = other !== undefined && isNear(other) && !isNear(likeliest);
  return { readings: isOtherNearer ? [likeliest, other] : [likeliest], fault: null };
}
