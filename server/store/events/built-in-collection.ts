// Owns reading the built-in collection of data/curated. Where its files lie is the caller's: a folder, or a bundle.
import { type CollectionFile, collectionFile, coverageInput } from '../../../src/contract/batch.ts';
import { z } from '../../../src/contract/zod.ts';
import type { Batch } from '../store.ts';
import { acceptBatch } from './accept-batch.ts';

const description = z.object({
  title: z.string(),
  note: z.string(),
  isSynthetic: z.boolean(),
  attribution: z.array(z.string()),
  revisions: z.array(
    z.object({
      batchId: z.string(),
      instant: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)), 'not an instant')),
      note: z.string(),
      file: z.string(),
      coverage: z.optional(coverageInput),
      /** See `Rules`; an edition keeps those by which it was shipped. */
      rules: z.object({
        status: z.literal([1, 2]),
        taxonomy: z.int(),
        geometry: z.string(),
      }),
    }),
  ),
});

export type BuiltInCollection = {
  readonly title: string;
  readonly note: string;
  readonly isSynthetic: boolean;
  readonly attribution: readonly string[];
  /** To be added to a store in this order; a store that has them already answers without a new revision. */
  readonly batches: readonly Batch[];
};

/** `readText` gives the text of a file of data/curated by its name. Throws when a file is not what the contract says. */
export async function readBuiltInCollection(
  readText: (name: string) => Promise<string>,
): Promise<BuiltInCollection> {
  const parse = async <T>(name: string, schema: { parse: (value: unknown) => T }): Promise<T> => {
    try {
      return schema.parse(JSON.parse(await readText(name)));
    } catch (cause) {
      throw new Error(`The built-in collection is faulty: ${name}`, { cause });
    }
  };
  const { revisions, ...about } = await parse('collection.json', description);
  const batches: Batch[] = [];
  for (const { file, ...revision } of revisions)
    batches.push({ ...revision, ...(await parse<CollectionFile>(file, collectionFile)) });
  return { ...about, batches };
}

/** Checks that every reference resolves, as a store would. Throws BatchRefused. */
export function checkCollection({ batches }: Pick<BuiltInCollection, 'batches'>): void {
  const events = new Set<string>();
  const actors = new Map<string, Batch['actors'][number]>();
  let partOf: [string, string][] = [];
  for (const batch of batches) {
    acceptBatch(batch, { actors: [...actors.values()], hasEvent: (id) => events.has(id), partOf });
    // What a batch says of an event takes the place of what was said of it.
    const said = new Set(batch.events.map(({ id }) => id));
    partOf = partOf.filter(([part]) => !said.has(part));
    for (const { id, related } of batch.events)
      for (const { id: whole, relation } of related) if (relation === 'part-of') partOf.push([id, whole]);
    for (const { id } of batch.events) events.add(id);
    for (const actor of batch.actors) actors.set(actor.id, actor);
  }
}
