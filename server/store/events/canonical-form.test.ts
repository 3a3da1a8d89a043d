// Holds byte for byte what databases compare: the digest of the shipped batch and the text of every event. An upgraded program
// that made others would be refused its own collection, or make a version of every event.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { actor } from '../../../src/contract/actor.ts';
import type { Actor } from '../../../src/contract/event.ts';
import { eventInput } from '../../../src/contract/event-input.ts';
import { z } from '../../../src/contract/zod.ts';
import { hashOf } from '../content-hash.ts';
import type { Batch } from '../store.ts';
import { acceptBatch, digestOf, withoutCoverage } from './accept-batch.ts';
import { readBuiltInCollection } from './built-in-collection.ts';

const readText = (name: string) =>
  readFile(new URL(`../../../data/curated/${name}`, import.meta.url), 'utf8');

const [shipped] = (await readBuiltInCollection(readText)).batches as [Batch];

const textsOf = (batch: Batch) =>
  acceptBatch(batch, { actors: [], hasEvent: () => false, partOf: [] }).contents.map((content) =>
    JSON.stringify(content),
  );

/** A copy with the keys of every object the other way round. */
function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reverseKeys(inner)]),
  );
}

test('the digest of the shipped batch', async () => {
  expect(await digestOf(withoutCoverage(shipped))).toBe('6754e22c15354e8c2f245b0a220761a5');
  expect(await digestOf(shipped)).toBe('ca396b6401171bc9595c433ee9a5fd0f');
});

test('the canonical texts of its events', async () => {
  expect(await hashOf(textsOf(shipped).join('\n'))).toBe('72c7f012455a7d58d10db5cef1cad5ff');
});

test('both are the same whatever the order of keys', async () => {
  const turned = reverseKeys(shipped) as Batch;
  expect(JSON.stringify(turned)).not.toBe(JSON.stringify(shipped));
  expect(await digestOf(turned)).toBe(await digestOf(shipped));
  expect(textsOf(turned)).toEqual(textsOf(shipped));
  const [first] = shipped.actors as [Actor];
  const named = {
    ...shipped,
    actors: [{ ...first, shortName: 'A', side: null, names: { fa: 'آ', ru: 'А' } }],
  };
  expect(await digestOf(reverseKeys(named) as Batch)).toBe(await digestOf(named));
});

test('both are the same whatever the order of the schema', async () => {
  const { events, actors } = shipped;
  const reverse = (shape: object) => z.object(Object.fromEntries(Object.entries(shape).reverse()));
  const schema = z.object({
    events: z.array(reverse(eventInput.shape)),
    actors: z.array(reverse(actor.shape)),
  });
  const turned = {
    ...shipped,
    ...(schema.parse({ events, actors }) as unknown as Pick<Batch, 'events' | 'actors'>),
  };
  expect(Object.keys(turned.events[0] ?? {})[0]).toBe('related');
  expect(await digestOf(turned)).toBe(await digestOf(shipped));
  expect(textsOf(turned)).toEqual(textsOf(shipped));
});
