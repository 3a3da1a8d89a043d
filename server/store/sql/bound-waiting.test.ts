// More waiting for a database than it answers: some are told so at once or after a while, none waits in a line without end.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TooMuchAsked } from '../store-errors.ts';
import { type Bounds, boundWaiting } from './bound-waiting.ts';
import type { Connection, ConnectOptions, Database, Replica } from './database.ts';
import { readDatabase } from './read-database.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Gives connections when it is told to. */
function slowDatabase() {
  const turns: (() => void)[] = [];
  const asked: (ConnectOptions | undefined)[] = [];
  let released = 0;
  const connection: Connection = { query: async () => [], release: () => void released++ };
  const database: Database = {
    connect(options) {
      asked.push(options);
      return new Promise((resolve) => turns.push(() => resolve(connection)));
    },
    close: async () => {},
  };
  return { database, asked, giveTurn: () => turns.shift()?.(), released: () => released };
}

const bounds = (most: number, isBounded = () => true): Bounds => ({ most, longestMs: 1000, isBounded });

test('who comes on top of so many is refused at once, and let in when others have their turn', async () => {
  const { database, giveTurn, asked } = slowDatabase();
  const bounded = boundWaiting(database, bounds(2));
  const first = bounded.connect({ limit: 'write' });
  const second = bounded.connect();
  await expect(bounded.connect()).rejects.toThrow(TooMuchAsked);
  expect(asked).toEqual([{ limit: 'write' }, undefined]);
  giveTurn();
  await first;
  const third = bounded.connect();
  giveTurn();
  giveTurn();
  await Promise.all([second, third]);
});

test('who has waited for long is refused, and the turn that comes later is given back', async () => {
  const { database, giveTurn, released } = slowDatabase();
  const bounded = boundWaiting(database, bounds(2));
  const late = expect(bounded.connect()).rejects.toThrow(TooMuchAsked);
  await vi.advanceTimersByTimeAsync(1000);
  await late;
  giveTurn();
  await vi.advanceTimersByTimeAsync(0);
  expect(released()).toBe(1);
  // It waits no more: there is room for two.
  const next = [bounded.connect(), bounded.connect()];
  await expect(bounded.connect()).rejects.toThrow(TooMuchAsked);
  giveTurn();
  giveTurn();
  await Promise.all(next);
  expect([released(), vi.getTimerCount()]).toEqual([1, 0]);
});

test('what the server does for itself takes its turn, and takes nobody’s place', async () => {
  const { database, giveTurn } = slowDatabase();
  let isRequest = false;
  const bounded = boundWaiting(
    database,
    bounds(1, () => isRequest),
  );
  const own = [bounded.connect(), bounded.connect(), bounded.connect()];
  await vi.advanceTimersByTimeAsync(100_000);
  isRequest = true;
  const asked = bounded.connect();
  for (let turn = 0; turn < 4; turn++) giveTurn();
  await Promise.all([...own, asked]);
});

test('who waited for a replica does not wait for the primary, too', async () => {
  const [primary, replica] = [slowDatabase(), slowDatabase()];
  const state = [{ version: 1, revision: 7 }];
  let isFree = true;
  const follower: Replica = {
    ...replica.database,
    connect: (options) =>
      isFree
        ? Promise.resolve({ query: async () => state, release: () => {} })
        : replica.database.connect(options),
    doubts: () => 0,
  };
  const { shared } = boundWaiting(
    { ...primary.database, shared: { listen: () => async () => {}, replicas: [follower], log: () => {} } },
    bounds(5),
  );
  const reading = readDatabase({
    primary: primary.database,
    replicas: shared?.replicas ?? [],
    known: () => 7,
    version: 1,
  });
  // Where the replica is, is found out by the first, who goes to the primary.
  void reading.connect();
  await vi.advanceTimersByTimeAsync(0);
  isFree = false;
  const waiting = expect(reading.connect()).rejects.toThrow(TooMuchAsked);
  await vi.advanceTimersByTimeAsync(1000);
  await waiting;
  expect([replica.asked.length, primary.asked.length]).toEqual([1, 1]);
});
