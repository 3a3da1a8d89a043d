// Owns the changes of the filter that every peer is put through: the same as the hand makes on our page.
import type { FlatRows } from '../flat-rows.ts';

/** A filter as codes of the synthetic dictionaries; what is null lets everything through. Days are inclusive. */
export type Change = {
  readonly days: readonly [number, number] | null;
  readonly type: number | null;
  readonly actor: number | null;
  /** West, south, east, north. */
  readonly bbox: readonly [number, number, number, number] | null;
};

/** What a peer's page offers to the one who measures. */
export type Peer = {
  /** Brings in the rows; resolves when a change can be applied. */
  readonly load: (rows: FlatRows) => Promise<void>;
  /** Applies a filter; resolves when all counts are there, or when the map is repainted. */
  readonly apply: (change: Change) => Promise<void>;
};

declare global {
  interface Window {
    benchPeer: {
      /** Milliseconds until the rows are in, their transport not counted. */
      load: () => Promise<number>;
      /** Milliseconds of each change after the first, which only prepares; ends early when the budget is spent. */
      run: (changes: readonly Change[], budgetMs: number) => Promise<number[]>;
    };
  }
}

export const NOTHING: Change = { days: null, type: null, actor: null, bbox: null };

/** Gesture → the filter before it, and its steps. Days are day indexes: `firstDay` and `lastDay` of the frame. */
export function changesOf(firstDay: number, lastDay: number): Record<string, readonly Change[]> {
  const half = firstDay + Math.round((lastDay - firstDay) / 2);
  const MONTH = 30.44;
  const brushed = (step: number): Change => {
    const from = firstDay + 365 + Math.round(step * MONTH);
    return { ...NOTHING, days: [from, from + 3 * 365] };
  };
  const inView = (step: number): Change => ({
    ...NOTHING,
    bbox: [66 + step * 0.176, 33, 74 + step * 0.176, 39],
  });
  const halves: readonly [number, number][] = [
    [firstDay, half],
    [half + 1, lastDay],
  ];
  return {
    'brush step': Array.from({ length: 21 }, (_, step) => brushed(step)),
    'half-range jump': Array.from({ length: 7 }, (_, turn) => ({
      ...NOTHING,
      days: halves[turn % 2] ?? null,
    })),
    'actor toggle': [null, 0, null, 1, null, 2, null].map((actor) => ({ ...NOTHING, actor })),
    'type toggle': [null, 0, null, 1, null, 6, null].map((type) => ({ ...NOTHING, type })),
    'bbox while panning': Array.from({ length: 21 }, (_, step) => inView(step)),
  };
}

/** Rows that pass, by a plain scan: for the peers that cannot filter by themselves. */
export function rowsThatPass(rows: FlatRows, { days, type, actor, bbox }: Change): number[] {
  const passing: number[] = [];
  for (let row = 0; row < rows.size; row += 1) {
    const lng = rows.lng[row] as number;
    const lat = rows.lat[row] as number;
    const day = rows.day[row] as number;
    if (Number.isNaN(lng)) continue;
    if (days && (day < days[0] || day > days[1])) continue;
    if (type !== null && rows.type[row] !== type) continue;
    if (bbox && (lng < bbox[0] || lng > bbox[2] || lat < bbox[1] || lat > bbox[3])) continue;
    if (actor !== null && !valuesOf(rows.actorStart, rows.actor, row).includes(actor)) continue;
    passing.push(row);
  }
  return passing;
}

/** The list of a row, each value once. */
export function valuesOf(start: Uint32Array, values: Uint16Array, row: number): number[] {
  return [...new Set(values.subarray(start[row], start[row + 1]))];
}
