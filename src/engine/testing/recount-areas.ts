// Owns what the counts at the names of areas should be, event by event, and what tests hold them to.
import { type IsWithin, inListOrder, type Passes, type Weighted } from './naive-recount.ts';

export type AreaOfEvents = {
  readonly count: number;
  readonly incidents: number;
  readonly contested: number;
  /** Newest first. */
  readonly keys: readonly number[];
};

/** By the definition: ± 75 km and worse is an area; a province up to 150 km, where it is known; else a country. */
export function areaOfEvent({ event }: Weighted): string | null {
  if (event.coordinates === null || event.precisionKm < 75) return null;
  return (event.precisionKm < 150 ? event.province : null) ?? event.country;
}

export function recountAreas(rows: readonly Weighted[], passes: Passes): Record<string, AreaOfEvents> {
  const passing = inListOrder(rows.filter(({ event }) => passes(event)));
  const areas: Record<string, AreaOfEvents> = {};
  for (const area of new Set(passing.flatMap((row) => areaOfEvent(row) ?? []))) {
    const here = passing.filter((row) => areaOfEvent(row) === area);
    const weightOf = (test: (row: Weighted) => boolean) =>
      here.reduce((sum, row) => sum + (test(row) ? row.weight : 0), 0);
    areas[area] = {
      count: weightOf(() => true),
      incidents: weightOf(({ event }) => event.category === 'incident'),
      contested: weightOf(({ event }) => event.status === 'contested'),
      keys: here.map(({ event }) => event.key),
    };
  }
  return areas;
}

/** What the events of areas add to the sum of the killed of all that pass: nothing where they are part of any of those. */
export function recountKilledInAreas(rows: readonly Weighted[], passes: Passes, isWithin: IsWithin): number {
  const passing = rows.filter(({ event }) => passes(event));
  const inAreas = new Set(passing.filter((row) => areaOfEvent(row) !== null).map(({ event }) => event.key));
  const figureOf = (row: Weighted) => {
    const { killed, key } = row.event;
    if (killed === null || !inAreas.has(key)) return 0;
    const isPart = passing.some(({ event }) => event.killed !== null && isWithin(key, event.key));
    return isPart ? 0 : (killed.best ?? killed.low);
  };
  return passing.reduce((sum, row) => sum + figureOf(row), 0);
}
