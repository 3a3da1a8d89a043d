// Owns how a crossing's dates, status and modes are said.
import { parseDate } from '../contract/calendar-date.ts';
import { type CrossingState, type CrossingStatus, daysOf, type Period } from '../contract/crossing-status.ts';
import { defineTexts } from '../ui/i18n.ts';
import { dateName, monthName } from './format.ts';

const { t } = defineTexts('crossing-words', {
  open: 'Open',
  restricted: 'Restricted',
  closed: 'Closed',
  unknown: 'Unknown',
  'last-until': '{{state}} until {{date}}',
  'last-confirmed': 'last confirmed {{state}}, {{date}}',
  'never-known': 'no page was read',
  road: 'road',
  rail: 'railway',
  bridge: 'bridge',
  pedestrian: 'on foot',
});

export const stateName = (state: CrossingState | 'unknown'): string => t(state);

/** `15 Aug 2021`, `Aug 2021`, `2021`, as precisely as the page had it. */
export function roughName(date: string): string {
  if (parseDate(date) !== null) return dateName(date);
  const days = daysOf(date);
  return days === null || /^\d{4}$/.test(date) ? date : monthName(days.first);
}

/** `Closed`, or `Unknown · closed until 15 Oct 2025`, `Unknown · last confirmed closed, Jan 2026`. */
export function statusInWords({ state, last }: CrossingStatus, periods: readonly Period[]): string {
  if (state !== 'unknown') return t(state);
  const period = last === null ? undefined : periods[last.period];
  if (last === null || period === undefined) return `${t('unknown')} · ${t('never-known')}`;
  const date = roughName(period.to ?? period.asOf ?? period.from);
  const before = t(last.hasEnd ? 'last-until' : 'last-confirmed', {
    state: t(last.state).toLowerCase(),
    date,
  });
  return `${t('unknown')} · ${before}`;
}

export function modeName(mode: string): string {
  const known = (['road', 'rail', 'bridge', 'pedestrian'] as const).find((one) => one === mode);
  return known ? t(known) : mode;
}
