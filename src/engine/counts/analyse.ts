// Owns the numbers of the analysis charts: one scan over the passing rows, asked for only while the charts are open.
import type { Filter } from '../../contract/filter.ts';
import { GRADE_COUNT } from '../../contract/grade.ts';
import type { ChartUnit } from '../../contract/time-unit.ts';
import { leaveOut } from '../../matching/containment.ts';
import { rangeOf, shownDays } from '../../matching/shown-days.ts';
import type { AnalysisAnswer } from '../answers.ts';
import { TYPE_COUNT } from '../filter/histograms.ts';
import type { AnalysisState } from '../filter/later-work.ts';
import { PROFILE, PROFILE_LENGTH, TOLL, TOLL_LENGTH } from '../load/columns.ts';
import { IS_INCIDENT } from '../load/frame.ts';
import { bucketOf, bucketStarts } from './bins.ts';
import { topPairs } from './count-pairs.ts';
import { spreadActors, spreadList } from './spread-deltas.ts';
import { wholeSums } from './sum-deltas.ts';

/** Most buckets of days or weeks: they are drawn in 200 px. */
export const MAX_BUCKETS = 100;
const TOP_ACTORS = 40;

/**
 * Analysis of the rows that pass the whole filter, which is `filter`. Buckets span the days that it asks for, whatever passes, where it
 * leaves them open those of the bulk of all events;
 * they are of the finest unit that needs at most `MAX_BUCKETS`; where even months are more, months all the same. An event
 * counts at its start, one that began before these days (it passes, for it lasts) in their first bucket. Figures of people
 * killed are left out as in the totals of the same filter, so buckets add up to them.
 */
export function analyse(state: AnalysisState, filter: Filter): AnalysisAnswer {
  const { frame, failed, passing } = state;
  const { startDay, weight, toll } = frame.columns;
  const { fromDay, toDay } = shownDays(frame, rangeOf(filter));
  const isFromAsked = filter.from !== undefined;
  const unit = unitFor(fromDay, toDay);
  const startDays = bucketStarts(unit, fromDay, toDay);
  const byType = new Uint32Array(startDays.length * TYPE_COUNT);
  const perBucket = () => new Uint32Array(startDays.length);
  const [killed, killedLow, killedHigh, killedWithin] = [perBucket(), perBucket(), perBucket(), perBucket()];
  const [killedKnown, killedDisputed, killedMissing] = [perBucket(), perBucket(), perBucket()];
  let earlier = 0;
  let outside = 0;
  const add = (to: Uint32Array, at: number, amount: number) => {
    to[at] = (to[at] as number) + amount;
  };
  const { values } = frame.dictionary.tables.toll;
  const figureOf = (row: number, place: number) =>
    values[(toll[row] as number) * TOLL_LENGTH + place] as number;
  const bestOf = (row: number) => frame.killedOf[toll[row] as number] as number;
  const placeOf = (day: number) => (isFromAsked && day < fromDay ? 0 : bucketOf(startDays, unit, day));
  let day = Number.NaN;
  let bucket = -1;
  const last = failed.lastIndexOf(0);
  for (let row = Math.max(failed.indexOf(0), 0); row <= last; row++) {
    if (failed[row] !== 0) continue;
    if (startDay[row] !== day) {
      day = startDay[row] as number;
      bucket = placeOf(day);
    }
    const amount = weight === null ? 1 : (weight[row] as number);
    if (bucket < 0) {
      outside += amount;
      continue;
    }
    if (day < fromDay) earlier += amount;
    add(byType, bucket * TYPE_COUNT + (frame.type[row] as number), amount);
    const low = figureOf(row, TOLL.killedLow);
    if (low < 0) {
      if (IS_INCIDENT[frame.type[row] as number]) add(killedMissing, bucket, amount);
      continue;
    }
    const high = figureOf(row, TOLL.killedHigh);
    add(killed, bucket, bestOf(row));
    add(killedLow, bucket, low);
    add(killedHigh, bucket, high);
    add(killedKnown, bucket, amount);
    if (low !== high) add(killedDisputed, bucket, amount);
  }
  const isSummed = (row: number) => failed[row] === 0 && figureOf(row, TOLL.killedLow) >= 0;
  leaveOut(
    frame.parts,
    (row) => (isSummed(row) ? 0 : -1),
    (row) => {
      const at = placeOf(startDay[row] as number);
      if (at < 0) return;
      add(killed, at, -bestOf(row));
      add(killedLow, at, -figureOf(row, TOLL.killedLow));
      add(killedHigh, at, -figureOf(row, TOLL.killedHigh));
      add(killedWithin, at, bestOf(row));
    },
  );
  const grades = new Uint32Array(GRADE_COUNT);
  spreadList(grades, frame.dictionary.tables.grades, wholeSums(passing.grades));
  return {
    unit,
    startDays,
    earlier,
    outside,
    types: TYPE_COUNT,
    byType,
    killed,
    killedLow,
    killedHigh,
    killedWithin,
    killedKnown,
    killedDisputed,
    killedMissing,
    ...topActors(state),
    ...topPairs(state),
    byProvince: countByProvince(state),
    grades,
  };
}

function unitFor(fromDay: number, toDay: number): ChartUnit {
  const days = toDay - fromDay + 1;
  if (days <= MAX_BUCKETS) return 'day';
  // A span may touch one week more than it is long.
  return Math.ceil(days / 7) + 1 <= MAX_BUCKETS ? 'week' : 'month';
}

function countByProvince({ frame, passing }: AnalysisState): Uint32Array {
  const { values } = frame.dictionary.tables.profile;
  const counts = new Uint32Array(frame.dictionary.names().province.length * TYPE_COUNT);
  passing.profile.forEach((sum, code) => {
    const province = values[code * PROFILE_LENGTH + PROFILE.province] as number;
    if (province < 0) return;
    const slot = province * TYPE_COUNT + (values[code * PROFILE_LENGTH + PROFILE.type] as number);
    counts[slot] = (counts[slot] as number) + sum;
  });
  return counts;
}

function topActors({
  frame,
  passing,
}: AnalysisState): Pick<AnalysisAnswer, 'topActors' | 'topActorCounts' | 'actors'> {
  const counts = new Uint32Array(frame.dictionary.names().actor.length);
  spreadActors(counts, frame.dictionary.tables.actors, wholeSums(passing.actors));
  const present = Uint32Array.from(counts.keys()).filter((actor) => (counts[actor] as number) > 0);
  present.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const top = present.slice(0, TOP_ACTORS);
  return {
    topActors: top,
    topActorCounts: top.map((actor) => counts[actor] as number),
    actors: present.length,
  };
}
