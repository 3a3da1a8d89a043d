// Owns how typed coordinates are read: latitude first, as people write them, with hemispheres, degrees and minutes, or decimal commas.

export type ReadCoordinates = {
  /** [lng, lat] */
  readonly at: readonly [number, number];
  /** Whether the first number was the latitude. */
  readonly isLatFirst: boolean;
};

const LONGEST = 80;
/** Degrees with a fraction, or degrees, minutes and maybe seconds; a hemisphere before or behind. */
const ANGLE = String.raw`([NSEW])?\s*([+-])?(\d{1,3}(?:\.\d{1,12})?)\s*[°º˚]?(?:\s*(\d{1,2}(?:\.\d{1,9})?)\s*['′’](?:\s*(\d{1,2}(?:\.\d{1,9})?)\s*(?:"|″|”|'')?)?)?\s*([NSEW])?`;
const PAIR = new RegExp(`^${ANGLE}(?:\\s*[,;/]\\s*|\\s+)${ANGLE}$`, 'i');
/** "37,1 70,5" and "37,1; 70,5": commas of decimals, where something else divides the two. */
const COMMAS = /^([^,]*\d),(\d[^,]*?)(\s*;\s*|\s+)([^,]*\d),(\d[^,]*)$/;

type Angle = { readonly degrees: number; readonly axis: 'lat' | 'lng' | null };

function readAngle(parts: readonly (string | undefined)[]): Angle | null {
  const [before, sign, degrees, minutes, seconds, behind] = parts;
  if (degrees === undefined || (before && behind)) return null;
  const hemisphere = (before ?? behind)?.toUpperCase();
  if (hemisphere && sign) return null;
  const [m, s] = [Number(minutes ?? 0), Number(seconds ?? 0)];
  if (m >= 60 || s >= 60 || (minutes !== undefined && degrees.includes('.'))) return null;
  const isNegative = sign === '-' || hemisphere === 'S' || hemisphere === 'W';
  const value = Number(degrees) + m / 60 + s / 3600;
  const axis = hemisphere ? (hemisphere === 'N' || hemisphere === 'S' ? 'lat' : 'lng') : null;
  return { degrees: isNegative ? -value : value, axis };
}

/** Digits of Persian, Pashto, Urdu and Arabic keyboards, and minus signs that are no hyphens. */
const plain = (text: string) =>
  text
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll('٫', '.')
    .replaceAll('،', ',')
    .replace(/[−–]/g, '-')
    .replace(/^\(|\)$/g, '')
    .trim();

const isOnEarth = (lng: number, lat: number) => Math.abs(lat) <= 85 && Math.abs(lng) <= 180;

/**
 * How a text can be read as a place, the likeliest first: latitude first unless hemispheres or the size of a number say
 * otherwise; a second reading where numbers without hemispheres allow both and only that one lies within `box`.
 */
export function readCoordinates(
  text: string,
  [west, south, east, north]: readonly [number, number, number, number],
): ReadCoordinates[] {
  if (text.length > LONGEST) return [];
  const typed = plain(text);
  const found = PAIR.exec(typed) ?? PAIR.exec(typed.replace(COMMAS, '$1.$2;$4.$5'));
  if (!found) return [];
  const [a, b] = [readAngle(found.slice(1, 7)), readAngle(found.slice(7, 13))];
  if (!a || !b || (a.axis !== null && a.axis === b.axis)) return [];
  const latFirst: ReadCoordinates = { at: [b.degrees, a.degrees], isLatFirst: true };
  const lngFirst: ReadCoordinates = { at: [a.degrees, b.degrees], isLatFirst: false };
  const isNamed = a.axis !== null || b.axis !== null;
  const isLatNamedFirst = a.axis === 'lat' || b.axis === 'lng';
  if (isNamed) return [isLatNamedFirst ? latFirst : lngFirst].filter(({ at }) => isOnEarth(...at));
  const isNear = ({ at: [lng, lat] }: ReadCoordinates) =>
    lng >= west && lng <= east && lat >= south && lat <= north;
  const other = isNear(lngFirst) && !isNear(latFirst);
  const readings = isOnEarth(...latFirst.at) ? (other ? [latFirst, lngFirst] : [latFirst]) : [lngFirst];
  return readings.filter(({ at }) => isOnEarth(...at));
}
