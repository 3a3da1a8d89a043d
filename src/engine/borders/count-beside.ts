// Owns how many events of a border have no place along it: those without a position, and groups.
import type { Filter } from '../../contract/filter.ts';
import { BIT } from '../filter/clause-list.ts';
import type { AlongState } from '../filter/later-work.ts';
import { type Beside, groupsAlong, placesWithin } from './border-run.ts';

/** The mask of a row that has no place and fails by a stretch alone; 0 without one. */
const stretchAlone = ({ km, within }: Filter): number =>
  km !== undefined && within === undefined ? BIT.border : 0;

/** Events without a position. */
export function countBeside(
  { frame, failed, work }: AlongState,
  filter: Filter,
  { rows, long }: Beside,
  fromDay: number,
  toDay: number,
): number {
  const alone = stretchAlone(filter);
  const counts = (place: number) => {
    const mask = failed[rows[place] as number] as number;
    return mask === 0 || mask === alone ? 1 : 0;
  };
  const [first, end] = placesWithin(frame, rows, fromDay, toDay);
  let events = 0;
  for (let at = first; at < end; at++) events += counts(at);
  for (const place of long) if (place < first) events += counts(place);
  work.visited += Math.max(0, end - first);
  return events;
}

/** Events in groups. */
export function countGroups(
  { frame, failed, work }: AlongState,
  filter: Filter,
  border: number,
  fromDay: number,
  toDay: number,
) {
  const alone = stretchAlone(filter);
  const rows = groupsAlong(frame, border);
  const { weight } = frame.columns;
  let events = 0;
  // Groups of a day or a week never last longer than the span that is looked through before the first day.
  const [first, end] = placesWithin(frame, rows, fromDay, toDay);
  for (let at = first; at < end; at++) {
    const row = rows[at] as number;
    if (failed[row] === 0 || failed[row] === alone) events += weight?.[row] ?? 1;
  }
  work.visited += Math.max(0, end - first);
  return events;
}
