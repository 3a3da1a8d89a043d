// Owns pairs of actors (dyads): how many events two of them take part in together.
import type { AnalysisAnswer } from '../answers.ts';
import type { AnalysisState } from '../filter/later-work.ts';
import { ROLE_BITS } from '../load/columns.ts';

const TOP_PAIRS = 40;

/**
 * The pairs of actors with most passing events in common, most frequent first, at most 40; in the roles they have, whatever
 * these are. A pair counts once an event. Method: over distinct sets of actors, not over rows.
 */
export function topPairs({
  frame,
  passing,
}: AnalysisState): Pick<AnalysisAnswer, 'topPairs' | 'topPairCounts' | 'pairs'> {
  const { starts, values } = frame.dictionary.tables.actors;
  const actors = frame.dictionary.names().actor.length;
  const counts = new Map<number, number>();
  const present: number[] = [];
  for (let code = 0; code < passing.actors.length; code++) {
    const sum = passing.actors[code] as number;
    if (sum === 0) continue;
    present.length = 0;
    // Lists are sorted by actor, then role: an actor's roles lie side by side.
    for (let at = starts[code] as number; at < (starts[code + 1] as number); at++) {
      const actor = (values[at] as number) >> ROLE_BITS;
      if (actor !== present[present.length - 1]) present.push(actor);
    }
    for (let a = 0; a < present.length; a++) {
      const base = (present[a] as number) * actors;
      for (let b = a + 1; b < present.length; b++) {
        const pair = base + (present[b] as number);
        counts.set(pair, (counts.get(pair) ?? 0) + sum);
      }
    }
  }
  const top = [...counts].sort(([pairA, a], [pairB, b]) => b - a || pairA - pairB).slice(0, TOP_PAIRS);
  return {
    topPairs: Uint32Array.from(top.flatMap(([pair]) => [Math.floor(pair / actors), pair % actors])),
    topPairCounts: Uint32Array.from(top, ([, count]) => count),
    pairs: counts.size,
  };
}
