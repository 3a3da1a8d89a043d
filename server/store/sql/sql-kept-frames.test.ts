// Tests that a frame of groups read from the tables is the one counted from all events, whatever came, was corrected, closed or withdrawn.
import { deflateSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addMonths } from '../../../src/contract/calendar-date.ts';
import type { EventInput } from '../../../src/contract/event-input.ts';
import type { Marking } from '../../../src/contract/taxonomy.ts';
import { createFrameBuilder, type FrameBuilder } from '../frames/frame-builder.ts';
import { firstDayOf, type MonthCount } from '../frames/frame-periods.ts';
import { CHUNK_FORM, type FrameShelf } from '../frames/kept-frame.ts';
import { type Audience, PUBLIC, type Store, WithdrawalRefused } from '../store.ts';
import type { Compression } from '../stored-chunk.ts';
import { distributedUrl } from '../testing/test-database.ts';
import { batchAdder, claimOf, eventOf, SURE } from '../testing/test-events.ts';
import { textOf } from '../testing/test-rows.ts';
import { emptyCitus, emptyPGlite, emptyPostgres, endCitus } from '../testing/test-stores.ts';
import { type Database, openKysely, type Sql } from './database.ts';
import { createFrameSource } from './sql-frame.ts';
import { keepFrames } from './sql-kept-frames.ts';
import { openSqlStore } from './sql-store.ts';
import { readLastWithdrawal } from './sql-withdrawals.ts';

/** As a server's, in one more encoding than it is kept in. */
const compression: Compression = {
  encodings: ['gzip', 'deflate'],
  compress: async (text, encoding) =>
    new Uint8Array(encoding === 'gzip' ? gzipSync(text) : deflateSync(text)),
  decompress: async (bytes, encoding) =>
    (encoding === 'gzip' ? gunzipSync(bytes) : inflateSync(bytes)).toString('utf8'),
};
const OPTIONS = { warmUp: false, compression, budget: 3 };
const AUDIENCES: readonly Audience[] = [PUBLIC, { upTo: 'RED' }];
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const id = fc.constantFrom(...IDS);
const event = fc
  .record({
    id,
    month: fc.constantFrom('2024-11', '2025-03'),
    day: fc.constantFrom('04', '05'),
    marking: fc.constantFrom<Marking>('CLEAR', 'CLEAR', 'CLEAR', 'RED'),
    retracted: fc.constantFrom(false, false, false, true),
    killed: fc.option(fc.nat(9)),
    claim: fc.constantFrom(null, 'asserts' as const, 'denies' as const),
    other: fc.option(fc.record({ id, relation: fc.constantFrom('part-of' as const, 'denial-of' as const) }), {
      freq: 2,
    }),
  })
  .map(({ id, month, day, marking, retracted, killed, claim, other }) => ({
    other,
    event: eventOf(id, {
      ...{ dateStart: `${month}-${day}`, marking, retracted, lat: 36.9, lon: 70.1, sources: SURE },
      killed: killed === null ? null : { low: killed, high: killed + 1, best: null },
      claims: claim === null ? [] : [claimOf(claim === 'asserts' ? 'north' : 'south', claim)],
    }),
  }));
const batch = fc.uniqueArray(event, { minLength: 1, maxLength: 4, selector: (one) => one.event.id });
const act = fc.oneof({ weight: 4, arbitrary: batch }, { weight: 1, arbitrary: fc.record({ withdrawn: id }) });
const acts = fc.array(act, { minLength: 4, maxLength: 7 });

/** Relations to earlier letters alone: nothing becomes part of itself. */
function related(
  events: readonly { event: EventInput; other: { id: string; relation: 'part-of' | 'denial-of' } | null }[],
  known: ReadonlySet<string>,
): EventInput[] {
  const all = new Set([...known, ...events.map(({ event }) => event.id)]);
  return events.map(({ event, other }) => ({
    ...event,
    related: other !== null && other.id < event.id && all.has(other.id) ? [other] : [],
  }));
}

type Frames = Pick<FrameBuilder, 'manifest' | 'chunk'>;

async function read(frames: Frames, audience: Audience, revision: number) {
  const manifest = await frames.manifest(audience, revision, {});
  const texts = manifest.chunks.map(async ({ hash }) =>
    (await frames.chunk(audience, hash, async () => revision))?.body(null),
  );
  return { manifest, texts: await Promise.all(texts) };
}

/** Each month a chunk, so that a batch changes some and leaves others. */
const divide = (counts: readonly MonthCount[]) =>
  counts.map((count) => {
    const firstDay = firstDayOf(count);
    return { firstDay, lastDay: addMonths(firstDay, 1) - 1, rows: count.rows };
  });

const builderOf = (db: Sql, shelf?: FrameShelf) =>
  createFrameBuilder(
    createFrameSource(db, () => false),
    { compression, budget: OPTIONS.budget, divide, ...(shelf && { shelf }) },
  );

const kinds: readonly (readonly [string, () => Promise<Database>])[] = [
  ['PGlite', emptyPGlite],
  ...(inject('postgres') === null ? [] : [['PostgreSQL', emptyPostgres] as const]),
  ...(distributedUrl() === null ? [] : [['Citus', emptyCitus] as const]),
];

describe.each(kinds)('frames kept in %s', (_, empty) => {
  let database: Database;
  beforeAll(async () => {
    database = await empty();
  });
  afterAll(endCitus);

  test('are those counted from all events, at every revision', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(acts, async (all) => {
      database = await empty();
      const db = openKysely(database);
      const store = await openSqlStore(database, OPTIONS);
      const add = batchAdder(store);
      const known = new Set<string>();
      const shelfNow = async () =>
        keepFrames(db, { lastWithdrawal: await readLastWithdrawal(db), budget: OPTIONS.budget });
      let running = builderOf(db, await shelfNow());
      for (const one of all) {
        if ('withdrawn' in one) {
          const instant = '2026-12-03T00:00:00Z';
          await store
            .withdraw({ event: one.withdrawn, reason: 'x', by: 'editor', instant })
            .catch((error) => expect(error).toBeInstanceOf(WithdrawalRefused));
          running = builderOf(db, await shelfNow());
        } else {
          await add(related(one, known));
          for (const { event } of one) known.add(event.id);
        }
        const revision = (await store.resolveRevision(undefined)) ?? 0;
        for (const audience of AUDIENCES) {
          const expected = await read(builderOf(db), audience, revision);
          expect(await read(running, audience, revision)).toEqual(expected);
          expect(await read(builderOf(db, await shelfNow()), audience, revision)).toEqual(expected);
        }
      }
      const last = (await store.resolveRevision(undefined)) ?? 0;
      const later = builderOf(db, await shelfNow());
      for (let revision = 1; revision < last; revision++)
        expect(await read(later, PUBLIC, revision)).toEqual(await read(builderOf(db), PUBLIC, revision));
    });
    await fc.assert(property, { numRuns: 6, seed: 20_261_203, endOnFailure: true });
  });

  test('group again what is part of something that stands no more', async () => {
    database = await empty();
    const db = openKysely(database);
    const add = batchAdder(await openSqlStore(database, OPTIONS));
    const whole = eventOf('whole', { dateStart: '2024-11-04' });
    const partOf = { related: [{ id: 'whole', relation: 'part-of' as const }] };
    await add([whole, eventOf('one', partOf), eventOf('two', partOf), eventOf('other'), eventOf('last')]);
    const running = builderOf(db, keepFrames(db, { lastWithdrawal: 0, budget: OPTIONS.budget }));
    const rowsAt = async (revision: number) => (await running.manifest(PUBLIC, revision, {})).rows;
    expect(await rowsAt(1)).toBe(4);
    await add([{ ...whole, retracted: true }]);
    expect(await rowsAt(2)).toBe(2);
  });

  test('are read after a restart without a look at events', async () => {
    database = await empty();
    const store = await openSqlStore(database, OPTIONS);
    await batchAdder(store)(IDS.map((id, at) => eventOf(id, { dateStart: `2025-03-0${at + 1}` })));
    const view = { audience: PUBLIC, revision: 1 };
    const readAll = async (from: Store) => {
      const manifest = await from.frame(view);
      const texts = manifest.chunks.map(({ hash }) => textOf(from, { audience: PUBLIC, hash }));
      return { manifest, texts: await Promise.all(texts) };
    };
    const before = await readAll(store);
    expect(before.manifest.grain).toBe('week');
    const asked: string[] = [];
    const listening: Database = {
      ...database,
      async connect() {
        const connection = await database.connect();
        return {
          ...connection,
          query(text, parameters) {
            asked.push(text);
            return connection.query(text, parameters);
          },
        };
      },
    };
    const again = await openSqlStore(listening, OPTIONS);
    asked.length = 0;
    expect(await readAll(again)).toEqual(before);
    expect(asked.filter((text) => text.includes('event_'))).toEqual([]);
  });

  test('hold nothing that was withdrawn', async () => {
    database = await empty();
    const store = await openSqlStore(database, OPTIONS);
    const add = batchAdder(store);
    await add(IDS.map((id) => eventOf(id)));
    await add([eventOf('a', { marking: 'RED' })]);
    const db = openKysely(database);
    const kept = async () =>
      (
        await Promise.all(
          (['kept_frame', 'kept_chunk'] as const).map((table) =>
            db.selectFrom(table).select('marking').execute(),
          ),
        )
      ).map((rows) => rows.length > 0);
    await store.frame({ audience: PUBLIC, revision: 1 });
    expect(await kept()).toEqual([true, true]);
    await store.withdraw({ event: 'a', reason: 'x', by: 'editor', instant: '2026-12-03T00:00:00Z' });
    expect(await kept()).toEqual([false, false]);
  });
});

test('what a chunk says of the same events is of the form that is kept', async () => {
  const store = await openSqlStore(await emptyPGlite(), { ...OPTIONS, compression: null });
  await batchAdder(store)(
    IDS.map((id, at) =>
      eventOf(id, {
        ...{ dateStart: `2025-03-0${at + 1}`, country: 'AF', lat: 36.9, lon: 70.1 },
        killed: { low: 1, high: 2, best: null },
        claims: [claimOf('north', 'asserts')],
      }),
    ),
  );
  const { chunks } = await store.frame({ audience: PUBLIC, revision: 1 });
  // When this fails, CHUNK_FORM is raised together with it.
  expect({ form: CHUNK_FORM, hashes: chunks.map(({ hash }) => hash) }).toMatchInlineSnapshot(`
    {
      "form": 1,
      "hashes": [
        "b4b12c04fc109b414a714e2ca5203d8b",
      ],
    }
  `);
});
