// Owns the choice of a database by configuration: a PostgreSQL server when an address is given, else the embedded one.
import type { Database } from './sql/database.ts';
import { openPostgres } from './sql/pg-database.ts';
import { openPGlite } from './sql/pglite-database.ts';
import { openSqlStore } from './sql/sql-store.ts';
import type { Store } from './store.ts';
import type { Compression } from './stored-chunk.ts';

export type StoreConfiguration = {
  readonly databaseUrl: string | undefined;
  /** These three are of a PostgreSQL server; see `Configuration`. */
  readonly databaseReadUrls?: readonly string[];
  readonly databasePool?: number;
  readonly databaseStatementSeconds?: number;
  /** Folder of the embedded database; created when missing. */
  readonly dataDir: string;
  /** See `SqlStoreOptions`. */
  readonly frameBudget?: number;
  /** Told when the database stops answering, and when it answers again. */
  readonly log?: (line: string) => void;
};

/** Throws as `openStore` does. */
export function openDatabase(where: StoreConfiguration): Promise<Database> {
  const { databaseUrl, dataDir, databaseReadUrls, databasePool, databaseStatementSeconds, log } = where;
  if (!databaseUrl) return openPGlite(dataDir, { log });
  return openPostgres(databaseUrl, {
    ...(databaseReadUrls && { readUrls: databaseReadUrls }),
    ...(databasePool && { connections: databasePool }),
    ...(databaseStatementSeconds && { statementSeconds: databaseStatementSeconds }),
    ...(log && { log }),
  });
}

/** Throws FolderLocked, FolderUnusable or DatabaseUnreachable (see `store-errors`): their messages say what to do. */
export async function openStore(
  { frameBudget, ...where }: StoreConfiguration,
  compression: Compression | null,
): Promise<Store> {
  return openSqlStore(await openDatabase(where), { warmUp: true, compression, budget: frameBudget });
}
