// Owns which rows are known only to a province or a country: they are counted at its name, and are no marks of the map.
import { NO_POINT } from '../../contract/frame-chunk.ts';
import { type Columns, PROFILE, PROFILE_LENGTH } from './columns.ts';
import type { Dictionary } from './dictionary.ts';

/** From here on a point is only the middle of an area, ± km. */
export const AREA_KM = 75;
/** Up to here the area is a province, where one is known; beyond it a country. */
const PROVINCE_KM = 150;

/** Areas that rows are known to, and their rows. */
export type AreaRows = {
  /** Ids: provinces as `DictionaryNames.province` has them, countries as `country`; by name, so that the order says nothing. */
  readonly areas: readonly string[];
  /** Ascending. */
  readonly rows: Uint32Array;
  /** Parallel to `rows`: index into `areas`. */
  readonly areaOf: Uint16Array;
};

/** Codes of a profile's country and province, −1 without one. */
type Known = { readonly country: number; readonly province: number };

/**
 * Of which area a row with a point is counted, as the column and the code of its name: `null` for rows that are known better,
 * and for those of which no country is known (they stay marks, so that no event is lost).
 */
export function areaOf(
  precisionKm: number,
  { country, province }: Known,
): readonly ['province' | 'country', number] | null {
  if (precisionKm < AREA_KM) return null;
  if (precisionKm < PROVINCE_KM && province >= 0) return ['province', province];
  return country >= 0 ? ['country', country] : null;
}

/** Finds the rows of areas: one pass. A frame knows no more than 65,536 areas. */
export function findAreaRows(columns: Columns, dictionary: Dictionary): AreaRows {
  const { values } = dictionary.tables.profile;
  const known = dictionary.names();
  const found: { row: number; area: string }[] = [];
  for (let row = 0; row < columns.rows; row++) {
    const precisionKm = columns.precisionKm[row] as number;
    if (precisionKm < AREA_KM || columns.lng[row] === NO_POINT) continue;
    const profile = (columns.profile[row] as number) * PROFILE_LENGTH;
    const area = areaOf(precisionKm, {
      country: values[profile + PROFILE.country] as number,
      province: values[profile + PROFILE.province] as number,
    });
    if (area !== null) found.push({ row, area: known[area[0]][area[1]] as string });
  }
  const areas = [...new Set(found.map(({ area }) => area))].sort();
  const indexOf = new Map(areas.map((area, at) => [area, at]));
  return {
    areas,
    rows: Uint32Array.from(found, ({ row }) => row),
    areaOf: Uint16Array.from(found, ({ area }) => indexOf.get(area) as number),
  };
}
