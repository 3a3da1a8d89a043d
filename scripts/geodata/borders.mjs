// Owns data/borders.json: the land borders of the region with length and notes.
import { noteOfPair } from './disputes.mjs';
import { FINE_BBOX, REGION } from './regions.mjs';
import { pointsOf } from './topology.mjs';

/** Only names that the project writes otherwise than CLDR. */
const NAMES = { MM: 'Myanmar' };
const display = new Intl.DisplayNames(['en'], { type: 'region' });

/** Pairs whose customary order is not the alphabetical one of their id. */
const FLIPPED = ['AF-TJ', 'AF-IR', 'AF-UZ', 'AF-TM'];

function pairName(id) {
  const [a, b] = id.split('-');
  return (FLIPPED.includes(id) ? [b, a] : [a, b]).map((c) => NAMES[c] ?? display.of(c)).join(' – ');
}

/** A line that ends at the edge of the fine level goes on beyond it: its length would be wrong. */
function isWhole(topology, { id, arcs }) {
  if (id === 'CN-RU') return false; // its longer part lies east of the fine level
  const [west, south, east, north] = FINE_BBOX;
  return pointsOf(topology, arcs).every(
    ([lng, lat]) => lng > west + 0.01 && lng < east - 0.01 && lat > south + 0.01 && lat < north - 0.01,
  );
}

export function buildBorders(topology) {
  const stretches = topology.objects.stretches.geometries;
  const borders = topology.objects.borders.geometries
    .filter((g) => isWhole(topology, g))
    .map(({ id, properties }) => ({ id, countries: id.split('-'), lengthKm: properties.lengthKm }))
    .filter(({ countries }) => countries.some((c) => REGION.includes(c)))
    .map(({ id, countries, lengthKm }) => {
      const ids = stretches.filter((s) => s.properties.pair === id).map((s) => s.id);
      return {
        id,
        countries,
        name: pairName(id),
        lengthKm,
        disputed: stretches.some((s) => s.properties.pair === id && s.properties.kind === 'disputed'),
        note: noteOfPair(id, ids),
      };
    });
  const about = {
    what: 'Land borders of the region; lengthKm is measured on the OpenStreetMap line simplified to 100 m, without stretches at sea.',
    attribution: '© OpenStreetMap contributors, ODbL 1.0',
    madeBy: 'scripts/geodata/build.mjs',
  };
  return `${JSON.stringify({ about, borders }, null, 1)}\n`;
}
