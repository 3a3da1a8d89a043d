// `npm run migrate`: brings the tables of a database up to this program, and gives the roles that serve what they may do.
import { readConfiguration } from '../configuration.ts';
import { openDatabase } from '../store/open-store.ts';
import { migrateDatabase } from '../store/sql/migrate-database.ts';
import { runCommand } from './run-command.ts';

async function migrate(): Promise<void> {
  const { databaseUrl, dataDir } = readConfiguration(process.env);
  const { made, version, roles } = await migrateDatabase(await openDatabase({ databaseUrl, dataDir }));
  const done = made === 0 ? 'nothing was to be done' : `${made} ${made === 1 ? 'step' : 'steps'} made now`;
  console.log(`The tables are of version ${version}: ${done}.`);
  if (roles.length > 0) console.log(`${roles.join(' and ')} may do what they need, and no more.`);
}

await runCommand(migrate);
