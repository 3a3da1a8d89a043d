// Owns the numbers of the analysis charts: one scan over the passing rows, asked for only while the charts are open.
import { GRADE_COUNT } from '../../contract/grade.ts';
import { leaveOut } from '../../matching/containment.ts';
import type { AnalysisAnswer, TimeUnit } from '../answers.ts';
import { TYPE_COUNT } from '../filter/histograms.ts';
import type { AnalysisState } from '../filter/later-work.ts';
import { TOLL, TOLL_LENGTH } from '../load/columns.ts';
import { bucketOf, bucketStarts } from './bins.ts';
import { topPairs } from './count-pairs.ts';
import { IS_INCIDENT } from './count-totals.ts';
import { spreadActors, spreadList } from './spread-deltas.ts';
import { wholeSums } from './sum-deltas.ts';

/** Most buckets that a chart draws. */
export const MAX_BUCKETS = 200;
const TOP_ACTORS = 40;

/**
 * Analysis of the rows that pass the whole filter. Buckets and months reach from the first to the last of them, by the
 * finest unit that needs at most `MAX_BUCKETS`; where even months are more (over sixteen years), months all the same.
 */
export function analyse(state: AnalysisState): AnalysisAnswer {
  const { frame, failed, passing } = state;
  const { startDay, weight, toll } = frame.columns;
  const first = failed.indexOf(0);
  const last = failed.lastIndexOf(0);
  const [fromDay, toDay] = first < 0 ? [0, -1] : [startDay[first] as number, startDay[last] as number];
  const unit = unitFor(fromDay, toDay);
  const startDays = bucketStarts(unit, fromDay, toDay);
  const months = bucketStarts('month', fromDay, toDay);
  const byType = new Uint32Array(startDays.length * TYPE_COUNT);
  const perMonth = () => new Uint32Array(months.length);
  const [killed, killedWithin] = [perMonth(), perMonth()];
  const [killedKnown, killedDisputed, killedMissing] = [perMonth(), perMonth(), perMonth()];
  const add = (to: Uint32Array, at: number, amount: number) => {
    to[at] = (to[at] as number) + amount;
  };
  const { values } = frame.dictionary.tables.toll;
  const figureOf = (row: number, place: number) =>
    values[(toll[row] as number) * TOLL_LENGTH + place] as number;
  let day = Number.NaN;
  let bucket = -1;
  let month = -1;
  for (let row = Math.max(first, 0); row <= last; row++) {
    if (failed[row] !== 0) continue;
    if (startDay[row] !== day) {
      day = startDay[row] as number;
      bucket = bucketOf(startDays, unit, day);
      month = bucketOf(months, 'month', day);
    }
    const amount = weight === null ? 1 : (weight[row] as number);
    add(byType, bucket * TYPE_COUNT + (frame.type[row] as number), amount);
    const low = figureOf(row, TOLL.killedLow);
    if (low < 0) {
      if (IS_INCIDENT[frame.type[row] as number]) add(killedMissing, month, amount);
      continue;
    }
    add(killed, month, frame.killedOf[toll[row] as number] as number);
    add(killedKnown, month, amount);
    if (low !== figureOf(row, TOLL.killedHigh)) add(killedDisputed, month, amount);
  }
  const monthOf = (row: number) =>
    failed[row] === 0 && figureOf(row, TOLL.killedLow) >= 0
      ? bucketOf(months, 'month', startDay[row] as number)
      : -1;
  leaveOut(frame.parts, monthOf, (row, at) => {
    const leftOut = frame.killedOf[toll[row] as number] as number;
    add(killed, at, -leftOut);
    add(killedWithin, at, leftOut);
  });
  const grades = new Uint32Array(GRADE_COUNT);
  spreadList(grades, frame.dictionary.tables.grades, wholeSums(passing.grades));
  return {
    unit,
    startDays,
    types: TYPE_COUNT,
    byType,
    months,
    killed,
    killedWithin,
    killedKnown,
    killedDisputed,
    killedMissing,
    ...topActors(state),
    ...topPairs(state),
    grades,
  };
}

function unitFor(fromDay: number, toDay: number): TimeUnit {
  const days = toDay - fromDay + 1;
  if (days <= MAX_BUCKETS) return 'day';
  // A span may touch one week more than it is long.
  return Math.ceil(days / 7) + 1 <= MAX_BUCKETS ? 'week' : 'month';
}

function topActors({ frame, passing }: AnalysisState): Pick<AnalysisAnswer, 'topActors' | 'topActorCounts'> {
  const counts = new Uint32Array(frame.dictionary.names().actor.length);
  spreadActors(counts, frame.dictionary.tables.actors, wholeSums(passing.actors));
  const present = Uint32Array.from(counts.keys()).filter((actor) => (counts[actor] as number) > 0);
  present.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const top = present.slice(0, TOP_ACTORS);
  return { topActors: top, topActorCounts: top.map((actor) => counts[actor] as number) };
}
