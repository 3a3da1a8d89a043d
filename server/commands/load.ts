// `npm run load -- file.json`: adds a file in our own format as one new revision, validated, all or nothing.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import {
  type Batch,
  type BatchReply,
  batchReply,
  type CollectionFile,
  health,
} from '../../src/contract/batch.ts';
import { ENDPOINTS } from '../../src/contract/endpoints.ts';
import { problem } from '../../src/contract/problem.ts';
import { z } from '../../src/contract/zod.ts';
import { readConfiguration } from '../configuration.ts';
import { connectToServer } from '../folder-server.ts';
import { checkText } from '../input/check-text.ts';
import { JsonFault } from '../input/read-json.ts';
import { loadCollection } from '../load-collection.ts';
import { readBuiltInCollection } from '../store/events/built-in-collection.ts';
import type { Faults } from '../store/faults.ts';
import { openStore } from '../store/open-store.ts';
import { BatchRefused } from '../store/store.ts';
import { Refused, runCommand } from './run-command.ts';

async function readBatchFile(path: string): Promise<Batch> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(error.code === 'ENOENT' ? `There is no file ${path}.` : `${path}: ${error.message}`);
  });
  const { events, actors, coverage } = checkFile(path, bytes);
  const content = { events, actors, ...(coverage && { coverage }) };
  const hash = createHash('sha256')
    .update(JSON.stringify([events, actors, ...(coverage ? [coverage] : [])]))
    .digest('hex')
    .slice(0, 32);
  return { batchId: `file-${hash}`, note: `Loaded from ${basename(path).slice(0, 200)}`, ...content };
}

/** At once, for there is nobody else to answer. */
function checkFile(path: string, bytes: Uint8Array): CollectionFile {
  const steps = checkText('file', bytes);
  try {
    for (;;) {
      const { done, value } = steps.next();
      if (!done) continue;
      if (value.content !== null) return value.content;
      const { ids } = value;
      throw refused(path, value.faults, (index) => ids.get(index));
    }
  } catch (error) {
    if (error instanceof JsonFault) throw new Refused(`${path} cannot be read: ${error.message}.`);
    throw error;
  }
}

/** The places of faults, with the ids of the events that they are in. */
function refused(
  path: string,
  { named, count }: Faults,
  idOf: (index: number) => string | undefined,
): Refused {
  const lines = named.map(({ at, detail }) => {
    const [, index] = /^events\[(\d+)\]/.exec(at) ?? [];
    const id = index === undefined ? undefined : idOf(Number(index));
    return `  ${at}${id === undefined ? '' : ` (${id})`}: ${detail}`;
  });
  if (count > named.length) lines.push(`  … and ${count - named.length} more`);
  const faults = count === 1 ? 'one fault' : `${count} faults`;
  return new Refused(`${path} was refused, nothing was added: ${faults}\n${lines.join('\n')}`);
}

const idIn = (batch: Batch) => (index: number) => batch.events[index]?.id;

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
    if (data?.code === 'invalid-batch' && data.errors)
      throw refused(path, { named: data.errors, count: data.errorCount ?? data.errors.length }, idIn(batch));
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
    if (!(error instanceof BatchRefused)) throw error;
    throw refused(path, { named: error.faults, count: error.count }, idIn(batch));
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

await runCommand(load);
