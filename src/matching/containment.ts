// Owns what it means that events are part of others: who contains whom, however many steps away, and that nothing contains itself.

/** [part, whole] */
export type PartOf<Id> = readonly [part: Id, whole: Id];

/**
 * Everything that contains each part, however many steps away; what is part of nothing is not in it. Containment does not ask which
 * events a filter selects. Of a cycle, which no store takes in, each event would contain itself: that is left out.
 * Method: depth-first from each part; the pairs of a collection are few.
 */
export function containersOf<Id>(pairs: readonly PartOf<Id>[]): ReadonlyMap<Id, ReadonlySet<Id>> {
  const wholesOf = listsOf(pairs);
  return new Map(
    [...wholesOf.keys()].map((part) => {
      const found = new Set<Id>();
      const waiting = [...(wholesOf.get(part) ?? [])];
      for (let whole = waiting.pop(); whole !== undefined; whole = waiting.pop()) {
        if (whole === part || found.has(whole)) continue;
        found.add(whole);
        waiting.push(...(wholesOf.get(whole) ?? []));
      }
      return [part, found];
    }),
  );
}

/** Pairs by which an event would be part of itself: those whose whole leads back to the part. */
export function pairsInCycles<Id>(pairs: readonly PartOf<Id>[]): PartOf<Id>[] {
  const containers = containersOf(pairs);
  return pairs.filter(([part, whole]) => part === whole || containers.get(whole)?.has(part));
}

function listsOf<Id>(pairs: readonly PartOf<Id>[]): ReadonlyMap<Id, readonly Id[]> {
  const lists = new Map<Id, Id[]>();
  for (const [part, whole] of pairs) {
    const list = lists.get(part);
    if (list) list.push(whole);
    else lists.set(part, [whole]);
  }
  return lists;
}
