// `npm run backup -- [file]`: the whole database as one file, while the server runs or not.
import { join, resolve } from 'node:path';
import { problem } from '../../src/contract/problem.ts';
import { UPKEEP } from '../../src/contract/upkeep.ts';
import { z } from '../../src/contract/zod.ts';
import { compressBackup } from '../backup/backup-stream.ts';
import { checkBackup } from '../backup/read-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { isThere, writeFileWhole } from '../backup/write-file-whole.ts';
import { readConfiguration } from '../configuration.ts';
import { connectToServer } from '../folder-server.ts';
import { openDatabase, type StoreConfiguration } from '../store/open-store.ts';
import { Refused, runCommand } from './run-command.ts';

function readPath(args: readonly string[], now: Date): string {
  if (args.length > 1 || args[0]?.startsWith('-')) throw new Refused('Usage: npm run backup -- [file]');
  const name = `sarhad-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.backup.gz`;
  // npm runs commands in the project's folder; the file is named from where the user stands.
  return resolve(process.env.INIT_CWD ?? '', args[0] ?? name);
}

/** From the server of the folder, for the folder is its own while it runs; null when none answers. */
async function fromServer(dataDir: string): Promise<AsyncIterable<Uint8Array> | null> {
  const server = await connectToServer(dataDir, console.error);
  if (server === null) return null;
  const answer = await server.download(UPKEEP.backup.path);
  if (Symbol.asyncIterator in answer) return thenClose(answer, server);
  server.close();
  const { data } = z.safeParse(problem, answer.body);
  throw new Refused(`The server at ${server.url} refused: ${data?.detail ?? answer.status}`);
}

async function* thenClose(bytes: AsyncIterable<Uint8Array>, server: { close(): void }) {
  try {
    yield* bytes;
  } finally {
    server.close();
  }
}

async function* fromDatabase(where: StoreConfiguration): AsyncGenerator<Uint8Array> {
  const isEmbedded = where.databaseUrl === undefined;
  if (isEmbedded && !(await isThere(join(where.dataDir, 'database'))))
    throw new Refused(`There is no database in ${where.dataDir}; DATA_DIR names the folder.`);
  const database = await openDatabase(where);
  try {
    yield* compressBackup(writeBackup(database, { isEmbedded, now: () => new Date() }));
  } finally {
    await database.close();
  }
}

async function backUp(args: readonly string[]): Promise<void> {
  const path = readPath(args, new Date());
  const where = readConfiguration(process.env);
  const taken = () => new Refused(`${path} exists already, and is left as it is: name another file.`);
  if (await isThere(path)) throw taken();
  // A database server may be read beside its servers.
  const content =
    (where.databaseUrl === undefined ? await fromServer(where.dataDir) : null) ?? fromDatabase(where);
  let revision = 0;
  const check = async (draft: string) => {
    revision = (await checkBackup(draft)).revision;
  };
  await writeFileWhole(path, content, check).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw taken();
    if (error.code === 'ENOSPC') throw new Refused(`There is no room for ${path}: nothing was kept of it.`);
    if (error.syscall !== undefined) throw new Refused(`${path} cannot be written (${error.message}).`);
    throw error;
  });
  console.log(
    `${path} holds revision ${revision}, whole and read again. It holds what is not public, too: keep it as you keep the database.`,
  );
}

await runCommand(backUp);
