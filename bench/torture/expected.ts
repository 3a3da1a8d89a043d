// Owns what the tortured store must hold: every batch follows from its number, so that any process knows what any revision contains.
import { Draw } from '../../data/synthetic/draw.ts';
import { claimOf, eventOf, NORTH, SOUTH } from '../../server/store/testing/test-events.ts';
import type { Batch } from '../../src/contract/batch.ts';
import type { EventInput } from '../../src/contract/event-input.ts';

/** What a database was made, filled or upgraded with before the first batch. */
export type Base = {
  readonly revision: number;
  readonly titles: readonly (readonly [id: string, title: string])[];
};

export const EMPTY: Base = { revision: 0, titles: [] };

/** Of which most batches are, and of which now and then one is. */
const FEW = 30;
const MANY = 600;

const sizeOf = (nth: number) => {
  const draw = new Draw();
  draw.begin(1, nth);
  return draw.chance(0.08) ? 1 + draw.below(MANY) : 1 + draw.below(FEW);
};

const idOf = (nth: number, index: number) => `torture-${nth}-${index}`;

/** The n-th batch, from 1: new events, and corrections of some of the batch before. */
export function batchOf(nth: number): Batch {
  const added = Array.from({ length: sizeOf(nth) }, (_, index) => addedEvent(nth, index));
  const corrected =
    nth === 1
      ? []
      : Array.from({ length: Math.min(sizeOf(nth - 1), nth % 4) }, (_, index) =>
          eventOf(idOf(nth - 1, index), { title: `Synthetic ${idOf(nth - 1, index)}, corrected in ${nth}` }),
        );
  return {
    batchId: `torture-${nth}`,
    note: `Batch ${nth}`,
    events: [...added, ...corrected],
    actors: [NORTH, SOUTH],
  };
}

/** One in five belongs to the first of its batch, one in three is claimed by one side and denied by the other. */
function addedEvent(nth: number, index: number): EventInput {
  const isPart = index > 0 && index % 5 === 0;
  return eventOf(idOf(nth, index), {
    dateStart: `2025-${String(1 + (nth % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    related: isPart ? [{ id: idOf(nth, 0), relation: 'part-of' }] : [],
    claims: index % 3 === 0 ? [claimOf('north', 'asserts'), claimOf('south', 'denies')] : [],
  });
}

/** Title by id after so many batches. */
export function titlesAfter(base: Base, batches: number): Map<string, string> {
  const titles = new Map(base.titles);
  for (let nth = 1; nth <= batches; nth++)
    for (const { id, title } of batchOf(nth).events) titles.set(id, title);
  return titles;
}

/** What is not as it must be, in a few words; null where all is. */
export function differenceOf(found: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>) {
  if (found.size !== expected.size) return `${found.size} events instead of ${expected.size}`;
  for (const [id, title] of expected)
    if (found.get(id) !== title) return `${id} is “${found.get(id)}” instead of “${title}”`;
  return null;
}
