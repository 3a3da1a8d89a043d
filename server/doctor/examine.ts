// Owns the whole examination: of the program, of the data folder, of who uses it, and of the database, by itself or through its server.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { examinationReply, UPKEEP } from '../../src/contract/upkeep.ts';
import { z } from '../../src/contract/zod.ts';
import { builtInLocator } from '../store/events/locate-event.ts';
import { openDatabase, type StoreConfiguration } from '../store/open-store.ts';
import { type Database, openKysely } from '../store/sql/database.ts';
import { DatabaseUnreachable, FolderLocked, FolderUnusable } from '../store/store-errors.ts';
import { checkDatabase } from './check-database.ts';
import { checkFolder } from './check-folder.ts';
import { checkFrame, frameOfDatabase, frameOfServer } from './check-frame.ts';
import { checkAddress, checkLock } from './check-running.ts';
import { checkSpace } from './check-space.ts';
import { type Found, unknown, well, wrong } from './finding.ts';

/** What the examination asks of a running server. */
export type AskedServer = {
  readonly url: string;
  /** As who keeps it. */
  ask(method: 'GET', path: string): Promise<{ readonly status: number; readonly body: unknown }>;
  close(): void;
};

export type Surroundings = {
  readonly version: string;
  /** The server that runs over the folder; null when none answers. */
  readonly findServer: (dataDir: string) => Promise<AskedServer | null>;
  /** What is wrong and can be mended is, before what follows is looked at. */
  readonly isMending: boolean;
};

/** What it has found, one after the other; `mended` says what was done. */
export type Examined = { readonly found: Found; readonly mended: string | null };

export async function* examine(
  where: StoreConfiguration,
  { version, findServer, isMending }: Surroundings,
): AsyncGenerator<Examined> {
  /** Nothing is found that is not mended, if it can be and shall be. */
  async function* each(all: readonly Found[]): AsyncGenerator<Examined> {
    for (const found of all) yield { found, mended: (isMending && (await found.mend?.())) || null };
  }
  yield* each([well('program', `Sarhad ${version} on Node ${process.versions.node}.`)]);
  const { dataDir, databaseUrl } = where;
  const folder = await checkFolder(dataDir);
  yield* each(folder.found);
  if (databaseUrl !== undefined) {
    if (folder.isThere) yield* each([await checkSpace(dataDir)]);
    yield* examineDatabase(() => openDatabase(where), each);
    return;
  }
  if (!folder.isThere) return;
  yield* each([await checkSpace(dataDir)]);
  const lock = await checkLock(dataDir);
  yield* each(lock.found);
  const isFree = lock.isFree || (isMending && lock.found.some(({ mend }) => mend !== undefined));
  const server = await findServer(dataDir);
  yield* each([await checkAddress(dataDir, server !== null)]);
  if (server !== null) yield* each(await askServer(server).finally(() => server.close()));
  else if (!existsSync(join(dataDir, 'database')))
    yield* each([well('database', 'There is no database yet: the first start makes it.')]);
  else if (!isFree)
    yield* each([
      unknown('database', 'It is not looked at while the lock is there, for two processes would corrupt it.'),
    ]);
  else yield* examineDatabase(() => openDatabase(where), each);
}

async function askServer(server: AskedServer): Promise<Found[]> {
  const failed = (about: string) => (error: Error) => [
    wrong(about, `The server could not be asked: ${error.message}.`),
  ];
  const examined = async () => {
    const { status, body } = await server.ask('GET', UPKEEP.examination.path);
    if (status === 200) return z.parse(examinationReply, body).findings;
    return [
      unknown('database', `The server does not examine its database (${status}): stop it and ask again.`),
    ];
  };
  const frame = async () => [await checkFrame(frameOfServer(server.url))];
  return [...(await examined().catch(failed('database'))), ...(await frame().catch(failed('frame')))];
}

async function* examineDatabase(
  open: () => Promise<Database>,
  each: (all: readonly Found[]) => AsyncGenerator<Examined>,
): AsyncGenerator<Examined> {
  let database: Database;
  try {
    database = await open();
  } catch (error) {
    const isExpected = [DatabaseUnreachable, FolderLocked, FolderUnusable].some(
      (kind) => error instanceof kind,
    );
    yield* each([
      wrong('database', isExpected ? (error as Error).message : `It cannot be opened (${error}).`),
    ]);
    return;
  }
  const db = openKysely(database);
  try {
    const found = await checkDatabase({ db, locator: await builtInLocator(), isAlone: true });
    yield* each(found);
    // Of a database of another version, or a damaged one, there is no frame to speak of.
    if (found.some(({ about, state }) => state === 'wrong' || (about === 'schema' && state !== 'well')))
      return;
    const frame = await frameOfDatabase(db);
    if (frame !== null) yield* each([await checkFrame(frame)]);
  } finally {
    await db.destroy();
  }
}
