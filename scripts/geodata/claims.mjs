// Owns the limits of territorial claims: Natural Earth's lines, and which of them run along a province line.
import { FILES, mapshaper } from './sources.mjs';
import { toLngLat } from './topology.mjs';

/** Natural Earth claim lines kept: those inside the states of the region. */
const CLAIM_STATES = ['BTN', 'CHN', 'IND', 'PAK'];
/** Both lines are of one source, but thinned differently. */
const SAME_LINE_KM = 7;
const SAME_SHARE = 0.7;

/** GeoJSON features with a `note` that names the claimant. */
export function readClaims() {
  const states = JSON.stringify(CLAIM_STATES);
  const filter = `${states}.includes(adm0_a3_l) && ${states}.includes(adm0_a3_r)`;
  const args = [FILES.claims, '-target', 'disputed_borders', '-filter', filter, '-simplify', 'interval=1500'];
  const { features } = mapshaper([...args, '-o', 'claims.json', 'format=geojson'], 'claims.json');
  return features
    .filter((f) => f.geometry)
    .map(({ geometry, properties: { name, adm0_left } }) => {
      const claimant = name.replace(' claim', '');
      const article = /^[AEIOU]/.test(claimant) ? 'an' : 'a';
      return {
        geometry,
        properties: {
          note: `Limit of ${article} ${claimant} claim to territory administered by ${adm0_left}.`,
        },
      };
    });
}

const linesOf = (g) => (g.type === 'LineString' ? [g.coordinates] : g.coordinates);

/** Distance from a point to a line of [lng, lat], km, on a local plane. */
function distanceToLineKm([lng, lat], line) {
  const kx = 111.32 * Math.cos((lat * Math.PI) / 180);
  const ky = 110.57;
  let best = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [x0, y0] = [(line[i - 1][0] - lng) * kx, (line[i - 1][1] - lat) * ky];
    const [dx, dy] = [(line[i][0] - lng) * kx - x0, (line[i][1] - lat) * ky - y0];
    const share = Math.max(0, Math.min(1, -(x0 * dx + y0 * dy) / (dx * dx + dy * dy || 1)));
    best = Math.min(best, Math.hypot(x0 + share * dx, y0 + share * dy));
  }
  return best;
}

const middles = (line) => line.slice(1).map((p, i) => [(p[0] + line[i][0]) / 2, (p[1] + line[i][1]) / 2]);

function runsAlong(line, others) {
  const points = [...line, ...middles(line)];
  const near = points.filter((p) => others.some((o) => distanceToLineKm(p, o) < SAME_LINE_KM));
  return near.length / points.length >= SAME_SHARE;
}

/** The note of the claim that an arc runs along, or null. */
export function claimAlong(t, arcIndex, claims) {
  const line = t.arcs[arcIndex].map((p) => toLngLat(t, p));
  return claims.find((c) => runsAlong(line, linesOf(c.geometry)))?.properties.note ?? null;
}

/** Marks claims that follow province lines: where those are drawn they carry the dashes instead. */
export function markAlong(claims, t, arcIndexes) {
  const lines = arcIndexes.map((i) => t.arcs[i].map((p) => toLngLat(t, p)));
  return claims.map((c) => {
    const isAlong = linesOf(c.geometry).every((line) => runsAlong(line, lines));
    return isAlong ? { ...c, properties: { ...c.properties, along: true } } : c;
  });
}
