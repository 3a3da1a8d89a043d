// Owns the application that tests ask: the built-in collection in a memory store, every reply checked against the contract.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { ENDPOINTS, type Endpoint } from '../src/contract/endpoints.ts';
import type { EventPage } from '../src/contract/event-replies.ts';
import type { Problem } from '../src/contract/problem.ts';
import { knownProblem } from '../src/contract/problem-words.ts';
import { z } from '../src/contract/zod.ts';
import { type AppOptions, createApp } from './app.ts';
import { readBuiltInCollection } from './store/events/built-in-collection.ts';
import { createMemoryStore } from './store/memory/memory-store.ts';

export const TOKEN = 'test-token-0123456789';

const readText = (name: string) => readFile(new URL(`../data/curated/${name}`, import.meta.url), 'utf8');

export const collection = await readBuiltInCollection(readText);

export async function createTestApp(options: Partial<AppOptions> = {}) {
  const store = options.store ?? createMemoryStore();
  if (!options.store) for (const batch of collection.batches) await store.addBatch(batch);
  const { title, note, isSynthetic, attribution } = collection;
  const app = createApp({
    store,
    collection: { title, note, isSynthetic },
    attribution,
    tiles: null,
    token: TOKEN,
    clock: () => new Date('2026-12-01T12:00:00Z'),
    ...options,
  });
  const request = (path: string, init?: RequestInit) => app.request(path, init);

  /** A JSON reply, which must be a success that the endpoint's schema accepts whole: nothing beside what it names. */
  async function ask<T>(path: string): Promise<T> {
    const response = await request(path);
    const body: unknown = await response.json();
    strictEqual(response.status, 200, JSON.stringify(body));
    strictEqual(response.headers.get('Content-Type'), 'application/json');
    const schema = endpointOf(path).reply;
    if (schema) deepStrictEqual(z.parse(schema, body), body);
    return body as T;
  }

  /** A refusal, which must be a problem document whose status and code its endpoint announces. */
  async function askInVain(path: string, init?: RequestInit): Promise<Problem> {
    const response = await request(path, init);
    strictEqual(response.headers.get('Content-Type'), 'application/problem+json');
    const body = knownProblem.parse(await response.json());
    strictEqual(body.status, response.status);
    return body;
  }

  const page = (query: string) => ask<EventPage>(`/api/v1/events?${query}`);
  return { app, store, request, ask, askInVain, page };
}

function endpointOf(path: string): Endpoint {
  const { pathname } = new URL(path, 'http://localhost');
  const asPattern = (text: string) =>
    new RegExp(`^${text.replace(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`);
  // Fixed paths before those with parameters: `/events.csv` is no event.
  const found = Object.values<Endpoint>(ENDPOINTS).find((endpoint) =>
    asPattern(endpoint.path).test(pathname),
  );
  if (!found) throw new Error(`No endpoint has the path ${pathname}`);
  return found;
}
