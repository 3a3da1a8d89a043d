// Owns the totals of events that match: what each figure of an event counts in a sum, and which parts are left out of it.
import { TOLLS, type TollName } from '../../../src/contract/columns.ts';
import type { SarhadEvent } from '../../../src/contract/event.ts';
import type { TollTotal } from '../../../src/contract/totals-reply.ts';
import { containersOf, leaveOut, type PartOf } from '../../../src/matching/containment.ts';
import type { Totals } from '../store.ts';

/** Of events that match and are part of others, or contain some: their figures by key; null where there is none. */
export type FigureOf = (key: number, toll: TollName) => number | null | undefined;

/** Takes out of a sum over all that match what is counted within others. `figureOf` is undefined for events that do not match. */
export function withoutParts(
  toll: TollName,
  all: TollTotal,
  partOf: readonly PartOf<number>[],
  figureOf: FigureOf,
): TollTotal {
  let within = 0;
  const sumOf = (key: number) => (figureOf(key, toll) == null ? -1 : 0);
  leaveOut(containersOf(partOf), sumOf, (part) => {
    within += figureOf(part, toll) ?? 0;
  });
  return { ...all, sum: all.sum - within, within };
}

/** Of events as they come, each once. */
export function addUp(events: Iterable<SarhadEvent>, partOf: readonly PartOf<number>[]): Totals {
  const involved = new Set(partOf.flat());
  const figures = new Map<number, Record<TollName, number | null>>();
  const all = { killed: { ...NOTHING }, injured: { ...NOTHING } };
  let [count, contested] = [0, 0];
  for (const event of events) {
    count += 1;
    if (event.status === 'contested') contested += 1;
    const figureIn = (toll: TollName) => event[toll] && (event[toll].best ?? event[toll].low);
    if (involved.has(event.key))
      figures.set(event.key, { killed: figureIn('killed'), injured: figureIn('injured') });
    for (const toll of TOLLS) {
      const figure = figureIn(toll);
      if (figure === null) continue;
      all[toll].sum += figure;
      all[toll].known += 1;
      if (event[toll]?.low !== event[toll]?.high) all[toll].disputed += 1;
    }
  }
  const without = (toll: TollName) =>
    withoutParts(toll, all[toll], partOf, (key, name) => figures.get(key)?.[name]);
  return { events: count, contested, killed: without('killed'), injured: without('injured') };
}

const NOTHING: TollTotal = { sum: 0, within: 0, known: 0, disputed: 0 };
