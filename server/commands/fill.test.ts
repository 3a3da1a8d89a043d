// Owns the test of `npm run fill` as people run it: the program itself, on a folder of its own.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('fills a folder with synthetic events, once', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'sarhad-fill-'));
  const fill = () =>
    run(
      process.execPath,
      ['scripts/run-ts.mjs', 'server/commands/fill.ts', '--rows', '40', '--dir', join(dir, 'data')],
      { env: { ...process.env, DATABASE_URL: '' } },
    );
  try {
    const { stdout } = await fill();
    expect(stdout).toContain('40 synthetic events are in');
    await expect(fill()).rejects.toThrow(/holds/);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}, 90_000);
