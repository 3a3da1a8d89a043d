// Owns the question for the text of rows: events by their keys, many in one request, each kept on its own.
import { queryOptions } from '@tanstack/react-query';
import { addressOf, asofOf } from '../contract/address-of.ts';
import { event, type SarhadEvent } from '../contract/event.ts';
import { EVENT_READS } from '../contract/event-reads.ts';
import { eventPage } from '../contract/event-replies.ts';
import { MAX_PAGE } from '../contract/reads.ts';
import { z } from '../contract/zod.ts';
import { coalesce } from './coalesce.ts';
import { ApiFailure } from './failure.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { takeFirstCards } from './first-load.ts';
import { pinned } from './query-policy.ts';

const envelope = z.object({ ...eventPage.shape, events: z.array(z.looseObject({ key: z.int() })) });

/** Events of up to 200 keys, by key; missing ones do not exist. One that breaks the contract spoils no other. */
async function fetchByKeys(revision: number, keys: readonly number[], signal: AbortSignal) {
  const given = takeFirstCards(revision, keys);
  const asked = keys.filter((key) => !given.some((card) => card.key === key));
  const address = addressOf(EVENT_READS.events, { key: asked.join(','), asof: asofOf(revision) });
  const { events } =
    asked.length === 0 ? { events: [] } : await orThrow(address, fetchChecked(address, envelope, { signal }));
  return new Map([...given, ...events].map((raw) => [raw.key, checkEvent(raw, address)]));
}

function checkEvent(raw: { key: number }, address: string): SarhadEvent | ApiFailure {
  const parsed = z.safeParse(event, raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const detail = `event ${raw.key}: ${issue?.path.join('.')}: ${issue?.message}`;
  return new ApiFailure({ kind: 'bad-body', status: 200, detail }, address);
}

type Loaded = SarhadEvent | ApiFailure;
const loaders = new Map<number, (key: number, signal: AbortSignal) => Promise<Loaded | undefined>>();

function loaderOf(revision: number) {
  const known = loaders.get(revision);
  if (known) return known;
  const loader = coalesce<number, Loaded>((keys, signal) => fetchByKeys(revision, keys, signal), MAX_PAGE);
  loaders.set(revision, loader);
  return loader;
}

/**
 * One event by key, or null when the revision has none. What is asked for in the same moment (the visible rows of a
 * list, each with its own `useQuery`; or `useQueries`) travels in one request, and each event is cached on its own.
 */
export function eventByKeyQuery(revision: number, key: number) {
  return queryOptions({
    ...pinned,
    queryKey: ['event-by-key', revision, key],
    queryFn: async ({ signal }) => {
      const loaded = await loaderOf(revision)(key, signal);
      if (loaded instanceof ApiFailure) throw loaded;
      return loaded ?? null;
    },
  });
}
