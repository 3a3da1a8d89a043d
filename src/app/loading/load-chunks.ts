// Owns the way of a frame's chunks to the engine: those that it lacks, newest period first, a few at a time.
import type { FrameManifest } from '../../contract/frame.ts';
import type { EngineClient } from '../../engine/client/client.ts';

const PARALLEL_CHUNKS = 3;

export type Loading = {
  readonly manifest: FrameManifest;
  readonly engine: Pick<EngineClient, 'expectFrame' | 'addChunk'>;
  readonly signal: AbortSignal;
  /** The share received, by bytes; null once all are handed over. */
  readonly onProgress: (share: number | null) => void;
  readonly fetchChunk: (
    chunk: FrameManifest['chunks'][number],
    onBytes: (received: number) => void,
  ) => Promise<ArrayBuffer>;
};

/** Announces the frame and hands over what is missing; until `signal` aborts. Rejects with what `fetchChunk` rejects with. */
export async function loadChunks({
  manifest,
  engine,
  signal,
  onProgress,
  fetchChunk,
}: Loading): Promise<void> {
  const missing = new Set(
    engine.expectFrame({
      revision: manifest.revision,
      rows: manifest.rows,
      hashes: manifest.chunks.map(({ hash }) => hash),
      partOf: manifest.partOf,
    }),
  );
  const waiting = manifest.chunks.filter(({ hash }) => missing.has(hash));
  const allBytes = waiting.reduce((sum, { bytes }) => sum + bytes, 0);
  const received = new Map<string, number>();
  const report = () => {
    if (signal.aborted) return;
    const sum = [...received.values()].reduce((total, bytes) => total + bytes, 0);
    onProgress(allBytes === 0 ? 0 : Math.min(1, sum / allBytes));
  };
  onProgress(waiting.length === 0 ? null : 0);
  const loadNext = async (): Promise<void> => {
    for (let chunk = waiting.shift(); chunk && !signal.aborted; chunk = waiting.shift()) {
      const { hash, bytes } = chunk;
      const buffer = await fetchChunk(chunk, (sofar) => {
        received.set(hash, Math.min(sofar, bytes));
        report();
      });
      if (signal.aborted) return;
      received.set(hash, bytes);
      report();
      engine.addChunk(hash, buffer);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_CHUNKS }, loadNext));
  if (!signal.aborted) onProgress(null);
}
