// Tests that a database from before claims had columns gets the claims and answers that one which grew with them has.
import { expect, test } from 'vitest';
import { batchAdder, claimOf, eventOf, NORTH, SOUTH } from '../testing/test-events.ts';
import { emptyPGlite } from '../testing/test-stores.ts';
import { openKysely } from './database.ts';
import { settleClaims } from './sql-answers.ts';
import { openSqlStore } from './sql-store.ts';

test('claims and answers of all revisions follow from contents', async () => {
  const database = await emptyPGlite();
  const store = await openSqlStore(database, { warmUp: false, compression: null });
  const add = batchAdder(store);
  const said = { ...claimOf('north', 'asserts'), date: '2025-03-01' };
  const denied = { ...claimOf('south', 'denies'), date: '2025-03-02' };
  const answers = [{ event: 'told', claim: 'north-asserts' }];
  await add([eventOf('told', { claims: [said, denied] }), eventOf('mute')]);
  await add([eventOf('denial', { claims: [{ ...denied, answers }] })]);
  await add([eventOf('told', { claims: [said] }), eventOf('other', { claims: [denied, said] })]);
  await add([], {
    actors: [
      { ...NORTH, side: 'one' },
      { ...SOUTH, side: 'one' },
    ],
  });
  const db = openKysely(database);
  const read = async () => ({
    claims: await db
      .selectFrom('event_version')
      .select(['event_id', 'rev_from', 'claim_ids', 'claims'])
      .orderBy('event_id')
      .orderBy('rev_from')
      .execute(),
    answers: await db
      .selectFrom('claim_answer')
      .selectAll()
      .orderBy('event_id')
      .orderBy('source_id')
      .orderBy('rev_from')
      .execute(),
    namings: await db.selectFrom('event_naming').selectAll().execute(),
  });
  const grown = await read();
  expect(
    grown.answers.map(({ event_id, source_id, rev_from }) => `${event_id} ${source_id} ${rev_from}`),
  ).toEqual(['other other 3', 'told denial 2', 'told denial 3', 'told denial 4', 'told told 1']);
  await db.deleteFrom('claim_answer').execute();
  await db.deleteFrom('event_naming').execute();
  await db.updateTable('event_version').set({ claim_ids: [], claims: [] }).execute();
  // One version at a time, as a large database is gone through a few thousand at a time.
  await db.transaction().execute((transaction) => settleClaims(transaction, 1));
  expect(await read()).toEqual(grown);
});

test('what an event answers is noted once, however often it is judged again', async () => {
  const database = await emptyPGlite();
  const store = await openSqlStore(database, { warmUp: false, compression: null });
  const add = batchAdder(store);
  const said = { ...claimOf('north', 'asserts'), date: '2025-03-01' };
  const denied = { ...claimOf('south', 'denies'), date: '2025-03-02' };
  const answers = [{ event: 'told', claim: 'north-asserts' }];
  const elsewhere = { ...claimOf('south', 'asserts'), answers };
  await add([eventOf('told', { claims: [said] }), eventOf('denial', { claims: [said, denied, elsewhere] })]);
  for (const side of ['north', 'south']) await add([], { actors: [NORTH, { ...SOUTH, side }] });
  const db = openKysely(database);
  const versions = await db
    .selectFrom('event_version')
    .select('own_status')
    .where('event_id', '=', 'denial')
    .orderBy('rev_from')
    .execute();
  expect(versions.map(({ own_status }) => own_status)).toEqual(['contested', 'reported', 'contested']);
  const namings = await db
    .selectFrom('event_naming')
    .select(['event_id', 'source_id', 'rev_from'])
    .where('relation', '=', 'answers')
    .execute();
  expect(namings).toEqual([{ event_id: 'told', source_id: 'denial', rev_from: 1 }]);
});
