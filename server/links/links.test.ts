// Tests what short links are made of: ids that cannot be guessed and are read as people copy them, where they are kept, how uses are counted.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openKysely, type Sql } from '../store/sql/database.ts';
import { openSqlStore } from '../store/sql/sql-store.ts';
import { DatabaseUnavailable } from '../store/store-errors.ts';
import { emptyPGlite } from '../store/testing/test-stores.ts';
import { findLinkFaults } from './check-link.ts';
import { countUses, withSettledUses } from './count-uses.ts';
import { makeLinkId, readLinkId } from './link-id.ts';
import { keepLinksInMemory, type ShortLinks } from './short-links.ts';
import { keepLinksInDatabase } from './sql-short-links.ts';

let db: Sql;
beforeAll(async () => {
  const database = await emptyPGlite();
  await openSqlStore(database, { warmUp: false, compression: null });
  db = openKysely(database);
});

describe('ids', () => {
  test('are 13 signs of 32, each as likely as any other', () => {
    const ids = Array.from({ length: 2000 }, makeLinkId);
    expect(new Set(ids).size).toBe(2000);
    const counts = new Map<string, number>();
    for (const sign of ids.join('')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect([...counts.keys()].sort().join('')).toBe('0123456789abcdefghjkmnpqrstvwxyz');
    const expected = (2000 * 13) / 32;
    // Six standard deviations.
    for (const count of counts.values())
      expect(Math.abs(count - expected)).toBeLessThan(6 * Math.sqrt(expected));
  });

  test.each([
    ['7fk2q9m4x0tb3', '7fk2q9m4x0tb3'],
    ['7FK2-Q9M4-XOTB3', '7fk2q9m4x0tb3'],
    ['IL00000000000', '1100000000000'],
    ['7fk2q9m4x0tb3).', '7fk2q9m4x0tb3'],
    ['7fk2q9m4x0tb', null],
    ['7fk2q9m4x0tb34', null],
    ['7fk2q9m4x0tbu', null],
    ['7fk2q9m4x0tb%00', null],
    ['', null],
  ])('%s is read as %s', (text, id) => {
    expect(readLinkId(text)).toBe(id);
  });
});

const KINDS: readonly [string, () => ShortLinks][] = [
  ['memory', keepLinksInMemory],
  ['a database', () => keepLinksInDatabase(db)],
];

test.each(KINDS)('%s keeps links, newest first, and what becomes of each', async (_, open) => {
  const links = open();
  const at = (hour: number) => `2026-12-01T0${hour}:00:00.000Z`;
  const wish = (id: string, hour: number) => ({ id, query: `q=${id}`, madeAt: at(hour), expires: null });
  for (const [id, hour] of [
    ['a', 1],
    ['c', 2],
    ['b', 2],
  ] as const)
    await links.add(wish(id, hour));
  await links.add({ ...wish('d', 3), query: 'x'.repeat(32_000), expires: '2026-12-31' });
  const ids = async (after: { madeAt: string; id: string } | null) => {
    const page = await links.list({ limit: 3, after });
    return [page.total, ...page.links.map(({ id }) => id)];
  };
  expect(await ids(null)).toEqual([4, 'd', 'c', 'b']);
  expect(await ids({ madeAt: at(2), id: 'c' })).toEqual([4, 'b', 'a']);
  expect(await links.find('d')).toEqual({
    ...{ id: 'd', query: 'x'.repeat(32_000), madeAt: at(3), expires: '2026-12-31' },
    ...{ revokedAt: null, uses: 0, lastUsedOn: null },
  });
  expect((await links.setRevoked('a', at(4)))?.revokedAt).toBe(at(4));
  expect((await links.setRevoked('a', at(5)))?.revokedAt).toBe(at(4));
  expect((await links.find('a'))?.revokedAt).toBe(at(4));
  expect((await links.setRevoked('a', null))?.revokedAt).toBeNull();
  expect(await links.setRevoked('none', at(4))).toBeNull();
  expect(await links.find('none')).toBeNull();
  await links.addUses(
    new Map([
      ['a', 2],
      ['none', 1],
    ]),
    '2026-12-01',
  );
  await links.addUses(new Map([['a', 1]]), '2026-12-02');
  expect(await links.find('a')).toMatchObject({ uses: 3, lastUsedOn: '2026-12-02' });
});

test('uses are gathered, written together, and at the latest when the server stops', async () => {
  vi.useFakeTimers();
  const addUses = vi.fn(async () => {});
  const uses = countUses(
    { addUses },
    () => '2026-12-01',
    () => {},
  );
  for (const id of ['a', 'b', 'a']) uses.note(id);
  await vi.advanceTimersByTimeAsync(2000);
  expect(addUses.mock.calls).toEqual([
    [
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
      '2026-12-01',
    ],
  ]);
  uses.note('a');
  await uses.flush();
  expect(addUses).toHaveBeenLastCalledWith(new Map([['a', 1]]), '2026-12-01');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('whoever lists links reads the uses until that moment; what could not be written is not lost by it', async () => {
  const links = keepLinksInMemory();
  await links.add({ id: 'a', query: '', madeAt: '2026-12-01T00:00:00Z', expires: null });
  let isAway = false;
  const addUses: ShortLinks['addUses'] = (uses, day) =>
    isAway ? Promise.reject(new DatabaseUnavailable('away')) : links.addUses(uses, day);
  const uses = countUses({ addUses }, () => '2026-12-01', vi.fn());
  const settled = withSettledUses(links, uses);
  const listed = async () => (await settled.list({ limit: 1, after: null })).links[0]?.uses;
  uses.note('a');
  expect(await listed()).toBe(1);
  uses.note('a');
  isAway = true;
  expect(await listed()).toBe(1);
  isAway = false;
  expect((await settled.setRevoked('a', null))?.uses).toBe(2);
  expect(await listed()).toBe(2);
});

test.each([
  ['', []],
  ['type=attack&map=70,37,6&v=2', []],
  // An earlier version: what it means now is found out when it is opened.
  ['type=attack', []],
  ['type=battle', ['query.type']],
  ['type=attack&utm=1', ['query.utm']],
  ['type=attack&utm_x=1', ['query.utm_x']],
  ['type=attack&v=99', ['query.v']],
  ['tab=nowhere&killed=-1', ['query.killed', 'query.tab']],
  ['type=attack&type=denial', ['query.type']],
  ['q=a%26type%3Dattack%26v%3D2', ['query']],
])('of %s the faults are at %j', (query, places) => {
  expect(findLinkFaults(query).map(({ at }) => at)).toEqual(places);
});

test('32,000 signs of ill will are read within a moment', () => {
  for (const piece of ['%2525', 'type=', '&a=b', '%26amp%3B', ';v=2', '%E2%80%8B=']) {
    const started = performance.now();
    findLinkFaults(piece.repeat(32_000 / piece.length));
    expect(performance.now() - started, piece).toBeLessThan(2000);
  }
});
