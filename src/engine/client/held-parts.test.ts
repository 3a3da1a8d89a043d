// Owns the proof that an answer is put together from what came and what had come before.
import { beforeEach, expect, test } from 'vitest';
import { type Answer, type NewsOf, UNCHANGED } from '../answers.ts';
import { HeldParts } from './held-parts.ts';

const news = (parts: Partial<NewsOf<Answer>>) => parts as NewsOf<Answer>;
const keys = (...all: number[]) => Uint32Array.from(all);

let held: HeldParts;
beforeEach(() => {
  held = new HeldParts();
});

test('an unchanged part is the object that came last, also after one that nobody asked for', () => {
  const { firstKeys } = held.complete(news({ seq: 1, firstKeys: keys(1, 2) }));
  expect(held.complete(news({ seq: 2, firstKeys: UNCHANGED })).firstKeys).toBe(firstKeys);
  const cells = { size: 1 } as Answer['cells'];
  const before = held.complete(news({ cells }));
  expect(held.complete(news({ cells: null })).cells).toBeNull();
  expect(held.complete(news({ cells: UNCHANGED })).cells).toBe(before.cells);
});

test('a part that comes anew and is equal is the object that it was, and so is each equal part of it', () => {
  const answer = { firstKeys: keys(1, 2), filter: { killed: 1 } };
  const before = held.complete(news(answer));
  const after = held.complete(news(structuredClone(answer)));
  expect(after.firstKeys).toBe(before.firstKeys);
  expect(after.filter).toBe(before.filter);
  const [one, two] = [keys(1), keys(2)].map((type) =>
    held.complete(news({ facets: { type, role: keys(7) } as unknown as Answer['facets'] })),
  );
  expect(two?.facets).toEqual({ type: keys(2), role: keys(7) });
  expect(two?.facets.role).toBe(one?.facets.role);
  expect(held.complete(news({ facets: UNCHANGED })).facets).toBe(two?.facets);
});
