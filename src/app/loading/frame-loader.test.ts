// Tests which frame reaches the engine, how often it is asked for, and what is said when it does not come.
import { expect, test, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import type { FrameManifest } from '../../contract/frame.ts';
import { createFrameLoader } from './frame-loader.ts';

const manifestOf = (revision: number): FrameManifest => ({
  revision,
  rows: 1,
  grain: 'event',
  partOf: [],
  chunks: [{ hash: `of-${revision}`, href: '/', from: '2024-01-01', to: '2024-01-31', rows: 1, bytes: 10 }],
});

function engineOf() {
  const chunks: string[] = [];
  return {
    chunks,
    expectFrame: vi.fn(({ hashes }: { hashes: readonly string[] }) =>
      hashes.filter((hash) => !chunks.includes(hash)),
    ),
    addChunk: vi.fn((hash: string) => void chunks.push(hash)),
  };
}

test('a frame is asked for once, whoever asks for it again', async () => {
  const engine = engineOf();
  const fetchChunk = vi.fn(async () => new ArrayBuffer(10));
  const loader = createFrameLoader({ engine, fetchChunk });
  expect(loader.getState()).toEqual({ progress: 0, failure: null });
  const manifest = manifestOf(1);
  loader.load(manifest);
  loader.load(manifest);
  await vi.waitFor(() => expect(loader.getState().progress).toBeNull());
  loader.load(manifest);
  expect(fetchChunk).toHaveBeenCalledTimes(1);
  expect(engine.expectFrame).toHaveBeenCalledTimes(1);
  expect(engine.chunks).toEqual(['of-1']);
});

test('another frame takes the place of one on its way', async () => {
  const engine = engineOf();
  const ends: (() => void)[] = [];
  const fetchChunk = () =>
    new Promise<ArrayBuffer>((resolve) => void ends.push(() => resolve(new ArrayBuffer(10))));
  const loader = createFrameLoader({ engine, fetchChunk });
  loader.load(manifestOf(1));
  loader.load(manifestOf(2));
  for (const end of ends) end();
  await vi.waitFor(() => expect(loader.getState().progress).toBeNull());
  expect(engine.chunks).toEqual(['of-2']);
});

test('what failed is said, and another try asks for what is missing', async () => {
  const engine = engineOf();
  let isAway = true;
  const fetchChunk = async () => {
    if (isAway) throw new ApiFailure({ kind: 'offline' }, '/chunk');
    return new ArrayBuffer(10);
  };
  const loader = createFrameLoader({ engine, fetchChunk });
  const heard = vi.fn();
  const stop = loader.subscribe(heard);
  loader.load(manifestOf(1));
  await vi.waitFor(() => expect(loader.getState()).toEqual({ progress: null, failure: { kind: 'offline' } }));
  expect(heard).toHaveBeenCalled();
  isAway = false;
  loader.retry();
  expect(loader.getState().failure).toBeNull();
  await vi.waitFor(() => expect(engine.chunks).toEqual(['of-1']));
  stop();
});

test('progress is told when a hundredth more is in, not for each packet', async () => {
  const told = vi.fn();
  const loader = createFrameLoader({
    engine: engineOf(),
    fetchChunk: async (_, onBytes) => {
      for (let bytes = 0; bytes < 10; bytes += 0.001) onBytes(bytes);
      return new ArrayBuffer(10);
    },
  });
  loader.subscribe(told);
  loader.load(manifestOf(1));
  await vi.waitFor(() => expect(loader.getState().progress).toBeNull());
  expect(told.mock.calls.length).toBeLessThanOrEqual(104);
});
