// Owns what is said of events that lie apart in time while they are not on screen, and of the way back to where most lie.
import type { Apart } from '../../engine/answers.ts';
import type { Extent } from '../../matching/shown-days.ts';
import type { Bars } from './bars.ts';
import { yearsName } from './period-name.ts';
import { texts } from './texts.ts';
import type { Domain } from './time-axis.ts';

/** Something that is not on screen: where it lies, on which side of what is, and how it is called. */
export type Away = {
  readonly part: 'before' | 'bulk' | 'after';
  readonly side: 'left' | 'right';
  readonly text: string;
  /** Where there is little room. */
  readonly short: string;
  readonly fromDay: number;
  readonly toDay: number;
};

/** In their order in time. */
export function awayFrom(domain: Domain, { answer, countsPlanned }: Bars, bulk: Extent): Away[] {
  const middle = (domain.startDay + domain.endDay) / 2;
  const side = (fromDay: number, toDay: number) => ((fromDay + toDay) / 2 < middle ? 'left' : 'right');
  const apart = (part: 'before' | 'after'): Away[] => {
    const events = answer[part];
    if (events === null || (events.fromDay >= domain.startDay && events.toDay < domain.endDay)) return [];
    const { fromDay, toDay } = events;
    const words = {
      text: apartInWords(events, countsPlanned),
      short: apartInWords(events, countsPlanned, true),
    };
    return [{ part, side: side(fromDay, toDay), ...words, fromDay, toDay }];
  };
  const { firstDay, lastDay } = bulk;
  const isBulkAway = lastDay < domain.startDay || firstDay >= domain.endDay;
  const back = (): Away => ({
    part: 'bulk',
    side: side(firstDay, lastDay),
    text: texts.t('back', { when: yearsName(firstDay, lastDay) }),
    short: yearsName(firstDay, lastDay),
    fromDay: firstDay,
    toDay: lastDay,
  });
  return [...apart('before'), ...(isBulkAway ? [back()] : []), ...apart('after')];
}

/** `1 event in 1925`, `2 planned in 2093–2095`; in short `2 in 2093–2095`, planned ones and others together. */
export function apartInWords(
  { count, planned, fromDay, toDay }: Apart,
  countsPlanned: boolean,
  isShort = false,
): string {
  const happened = countsPlanned ? Math.max(0, count - planned) : count;
  const when = yearsName(fromDay, toDay);
  if (isShort) return texts.t('short', { count: happened + planned, when });
  if (planned === 0) return texts.t('apart', { count: happened, when });
  if (happened === 0) return texts.t('apart-planned', { count: planned, when });
  return texts.t('apart-both', { count: happened, planned, when });
}

export const isSameAway = (a: readonly Away[], b: readonly Away[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => one.text === b[at]?.text && one.side === b[at].side && one.part === b[at].part);
