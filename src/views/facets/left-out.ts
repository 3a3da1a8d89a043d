// Owns what the sums of a selection count within others, event by event: by the same rule as the engine, which says how much it is.
import type { SarhadEvent } from '../../contract/event.ts';
import { containersOf, leaveOut, type PartOf } from '../../matching/containment.ts';
import { killedFigure } from '../../matching/matches.ts';

export type LeftOut = {
  readonly part: SarhadEvent;
  /** Those of its wholes in the selection that carry the figure too. */
  readonly wholes: readonly SarhadEvent[];
  /** Best, else lowest. */
  readonly figure: number;
};

/** `pairs` are of keys; `selected` has the events named in them that the selection holds, by key. The largest figure comes first. */
export function leftOutOf(
  toll: 'killed' | 'injured',
  pairs: readonly PartOf<number>[],
  selected: ReadonlyMap<number, SarhadEvent>,
): LeftOut[] {
  const isSummed = (key: number) => (selected.get(key)?.[toll] ?? null) !== null;
  const found: LeftOut[] = [];
  const contained = containersOf(pairs);
  const wholesOf = new Map(contained.map(({ part, wholes }) => [part, wholes.filter(isSummed)]));
  leaveOut(
    contained,
    (key) => (isSummed(key) ? 0 : -1),
    (key) => {
      const part = selected.get(key);
      const figure = killedFigure(part?.[toll] ?? null);
      if (!part || !figure) return;
      const wholes = wholesOf.get(key)?.flatMap((whole) => selected.get(whole) ?? []) ?? [];
      found.push({ part, wholes, figure });
    },
  );
  return found.sort((a, b) => b.figure - a.figure || b.part.key - a.part.key);
}
