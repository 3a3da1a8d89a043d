// Tests that a small file is on the disk before it has its name, and its name before anybody is told.
import { readdirSync, readFileSync } from 'node:fs';
import { type FileHandle, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDurably, writeDurably } from './write-durably.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sarhad-durable-'));
  path = join(folder, 'file');
});
afterEach(() => rm(folder, { recursive: true }));

/** What stood in the folder whenever something of it was flushed: texts by their order of names, drafts as such. */
async function watchFlushes() {
  const handle = await open(folder, 'r');
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  const flushed: string[] = [];
  const sync = prototype.sync;
  vi.spyOn(prototype, 'sync').mockImplementation(function (this: FileHandle) {
    const files = readdirSync(folder).sort();
    flushed.push(
      files
        .map((name) => `${name === 'file' ? name : 'draft'}: ${readFileSync(join(folder, name), 'utf8')}`)
        .join(', '),
    );
    return sync.call(this);
  });
  return flushed;
}

test('replaced: flushed under another name, then named, then the folder flushed', async () => {
  await writeFile(path, 'old');
  const flushed = await watchFlushes();
  await writeDurably(path, 'new', { mode: 0o600 });
  expect(flushed).toEqual(['file: old, draft: new', 'file: new']);
  expect(await readdir(folder)).toEqual(['file']);
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('created: by one alone, and likewise', async () => {
  const flushed = await watchFlushes();
  const file = await createDurably(path, 'mine');
  await file?.close();
  expect(flushed).toEqual(['draft: mine', 'file: mine']);
  expect(await createDurably(path, 'yours')).toBeNull();
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['file'], 'mine']);
});

test('what fails leaves nothing behind', async () => {
  await expect(writeDurably(join(path, 'below'), 'text')).rejects.toThrow('ENOENT');
  await expect(createDurably(join(path, 'below'), 'text')).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).toEqual([]);
});
