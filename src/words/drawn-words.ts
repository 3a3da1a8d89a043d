// Owns the words within pictures on paper: what lies beside a map, lengths, days of an axis.
import { defineTexts, language } from '../ui/i18n.ts';
import { monthName, numberName } from './format.ts';
import { datesIn, dateTag } from './intl.ts';

const { t } = defineTexts('drawn', {
  km: '{{km}} km',
  'km-first': 'km {{km}}',
  place: '{{place}} {{count}}',
  elsewhere: 'Elsewhere: {{places}}',
  'other-places': 'other places {{count}}',
  vague: 'Not on the map, place not precisely known: {{count}}',
});

const monthsAlone = datesIn({ month: 'short' });
const years = datesIn({ year: 'numeric' });
const DAY_MS = 86_400_000;

export const kmName = (km: number): string => t('km', { km: numberName(km) });
export const firstKmName = (km: number): string => t('km-first', { km: numberName(km) });

/** `Nov 2025` where a year begins or is first told, else `Dec`; or `2025`. */
export function axisDayName(day: number, unit: 'month' | 'year', isFirst: boolean): string {
  const tag = dateTag(language());
  if (unit === 'year') return years(tag).format(day * DAY_MS);
  const isJanuary = new Date(day * DAY_MS).getUTCMonth() === 0;
  return isFirst || isJanuary ? monthName(day) : monthsAlone(tag).format(day * DAY_MS);
}

type Left = {
  readonly elsewhere: readonly { readonly place: string; readonly count: number }[];
  readonly vague: number;
};

/** `fits`: whether a line has room; places that have none are counted together. */
export function besideMap({ elsewhere, vague }: Left, fits: (line: string) => boolean): string {
  const notPlaced = vague > 0 ? [t('vague', { count: vague })] : [];
  const line = (shown: number) => {
    if (elsewhere.length === 0) return notPlaced.join(' · ');
    const rest = elsewhere.slice(shown).reduce((sum, { count }) => sum + count, 0);
    const places = [
      ...elsewhere.slice(0, shown).map(({ place, count }) => t('place', { place, count })),
      ...(rest > 0 ? [t('other-places', { count: rest })] : []),
    ];
    return [t('elsewhere', { places: places.join(' · ') }), ...notPlaced].join(' · ');
  };
  for (let shown = Math.min(8, elsewhere.length); shown > 0; shown--)
    if (fits(line(shown))) return line(shown);
  return line(0);
}
