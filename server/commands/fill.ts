// `npm run fill -- --rows 1000000 --dir data-folder-synthetic`: fills an empty database with the synthetic collection.
import { parseArgs } from 'node:util';
import { ConfigurationFault, readConfiguration } from '../configuration.ts';
import { openDatabase } from '../store/open-store.ts';
import { fillSynthetic } from '../store/sql/sql-fill.ts';
import {
  DatabaseUnreachable,
  FolderLocked,
  FolderUnusable,
  NoSpace,
  NotEmpty,
  TablesOutdated,
} from '../store/store-errors.ts';

const MOST_ROWS = 20_000_000;
const DEFAULT_FOLDER = 'data-folder-synthetic';
const USAGE = `Usage: npm run fill -- [--rows 1000000] [--seed 1] [--dir ${DEFAULT_FOLDER}]`;

class Misused extends Error {}

const EXPECTED = [
  Misused,
  ConfigurationFault,
  FolderLocked,
  FolderUnusable,
  DatabaseUnreachable,
  NoSpace,
  NotEmpty,
  TablesOutdated,
];

function readArguments(args: readonly string[]) {
  try {
    const option = { type: 'string' } as const;
    const { values } = parseArgs({ args: [...args], options: { rows: option, seed: option, dir: option } });
    return {
      rows: count('rows', values.rows ?? '1000000', 1, MOST_ROWS),
      seed: count('seed', values.seed ?? '1', 0, 2 ** 31),
      dir: values.dir,
    };
  } catch (error) {
    throw error instanceof Misused ? error : new Misused(`${(error as Error).message}\n${USAGE}`);
  }
}

function count(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Misused(`--${name} must be a whole number from ${least} to ${most}, got "${text}".\n${USAGE}`);
}

async function fill(args: readonly string[]): Promise<void> {
  const { rows, seed, dir } = readArguments(args);
  const { databaseUrl, dataDir } = readConfiguration({
    DATA_DIR: DEFAULT_FOLDER,
    ...process.env,
    ...(dir && { DATA_DIR: dir }),
  });
  const started = performance.now();
  let said = 0;
  await fillSynthetic(await openDatabase({ databaseUrl, dataDir }), {
    rows,
    seed,
    onProgress(done) {
      if (done - said < rows / 10 && done < rows) return;
      said = done;
      console.log(`${done} of ${rows} events${done === rows ? '; making the indexes' : ''}`);
    },
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  const where = databaseUrl ? 'the database of DATABASE_URL' : dataDir;
  console.log(`${rows} synthetic events are in ${where} (${seconds} s).`);
  console.log(databaseUrl ? 'npm start serves them.' : `DATA_DIR=${dataDir} npm start serves them.`);
}

// Awaited: what runs this program closes when the module has been evaluated, and with it every later import.
await fill(process.argv.slice(2)).catch((error) => {
  console.error(EXPECTED.some((kind) => error instanceof kind) ? error.message : error);
  process.exit(1);
});
