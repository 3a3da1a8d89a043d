// Owns taking a backup: every table as it was at one moment, read in slices, so that others are answered between two of them.
//
// A database server is read in one repeatable-read transaction of one connection. The embedded database has one session for all, and who holds a
// transaction in it holds up everybody else: there each slice has its own turn, and is of the moment of the first one because history is only
// ever added to (see `asOf`); the tables that hold how things are now are small, and read in that first turn whole.
import { createHash } from 'node:crypto';
import type { Connection, Database } from '../store/sql/database.ts';
import { FORMAT, type Head, type Structure } from './backup-format.ts';
import { asOf, isHistory, listTables, type Moment, quoted, SCHEMA_TABLE, type Table } from './list-tables.ts';

/** Some 4 MB of events. */
const ROWS_A_SLICE = 1000;

export type BackupOptions = {
  /** It has one session, which is not to be held for long. */
  readonly isEmbedded: boolean;
  readonly now: () => Date;
  readonly rowsASlice?: number;
};

/** Its text in pieces; who stops reading lets go of the database. */
export async function* writeBackup(database: Database, options: BackupOptions): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  for await (const { text, table, count } of piecesOf(database, options)) {
    hash.update(text);
    if (table !== undefined) rows[table] = (rows[table] ?? 0) + count;
    yield text;
  }
  yield lineOf(['end', { rows, sha256: hash.digest('hex') }]);
}

const lineOf = (structure: Structure) => `${JSON.stringify(structure)}\n`;

/** `count` rows of `table` are in the text; none where it only tells of the file. */
type Piece = { readonly text: string; readonly table?: string; readonly count: number };

async function* piecesOf(
  database: Database,
  { isEmbedded, now, rowsASlice = ROWS_A_SLICE }: BackupOptions,
): AsyncGenerator<Piece> {
  const first = await database.connect();
  let session: Connection | null = first;
  const end = async () => {
    await session?.query('rollback', []).catch(() => {});
    session?.release();
    session = null;
  };
  try {
    await first.query('begin isolation level repeatable read, read only', []);
    // Rows say instants with their zone, but in one that is the same everywhere.
    await first.query(`set local time zone 'UTC'`, []);
    const { head, moment } = await readMoment(first, now());
    yield { text: lineOf(['backup', head]), count: 0 };
    const tables = await listTables((text) => first.query(text, []));
    const ofNow = tables.filter((table) => !isHistory(table));
    const kept: Piece[] = [];
    for (const table of ofNow)
      for await (const piece of slicesOf(table, moment, rowsASlice, turnsOf(first))) kept.push(piece);
    if (isEmbedded) await end();
    yield* kept;
    const turns = isEmbedded ? turnsOfEach(database) : turnsOf(first);
    for (const table of tables.filter(isHistory)) yield* slicesOf(table, moment, rowsASlice, turns);
  } finally {
    await end();
  }
}

async function readMoment(connection: Connection, now: Date): Promise<{ head: Head; moment: Moment }> {
  const [row] = (await connection.query(
    `select (select coalesce(max(version), 0) from ${SCHEMA_TABLE}) as schema,
       (select coalesce(max(revision), 0) from revision_log) as revision,
       (select coalesce(max(key), 0) from event_key) as last_key`,
    [],
  )) as { schema: number; revision: number; last_key: number }[];
  const { schema = 0, revision = 0, last_key: lastKey = 0 } = row ?? {};
  return {
    head: { format: FORMAT, schema, revision, takenAt: now.toISOString() },
    moment: { revision, lastKey },
  };
}

type Turns = (read: (connection: Connection) => Promise<unknown[]>) => Promise<unknown[]>;

const turnsOf =
  (connection: Connection): Turns =>
  (read) =>
    read(connection);

function turnsOfEach(database: Database): Turns {
  return async (read) => {
    const connection = await database.connect();
    try {
      // For this turn alone: a session is shared by all.
      await connection.query('begin read only', []);
      await connection.query(`set local time zone 'UTC'`, []);
      return await read(connection);
    } finally {
      await connection.query('rollback', []).catch(() => {});
      connection.release();
    }
  };
}

/** In the order of its key, each slice after the last row of the one before. */
async function* slicesOf(
  table: Table,
  moment: Moment,
  rowsASlice: number,
  turns: Turns,
): AsyncGenerator<Piece> {
  const { name, columns, key } = table;
  yield { text: lineOf(['table', name, columns.map((column) => column.name)]), table: name, count: 0 };
  const keys = key.map((column) => quoted(column.name)).join(', ');
  const after = key.map(({ type }, at) => `$${at + 1}::${type}`).join(', ');
  const source = `from (${asOf(table, moment)}) as r`;
  let last: unknown[] | null = null;
  for (;;) {
    const slice = (await turns((connection) =>
      key.length === 0
        ? connection.query(`select row_to_json(r)::text as line, '{}'::text[] as key ${source}`, [])
        : connection.query(
            `select row_to_json(r)::text as line, array[${key.map((column) => `r.${quoted(column.name)}::text`).join(', ')}] as key
             ${source} ${last === null ? '' : `where (${keys}) > (${after})`} order by ${keys} limit ${rowsASlice}`,
            last ?? [],
          ),
    )) as { line: string; key: string[] }[];
    if (slice.length > 0)
      // Blanks between values may be line ends; within texts they are escaped.
      yield {
        text: slice.map(({ line }) => `${line.replace(/[\r\n]/g, ' ')}\n`).join(''),
        table: name,
        count: slice.length,
      };
    last = slice.at(-1)?.key ?? null;
    if (key.length === 0 || slice.length < rowsASlice) return;
  }
}
