// `npm run distribute`: spreads the tables of DATABASE_URL over the workers of a distributed PostgreSQL; may be repeated.
import { readConfiguration } from '../configuration.ts';
import { openDatabase } from '../store/open-store.ts';
import { distributeDatabase } from '../store/sql/distribute-database.ts';
import { NotDistributable } from '../store/store-errors.ts';
import { runCommand } from './run-command.ts';

async function distribute(): Promise<void> {
  const { databaseUrl, dataDir } = readConfiguration(process.env);
  if (databaseUrl === undefined)
    throw new NotDistributable(
      'The embedded database lies on one machine. DATABASE_URL names the coordinator of a distributed PostgreSQL.',
    );
  const moved = await distributeDatabase(await openDatabase({ databaseUrl, dataDir }));
  console.log(
    moved.length === 0
      ? 'The tables are distributed already: nothing was to be done.'
      : `Distributed now: ${moved.join(', ')}.`,
  );
}

await runCommand(distribute);
