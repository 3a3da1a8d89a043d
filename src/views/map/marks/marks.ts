// Owns marks: the engine's marks made ready to be painted and hit, and one mark taken out of them as an object.

import type { EventType, Status } from '../../../contract/taxonomy.ts';
import type { EngineNames } from '../../../engine/answers.ts';
import type { MapCells, MarkName } from '../../../engine/map-marks.ts';
import { stackRadius, symbolRadius } from '../../../engine/mark-size.ts';
import { SQUARE_REACH_PX } from './glyph-size.ts';

/** Marks with what painting and hitting need besides. Arrays run parallel to those of `cells`. */
export type Marks = {
  readonly cells: MapCells;
  readonly types: readonly EventType[];
  readonly statuses: readonly Status[];
  /** Where each is drawn, on the plane: an event makes way for the marks beside it (see `settle-singles`). */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** CSS px. */
  readonly radius: Float32Array;
  /** Indexes in the order of painting: single events, large ones first, then stacks, small ones first. */
  readonly order: Uint32Array;
};

/** One mark. `address` is null for an event that is shown on its own account (the selected one). */
export type Mark = {
  readonly kind: MarkName['kind'];
  readonly zoom: number;
  readonly address: number | null;
  /** Key, type, status and precision are of the one event. */
  readonly key: number;
  /** Where it is drawn. */
  readonly x: number;
  readonly y: number;
  /** Where its stack stands, or the one event lies. */
  readonly place: { readonly x: number; readonly y: number };
  readonly count: number;
  readonly incidents: number;
  readonly contested: number;
  readonly planned: number;
  readonly type: EventType;
  readonly status: Status;
  readonly precisionKm: number;
  /** −1 where no figure is known. */
  readonly killed: number;
  readonly killedLow: number;
  readonly killedHigh: number;
  /** What a stack's figures leave out: see `MapCells`. */
  readonly killedWithin: number;
  /** CSS px. */
  readonly radius: number;
};

export function prepareMarks(cells: MapCells, names: EngineNames): Marks {
  const { kind, size, count, killed, fit } = cells;
  const radius = new Float32Array(size);
  const rank = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const many = (count[i] ?? 0) > 1;
    const px = many ? Math.min(fit[i] ?? 0, stackRadius(count[i] ?? 0)) : symbolRadius(killed[i] ?? -1);
    radius[i] = kind === 'squares' ? SQUARE_REACH_PX : px;
    rank[i] = many ? px : -px;
  }
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  order.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
  return {
    cells,
    types: names.type as readonly EventType[],
    statuses: names.status as readonly Status[],
    x: cells.x,
    y: cells.y,
    radius,
    order,
  };
}

export function markAt(marks: Marks, index: number): Mark | null {
  const { cells } = marks;
  const type = marks.types[cells.type[index] ?? -1];
  const status = marks.statuses[cells.status[index] ?? -1];
  if (index < 0 || index >= cells.size || type === undefined || status === undefined) return null;
  return {
    kind: cells.kind,
    zoom: cells.zoom,
    address: cells.address[index] ?? 0,
    key: cells.key[index] ?? 0,
    x: marks.x[index] ?? 0,
    y: marks.y[index] ?? 0,
    place: { x: cells.x[index] ?? 0, y: cells.y[index] ?? 0 },
    count: cells.count[index] ?? 0,
    incidents: cells.incidents[index] ?? 0,
    contested: cells.contested[index] ?? 0,
    planned: cells.planned[index] ?? 0,
    type,
    status,
    precisionKm: cells.precisionKm[index] ?? 0,
    killed: cells.killed[index] ?? -1,
    killedLow: cells.killedLow[index] ?? -1,
    killedHigh: cells.killedHigh[index] ?? -1,
    killedWithin: cells.killedWithin[index] ?? 0,
    radius: marks.radius[index] ?? 0,
  };
}

/** An event on its own account where it is drawn among these marks; as it is where they do not draw it by itself. */
export function asDrawn(mark: Mark, marks: Marks | null): Mark {
  const index = marks === null || mark.key === 0 ? -1 : marks.cells.key.indexOf(mark.key);
  if (marks === null || index < 0) return mark;
  return { ...mark, x: at(marks.x, index), y: at(marks.y, index), radius: at(marks.radius, index) };
}

const at = (list: ArrayLike<number>, index: number): number => list[index] as number;

export function isSameMark(a: Mark | null, b: Mark | null): boolean {
  if (a === null || b === null) return a === b;
  const isSamePlace = a.kind === b.kind && a.zoom === b.zoom && a.address === b.address;
  return isSamePlace && a.key === b.key && areSameFigures(a, b);
}

/** Other events may be as many: what else is known of them differs then, but by chance. */
const areSameFigures = (a: Mark, b: Mark): boolean =>
  a.count === b.count && a.incidents === b.incidents && a.contested === b.contested && a.killed === b.killed;

/** By what the engine knows a mark; one without an address it does not know. */
export const nameOf = ({ kind, zoom, address }: Mark): MarkName => ({ kind, zoom, address: address ?? 0 });

export const isStack = (mark: Mark): boolean => mark.count > 1;

/** Where a mark has gone in newer ones: to the same name, else the nearest mark within `reach` of the plane. −1: nowhere. */
export function findAgain(marks: Marks, mark: Mark, reach: number): number {
  const same = findSame(marks, mark);
  if (same >= 0 && marks.cells.key[same] === mark.key) return same;
  const { cells, x, y } = marks;
  let best = -1;
  let bestDistance = reach * reach;
  for (let i = 0; i < cells.size; i++) {
    const dx = (x[i] ?? 0) - mark.x;
    const dy = (y[i] ?? 0) - mark.y;
    const distance = dx * dx + dy * dy;
    if (distance <= bestDistance) {
      best = i;
      bestDistance = distance;
    }
  }
  return best;
}

/** The mark of the same name in newer ones; −1 when nothing in it matches any more. */
export function findSame({ cells }: Marks, { kind, zoom, address }: Mark): number {
  return cells.kind === kind && cells.zoom === zoom && address !== null ? cells.address.indexOf(address) : -1;
}
