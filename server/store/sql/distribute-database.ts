// Owns spreading a database over the workers of a distributed PostgreSQL, as the owner of its tables does.
import { builtInLocator } from '../events/locate-event.ts';
import { type Database, openKysely } from './database.ts';
import { distributeTables } from './distribution.ts';
import { grantAll } from './grants.ts';
import { lockWriters, migrate } from './migrations.ts';

/**
 * Brings its tables up to this program first; gives those that were moved now. Throws NotDistributable, and then it is as it was. Closes the
 * database.
 */
export async function distributeDatabase(database: Database): Promise<readonly string[]> {
  const db = openKysely(database, { limit: 'none' });
  try {
    await migrate(db, await builtInLocator());
    const moved = await db.transaction().execute(async (transaction) => {
      await lockWriters(transaction);
      return distributeTables(transaction);
    });
    // The pieces on the workers are tables too, of which each role is told what it may do.
    await grantAll(db);
    return moved;
  } finally {
    await db.destroy();
  }
}
