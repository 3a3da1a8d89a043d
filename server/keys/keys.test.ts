// Tests tokens: made once, shared by the servers of a database, kept as hashes, and of no use any more once they are replaced.
import { beforeAll, expect, test } from 'vitest';
import { openKysely, type Sql } from '../store/sql/database.ts';
import { openSqlStore } from '../store/sql/sql-store.ts';
import { emptyPGlite } from '../store/testing/test-stores.ts';
import { createKeys } from './keys.ts';
import { sayFirstTokens } from './say-tokens.ts';
import { keepHashesInDatabase } from './sql-token-hashes.ts';
import { keepHashesInMemory, type TokenHashes } from './token-hashes.ts';

let db: Sql;
beforeAll(async () => {
  const database = await emptyPGlite();
  await openSqlStore(database, { warmUp: false, compression: null });
  db = openKysely(database);
});

const KINDS: readonly [string, () => Promise<TokenHashes>][] = [
  ['memory', async () => keepHashesInMemory()],
  [
    'a database',
    async () => {
      await db.deleteFrom('token').execute();
      return keepHashesInDatabase(db);
    },
  ],
];

test.each(KINDS)('in %s: tokens are made once, and a replaced one is nobody’s', async (_, open) => {
  const hashes = await open();
  const [one, other] = [createKeys(hashes, null), createKeys(hashes, null)];
  const made = await one.makeFirst();
  expect([...made.keys()]).toEqual(['writer', 'editor']);
  expect(await other.makeFirst()).toEqual(new Map());
  const [writer = '', editor = ''] = made.values();
  expect(editor).toMatch(/^sarhad_editor_[\w-]{43}$/);
  expect([await other.roleOf(writer), await other.roleOf(editor)]).toEqual(['writer', 'editor']);
  const newest = await one.rotate('editor');
  expect(newest).not.toBe(editor);
  expect([await other.roleOf(editor), await other.roleOf(newest)]).toEqual([null, 'editor']);
  expect(await other.roleOf(writer)).toBe('writer');
  expect(JSON.stringify([await hashes.read('writer'), await hashes.read('editor')])).not.toContain(
    newest.slice(14),
  );
});

test('a token is of its own role alone, and what is none is nobody’s', async () => {
  const keys = createKeys(keepHashesInMemory(), 'secret');
  const writer = await keys.rotate('writer');
  for (const text of [
    '',
    'sarhad_writer_',
    'sarhad_editor_',
    writer.replace('writer', 'editor'),
    `${writer}a`,
  ])
    expect(await keys.roleOf(text), text).toBeNull();
  expect(await keys.roleOf('secret')).toBe('editor');
  expect(await createKeys(keepHashesInMemory(), null).roleOf('')).toBeNull();
});

test('each is said with what it is for; none, nothing', () => {
  expect(sayFirstTokens(new Map())).toEqual([]);
  const lines = sayFirstTokens(new Map([['writer', 'sarhad_writer_x']]));
  expect(lines).toContain('  writer: sarhad_writer_x  (submits batches of events)');
});
