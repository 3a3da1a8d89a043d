// Owns the marks of the map: cells of 25.6 px at a whole zoom, each one event or a stack of several.

import { cellsAcross, cellZoom, WORLD } from '../../geo/cell-grid.ts';
import { IMPRECISE_KM, type MapCells, type MapWindow } from '../answers.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { addToll, LEAF_FIGURE, LEAF_FIGURES, TYPE_COUNT } from '../filter/histograms.ts';
import { type Frame, LEAF_CONTESTED, LEAF_STRIDE, LEAF_XOR } from '../load/frame.ts';
import { LEAF_ZOOM } from '../load/places.ts';
import { type Cell, CellSheet, emptyCell, resetCell } from './cell-sheet.ts';
import { slotsFor } from './cell-slots.ts';

/**
 * Marks in a window, each cell once with x in [0, 1), however often the window goes round the world: the view draws
 * the copies. Cells that touch the window are given whole. A mark of one event lies at its point; a stack lies at the
 * weighted middle of all rows of its cell, drawn in towards the cell's centre, so that no filter moves it and neighbours
 * do not cover each other; rows that all share one point stay on it while no cell beside theirs holds any row.
 */
export function listCells(state: CrossFilter, window: MapWindow): MapCells {
  const finer = window.finer ?? 0;
  const zoom = cellZoom(window.zoom + finer);
  const out = new CellSheet(state, zoom);
  if (zoom <= LEAF_ZOOM) sumLeaves(state, zoom, window, out);
  else scanRows(state, zoom, window, out);
  return { ...out.finish(), finer, peak: peakOf(state.frame.places, Math.min(zoom, LEAF_ZOOM)) };
}

const peaks = new WeakMap<Frame['places'], Map<number, number>>();

/**
 * Most rows by weight in any cell of a zoom up to the leaves', counted once for each. Beyond the leaves it would take a
 * pass over all rows: there the leaves' own peak stands for it, which is never too small.
 */
function peakOf(places: Frame['places'], zoom: number): number {
  const known = peaks.get(places) ?? new Map<number, number>();
  peaks.set(places, known);
  const before = known.get(zoom);
  if (before !== undefined) return before;
  const shift = LEAF_ZOOM - zoom;
  let peak = 0;
  let sum = 0;
  for (let leaf = 0; leaf < places.leaves; leaf++) {
    const isSameCell =
      leaf > 0 &&
      (places.leafX[leaf] as number) >> shift === (places.leafX[leaf - 1] as number) >> shift &&
      (places.leafY[leaf] as number) >> shift === (places.leafY[leaf - 1] as number) >> shift;
    sum = (isSameCell ? sum : 0) + (places.sumWeight[leaf] as number);
    peak = Math.max(peak, sum);
  }
  known.set(zoom, peak);
  return peak;
}

type IsSeen = (cellX: number, cellY: number) => boolean;

/** Whether a cell of a grid touches a window grown by `margin` cells; its x may run over either end of the world. */
function visibility(window: MapWindow, across: number, margin = 0): IsSeen {
  const north = window.north * across - margin;
  const south = window.south * across + margin;
  const grow = margin / across;
  const turns = Math.floor(window.west - grow);
  const west = (window.west - grow - turns) * across;
  const east = (window.east + grow - turns) * across;
  return (cellX, cellY) =>
    cellY + 1 > north &&
    cellY < south &&
    ((cellX + 1 > west && cellX < east) || (cellX + across + 1 > west && cellX + across < east));
}

/** Zooms up to the leaves': a cell is a run of leaves. */
function sumLeaves(state: CrossFilter, zoom: number, window: MapWindow, out: CellSheet): void {
  const { places } = state.frame;
  const isSeen = visibility(window, cellsAcross(zoom));
  const isNear = visibility(window, cellsAcross(zoom), 1);
  const shift = LEAF_ZOOM - zoom;
  const cell = emptyCell();
  let isOpen = false;
  let lastX = -1;
  let lastY = -1;
  for (let leaf = 0; leaf < places.leaves; leaf++) {
    const cellX = (places.leafX[leaf] as number) >> shift;
    const cellY = (places.leafY[leaf] as number) >> shift;
    if (cellX !== lastX || cellY !== lastY) {
      lastX = cellX;
      lastY = cellY;
      if (isOpen) out.add(cell);
      if (isNear(cellX, cellY)) out.occupy(cellX, cellY);
      isOpen = isSeen(cellX, cellY);
      if (isOpen) resetCell(cell, cellX, cellY);
    }
    if (isOpen) addLeaf(cell, state, leaf);
  }
  if (isOpen) out.add(cell);
}

function addLeaf(cell: Cell, state: CrossFilter, leaf: number): void {
  const { passing, frame } = state;
  const { places } = frame;
  const record = leaf * LEAF_STRIDE;
  const start = places.leafStart[leaf] as number;
  const isPoint = places.isPoint[leaf] === 1 && cell.allWeight === 0;
  cell.pointX = isPoint ? (places.x[start] as number) : -1;
  cell.pointY = isPoint ? (places.y[start] as number) : -1;
  cell.allX += places.sumX[leaf] as number;
  cell.allY += places.sumY[leaf] as number;
  cell.allWeight += places.sumWeight[leaf] as number;
  let count = 0;
  for (let type = 0; type < TYPE_COUNT; type++) {
    const sum = passing.leaf[record + type] as number;
    cell.types[type] = (cell.types[type] as number) + sum;
    count += sum;
  }
  if (count === 0) return;
  cell.contested += passing.leaf[record + LEAF_CONTESTED] as number;
  for (let at = 0; at < LEAF_FIGURES; at++) {
    cell.figures[at] =
      (cell.figures[at] as number) + (passing.leafFigures[leaf * LEAF_FIGURES + at] as number);
  }
  if (count === 1) cell.newest = Math.max(cell.newest, passing.leaf[record + LEAF_XOR] as number);
  else cell.newest = newestOf(state, leaf, cell.newest);
}

/** The newest passing row of a leaf, or `atLeast` when that is newer. */
function newestOf({ frame, failed, endRow }: CrossFilter, leaf: number, atLeast: number): number {
  const { order, leafStart } = frame.places;
  const start = leafStart[leaf] as number;
  // Rows of a leaf ascend. Those after the dates asked for are stepped over at once: a brush leaves out thousands.
  let low = start;
  let high = leafStart[leaf + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((order[middle] as number) < endRow) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= start; at--) {
    const row = order[at] as number;
    if (row <= atLeast) break;
    if (failed[row] === 0) return row;
  }
  return atLeast;
}

/** Zooms beyond the leaves': the rows of the leaves in the window are told apart by sub-cell. */
function scanRows(state: CrossFilter, zoom: number, window: MapWindow, out: CellSheet): void {
  const { frame } = state;
  const { places } = frame;
  const isSeen = visibility(window, cellsAcross(zoom));
  const isNear = visibility(window, cellsAcross(zoom), 1);
  const isLeafNear = visibility(window, cellsAcross(LEAF_ZOOM), 1);
  const scale = cellsAcross(zoom) / WORLD;
  const levels = zoom - LEAF_ZOOM;
  const slots = slotsFor(levels);
  const cells: Cell[] = [];
  for (let leaf = 0; leaf < places.leaves; leaf++) {
    if (!isLeafNear(places.leafX[leaf] as number, places.leafY[leaf] as number)) continue;
    let used = 0;
    slots.clear();
    for (let at = places.leafStart[leaf] as number; at < (places.leafStart[leaf + 1] as number); at++) {
      const x = places.x[at] as number;
      const y = places.y[at] as number;
      const cellX = Math.floor(x * scale);
      const cellY = Math.floor(y * scale);
      const slot = slots.slotOf(cellX, cellY, used);
      let cell = cells[slot];
      if (cell === undefined) {
        cell = emptyCell();
        cells.push(cell);
      }
      if (slot === used) {
        used++;
        resetCell(cell, cellX, cellY);
      }
      addRow(cell, state, places.order[at] as number, x, y);
    }
    for (let slot = 0; slot < used; slot++) {
      const cell = cells[slot] as Cell;
      if (isNear(cell.cellX, cell.cellY)) out.occupy(cell.cellX, cell.cellY);
      if (isSeen(cell.cellX, cell.cellY)) out.add(cell);
    }
  }
}

function addRow(cell: Cell, { frame, failed }: CrossFilter, row: number, x: number, y: number): void {
  const { columns, type } = frame;
  const weight = columns.weight === null ? 1 : (columns.weight[row] as number);
  if (cell.allWeight === 0) {
    cell.pointX = x;
    cell.pointY = y;
  } else if (cell.pointX !== x || cell.pointY !== y) {
    cell.pointX = -1;
    cell.pointY = -1;
  }
  cell.allX += x * weight;
  cell.allY += y * weight;
  cell.allWeight += weight;
  if (failed[row] !== 0) return;
  cell.newest = row;
  const kind = type[row] as number;
  cell.types[kind] = (cell.types[kind] as number) + weight;
  if (frame.contestedOf[columns.profile[row] as number] === 1) cell.contested += weight;
  const { figures } = cell;
  const code = columns.toll[row] as number;
  const killed = frame.killedOf[code] as number;
  if (killed >= 0) addToll(figures, 0, killed, frame.dictionary.tables.toll.values, code, 1);
  if ((columns.precisionKm[row] as number) >= IMPRECISE_KM) {
    figures[LEAF_FIGURE.imprecise] = (figures[LEAF_FIGURE.imprecise] as number) + weight;
  }
}
