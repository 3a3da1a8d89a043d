// Owns bringing a database up to this program apart from serving it, as the owner of its tables does.
import { builtInLocator } from '../events/locate-event.ts';
import { type Database, openKysely } from './database.ts';
import { grantAll } from './grants.ts';
import { migrate, SCHEMA_VERSION } from './migrations.ts';

export type Migrated = {
  /** Versions made now. */
  readonly made: number;
  readonly version: number;
  /** That were given what they may do. */
  readonly roles: readonly string[];
};

/** Throws TablesOutdated where the role may not do it. Closes the database. */
export async function migrateDatabase(database: Database): Promise<Migrated> {
  const db = openKysely(database, { limit: 'none' });
  try {
    const made = await migrate(db, await builtInLocator());
    return { made, version: SCHEMA_VERSION, roles: await grantAll(db) };
  } finally {
    await db.destroy();
  }
}
