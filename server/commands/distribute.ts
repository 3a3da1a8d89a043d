// `npm run distribute`: spreads the tables of DATABASE_URL over the workers of a distributed PostgreSQL; may be repeated.
import { ConfigurationFault, readConfiguration } from '../configuration.ts';
import { openDatabase } from '../store/open-store.ts';
import { distributeDatabase } from '../store/sql/distribute-database.ts';
import {
  DatabaseUnavailable,
  DatabaseUnreachable,
  NotDistributable,
  TablesOutdated,
} from '../store/store-errors.ts';

const EXPECTED = [
  ConfigurationFault,
  DatabaseUnavailable,
  DatabaseUnreachable,
  NotDistributable,
  TablesOutdated,
];

async function run(): Promise<void> {
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

// Awaited: what runs this program closes when the module has been evaluated.
await run().catch((error) => {
  console.error(EXPECTED.some((kind) => error instanceof kind) ? error.message : error);
  process.exit(1);
});
