// Owns one cell while it is summed, and the sheet of parallel arrays that finished cells become.

import { NO_POINT } from '../../contract/frame-chunk.ts';
import { cellsAcross, toX, toY, WORLD } from '../../geo/cell-grid.ts';
import { leaveOut } from '../../matching/containment.ts';
import type { MapCells } from '../answers.ts';
import { IS_INCIDENT } from '../counts/count-totals.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { LEAF_FIGURE, LEAF_FIGURES, TYPE_COUNT } from '../filter/histograms.ts';
import { PROFILE, PROFILE_LENGTH, TOLL, TOLL_LENGTH } from '../load/columns.ts';

/**
 * How far a stack's anchor follows its rows from the middle of its cell, so that anchors of neighbours lie at least
 * 25.6 × (1 − 0.24) = 19.4 px apart: room for the smallest stacks to be read side by side.
 */
export const DAMPING = 0.24;
/** One cell while it is summed. `all…` are over every row, whatever the filter; the rest over passing rows. */
export type Cell = {
  cellX: number;
  cellY: number;
  readonly types: Float64Array;
  contested: number;
  /** As in `Histograms.leafFigures`. */
  readonly figures: Float64Array;
  /** Newest passing row; −1 while there is none. */
  newest: number;
  allX: number;
  allY: number;
  allWeight: number;
  /** The point of all rows while they share one, else −1. */
  pointX: number;
  pointY: number;
};

export function emptyCell(): Cell {
  const types = new Float64Array(TYPE_COUNT);
  return {
    cellX: 0,
    cellY: 0,
    types,
    contested: 0,
    figures: new Float64Array(LEAF_FIGURES),
    newest: -1,
    allX: 0,
    allY: 0,
    allWeight: 0,
    pointX: -1,
    pointY: -1,
  };
}

export function resetCell(cell: Cell, cellX: number, cellY: number): void {
  cell.cellX = cellX;
  cell.cellY = cellY;
  cell.types.fill(0);
  cell.contested = 0;
  cell.figures.fill(0);
  cell.newest = -1;
  cell.allX = 0;
  cell.allY = 0;
  cell.allWeight = 0;
  cell.pointX = -1;
  cell.pointY = -1;
}

/** Collects finished cells into parallel arrays. */
export class CellSheet {
  readonly #state: CrossFilter;
  readonly #zoom: number;
  readonly #across: number;
  readonly #occupied = new Set<number>();
  /** Stacks of one point, which they keep when they turn out to lie alone. */
  readonly #points: { readonly at: number; readonly x: number; readonly y: number }[] = [];
  readonly #columns = {
    cell: [] as number[],
    x: [] as number[],
    y: [] as number[],
    count: [] as number[],
    incidents: [] as number[],
    key: [] as number[],
    type: [] as number[],
    status: [] as number[],
    precisionKm: [] as number[],
    killed: [] as number[],
    killedLow: [] as number[],
    killedHigh: [] as number[],
    killedWithin: [] as number[],
    imprecise: [] as number[],
    contested: [] as number[],
  };

  constructor(state: CrossFilter, zoom: number) {
    this.#state = state;
    this.#zoom = zoom;
    this.#across = cellsAcross(zoom);
  }

  /** Says that a cell holds rows, whatever the filter: also of those just outside the window. */
  occupy(cellX: number, cellY: number): void {
    this.#occupied.add(cellY * this.#across + cellX);
  }

  /** Whether no cell beside this one holds a row. */
  #isAlone(address: number): boolean {
    const across = this.#across;
    const x = address % across;
    for (let row = address - x - across; row <= address - x + across; row += across) {
      for (let step = -1; step <= 1; step++) {
        const beside = row + ((x + step + across) % across);
        if (beside !== address && this.#occupied.has(beside)) return false;
      }
    }
    return true;
  }

  add(cell: Cell): void {
    let count = 0;
    let incidents = 0;
    let most = 0;
    for (let type = 0; type < TYPE_COUNT; type++) {
      const sum = cell.types[type] as number;
      count += sum;
      if (IS_INCIDENT[type]) incidents += sum;
      if (sum > (cell.types[most] as number)) most = type;
    }
    if (count === 0) return;
    const { columns, dictionary } = this.#state.frame;
    const row = cell.newest;
    const out = this.#columns;
    out.cell.push(cell.cellY * this.#across + cell.cellX);
    this.#addPosition(cell, count === 1 ? row : -1);
    out.count.push(count);
    out.incidents.push(incidents);
    out.key.push(columns.key[row] as number);
    out.type.push(most);
    const profile = (columns.profile[row] as number) * PROFILE_LENGTH;
    out.status.push(dictionary.tables.profile.values[profile + PROFILE.status] as number);
    out.precisionKm.push(count === 1 ? (columns.precisionKm[row] as number) : 0);
    const figure = (at: number) => cell.figures[at] as number;
    const toll = (at: number) => (figure(LEAF_FIGURE.known) === 0 ? -1 : Math.min(figure(at), 0x7fff_ffff));
    out.killed.push(toll(LEAF_FIGURE.killed));
    out.killedLow.push(toll(LEAF_FIGURE.lowest));
    out.killedHigh.push(toll(LEAF_FIGURE.highest));
    out.killedWithin.push(0);
    out.imprecise.push(figure(LEAF_FIGURE.imprecise));
    out.contested.push(cell.contested);
  }

  #addPosition(cell: Cell, single: number): void {
    const { columns } = this.#state.frame;
    const damped = (all: number, index: number) => {
      const middle = (index + 0.5) / this.#across;
      return middle + DAMPING * (all / cell.allWeight / WORLD - middle);
    };
    const { x, y } = this.#columns;
    if (single >= 0) {
      x.push(toX(columns.lng[single] as number) / WORLD);
      y.push(toY(columns.lat[single] as number) / WORLD);
      return;
    }
    if (cell.pointX >= 0) this.#points.push({ at: x.length, x: cell.pointX / WORLD, y: cell.pointY / WORLD });
    x.push(damped(cell.allX, cell.cellX));
    y.push(damped(cell.allY, cell.cellY));
  }

  /** What is part of others in its own cell is taken out of the cell's sums. */
  #leaveOutParts(): void {
    const { frame, failed } = this.#state;
    if (frame.parts.length === 0) return;
    const { toll, lng, lat } = frame.columns;
    const { values } = frame.dictionary.tables.toll;
    const across = this.#across;
    const figureOf = (row: number, place: number) =>
      values[(toll[row] as number) * TOLL_LENGTH + place] as number;
    const cellOf = (row: number) => {
      if (failed[row] !== 0 || lng[row] === NO_POINT || figureOf(row, TOLL.killedLow) < 0) return -1;
      const [x, y] = [toX(lng[row] as number), toY(lat[row] as number)];
      return Math.floor((y / WORLD) * across) * across + Math.floor((x / WORLD) * across);
    };
    const { cell, killed, killedLow, killedHigh, killedWithin } = this.#columns;
    const take = (from: number[], at: number, figure: number) => {
      from[at] = (from[at] as number) - figure;
    };
    leaveOut(frame.parts, cellOf, (row, address) => {
      const at = cell.indexOf(address);
      // Outside the window.
      if (at < 0) return;
      const figure = frame.killedOf[toll[row] as number] as number;
      take(killed, at, figure);
      take(killedLow, at, figureOf(row, TOLL.killedLow));
      take(killedHigh, at, figureOf(row, TOLL.killedHigh));
      take(killedWithin, at, -figure);
    });
  }

  finish(): Omit<MapCells, 'finer' | 'peak'> {
    this.#leaveOutParts();
    const columns = this.#columns;
    for (const { at, x, y } of this.#points) {
      if (!this.#isAlone(columns.cell[at] as number)) continue;
      columns.x[at] = x;
      columns.y[at] = y;
    }
    return {
      zoom: this.#zoom,
      size: columns.cell.length,
      cell: Float64Array.from(columns.cell),
      x: Float64Array.from(columns.x),
      y: Float64Array.from(columns.y),
      count: Uint32Array.from(columns.count),
      incidents: Uint32Array.from(columns.incidents),
      key: Uint32Array.from(columns.key),
      type: Uint8Array.from(columns.type),
      status: Uint8Array.from(columns.status),
      precisionKm: Float32Array.from(columns.precisionKm),
      killed: Int32Array.from(columns.killed),
      killedLow: Int32Array.from(columns.killedLow),
      killedHigh: Int32Array.from(columns.killedHigh),
      killedWithin: Int32Array.from(columns.killedWithin),
      imprecise: Uint32Array.from(columns.imprecise),
      contested: Uint32Array.from(columns.contested),
    };
  }
}
