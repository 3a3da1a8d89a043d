// Owns which countries and which part of the world are drawn how finely.

/** West, south, east, north of the fine level, degrees. Outside it the coarse level is drawn at every zoom. */
export const FINE_BBOX = [38, 3, 102, 57];

/** Drawn paler: the countries that the dashboard is about. */
export const FOCUS = ['AF', 'TJ', 'KG', 'UZ', 'TM', 'KZ', 'PK', 'IR', 'IN'];

/** Countries with provinces and small towns on the map. */
export const REGION = [...FOCUS, 'CN', 'NP', 'BT'];

/** Simplification of the fine level, metres: lengths of border pairs hold at 100. */
export const FINE_INTERVAL = `["AF","TJ","KG","UZ","TM","PK"].includes(id) ? 100 : ["IR","IN","NP","BT"].includes(id) ? 180 : ["CN","KZ","RU","BD"].includes(id) ? 900 : 1800`;

/** Simplification of the coarse level, metres; one pixel at zoom 6 is about 2,000 m here. */
export const COARSE_INTERVAL = `${JSON.stringify(REGION)}.includes(id) ? 1000 : 8000`;

/** Natural Earth's codes for units without an ISO code, or folded into the state that controls them. */
export const UNIT_IDS = {
  KAS: 'IN', // Siachen glacier: held by India
  KAB: 'KZ', // Baikonur: leased
  SOL: 'XS', // Somaliland: drawn with a disputed line
  CYN: 'XN', // Northern Cyprus: likewise
  CNM: 'CY',
  ESB: 'CY',
  WSB: 'CY',
  USG: 'CU',
  KOS: 'XK',
  PSX: 'PS',
  SAH: 'EH',
  TWN: 'TW',
};

export function ringBounds(ring) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of ring) {
    if (lng < box[0]) box[0] = lng;
    if (lat < box[1]) box[1] = lat;
    if (lng > box[2]) box[2] = lng;
    if (lat > box[3]) box[3] = lat;
  }
  return box;
}

export const boxesMeet = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
