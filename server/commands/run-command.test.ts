// Tests that no command shows its user a stack for what the user can mend: an empty disk, a database that is away, a folder in use.
import { expect, test, vi } from 'vitest';
import { NotABackup } from '../backup/backup-format.ts';
import { DatabaseInUse } from '../backup/restore-backup.ts';
import { FolderInUse } from '../backup/restore-into-folder.ts';
import { ConfigurationFault } from '../configuration.ts';
import { ServerLost } from '../folder-server.ts';
import { PortTaken } from '../listen.ts';
import * as ofStore from '../store/store-errors.ts';
import { Refused, sayFailure } from './run-command.ts';

const KINDS = {
  ...ofStore,
  NotABackup,
  DatabaseInUse,
  FolderInUse,
  ConfigurationFault,
  ServerLost,
  PortTaken,
  Refused,
};

test.each(Object.entries(KINDS))('of %s only what it says is said', (_, Kind) => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const failure = new (Kind as new (...given: unknown[]) => Error)('given', new Error('the cause'));
  sayFailure(failure);
  expect(error.mock.calls).toEqual([[failure.message]]);
});

test('what nobody expected is said with where it came from', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const failure = new TypeError('undefined is no function');
  sayFailure(failure);
  expect(error.mock.calls).toEqual([[failure]]);
});
