// `npm run migrate`: brings the tables of a database up to this program, and gives the roles that serve what they may do.
import { ConfigurationFault, readConfiguration } from '../configuration.ts';
import { openDatabase } from '../store/open-store.ts';
import { migrateDatabase } from '../store/sql/migrate-database.ts';
import {
  DatabaseUnavailable,
  DatabaseUnreachable,
  FolderLocked,
  FolderUnusable,
  TablesOutdated,
} from '../store/store-errors.ts';

const EXPECTED = [
  ConfigurationFault,
  DatabaseUnavailable,
  DatabaseUnreachable,
  FolderLocked,
  FolderUnusable,
  TablesOutdated,
];

async function run(): Promise<void> {
  const { databaseUrl, dataDir } = readConfiguration(process.env);
  const { made, version, roles } = await migrateDatabase(await openDatabase({ databaseUrl, dataDir }));
  const done = made === 0 ? 'nothing was to be done' : `${made} ${made === 1 ? 'step' : 'steps'} made now`;
  console.log(`The tables are of version ${version}: ${done}.`);
  if (roles.length > 0) console.log(`${roles.join(' and ')} may do what they need, and no more.`);
}

// Awaited: what runs this program closes when the module has been evaluated.
await run().catch((error) => {
  console.error(EXPECTED.some((kind) => error instanceof kind) ? error.message : error);
  process.exit(1);
});
