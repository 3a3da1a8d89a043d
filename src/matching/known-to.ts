// Owns to what area a place is known that is known less well than a point: how far its words and its counts may go.

/** From here on a point is only the middle of an area, ± km. */
export const AREA_KM = 75;
/** Up to here the area is a province, where one is known; beyond it a country. */
const PROVINCE_KM = 150;

/**
 * The province or the country that is all that is known of where an event was, as the column and the value of its name.
 *
 * `precisionKm`: of its point, ± km. Null for places that are known better, and for those of which no country is known.
 */
export function knownToArea<Id>({
  precisionKm,
  province,
  country,
}: {
  readonly precisionKm: number;
  readonly province: Id | null;
  readonly country: Id | null;
}): readonly ['province' | 'country', Id] | null {
  if (precisionKm < AREA_KM) return null;
  if (precisionKm < PROVINCE_KM && province !== null) return ['province', province];
  return country === null ? null : ['country', country];
}
