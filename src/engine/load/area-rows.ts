// Owns which rows are known only to a province or a country: they are counted at its name, and are no marks of the map.
import { NO_POINT } from '../../contract/frame-chunk.ts';
import { AREA_KM, knownToArea } from '../../matching/known-to.ts';
import { type Columns, PROFILE, PROFILE_LENGTH } from './columns.ts';
import type { Dictionary } from './dictionary.ts';

/** Areas that rows are known to, and their rows. */
export type AreaRows = {
  /** Ids: provinces as `DictionaryNames.province` has them, countries as `country`; by name, so that the order says nothing. */
  readonly areas: readonly string[];
  /** Ascending. */
  readonly rows: Uint32Array;
  /** Parallel to `rows`: index into `areas`. */
  readonly areaOf: Uint16Array;
};

/** Finds the rows of areas: one pass. A frame knows no more than 65,536 areas. */
export function findAreaRows(columns: Columns, dictionary: Dictionary): AreaRows {
  const { values } = dictionary.tables.profile;
  const known = dictionary.names();
  const found: { row: number; area: string }[] = [];
  for (let row = 0; row < columns.rows; row++) {
    const precisionKm = columns.precisionKm[row] as number;
    if (precisionKm < AREA_KM || columns.lng[row] === NO_POINT) continue;
    const profile = (columns.profile[row] as number) * PROFILE_LENGTH;
    const codeAt = (place: number) => orNull(values[profile + place] as number);
    const [province, country] = [codeAt(PROFILE.province), codeAt(PROFILE.country)];
    const area = knownToArea({ precisionKm, province, country });
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

const orNull = (code: number) => (code < 0 ? null : code);
