// The process that is killed: opens the store of a folder, compares all that is in it with what must be, and adds batches.

import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { examine } from '../../server/doctor/examine.ts';
import { openDatabase, openStore } from '../../server/store/open-store.ts';
import { fillSynthetic } from '../../server/store/sql/sql-fill.ts';
import { type Position, PUBLIC, type Store } from '../../server/store/store.ts';
import { NotEmpty } from '../../server/store/store-errors.ts';
import { type Base, batchOf, differenceOf, titlesAfter } from './expected.ts';
import type { Said, Task } from './process-words.ts';

const EVENTS_A_PAGE = 1000;

const say = (said: Said) => writeSync(1, `${JSON.stringify(said)}\n`);

async function titlesOf(store: Store, revision: number): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  let after: Position | null = null;
  do {
    const part = await store.listPart({
      ...{ audience: PUBLIC, revision, filter: {}, limit: EVENTS_A_PAGE },
      after,
    });
    for (const { id, title } of part.events) titles.set(id, title);
    after = part.next;
  } while (after !== null);
  return titles;
}

/** Of the newest revision, and of one in the middle as it was. */
async function compare(store: Store, base: Base, newest: number): Promise<void> {
  for (const revision of new Set([newest, base.revision + Math.floor((newest - base.revision) / 2)])) {
    const expected = titlesAfter(base, revision - base.revision);
    const difference = differenceOf(await titlesOf(store, revision), expected);
    say(difference === null ? { asExpected: revision } : { wrong: `in revision ${revision}: ${difference}` });
  }
}

async function examineAll(dataDir: string): Promise<void> {
  const surroundings = { version: 'under torture', findServer: async () => null, isMending: false };
  for await (const { found } of examine({ databaseUrl: undefined, dataDir }, surroundings))
    if (found.state === 'wrong') say({ wrong: `${found.about}: ${found.says}` });
}

async function work({ dataDir, fill, baseFile, batches }: Task): Promise<void> {
  const where = { databaseUrl: undefined, dataDir };
  if (fill !== null) {
    const filling = { rows: fill, seed: 1, onProgress: () => {} };
    const isEmpty = await fillSynthetic(await openDatabase(where), filling).then(
      () => true,
      (error) => {
        if (error instanceof NotEmpty) return false;
        throw error;
      },
    );
    if (isEmpty) say({ filled: fill });
  }
  const store = await openStore(where, null);
  const opened = (await store.resolveRevision(undefined)) ?? 0;
  say({ opened });
  const base: Base =
    baseFile === null
      ? { revision: opened, titles: [...(await titlesOf(store, opened))] }
      : JSON.parse(await readFile(baseFile, 'utf8'));
  if (baseFile === null) say({ base });
  await compare(store, base, opened);
  for (let nth = opened - base.revision + 1; batches === null || nth <= batches; nth++) {
    const { revision } = await store.addBatch({ ...batchOf(nth), instant: new Date().toISOString() });
    say({ accepted: nth, revision });
  }
  await store.close();
  await examineAll(dataDir);
  say({ ended: opened });
}

const task = process.argv[2];
if (task === undefined) throw new Error('This process is started by bench/torture/store-kills.ts.');
await work(JSON.parse(task) as Task);
process.exit(0);
