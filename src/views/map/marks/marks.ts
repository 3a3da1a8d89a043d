// Owns marks: the engine's cells made ready to be painted and hit, and one mark taken out of them as an object.

import type { EventType, Status } from '../../../contract/taxonomy.ts';
import type { EngineNames, MapCells } from '../../../engine/answers.ts';
import { CELLS_PER_TILE } from '../../../geo/cell-grid.ts';
import type { Layer } from '../../../link/view.ts';
import { scaleAt } from '../camera/camera.ts';
import { SQUARE_REACH_PX, STACK_MIN, stackRadius, symbolRadius } from './glyph-size.ts';

/** Cells with what painting and hitting need besides. Arrays run parallel to those of `cells`. */
export type Marks = {
  readonly cells: MapCells;
  readonly types: readonly EventType[];
  readonly statuses: readonly Status[];
  /** CSS px. */
  readonly radius: Float32Array;
  /** Indexes in the order of painting: single events, large ones first, then stacks, small ones first. */
  readonly order: Uint32Array;
};

/** One mark. `cell` is null for an event that is shown on its own account (the selected one). */
export type Mark = {
  readonly zoom: number;
  readonly cell: number | null;
  readonly key: number;
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly incidents: number;
  readonly contested: number;
  readonly type: EventType;
  readonly status: Status;
  readonly precisionKm: number;
  /** −1 where no figure is known. */
  readonly killed: number;
  readonly killedLow: number;
  readonly killedHigh: number;
  /** What a stack's figures leave out: see `MapCells`. */
  readonly killedWithin: number;
  /** Events of a stack whose place is known only to ± `IMPRECISE_KM` or worse. */
  readonly imprecise: number;
  /** CSS px. */
  readonly radius: number;
};

export function prepareMarks(cells: MapCells, names: EngineNames, layer: Layer = 'points'): Marks {
  if (layer === 'density') return prepareSquares(cells, names);
  const { size, count, killed } = cells;
  const radius = new Float32Array(size);
  const rank = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const many = (count[i] ?? 0) > 1;
    const px = many ? stackRadius(count[i] ?? 0) : symbolRadius(killed[i] ?? -1);
    radius[i] = px;
    rank[i] = many ? px : -px;
  }
  keepApart(cells, radius);
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  order.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
  return {
    cells,
    types: names.type as readonly EventType[],
    statuses: names.status as readonly Status[],
    radius,
    order,
  };
}

/** Marks of the density layer: in the middle of their cells, all alike. */
function prepareSquares(cells: MapCells, names: EngineNames): Marks {
  const { zoom, size, cell } = cells;
  const across = CELLS_PER_TILE * 2 ** zoom;
  const middle = (index: number) => (index + 0.5) / across;
  return {
    cells: {
      ...cells,
      x: cell.map((address) => middle(address % across)),
      y: cell.map((address) => middle(Math.floor(address / across))),
    },
    types: names.type as readonly EventType[],
    statuses: names.status as readonly Status[],
    radius: new Float32Array(size).fill(SQUARE_REACH_PX),
    order: Uint32Array.from({ length: size }, (_, i) => i),
  };
}

/** Of the smaller one's radius: covered by so much, a ring is cut but the number in it is not. */
const OVERLAP_MAX = 0.25;
/** Half of the cells around one: the others find it. Farther ones are out of reach of the largest stacks. */
const AROUND = Array.from(
  { length: 12 },
  (_, i) => [((i + 13) % 5) - 2, Math.floor((i + 13) / 5) - 2] as const,
);

/** Takes stacks back where neighbours would cover each other's numbers. Where they stand is the engine's. */
function keepApart({ zoom, size, cell, x, y, count }: MapCells, radius: Float32Array): void {
  const across = CELLS_PER_TILE * 2 ** zoom;
  const scale = scaleAt(zoom);
  const stacks = new Map<number, number>();
  for (let i = 0; i < size; i++) if ((count[i] ?? 0) > 1) stacks.set(cell[i] ?? 0, i);
  for (const [address, i] of stacks) {
    const column = address % across;
    for (const [dx, dy] of AROUND) {
      const other = stacks.get(address - column + dy * across + ((column + dx + across) % across));
      if (other === undefined) continue;
      const away = (x[other] ?? 0) - (x[i] ?? 0);
      const distance = Math.hypot(away - Math.round(away), (y[other] ?? 0) - (y[i] ?? 0)) * scale;
      const most = Math.max(STACK_MIN, distance / (2 - OVERLAP_MAX));
      radius[i] = Math.min(radius[i] ?? 0, most);
      radius[other] = Math.min(radius[other] ?? 0, most);
    }
  }
}

export function markAt(marks: Marks, index: number): Mark | null {
  const { cells } = marks;
  const type = marks.types[cells.type[index] ?? -1];
  const status = marks.statuses[cells.status[index] ?? -1];
  if (index < 0 || index >= cells.size || type === undefined || status === undefined) return null;
  return {
    zoom: cells.zoom,
    cell: cells.cell[index] ?? 0,
    key: cells.key[index] ?? 0,
    x: cells.x[index] ?? 0,
    y: cells.y[index] ?? 0,
    count: cells.count[index] ?? 0,
    incidents: cells.incidents[index] ?? 0,
    contested: cells.contested[index] ?? 0,
    type,
    status,
    precisionKm: cells.precisionKm[index] ?? 0,
    killed: cells.killed[index] ?? -1,
    killedLow: cells.killedLow[index] ?? -1,
    killedHigh: cells.killedHigh[index] ?? -1,
    killedWithin: cells.killedWithin[index] ?? 0,
    imprecise: cells.imprecise[index] ?? 0,
    radius: marks.radius[index] ?? 0,
  };
}

export function isSameMark(a: Mark | null, b: Mark | null): boolean {
  if (a === null || b === null) return a === b;
  return a.cell === b.cell && a.zoom === b.zoom && a.key === b.key && a.count === b.count;
}

export const isStack = (mark: Mark): boolean => mark.count > 1;

/** Where a mark has gone in newer cells: the same cell, else the nearest mark within `reach` of the plane. −1: nowhere. */
export function findAgain({ cells }: Marks, mark: Mark, reach: number): number {
  let best = -1;
  let bestDistance = reach * reach;
  for (let i = 0; i < cells.size; i++) {
    if (cells.zoom === mark.zoom && cells.cell[i] === mark.cell && cells.key[i] === mark.key) return i;
    const dx = (cells.x[i] ?? 0) - mark.x;
    const dy = (cells.y[i] ?? 0) - mark.y;
    const distance = dx * dx + dy * dy;
    if (distance <= bestDistance) {
      best = i;
      bestDistance = distance;
    }
  }
  return best;
}

/** The mark of the same cell in newer cells; −1 when nothing in it matches any more. */
export function findCell({ cells }: Marks, mark: Mark): number {
  return cells.zoom === mark.zoom && mark.cell !== null ? cells.cell.indexOf(mark.cell) : -1;
}
