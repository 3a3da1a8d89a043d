// Owns the mocked API: the server's own application over a store in memory, put into a scenario.
import { createApp } from '../server/app.ts';
import { readBuiltInCollection } from '../server/store/events/built-in-collection.ts';
import { createMemoryStore } from '../server/store/memory/memory-store.ts';
import type { Batch, Store } from '../server/store/store.ts';
import type { Meta } from '../src/contract/replies.ts';
import type { MockApi } from './answering.ts';
import { HOSTILE_ACTOR, HOSTILE_EVENTS } from './hostile-events.ts';
import { createHugeApi } from './huge-api.ts';
import type { ScenarioName } from './scenarios.ts';

/** The token with which the mocked API accepts batches. */
export const MOCK_TOKEN = 'mock-token';

const SLOW_MS = 1500;

type Content = {
  readonly collection: Omit<Meta['collection'], 'coverage'>;
  readonly attribution: readonly string[];
  readonly batches: readonly Batch[];
};

/** Files of data/curated, as text: fetched only when a request needs them. */
const files: Record<string, () => Promise<{ default: string }>> = {
  'collection.json': () => import('../data/curated/collection.json?raw'),
  'events.json': () => import('../data/curated/events.json?raw'),
  'events-2.json': () => import('../data/curated/events-2.json?raw'),
  'actors-3.json': () => import('../data/curated/actors-3.json?raw'),
};

async function readCurated(): Promise<Content> {
  const { title, note, isSynthetic, ...rest } = await readBuiltInCollection(async (name) => {
    const file = files[name];
    if (!file) throw new Error(`mocks/mock-api.ts does not know data/curated/${name}`);
    return (await file()).default;
  });
  return { collection: { title, note, isSynthetic }, ...rest };
}

async function contentOf(scenario: ScenarioName): Promise<Content> {
  if (scenario === 'hostile') return hostileContent();
  const curated = await readCurated();
  if (scenario === 'empty') return { ...curated, batches: [] };
  if (scenario !== 'one-event') return curated;
  const [batch] = curated.batches;
  const event = batch?.events.find(({ related, planned }) => related.length === 0 && !planned);
  if (!batch || !event) throw new Error('The built-in collection has no event that stands alone');
  return { ...curated, batches: [{ ...batch, events: [event] }] };
}

function hostileContent(): Content {
  const batch = { batchId: 'hostile', note: 'Synthetic', actors: [HOSTILE_ACTOR], events: HOSTILE_EVENTS };
  return {
    collection: {
      title: 'Synthetic <b>collection</b>',
      note: 'Synthetic, hostile <i>texts</i>',
      isSynthetic: true,
    },
    attribution: ['Synthetic <script>alert(1)</script>'],
    batches: [{ ...batch, instant: '2026-06-01T00:00:00Z' }],
  };
}

async function createContentApp(scenario: ScenarioName) {
  const { collection, attribution, batches } = await contentOf(scenario);
  const store = createMemoryStore();
  for (const batch of batches) await store.addBatch(batch);
  const shown = scenario === 'failing' ? failing(store) : store;
  return createApp({ store: shown, collection, attribution, tiles: null, token: MOCK_TOKEN });
}

/** What a store says without asking its database. */
const ASKS_NOBODY: readonly (string | symbol)[] = ['knownRevision', 'onNews'] satisfies (keyof Store)[];

/** A store all of whose answers fail, so that the application itself answers as it would then. */
function failing(store: Store): Store {
  return new Proxy(store, {
    get: (target, name) =>
      ASKS_NOBODY.includes(name)
        ? Reflect.get(target, name)
        : () => Promise.reject(new Error('The scenario wants the store to fail')),
  });
}

export function createMockApi(scenario: ScenarioName = 'normal'): MockApi {
  if (scenario === 'huge') return createHugeApi();
  let app: ReturnType<typeof createContentApp> | undefined;
  let metaAnswered = 0;
  return async (request) => {
    if (scenario === 'offline') return null;
    if (scenario === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    const isMeta = new URL(request.url).pathname === '/api/v1/meta';
    if (isMeta && scenario === 'stale-after-first' && metaAnswered++ > 0) return null;
    app ??= createContentApp(scenario);
    return (await app).fetch(request);
  };
}
