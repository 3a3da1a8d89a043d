// Owns what it means that events are part of others: who contains whom, however many steps away, that nothing contains itself, and what that
// leaves out of a sum: a figure counts once, where a containing event carries it too.

/** [part, whole] */
export type PartOf<Id> = readonly [part: Id, whole: Id];

/** A part, with all that contain it, however many steps away. */
export type Contained<Id> = { readonly part: Id; readonly wholes: readonly Id[] };

/**
 * Everything that contains each part; what is part of nothing is not in it. Containment does not ask which events a filter selects. Of a cycle, which no store takes in, each event would contain itself: that is left out.
 * Method: depth-first from each part; the pairs of a collection are few.
 */
export function containersOf<Id>(pairs: readonly PartOf<Id>[]): Contained<Id>[] {
  const wholesOf = listsOf(pairs);
  return [...wholesOf.keys()].map((part) => {
    const found = new Set<Id>();
    const waiting = [...(wholesOf.get(part) ?? [])];
    for (let whole = waiting.pop(); whole !== undefined; whole = waiting.pop()) {
      if (whole === part || found.has(whole)) continue;
      found.add(whole);
      waiting.push(...(wholesOf.get(whole) ?? []));
    }
    return { part, wholes: [...found] };
  });
}

/**
 * Calls back for each part that is left out of the sum it stands in. `sumOf`: number of the sum that an event stands in, negative for
 * none; one without the figure stands in none. A part is left out where anything that contains it stands in the same sum.
 */
export function leaveOut<Id>(
  contained: readonly Contained<Id>[],
  sumOf: (event: Id) => number,
  onLeftOut: (part: Id, sum: number) => void,
): void {
  for (const { part, wholes } of contained) {
    const sum = sumOf(part);
    if (sum >= 0 && wholes.some((whole) => sumOf(whole) === sum)) onLeftOut(part, sum);
  }
}

/**
 * Pairs by which an event would be part of itself: those whose whole leads back to the part.
 * Method: both stand in one strongly connected component (Tarjan's, without recursion): linear in the pairs, however long the way.
 */
export function pairsInCycles<Id>(pairs: readonly PartOf<Id>[]): PartOf<Id>[] {
  const componentOf = componentsOf(listsOf(pairs));
  return pairs.filter(([part, whole]) => componentOf.get(part) === componentOf.get(whole));
}

/** Number of the component of each: two have the same when each leads to the other. */
function componentsOf<Id>(wholesOf: ReadonlyMap<Id, readonly Id[]>): ReadonlyMap<Id, number> {
  type Visit = { readonly id: Id; readonly order: number; lowest: number; next: number };
  const orders = new Map<Id, number>();
  const componentOf = new Map<Id, number>();
  const waiting: Id[] = [];
  for (const start of wholesOf.keys()) {
    const path: Visit[] = [];
    const visit = (id: Id) => {
      const order = orders.size;
      orders.set(id, order);
      waiting.push(id);
      path.push({ id, order, lowest: order, next: 0 });
    };
    if (!orders.has(start)) visit(start);
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const wholes = wholesOf.get(here.id) ?? [];
      const whole = wholes[here.next];
      if (here.next++ < wholes.length && whole !== undefined) {
        const order = orders.get(whole);
        if (order === undefined) visit(whole);
        else if (!componentOf.has(whole)) here.lowest = Math.min(here.lowest, order);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before) before.lowest = Math.min(before.lowest, here.lowest);
      if (here.lowest !== here.order) continue;
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        componentOf.set(id, here.order);
        if (id === here.id) break;
      }
    }
  }
  return componentOf;
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
