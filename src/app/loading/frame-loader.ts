// Owns which frame is on its way to the engine, how far it is, and why it is not there: asked for before React renders, shown by it.
import { ApiFailure, type Failure } from '../../api/failure.ts';
import type { FrameManifest } from '../../contract/frame.ts';
import { type Loading, loadChunks } from './load-chunks.ts';

export type LoadingState = {
  /** 0 to 1, by bytes; null once all chunks are handed over, or one has failed. */
  readonly progress: number | null;
  readonly failure: Failure | null;
};

export type FrameLoader = {
  /** Hands over what the engine lacks of this frame, and gives up any other. Nothing happens where it is the frame already. */
  readonly load: (manifest: FrameManifest) => void;
  /** Once more, what is still missing. */
  readonly retry: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => LoadingState;
};

export function createFrameLoader({
  engine,
  fetchChunk,
}: Pick<Loading, 'engine' | 'fetchChunk'>): FrameLoader {
  const listeners = new Set<() => void>();
  let state: LoadingState = { progress: 0, failure: null };
  let current: FrameManifest | null = null;
  let abort = new AbortController();

  const change = (part: Partial<LoadingState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const begin = (manifest: FrameManifest) => {
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    current = manifest;
    change({ failure: null });
    const onProgress = (share: number | null) => {
      // In steps that can be seen: what shows it is not rendered for each packet that comes.
      const progress = share === null ? null : Math.floor(share * 100) / 100;
      if (progress !== state.progress) change({ progress });
    };
    loadChunks({ manifest, engine, signal, onProgress, fetchChunk }).catch((error) => {
      if (signal.aborted) return;
      const failure: Failure =
        error instanceof ApiFailure
          ? error.failure
          : { kind: 'bad-body', status: 200, detail: String(error) };
      change({ progress: null, failure });
    });
  };
  return {
    load(manifest) {
      if (manifest !== current) begin(manifest);
    },
    retry() {
      if (current !== null) begin(current);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getState: () => state,
  };
}
