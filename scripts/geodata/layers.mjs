// Owns what both levels have in common: from a topology of countries to borders, stretches, land and focus.
import { noteOf, stretchAt, stretchById } from './disputes.mjs';
import { FOCUS } from './regions.mjs';
import { arcOwners, lineOf, mergedOf, pairArcs, splitArcs } from './topology.mjs';

const KINDS_WITH_STRETCH = ['disputed', 'annotated'];

/** Adds `borders` (one geometry a pair), `stretches` (disputed or annotated parts), `land`, `focus`. */
export function addBorderLayers(t, { lengths, riverAt = () => '' }) {
  let owners = arcOwners(t, 'countries');
  const pairOf = owners.map((set) => (set.size === 2 ? [...set].sort().join('-') : ''));
  const labels = splitArcs(t, (i, lng, lat) => {
    const pair = pairOf[i];
    return pair ? `${stretchAt(pair, lng, lat)}|${riverAt(pair, lng, lat)}` : '|';
  });
  const stretchOf = labels.map((l) => l.split('|')[0]);
  const riverOf = labels.map((l) => l.split('|')[1]);
  owners = arcOwners(t, 'countries');
  const pairs = pairArcs(owners);

  t.objects.borders = collection(
    [...pairs].map(([id, arcs]) =>
      lineOf(t, arcs, lengths?.has(id) ? { id, properties: { lengthKm: round1(lengths.get(id)) } } : { id }),
    ),
  );
  t.objects.stretches = collection(
    [...pairs].flatMap(([pair, arcs]) => stretchesOf(t, pair, arcs, stretchOf)),
  );
  const countries = t.objects.countries.geometries;
  t.objects.land = collection([mergedOf(t, countries)]);
  t.objects.focus = collection([
    mergedOf(
      t,
      countries.filter((g) => FOCUS.includes(g.id)),
    ),
  ]);

  const borderRivers = [...new Set(riverOf)].filter(Boolean).map((name) => {
    const arcs = [...pairs.values()].flat().filter((i) => riverOf[i] === name);
    return lineOf(t, arcs, { properties: { rank: 4, name, border: true } });
  });
  return { pairs, borderRivers };
}

function stretchesOf(t, pair, arcs, stretchOf) {
  const ids = [...new Set(arcs.map((i) => stretchOf[i]))].filter(Boolean);
  return ids.flatMap((id) => {
    const stretch = stretchById(id);
    const { kind } = stretch;
    if (!KINDS_WITH_STRETCH.includes(kind)) return [];
    const properties = { pair, kind, note: noteOf(stretch) };
    return [
      lineOf(
        t,
        arcs.filter((i) => stretchOf[i] === id),
        { id, properties },
      ),
    ];
  });
}

export const collection = (geometries) => ({ type: 'GeometryCollection', geometries });
export const round1 = (value) => Math.round(value * 10) / 10;
