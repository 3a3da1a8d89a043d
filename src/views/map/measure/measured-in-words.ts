// Owns how a measured way is said: its length, and the direction in which it begins.
import { distanceKm, initialBearing, type LngLat } from '../../../geo/sphere.ts';
import { defineTexts, language } from '../../../ui/i18n.ts';
import { compassPoint } from '../../../words/compass.ts';
import { numberName } from '../../../words/format.ts';
import { tenthsIn } from '../../../words/intl.ts';

const { t } = defineTexts('measured', {
  km: '{{value}} km',
  m: '{{value}} m',
  way: '{{length}} ·\u00a0{{direction}}',
  direction: '{{point}}, {{degrees}}°',
  'to-copy': '{{length}}, {{direction}}, from {{start}} to {{end}}',
});

/** `840 m`, `67.3 km`, `312 km`: no finer than two presses on a map are. */
export function lengthName(km: number): string {
  if (km < 0.995) return t('m', { value: numberName(Math.round(km * 100) * 10) });
  const value = km < 99.95 ? tenthsIn(language()).format(km) : numberName(Math.round(km));
  return t('km', { value });
}

/** `NE, 47°` of degrees clockwise from true north. */
export function directionName(bearing: number): string {
  const degrees = Math.round(bearing) % 360;
  return t('direction', { point: compassPoint(bearing), degrees });
}

/** `67.3 km · NE, 47°`; a way to where it began has no direction. */
export function wayName(start: LngLat, end: LngLat): string {
  const km = distanceKm(start, end);
  const length = lengthName(km);
  return km === 0 ? length : t('way', { length, direction: directionName(initialBearing(start, end)) });
}

/** The same with both ends, to stand elsewhere by itself. */
export function wayToCopy(start: LngLat, end: LngLat, pointName: (point: LngLat) => string): string {
  return t('to-copy', {
    length: lengthName(distanceKm(start, end)),
    direction: directionName(initialBearing(start, end)),
    start: pointName(start),
    end: pointName(end),
  });
}
