// `npm run restore -- file --dir folder`: puts a backup into an empty folder, or into the empty database of DATABASE_URL.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from '../backup/restore-backup.ts';
import { restoreIntoFolder } from '../backup/restore-into-folder.ts';
import { readConfiguration } from '../configuration.ts';
import { openDatabase } from '../store/open-store.ts';
import { Refused, runCommand } from './run-command.ts';

const USAGE =
  'Usage: npm run restore -- file --dir folder (or, with DATABASE_URL set, npm run restore -- file)';

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { dir: { type: 'string' } },
      allowPositionals: true,
    });
    return { files: positionals, dir: values.dir };
  } catch (error) {
    throw new Refused(`${(error as Error).message}\n${USAGE}`);
  }
}

async function restore(args: readonly string[]): Promise<void> {
  const { files, dir } = readArguments(args);
  const [file] = files;
  const { databaseUrl, dataDir } = readConfiguration(process.env);
  // Which of the two is meant is never guessed.
  if (file === undefined || files.length > 1 || (dir === undefined) === (databaseUrl === undefined))
    throw new Refused(USAGE);
  const from = process.env.INIT_CWD ?? '';
  const path = resolve(from, file);
  if (dir === undefined) {
    const { revision } = await restoreBackup(path, () => openDatabase({ databaseUrl, dataDir }));
    console.log(`Revision ${revision} is in the database of DATABASE_URL. npm start serves it.`);
    return;
  }
  const folder = resolve(from, dir);
  const { revision } = await restoreIntoFolder(path, folder);
  console.log(`Revision ${revision} is in ${folder}. DATA_DIR=${folder} npm start serves it.`);
}

await runCommand(restore);
