// Owns the counts that answers are made from: by code, by day and type, by leaf of the map. Plain arrays, added to row by row.
import { TYPES } from '../../contract/taxonomy.ts';
import { IMPRECISE_KM } from '../answers.ts';
import { TOLL, TOLL_LENGTH } from '../load/columns.ts';
import { type Frame, LEAF_BITS, LEAF_CONTESTED, LEAF_STRIDE, LEAF_XOR } from '../load/frame.ts';
import type { ListTable } from '../load/list-table.ts';

export const TYPE_COUNT = TYPES.length;
/** What a leaf's record of figures holds, at which offset. */
export const LEAF_FIGURE = {
  /** Sums of people killed over rows that give figures: best estimates, else the lowest. */
  killed: 0,
  lowest: 1,
  highest: 2,
  /** Rows that give figures. */
  known: 3,
  /** Weight of rows placed to `IMPRECISE_KM` or worse. */
  imprecise: 4,
} as const;
/** Length of a leaf's record of figures. */
export const LEAF_FIGURES = Object.keys(LEAF_FIGURE).length;
/** Sums over the rows that pass every clause. */
export type Histograms = {
  /** Weights by code. */
  readonly profile: Uint32Array;
  readonly actors: Uint32Array;
  readonly publishers: Uint32Array;
  readonly grades: Uint32Array;
  readonly toll: Uint32Array;
  /** Rows (not weights) by toll: a row's toll is already the sum of what it stands for. The same array without weights. */
  readonly tollRows: Uint32Array;
  /** By leaf × `LEAF_STRIDE`; the record after the last leaf is of rows without a point. */
  readonly leaf: Int32Array;
  /** By leaf × `LEAF_FIGURES`, see `LEAF_FIGURE`. */
  readonly leafFigures: Float64Array;
};

export function emptyHistograms({ columns, dictionary: { tables }, places }: Frame): Histograms {
  const toll = new Uint32Array(tables.toll.size);
  return {
    profile: new Uint32Array(tables.profile.size),
    actors: new Uint32Array(tables.actors.size),
    publishers: new Uint32Array(tables.publishers.size),
    grades: new Uint32Array(tables.grades.size),
    toll,
    tollRows: columns.weight === null ? toll : new Uint32Array(tables.toll.size),
    leaf: new Int32Array((places.leaves + 1) * LEAF_STRIDE),
    leafFigures: new Float64Array((places.leaves + 1) * LEAF_FIGURES),
  };
}

export function clearHistograms(histograms: Histograms): void {
  for (const array of Object.values(histograms)) array.fill(0);
}

/** Adds the first `count` rows listed to every sum, or takes them away. `sign` is 1 or −1. */
export function addRows(to: Histograms, frame: Frame, rows: Uint32Array, count: number, sign: number): void {
  const { columns } = frame;
  const { weight } = columns;
  addByCode(to.profile, columns.profile, weight, rows, count, sign);
  addByCode(to.actors, columns.actors, weight, rows, count, sign);
  addByCode(to.publishers, columns.publishers, weight, rows, count, sign);
  addByCode(to.grades, columns.grades, weight, rows, count, sign);
  addByCode(to.toll, columns.toll, weight, rows, count, sign);
  if (to.tollRows !== to.toll) addByCode(to.tollRows, columns.toll, null, rows, count, sign);
  addByLeaf(to, frame, rows, count, sign);
}

/** Adds weights of rows by their code. */
export function addByCode(
  to: Uint32Array,
  codes: Uint32Array,
  weight: Uint32Array | null,
  rows: Uint32Array,
  count: number,
  sign: number,
): void {
  if (weight === null) {
    for (let at = 0; at < count; at++) {
      const code = codes[rows[at] as number] as number;
      to[code] = (to[code] as number) + sign;
    }
    return;
  }
  for (let at = 0; at < count; at++) {
    const row = rows[at] as number;
    const code = codes[row] as number;
    to[code] = (to[code] as number) + sign * (weight[row] as number);
  }
}

/** Adds weights of rows by start day and type: `to[(day − frame.firstDay) × types + type]`. */
export function addByDay(
  to: Uint32Array,
  frame: Frame,
  rows: Uint32Array,
  count: number,
  sign: number,
): void {
  const { columns, type, firstDay } = frame;
  const { startDay, weight } = columns;
  for (let at = 0; at < count; at++) {
    const row = rows[at] as number;
    const slot = ((startDay[row] as number) - firstDay) * TYPE_COUNT + (type[row] as number);
    to[slot] = (to[slot] as number) + sign * (weight === null ? 1 : (weight[row] as number));
  }
}

function addByLeaf(to: Histograms, frame: Frame, rows: Uint32Array, count: number, sign: number): void {
  const { columns, leafSlot, killedOf, contestedOf, dictionary } = frame;
  const { leaf, leafFigures } = to;
  const { weight, toll, profile, precisionKm } = columns;
  const { values } = dictionary.tables.toll;
  for (let at = 0; at < count; at++) {
    const row = rows[at] as number;
    const slot = leafSlot[row] as number;
    const amount = weight === null ? sign : sign * (weight[row] as number);
    leaf[slot] = (leaf[slot] as number) + amount;
    const xor = slot | LEAF_XOR;
    leaf[xor] = (leaf[xor] as number) ^ row;
    if (contestedOf[profile[row] as number] === 1) {
      const contested = xor - (LEAF_XOR - LEAF_CONTESTED);
      leaf[contested] = (leaf[contested] as number) + amount;
    }
    const code = toll[row] as number;
    const killed = killedOf[code] as number;
    const figures = (slot >>> LEAF_BITS) * LEAF_FIGURES;
    if (killed >= 0) addToll(leafFigures, figures, killed, values, code, sign);
    if ((precisionKm[row] as number) >= IMPRECISE_KM) {
      add(leafFigures, figures + LEAF_FIGURE.imprecise, amount);
    }
  }
}

/** Adds a row's toll, which has figures, to a record of figures that begins at `at`. */
export function addToll(
  figures: Float64Array,
  at: number,
  killed: number,
  tolls: ListTable['values'],
  code: number,
  sign: number,
): void {
  add(figures, at + LEAF_FIGURE.killed, sign * killed);
  add(figures, at + LEAF_FIGURE.lowest, sign * (tolls[code * TOLL_LENGTH + TOLL.killedLow] as number));
  add(figures, at + LEAF_FIGURE.highest, sign * (tolls[code * TOLL_LENGTH + TOLL.killedHigh] as number));
  add(figures, at + LEAF_FIGURE.known, sign);
}

function add(figures: Float64Array, at: number, amount: number): void {
  figures[at] = (figures[at] as number) + amount;
}
