// Tests which faults are those of a worker of a distributed database, by what a coordinator has really said while workers were stopped.
import { expect, test } from 'vitest';
import { breaksConnection, isAway, isWorkerAway } from './pg-faults.ts';

const fault = (code: string, message: string, where?: string) =>
  Object.assign(new Error(message), { code, where });

test.each([
  [
    '08006',
    'connection to the remote node me@localhost:5711 failed with the following error: connection not open',
  ],
  [
    '08006',
    'connection to the remote node me@localhost:5711 failed with the following error: FATAL:  the database system is starting up',
  ],
  ['08006', 'connection to the remote node me@localhost:5712 failed'],
  ['XX000', 'failure on connection marked as essential: localhost:5711'],
  ['58030', 'failed to COPY to shard 102061 on localhost:5712'],
  ['XX000', 'terminating connection due to administrator command'],
  [
    '57P01',
    'terminating connection due to administrator command',
    'while executing command on localhost:5712',
  ],
])('a worker is away: %s %s', (code, message, where?: string) => {
  const error = fault(code, message, where);
  expect([isAway(error), isWorkerAway(error), breaksConnection(error)]).toEqual([true, true, false]);
});

test.each([
  ['57P01', 'terminating connection due to administrator command', true],
  ['08006', 'connection failure', true],
  ['XX000', 'invalid attnum 38 for relation "c"', false],
  ['58030', 'could not write block 7', false],
])('none is: %s %s', (code, message, isGone) => {
  const error = fault(code, message);
  expect([isAway(error), isWorkerAway(error), breaksConnection(error)]).toEqual([isGone, false, isGone]);
});

test('a slow statement on a worker is no worker that has gone', () => {
  expect(
    isWorkerAway(
      fault(
        '57014',
        'canceling statement due to statement timeout',
        'while executing command on localhost:5712',
      ),
    ),
  ).toBe(false);
});
