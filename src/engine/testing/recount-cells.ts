// Owns what the marks of the map should be, counted event by event: slow, plain, and what tests hold the engine to.

import { COORDINATE_STEP } from '../../contract/frame-chunk.ts';
import { TYPES } from '../../contract/taxonomy.ts';
import { cellsAcross, toX, toY, WORLD } from '../../geo/cell-grid.ts';
import { IMPRECISE_KM } from '../answers.ts';
import { DAMPING } from '../cells/cell-sheet.ts';
import {
  type IsWithin,
  inListOrder,
  killedOf,
  type Passes,
  splitParts,
  type Weighted,
} from './naive-recount.ts';

export type Mark = {
  readonly cell: number;
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly incidents: number;
  readonly contested: number;
  readonly killed: number;
  readonly killedLow: number;
  readonly killedHigh: number;
  readonly killedWithin: number;
  readonly imprecise: number;
  readonly key: number;
  readonly type: string;
  readonly status: string;
  readonly precisionKm: number;
  /** Keys of the events, newest first. */
  readonly members: readonly number[];
};

/** Every mark of the world at a whole zoom, by address. */
export function recountCells(
  rows: readonly Weighted[],
  passes: Passes,
  zoom: number,
  isWithin: IsWithin,
): Map<number, Mark> {
  const across = cellsAcross(zoom);
  const byCell = new Map<number, Weighted[]>();
  for (const row of rows) {
    if (row.event.coordinates === null) continue;
    const { x, y } = pointOf(row);
    const cell = Math.floor(y * across) * across + Math.floor(x * across);
    byCell.set(cell, [...(byCell.get(cell) ?? []), row]);
  }
  const marks = new Map<number, Mark>();
  const isAlone = (cell: number) => {
    const [x, y] = [cell % across, Math.floor(cell / across)];
    return [...byCell.keys()].every((other) => {
      const away = Math.abs((other % across) - x);
      const isBeside = Math.min(away, across - away) <= 1 && Math.abs(Math.floor(other / across) - y) <= 1;
      return other === cell || !isBeside;
    });
  };
  for (const [cell, all] of byCell) {
    const passing = inListOrder(all.filter(({ event }) => passes(event)));
    const [newest] = passing;
    if (newest === undefined) continue;
    const weightOf = (test: (row: Weighted) => boolean) =>
      passing.reduce((sum, row) => sum + (test(row) ? row.weight : 0), 0);
    const count = weightOf(() => true);
    const byType = TYPES.map((type) => weightOf(({ event }) => event.type === type));
    marks.set(cell, {
      cell,
      ...(count === 1 ? pointOf(newest) : anchorOf(all, cell, across, isAlone(cell))),
      count,
      incidents: weightOf(({ event }) => event.category === 'incident'),
      contested: weightOf(({ event }) => event.status === 'contested'),
      killed: killedOf(passing, isWithin),
      killedLow: killedOf(passing, isWithin, ({ low }) => low),
      killedHigh: killedOf(passing, isWithin, ({ high }) => high),
      killedWithin: splitParts(
        passing.map(({ event }) => event),
        'killed',
        isWithin,
      ).leftOut.reduce((sum, { best, low }) => sum + (best ?? low), 0),
      imprecise: weightOf(({ event }) => event.precisionKm >= IMPRECISE_KM),
      key: newest.event.key,
      type: TYPES[byType.indexOf(Math.max(...byType))] ?? '',
      status: newest.event.status,
      precisionKm: count === 1 ? newest.event.precisionKm : 0,
      members: passing.map(({ event }) => event.key),
    });
  }
  return marks;
}

function pointOf({ event }: Weighted): { x: number; y: number } {
  const [lng, lat] = event.coordinates ?? [Number.NaN, Number.NaN];
  const steps = (degrees: number) => Math.round(degrees / COORDINATE_STEP);
  return { x: toX(steps(lng)) / WORLD, y: toY(steps(lat)) / WORLD };
}

/** The rows' own point where they share one and lie alone; else their weighted middle, drawn in towards the cell's. */
function anchorOf(
  all: readonly Weighted[],
  cell: number,
  across: number,
  isAlone: boolean,
): { x: number; y: number } {
  const points = all.map(pointOf);
  const [first] = points;
  if (isAlone && first && points.every(({ x, y }) => x === first.x && y === first.y)) return first;
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const middle = (of: 'x' | 'y') => all.reduce((sum, row) => sum + pointOf(row)[of] * row.weight, 0) / total;
  const centreX = ((cell % across) + 0.5) / across;
  const centreY = (Math.floor(cell / across) + 0.5) / across;
  return { x: centreX + DAMPING * (middle('x') - centreX), y: centreY + DAMPING * (middle('y') - centreY) };
}
