// Owns how a file or batch is read and checked: event by event, so that neither many events nor many faults need more room than the text.

import { actorInput } from '../../src/contract/actor.ts';
import { batch, collectionFile, MOST_ACTORS, MOST_EVENTS } from '../../src/contract/batch.ts';
import { eventInput } from '../../src/contract/event-input.ts';
import type { z } from '../../src/contract/zod.ts';
import { type FaultList, type Faults, listFaults, MOST_NAMED } from '../store/faults.ts';
import { formatPlace, readBySchema } from './find-faults.ts';
import { createJsonReader, decodeText, type JsonReader } from './read-json.ts';

/** What is sent to the API; what lies in a file, which may leave its actors out: those of the data are known. */
const FORMS = {
  batch: { schema: batch, absent: {} },
  file: { schema: collectionFile, absent: { actors: [] } },
} as const;

export type Form = keyof typeof FORMS;
export type Checked<F extends Form> =
  | { readonly content: z.output<(typeof FORMS)[F]['schema']>; readonly faults: null }
  | {
      readonly content: null;
      readonly faults: Faults;
      /** Of the events that the named faults are in, where they say it, by their index. */
      readonly ids: ReadonlyMap<number, string>;
    };

const LISTS = {
  events: { schema: eventInput, most: MOST_EVENTS },
  actors: { schema: actorInput, most: MOST_ACTORS },
} as const;
type ListName = keyof typeof LISTS;

/** Steps of a millisecond or less each, the first aside. Throws JsonFault where the bytes are no JSON in UTF-8. */
export function* checkText<F extends Form>(form: F, bytes: Uint8Array): Generator<void, Checked<F>> {
  const { schema, absent } = FORMS[form];
  const inLists = listFaults();
  const beside = listFaults();
  const lists: { events?: unknown[]; actors?: unknown[] } = {};
  const others: Record<string, unknown> = {};
  const ids = new Map<number, string>();
  const reader = createJsonReader(decodeText(bytes), (place, detail) =>
    inLists.add(formatPlace(place), detail),
  );
  if (reader.peek() !== '{') {
    readBySchema(schema, reader.value(), beside);
    reader.end();
    return { content: null, faults: beside, ids };
  }
  const seen = new Set<string>();
  for (const key of reader.keys()) {
    if (seen.has(key)) {
      beside.add(formatPlace([key]), 'is given twice');
      reader.skip();
    } else if (isList(key) && reader.peek() === '[') {
      lists[key] = yield* readList(reader, key, inLists, ids);
      others[key] = [];
    } else if (Object.hasOwn(schema.shape, key) && !NOT_TAKEN.includes(key)) {
      others[key] = reader.value();
    } else {
      // It is named all the same, if it is unknown; nobody needs what it holds.
      Object.defineProperty(others, key, { value: null, enumerable: true, configurable: true });
      reader.skip();
    }
    // However many keys there are, each takes some text.
    seen.add(key);
    yield;
  }
  reader.end();
  const content = readBySchema(schema, { ...absent, ...others }, beside);
  const faults = joined(beside, inLists);
  if (content === undefined || faults.count > 0) return { content: null, faults, ids };
  return { content: { ...content, ...lists } as z.output<(typeof FORMS)[F]['schema']>, faults: null };
}

const isList = (key: string): key is ListName => Object.hasOwn(LISTS, key);
/** See the contract: what a file says of itself. */
const NOT_TAKEN: readonly string[] = ['about', 'beyondFilter'];

/** What passes, as long as everything does: of a faulty file nothing is kept. */
function* readList(
  reader: JsonReader,
  name: ListName,
  faults: FaultList,
  ids: Map<number, string>,
): Generator<void, unknown[] | undefined> {
  const { schema, most } = LISTS[name];
  let passed: unknown[] = [];
  for (const index of reader.indexes()) {
    if (index >= most) {
      if (index === most) faults.add(name, `has more than ${most} entries`);
      reader.skip();
    } else {
      const isNamed = !faults.isFull;
      const before = faults.count;
      const value = reader.value();
      const item = readBySchema(schema, value, faults, [name, index]);
      const id = (value as { id?: unknown } | null | undefined)?.id;
      if (name === 'events' && isNamed && faults.count > before && typeof id === 'string') ids.set(index, id);
      if (faults.count > 0) passed = [];
      else passed.push(item);
    }
    yield;
  }
  return passed;
}

function joined(first: Faults, second: Faults): Faults {
  return {
    named: [...first.named, ...second.named].slice(0, MOST_NAMED),
    count: first.count + second.count,
  };
}
