// Owns which tables a backup holds, whatever version the database is of, and how each is read as of one revision.
import { OPEN } from '../store/sql/tables.ts';

export type Column = { readonly name: string; readonly type: string };

export type Table = {
  readonly name: string;
  /** Those that the database does not make by itself. */
  readonly columns: readonly Column[];
  /** Of its primary key; none where it has no such key, and then it is small. */
  readonly key: readonly Column[];
};

/** Where a backup ends: nothing that came later is in it. */
export type Moment = { readonly revision: number; readonly lastKey: number };

/** Of the version of the schema, which a restored database gets from its own migrations. */
export const SCHEMA_TABLE = 'schema_migration';
/** What is made anew where it is not there. */
const DERIVED = ['kept_frame', 'kept_chunk'];
/** Each row is of the revision that it names, and stays. */
const LOGS = ['revision_log', 'batch_log'];

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** All tables of the database, by name, but that of the schema's version and what is made anew. */
export async function listTables(ask: (sql: string) => Promise<unknown[]>): Promise<Table[]> {
  const rows = (await ask(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       array_position(i.indkey::int2[], a.attnum) as place
     from pg_class as c
     join pg_namespace as s on s.oid = c.relnamespace and s.nspname = current_schema()
     join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     left join pg_index as i on i.indrelid = c.oid and i.indisprimary
     where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all ('{${[SCHEMA_TABLE, ...DERIVED].join()}}')
     order by c.relname, a.attnum`,
  )) as { table: string; name: string; type: string; place: number | null }[];
  return [...new Set(rows.map(({ table }) => table))].map((name) => {
    const columns = rows.filter(({ table }) => table === name);
    const columnOf = ({ name, type }: Column): Column => ({ name, type });
    const key = columns
      .filter(({ place }) => place !== null)
      .sort((a, b) => Number(a.place) - Number(b.place));
    return { name, columns: columns.map(columnOf), key: key.map(columnOf) };
  });
}

/**
 * Whether rows of the table, once written, read alike for ever as of a revision: what comes later adds rows, or closes them, and closing
 * names the revision that did. All other tables hold how things are now.
 */
export const isHistory = ({ name, columns }: Table) =>
  LOGS.includes(name) || name === 'event_key' || columns.some((column) => column.name === 'rev_from');

/** The table as it was at that moment. */
export function asOf(table: Table, { revision, lastKey }: Moment): string {
  const has = (name: string) => table.columns.some((column) => column.name === name);
  const values = table.columns.map(({ name }) =>
    name === 'rev_to' && has('rev_from')
      ? `case when rev_to > ${revision} then ${OPEN} else rev_to end as rev_to`
      : quoted(name),
  );
  const bounds = has('rev_from')
    ? `where rev_from <= ${revision}`
    : table.name === 'event_key'
      ? `where key <= ${lastKey}`
      : LOGS.includes(table.name)
        ? `where revision <= ${revision}`
        : '';
  return `select ${values.join(', ')} from ${quoted(table.name)} ${bounds}`;
}
