// Owns details.json: what has a name only on a near map, from zoom 7: exclaves, border crossings, rivers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distanceKm } from '../../src/geo/sphere.ts';
import { ROOT } from './sources.mjs';
import { toLngLat } from './topology.mjs';

const round = (degrees, decimals) => Number(degrees.toFixed(decimals));
const at = ([lng, lat], decimals) => [round(lng, decimals), round(lat, decimals)];

/** Middles of the exclaves of fine.json; which they are is held by a test. */
const EXCLAVES = [
  ['UZ', { en: 'Sokh', ru: 'Сох' }, [71.13, 39.97]],
  ['UZ', { en: 'Shohimardon', ru: 'Шахимардан' }, [71.787, 39.973]],
  ['UZ', { en: 'Jangail', ru: 'Джангаил' }, [71.666, 40.203]],
  ['TJ', { en: 'Vorukh', ru: 'Ворух' }, [70.573, 39.855]],
  ['TJ', { en: 'Western Qalacha' }, [69.546, 40.068]],
  ['TJ', { en: 'Sarvan', ru: 'Сарвак' }, [70.564, 40.998]],
  ['KG', { en: 'Barak', ru: 'Барак' }, [72.766, 40.669]],
].map(([country, names, point]) => ({ kind: 'exclave', country, names, at: point, minZoom: 8, maxZoom: 12 }));

const CROSSINGS = 'data/crossings/crossings.json';
const shortName = (name) =>
  name
    .replace(/\s*\([^)]*\)/g, '')
    .replaceAll(' - ', ' – ')
    .trim();

/** Those of which more has been reported come first; some have no point. */
function crossings() {
  const list = JSON.parse(readFileSync(join(ROOT, CROSSINGS), 'utf8')).crossings;
  return list
    .filter(({ lon }) => typeof lon === 'number')
    .map(({ names, lon, lat, statusHistory }) => ({
      kind: 'crossing',
      names: Object.fromEntries(
        Object.entries(names).flatMap(([lang, name]) => (name ? [[lang, shortName(name)]] : [])),
      ),
      at: at([lon, lat], 3),
      minZoom: statusHistory.length > 1 ? 8 : 9,
      reported: statusHistory.length,
    }))
    .sort((a, b) => b.reported - a.reported)
    .map(({ reported, ...crossing }) => crossing);
}

/** Rivers are named in this part of the fine level, every so many km. */
const RIVER_BBOX = [52, 24, 90, 48];
const EVERY_KM = 220;
const RIVER_NAMES_RU = {
  Panj: 'Пяндж',
  Pamir: 'Памир',
  'Amu Darya': 'Амударья',
  'Syr Darya': 'Сырдарья',
  Naryn: 'Нарын',
  Indus: 'Инд',
  Helmand: 'Гильменд',
};

function riverPoints(t, { arcs }) {
  const points = [];
  for (const line of arcs) {
    let km = EVERY_KM / 2;
    const walked = line.flatMap((i) => {
      const arc = t.arcs[i < 0 ? ~i : i].map((p) => toLngLat(t, p));
      return i < 0 ? arc.reverse() : arc;
    });
    walked.forEach((p, i) => {
      km += i ? distanceKm(walked[i - 1], p) : 0;
      if (km < EVERY_KM) return;
      km = 0;
      points.push(p);
    });
  }
  const [west, south, east, north] = RIVER_BBOX;
  return points.filter(([lng, lat]) => lng > west && lng < east && lat > south && lat < north);
}

function rivers(t) {
  return t.objects.rivers.geometries.flatMap((g) => {
    const en = g.properties.name.replace(/\s*\([^)]*\)/, '').trim();
    if (!en) return [];
    const ru = RIVER_NAMES_RU[en];
    const names = ru ? { en, ru } : { en };
    const minZoom = g.properties.border || g.properties.rank < 6 ? 7 : 8;
    return riverPoints(t, g).map((p) => ({ kind: 'river', names, at: at(p, 2), minZoom }));
  });
}

/** Most important first, as in places.json. */
export function buildDetails(fine) {
  const places = [...EXCLAVES, ...crossings(), ...rivers(fine)];
  return `{"places":[\n${places.map((p) => JSON.stringify(p)).join(',\n')}\n]}\n`;
}
