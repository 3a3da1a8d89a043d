// `npm run load -- file.json`: adds a file in our own format as one new revision, validated, all or nothing.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Batch, type BatchReply, batchReply, collectionFile, health } from '../../src/contract/batch.ts';
import { ENDPOINTS } from '../../src/contract/endpoints.ts';
import { problem } from '../../src/contract/problem.ts';
import { z } from '../../src/contract/zod.ts';
import { ConfigurationFault, readConfiguration } from '../configuration.ts';
import { connectToServer, ServerLost } from '../folder-server.ts';
import { findJsonFault } from '../json-fault.ts';
import { loadCollection } from '../load-collection.ts';
import { findFaults } from '../read-batch.ts';
import { readBuiltInCollection } from '../store/events/built-in-collection.ts';
import { openStore } from '../store/open-store.ts';
import { type BatchFault, BatchRefused } from '../store/store.ts';
import { DatabaseUnreachable, FolderLocked, FolderUnusable, TablesOutdated } from '../store/store-errors.ts';

/** Faults that whoever gave the file can mend; each line says one. */
class Refused extends Error {}

const EXPECTED = [
  Refused,
  ServerLost,
  ConfigurationFault,
  FolderLocked,
  FolderUnusable,
  DatabaseUnreachable,
  TablesOutdated,
];
const MAX_LISTED = 50;

async function readBatchFile(path: string): Promise<Batch> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Refused(error.code === 'ENOENT' ? `There is no file ${path}.` : `${path}: ${error.message}`);
  });
  const given = parseJson(path, text.replace(/^\ufeff/, ''));
  // A file that names no actors brings none of its own: those of the data are known.
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  const body = isObject ? { actors: [], ...given } : given;
  const faults = findFaults(collectionFile, body);
  if (faults.length > 0) throw refused(path, faults, body);
  const content = z.parse(collectionFile, body);
  const { events, actors, coverage } = content;
  const hash = createHash('sha256')
    .update(JSON.stringify([events, actors, ...(coverage ? [coverage] : [])]))
    .digest('hex')
    .slice(0, 32);
  return { batchId: `file-${hash}`, note: `Loaded from ${basename(path).slice(0, 200)}`, ...content };
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = findJsonFault(text);
    throw new Refused(`${path} is not JSON: the fault is at line ${line}, column ${column}.`);
  }
}

/** The places of faults, with the ids of the events that they are in. */
function refused(path: string, faults: readonly BatchFault[], body: unknown): Refused {
  const events = z.safeParse(z.object({ events: z.array(z.looseObject({ id: z.string() })) }), body);
  const lines = faults.slice(0, MAX_LISTED).map(({ at, detail }) => {
    const [, index] = /^events\[(\d+)\]/.exec(at) ?? [];
    const id = events.success && index !== undefined ? events.data.events[Number(index)]?.id : undefined;
    return `  ${at}${id === undefined ? '' : ` (${id})`}: ${detail}`;
  });
  if (faults.length > MAX_LISTED) lines.push(`  … and ${faults.length - MAX_LISTED} more`);
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  return new Refused(`${path} was refused, nothing was added: ${count}\n${lines.join('\n')}`);
}

/** `before`: the newest revision when the file was sent; a reply of no later one repeats what was answered then. */
type Outcome = { readonly reply: BatchReply; readonly before: number | null };

function inWords({ reply: { revision, added, changed, unchanged }, before }: Outcome): string {
  const events = (count: number) => `${count} ${count === 1 ? 'event' : 'events'}`;
  if (before !== null && revision <= before && added + changed > 0)
    return `This file was loaded before, as revision ${revision}: nothing was added or changed.`;
  return `Revision ${revision}: ${events(added)} added, ${changed} changed, ${unchanged} as ${unchanged === 1 ? 'it was' : 'they were'}.`;
}

/** The reply of the server that runs over this folder, or null when none does that can prove it. */
async function sendToServer(dataDir: string, path: string, batch: Batch): Promise<Outcome | null> {
  const server = await connectToServer(dataDir, console.error);
  if (server === null) return null;
  try {
    const state = await server.ask('GET', ENDPOINTS.health.path);
    const before = z.safeParse(health, state.body).data?.revision ?? null;
    const { status, body } = await server.ask('POST', ENDPOINTS.batches.path, batch);
    if (status === 200) return { reply: z.parse(batchReply, body), before };
    const { data } = z.safeParse(problem, body);
    if (data?.errors) throw refused(path, data.errors, batch);
    throw new Refused(`The server at ${server.url} refused: ${data?.detail ?? status}`);
  } finally {
    server.close();
  }
}

async function addDirectly(path: string, batch: Batch): Promise<Outcome> {
  const store = await openStore(readConfiguration(process.env), null);
  try {
    // What the file refers to may be in the collection, which a new folder does not have yet.
    const readText = (name: string) => readFile(join('data/curated', name), 'utf8');
    if ((await store.collection()) === null) {
      await loadCollection(store, await readBuiltInCollection(readText));
    }
    const before = await store.resolveRevision(undefined);
    return { reply: await store.addBatch({ ...batch, instant: new Date().toISOString() }), before };
  } catch (error) {
    throw error instanceof BatchRefused ? refused(path, error.faults, batch) : error;
  } finally {
    await store.close();
  }
}

async function load(paths: readonly string[]): Promise<void> {
  const [given] = paths;
  if (given === undefined || paths.length > 1) throw new Refused('Usage: npm run load -- file.json');
  // npm runs commands in the project's folder; the file is named from where the user stands.
  const path = resolve(process.env.INIT_CWD ?? '', given);
  const { dataDir } = readConfiguration(process.env);
  const batch = await readBatchFile(path);
  const outcome = (await sendToServer(dataDir, path, batch)) ?? (await addDirectly(path, batch));
  console.log(inWords(outcome));
}

await load(process.argv.slice(2)).catch((error) => {
  console.error(EXPECTED.some((kind) => error instanceof kind) ? error.message : error);
  process.exit(1);
});
