// Owns how tolls and coordinates are written for people; apart from dates and numbers, for the first load needs neither.
import type { Toll } from '../contract/event.ts';
import { defineTexts } from '../ui/i18n.ts';
import { isolated, numberName } from './format.ts';

const { t } = defineTexts('figures', {
  killed: '{{figure}} killed',
  injured: '{{figure}} injured',
});

/** `3`, or `3 (2–5)`: what totals add, the best estimate or else the lowest figure, and between which figures it lies. */
export function tollFigure({ low, high, best }: Toll): string {
  if (low === high) return numberName(low);
  return `${numberName(best ?? low)} (${isolated(`${numberName(low)}–${numberName(high)}`)})`;
}

export const killedInWords = (toll: Toll): string => t('killed', { figure: tollFigure(toll) });
export const injuredInWords = (toll: Toll): string => t('injured', { figure: tollFigure(toll) });

/** `37.93° N 70.05° E` of [lng, lat], with no more decimals than the precision deserves. */
export function coordinatesName([lng, lat]: readonly [number, number], precisionKm: number): string {
  const decimals = precisionKm >= 50 ? 1 : precisionKm >= 2 ? 2 : precisionKm >= 0.1 ? 3 : 4;
  const part = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(decimals)}° ${value < 0 ? negative : positive}`;
  return `${part(lat, 'N', 'S')} ${part(lng, 'E', 'W')}`;
}

/** Points of the map are said to about 10 m, as in links. */
const POINT_KM = 0.01;

/** `36.7300° N 71.6100° E`: a point that was pointed at or typed, in decimal degrees, as the search field reads them. */
export const pointInDegrees = (point: readonly [number, number]): string => coordinatesName(point, POINT_KM);
