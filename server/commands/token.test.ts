// Runs `npm run token` as a program, over a folder that no server uses.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createKeys } from '../keys/keys.ts';
import { openRecords } from '../open-records.ts';

/** A new embedded database takes some seconds, and many where other tests run beside it. */
const SLOW_MS = 90_000;

const folder = await mkdtemp(join(tmpdir(), 'sarhad-token-'));
afterAll(() => rm(folder, { recursive: true }));
const dataDir = join(folder, 'data');

function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/run-ts.mjs', 'server/commands/token.ts', ...args], {
      env,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
      });
    }
    child.on('close', (code) => resolve({ code, output }));
  });
}

test('replaces a token where no server runs', { timeout: SLOW_MS }, async () => {
  const { code, output } = await run('rotate', 'editor');
  const [, token = ''] = /The new token of the editor.*\n(sarhad_editor_\S+)\n$/.exec(output) ?? [];
  expect([code, token.length], output).toEqual([0, 57]);
  const { store, hashes } = await openRecords(
    { databaseUrl: undefined, dataDir },
    { warmUp: false, compression: null },
  );
  expect(await createKeys(hashes, null).roleOf(token)).toBe('editor');
  await store.close();
});
