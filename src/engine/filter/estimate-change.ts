// Owns what a change of one clause would cost: how much moves, against how much passes afterwards.
import type { Days } from '../along.ts';
import type { Frame } from '../load/frame.ts';
import { type Histograms, siteWeight, TYPE_COUNT } from './histograms.ts';
import { OUTSIDE, sideOf } from './mark-rows.ts';
import type { StepBox } from './step-box.ts';

/** Weights that enter or leave what passes, and that pass afterwards. */
export type Cost = { readonly moving: number; readonly surviving: number };
type State = { readonly frame: Frame; readonly passing: Histograms; readonly days: Uint32Array };

/** By start days: rows of one day, which most are, move as estimated. */
export function estimateDates({ frame, days }: State, before: Days, after: Days): Cost {
  let moving = 0;
  let surviving = 0;
  for (let day = frame.firstDay; day <= frame.lastDay; day++) {
    const was = day >= before.fromDay && day <= before.toDay;
    const is = day >= after.fromDay && day <= after.toDay;
    if (!was && !is) continue;
    const slot = (day - frame.firstDay) * TYPE_COUNT;
    let weight = 0;
    for (let type = 0; type < TYPE_COUNT; type++) weight += days[slot + type] as number;
    if (was !== is) moving += weight;
    if (is) surviving += weight;
  }
  return { moving, surviving };
}

/** By sites: what sites is known; of what enters, the other clauses are taken to let through as many as before. */
export function estimateBox({ frame, passing }: State, before: StepBox | null, after: StepBox | null): Cost {
  const { siteStart, sites } = frame.places;
  let leaving = 0;
  let passingBefore = 0;
  let rowsBefore = 0;
  let rowsNew = 0;
  for (let site = 0; site < sites; site++) {
    const rows = (siteStart[site + 1] as number) - (siteStart[site] as number);
    const wasOut = sideOf(frame, site, before) === OUTSIDE;
    const isOut = sideOf(frame, site, after) === OUTSIDE;
    if (wasOut) {
      if (!isOut) rowsNew += rows;
      continue;
    }
    const weight = siteWeight(passing.site, site);
    rowsBefore += rows;
    passingBefore += weight;
    if (isOut) leaving += weight;
  }
  const entering = rowsNew * (rowsBefore === 0 ? 1 : Math.min(1, passingBefore / rowsBefore));
  return { moving: leaving + entering, surviving: passingBefore - leaving + entering };
}
