// Owns what directions are called: the points of the compass.
import { defineTexts } from '../ui/i18n.ts';

const { t } = defineTexts('compass', {
  n: 'N',
  nne: 'NNE',
  ne: 'NE',
  ene: 'ENE',
  e: 'E',
  ese: 'ESE',
  se: 'SE',
  sse: 'SSE',
  s: 'S',
  ssw: 'SSW',
  sw: 'SW',
  wsw: 'WSW',
  w: 'W',
  wnw: 'WNW',
  nw: 'NW',
  nnw: 'NNW',
});

/** Clockwise from north. */
const POINTS = [
  'n',
  'nne',
  'ne',
  'ene',
  'e',
  'ese',
  'se',
  'sse',
  's',
  'ssw',
  'sw',
  'wsw',
  'w',
  'wnw',
  'nw',
  'nnw',
] as const;

/** `NNE` of degrees clockwise from true north, of 16 points or of 8. */
export function compassPoint(bearing: number, points: 8 | 16 = 16): string {
  const nearest = Math.round((bearing * points) / 360) % points;
  return t(POINTS[(nearest * POINTS.length) / points] ?? 'n');
}
