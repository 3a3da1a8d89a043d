// Owns the proof of how chunks reach the engine: only those missing, three at a time, with progress by bytes, until it is aborted.
import { beforeEach, expect, test, vi } from 'vitest';
import type { FrameManifest } from '../../contract/frame.ts';
import { loadChunks } from './load-chunks.ts';

const chunk = (hash: string) => ({
  hash,
  href: `/${hash}`,
  from: '2024-01-01',
  to: '2024-01-31',
  rows: 1,
  bytes: 10,
});
const HASHES = ['a', 'b', 'c', 'd', 'e'];
const MANIFEST: FrameManifest = {
  revision: 7,
  rows: 5,
  grain: 'event',
  partOf: [],
  chunks: HASHES.map(chunk),
};

type Fetch = Parameters<typeof loadChunks>[0]['fetchChunk'];
const onProgress = vi.fn<(share: number | null) => void>();
const addChunk = vi.fn<(hash: string, bytes: ArrayBuffer) => void>();
const loading = (missing: readonly string[], fetchChunk: Fetch, signal = new AbortController().signal) =>
  loadChunks({
    manifest: MANIFEST,
    engine: { expectFrame: vi.fn(() => missing), addChunk },
    signal,
    onProgress,
    fetchChunk,
  });

beforeEach(() => {
  onProgress.mockReset();
  addChunk.mockReset();
});

test('hands over what the engine lacks, and says how much is there by bytes', async () => {
  await loading(['b', 'd'], async ({ hash }, onBytes) => {
    // More than was announced is no more than all of it.
    onBytes(hash === 'b' ? 5 : 99);
    return new ArrayBuffer(10);
  });
  expect(addChunk.mock.calls.map(([hash]) => hash)).toEqual(['b', 'd']);
  const shares = onProgress.mock.calls.map(([share]) => share);
  expect(shares).toEqual([0, 0.25, 0.75, 1, 1, null]);
});

test('has nothing to do where the engine has all', async () => {
  const fetchChunk = vi.fn<Fetch>();
  await loading([], fetchChunk);
  expect(fetchChunk).not.toHaveBeenCalled();
  expect(onProgress).toHaveBeenLastCalledWith(null);
});

test('asks for three at a time, in the order of the manifest', async () => {
  const asked: string[] = [];
  const ends: (() => void)[] = [];
  const all = loading(HASHES, ({ hash }) => {
    asked.push(hash);
    return new Promise((resolve) => {
      ends.push(() => resolve(new ArrayBuffer(10)));
    });
  });
  expect(asked).toEqual(['a', 'b', 'c']);
  ends[1]?.();
  await vi.waitFor(() => expect(asked).toEqual(['a', 'b', 'c', 'd']));
  expect(addChunk.mock.calls.map(([hash]) => hash)).toEqual(['b']);
  ends[0]?.();
  await vi.waitFor(() => expect(asked).toEqual(HASHES));
  for (const end of ends) end();
  await all;
  expect(addChunk).toHaveBeenCalledTimes(5);
});

test('after it is aborted nothing more is asked, handed over or said', async () => {
  const abort = new AbortController();
  const ends: (() => void)[] = [];
  const fetchChunk = vi.fn<Fetch>(
    (_, onBytes) =>
      new Promise((resolve) => {
        ends.push(() => {
          onBytes(10);
          resolve(new ArrayBuffer(10));
        });
      }),
  );
  const all = loading(HASHES, fetchChunk, abort.signal);
  abort.abort();
  for (const end of ends) end();
  await all;
  expect(fetchChunk).toHaveBeenCalledTimes(3);
  expect(addChunk).not.toHaveBeenCalled();
  expect(onProgress.mock.calls).toEqual([[0]]);
});

test('says what could not be fetched', async () => {
  await expect(loading(HASHES, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(onProgress).not.toHaveBeenCalledWith(null);
});
