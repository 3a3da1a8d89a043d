// Owns putting a backup into an empty database: the schema of its day first, then its rows, in one transaction.
import { sql } from 'kysely';
import { Explained } from '../store/explained.ts';
import { type Database, openKysely, type Sql } from '../store/sql/database.ts';
import { lockWriters, migrateTo, SCHEMA_VERSION } from '../store/sql/migrations.ts';
import { type Head, NotABackup } from './backup-format.ts';
import { listTables, quoted, type Table } from './list-tables.ts';
import { checkBackup, readBackup } from './read-backup.ts';

/** The database holds something already. */
export class DatabaseInUse extends Explained {
  constructor() {
    super('The database of DATABASE_URL holds tables already: a backup is restored into an empty one.');
  }
}

/**
 * Throws NotABackup before the database is opened, and DatabaseInUse; after any failure it is as it was. Closes it. What later versions of the
 * schema add follows at the next start.
 */
export async function restoreBackup(path: string, openDatabase: () => Promise<Database>): Promise<Head> {
  const head = await checkBackup(path);
  if (head.schema > SCHEMA_VERSION)
    throw new NotABackup(
      `${path} is of version ${head.schema} of the schema, this program knows ${SCHEMA_VERSION}: use a newer program.`,
    );
  const db = openKysely(await openDatabase());
  try {
    await db.transaction().execute(async (transaction) => {
      await lockWriters(transaction);
      if ((await tablesOf(transaction)).length > 0) throw new DatabaseInUse();
      await migrateTo(transaction, head.schema);
      await insertAll(transaction, path, await tablesOf(transaction));
    });
    await sql`analyze`.execute(db);
  } finally {
    await db.destroy();
  }
  return head;
}

const tablesOf = (db: Sql) => listTables(async (text) => (await sql.raw(text).execute(db)).rows);

async function insertAll(db: Sql, path: string, tables: readonly Table[]): Promise<void> {
  const unknown = (name: string) =>
    new NotABackup(`${path} has ${name}, which its version of the schema lacks.`);
  const columnsOf = new Map<string, string>();
  for await (const part of readBackup(path)) {
    if (part.kind === 'table') {
      const table = tables.find(({ name }) => name === part.name);
      if (table === undefined) throw unknown(`a table ${part.name}`);
      const foreign = part.columns.find((name) => !table.columns.some((column) => column.name === name));
      if (foreign !== undefined) throw unknown(`a column ${foreign} of ${part.name}`);
      columnsOf.set(part.name, part.columns.map(quoted).join(', '));
    } else if (part.kind === 'rows') {
      const columns = sql.raw(columnsOf.get(part.table) ?? '');
      const table = sql.raw(quoted(part.table));
      // As text from the one database to the other: what is kept as it was written stays so.
      await sql`insert into ${table} (${columns}) select ${columns}
        from json_populate_recordset(null::${table}, ${`[${part.lines.join(',')}]`}::json)`.execute(db);
    }
  }
}
