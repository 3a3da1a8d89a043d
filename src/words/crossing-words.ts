// Owns how a crossing's dates, status and modes are said.
import { parseDate } from '../contract/calendar-date.ts';
import {
  CROSSING_STATES,
  type CrossingState,
  type CrossingStatus,
  daysOf,
  type Period,
} from '../contract/crossing-status.ts';
import { defineTexts } from '../ui/i18n.ts';
import { dateName, monthName } from './format.ts';

const { t } = defineTexts('crossing-words', {
  open: 'Open',
  restricted: 'Restricted',
  closed: 'Closed',
  unknown: 'Not known',
  'open-current': 'Open since {{from}} ·\u00a0last confirmed {{asOf}}',
  'restricted-current': 'Restricted since {{from}} ·\u00a0last confirmed {{asOf}}',
  'closed-current': 'Closed since {{from}} ·\u00a0last confirmed {{asOf}}',
  'open-ending': 'Open since {{from}} ·\u00a0until {{to}}',
  'restricted-ending': 'Restricted since {{from}} ·\u00a0until {{to}}',
  'closed-ending': 'Closed since {{from}} ·\u00a0until {{to}}',
  'open-last-known': 'Open, last known {{about}}',
  'restricted-last-known': 'Restricted, last known {{about}}',
  'closed-last-known': 'Closed, last known {{about}}',
  'open-last-known-from': 'Open, last known {{about}} ·\u00a0from {{from}}',
  'restricted-last-known-from': 'Restricted, last known {{about}} ·\u00a0from {{from}}',
  'closed-last-known-from': 'Closed, last known {{about}} ·\u00a0from {{from}}',
  'open-over': 'No longer open, since {{to}}',
  'restricted-over': 'No longer restricted, since {{to}}',
  'closed-over': 'No longer closed, since {{to}}',
  'open-announced': 'Opening announced for {{from}}, not confirmed',
  'restricted-announced': 'Restrictions announced for {{from}}, not confirmed',
  'closed-announced': 'Closure announced for {{from}}, not confirmed',
  later: 'Not known before {{from}}',
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

/** `Apr 2021` of a day or a month, `2021` of a year. */
function aboutWhen(date: string): string {
  const days = daysOf(date);
  return days === null || /^\d{4}$/.test(date) ? date : monthName(days.first);
}

/** The last date on which a page told that the state held. */
export const lastConfirmed = ({ from, to, asOf }: Period): string => to ?? asOf ?? from;

/** `Closed since 12 Oct 2025 · last confirmed Jan 2026`, `Closed, last known Apr 2021`, `Not known`. */
export function statusInWords(status: CrossingStatus, periods: readonly Period[]): string {
  const period = status.standing === 'none' ? undefined : periods[status.period];
  if (status.standing === 'none' || period === undefined) return t('unknown');
  const dates = {
    from: roughName(period.from),
    to: roughName(period.to ?? ''),
    asOf: roughName(lastConfirmed(period)),
    about: aboutWhen(lastConfirmed(period)),
  };
  if (status.standing === 'later') return t('later', dates);
  if (status.standing === 'current' && period.to !== null) return t(`${status.state}-ending`, dates);
  return t(`${status.state}-${status.standing}`, dates);
}

/**
 * One period by itself: `Closed since 8 Jul 2021 · until 12 Jul 2021`; one without an end that is no present fact:
 * `Closed, last known Apr 2021 · from 2007`.
 */
export function periodInWords(period: Period, isPresent: boolean): string | null {
  const state = CROSSING_STATES.find((one) => one === period.state);
  if (state === undefined) return null;
  const { planned, from, to } = period;
  if (!planned && !isPresent && to === null)
    return t(`${state}-last-known-from`, { about: aboutWhen(lastConfirmed(period)), from: roughName(from) });
  return statusInWords({ standing: planned ? 'announced' : 'current', state, period: 0 }, [period]);
}

export function modeName(mode: string): string {
  const known = (['road', 'rail', 'bridge', 'pedestrian'] as const).find((one) => one === mode);
  return known ? t(known) : mode;
}
