// Owns a stretch of border that moves, or a distance that changes: whose verdicts change, found among the rows that can.

import { FAILS, judgeNear, PASSES } from '../../matching/near-border.ts';
import { BIT } from '../filter/clause-list.ts';
import type { VerdictChanges } from '../filter/later-work.ts';
import type { Marking } from '../filter/mark-rows.ts';
import type { Frame } from '../load/frame.ts';
import { isSameTest, type NearTest } from '../load/positions.ts';
import { ANY_BORDER, type BorderRun, runAlong } from './border-run.ts';

/**
 * The rows whose verdict is another by the second test than by the first, which made `verdicts`; null where that is not to be had
 * for less than judging every row: other positions, other borders, a distance that comes or goes.
 */
export function verdictChanges(
  frame: Frame,
  verdicts: Uint8Array | null,
  before: NearTest | null,
  after: NearTest | null,
): VerdictChanges | null {
  if (verdicts === null || before === null || after === null || after.positions === null) return null;
  const isOfKind = (before.within === null) === (after.within === null);
  if (!isOfKind || !isSameTest(before, { ...after, within: before.within, km: before.km })) return null;
  const run = runAlong(frame, after.positions, ANY_BORDER);
  const { profile } = frame.columns;
  const rows: number[] = [];
  const changed: number[] = [];
  const judge = (place: number) => {
    const row = run.rows[place] as number;
    const isOut = after.profiles !== null && after.profiles[profile[row] as number] !== 1;
    const precision = (run.precisionKm[place] as number) * 10;
    const verdict = isOut
      ? FAILS
      : judgeNear(after, run.distance[place] as number, run.chainage[place] as number, precision);
    if (verdict === verdicts[row]) return;
    rows.push(row);
    changed.push(verdict);
  };
  // Where a distance counts, precision stretches the stretch: any row near the border may change.
  if (after.within !== null) for (let place = 0; place < run.rows.length; place++) judge(place);
  else for (const place of placesBetweenEnds(run, before, after)) judge(place);
  return { rows, verdicts: changed };
}

/** Places in a run whose chainage lies between an old and a new end of the stretch, ends included; each once. */
function* placesBetweenEnds(run: BorderRun, before: NearTest, after: NearTest): Generator<number> {
  const [fromA, toA] = before.km ?? [0, 0];
  const [fromB, toB] = after.km ?? [0, 0];
  let last = Number.NEGATIVE_INFINITY;
  const order = orderByChainage(run);
  for (const [low, high] of [
    [Math.min(fromA, fromB), Math.max(fromA, fromB)],
    [Math.min(toA, toB), Math.max(toA, toB)],
  ].sort(([a = 0], [b = 0]) => a - b) as [number, number][]) {
    for (let at = firstFrom(run, order, Math.max(low, last + 1)); at < order.length; at++) {
      const place = order[at] as number;
      if ((run.chainage[place] as number) > high) break;
      yield place;
    }
    last = Math.max(last, high);
  }
}

const orders = new WeakMap<BorderRun, Uint32Array>();

/** Places of a run by chainage, ascending; made once. */
function orderByChainage(run: BorderRun): Uint32Array {
  let order = orders.get(run);
  if (order === undefined) {
    // Chainages are below 2^18 tenths of a km, places below 2^32: together they are exact, and sort as numbers.
    const both = Float64Array.from(run.chainage, (chainage, place) => chainage * 2 ** 32 + place).sort();
    order = Uint32Array.from(both, (value) => value % 2 ** 32);
    orders.set(run, order);
  }
  return order;
}

/** First index in the order from which on no chainage is smaller. */
function firstFrom(run: BorderRun, order: Uint32Array, chainage: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((run.chainage[order[middle] as number] as number) < chainage) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Writes the verdicts, and marks the rows that change sides by them. */
export function markChanges(
  { failed, buffers, work }: Marking,
  verdicts: Uint8Array,
  changes: VerdictChanges,
): void {
  for (const [at, row] of changes.rows.entries()) {
    const verdict = changes.verdicts[at] as number;
    verdicts[row] = verdict;
    const isOut = verdict !== PASSES;
    const mask = failed[row] as number;
    if (((mask & BIT.border) !== 0) === isOut) continue;
    failed[row] = mask ^ BIT.border;
    buffers.push(mask & ~BIT.border, row, isOut);
  }
  work.visited += changes.rows.length;
}
