// Owns the borders as the panel lists them: what is known of each, and their order.
import type { BorderSums } from '../../engine/answers.ts';

export const PAIR_ORDERS = ['name', 'events', 'killed'] as const;
export type PairOrder = (typeof PAIR_ORDERS)[number];
/** `isTurned`: from Z on, or from the fewest on. */
export type Sorting = { readonly by: PairOrder; readonly isTurned: boolean };

/** What a press on a column asks for: its order, and of the one in force the other way round. */
export const sortingBy = (by: PairOrder, { by: before, isTurned }: Sorting): Sorting => ({
  by,
  isTurned: by === before && !isTurned,
});

export type Pair = {
  readonly id: string;
  readonly name: string;
  readonly lengthKm: number | null;
  readonly events: number;
  /**
   * Null: no event has a figure, which is not zero. `best` sums the best estimates, or the low ones where there is none; `within`: figures
   * of events that are part of others at this border.
   */
  readonly killed: { readonly best: number; readonly within: number } | null;
  /** Incidents without a figure: in no sum. */
  readonly missing: number;
  /** Events in time. */
  readonly counts: Uint32Array;
};

type Known = { readonly id: string; readonly name: string; readonly lengthKm: number | null };

const NO_COUNTS = new Uint32Array(0);

/** Every border known, with its sums; those that no event names have none. `names` are the engine's. */
export function pairsOf(
  known: readonly Known[],
  names: readonly string[],
  sums: BorderSums,
): readonly Pair[] {
  const indexes = new Map(names.map((id, index) => [id, index]));
  return known.map(({ id, name, lengthKm }) => {
    const index = indexes.get(id);
    const sum = (of: 'events' | 'killed' | 'within' | 'withFigure' | 'missing') =>
      index === undefined ? 0 : (sums[of][index] ?? 0);
    const buckets = sums.startDays.length;
    return {
      id,
      name,
      lengthKm,
      events: sum('events'),
      killed: sum('withFigure') === 0 ? null : { best: sum('killed'), within: sum('within') },
      missing: sum('missing'),
      counts: index === undefined ? NO_COUNTS : sums.counts.subarray(index * buckets, (index + 1) * buckets),
    };
  });
}

/** Names from A on; figures from the most on, then by events, then by name; or turned. Borders without any figure come last both ways. */
export function inOrder(pairs: readonly Pair[], { by, isTurned }: Sorting): readonly Pair[] {
  const byName = (a: Pair, b: Pair) => a.name.localeCompare(b.name);
  const byEvents = (a: Pair, b: Pair) => b.events - a.events || byName(a, b);
  const compare = {
    name: byName,
    events: byEvents,
    killed: (a: Pair, b: Pair) => (b.killed?.best ?? 0) - (a.killed?.best ?? 0) || byEvents(a, b),
  }[by];
  const hasNone = ({ killed }: Pair) => Number(by === 'killed' && killed === null);
  const way = isTurned ? -1 : 1;
  return [...pairs].sort((a, b) => hasNone(a) - hasNone(b) || way * compare(a, b));
}
