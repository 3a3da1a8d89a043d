// Owns how the events reach the engine: manifest, then the chunks it does not have yet, newest period first.
import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiFailure, type Failure } from '../api/failure.ts';
import { chunkQuery } from '../api/get-chunk.ts';
import { frameQuery } from '../api/get-frame.ts';
import { metaQuery } from '../api/get-meta.ts';
import type { FrameManifest } from '../contract/frame.ts';
import type { EngineClient } from '../engine/client/client.ts';
import { useEngine } from '../engine/client/use-engine.ts';
import { useView, useViewStore, withPatch } from '../link/use-view.ts';

const PARALLEL_CHUNKS = 3;

export type FrameState = {
  /** Revision on screen or being loaded; null until the server has said one. */
  readonly revision: number | null;
  readonly isPinned: boolean;
  /** What the server groups events by when there are too many to send each; `isPartly`: but not in the dates chosen. */
  readonly groups: { readonly by: 'day' | 'week'; readonly isPartly: boolean } | null;
  /** 0 to 1 while chunks are on their way, null when all are in. */
  readonly progress: number | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
};

export function useFrame(): FrameState {
  const asof = useView((view) => view.filter.asof);
  const meta = useQuery(metaQuery());
  const wanted = asof ?? meta.data?.revision;
  const whole = useQuery({ ...frameQuery(wanted ?? 0), enabled: wanted !== undefined });
  const manifest = useNarrowed(whole, wanted ?? 0);
  const chunks = useChunks(manifest.data);
  // Without a pinned revision a failing meta request matters only while nothing is there: later it is "stale".
  const metaFailure = asof === undefined && meta.data === undefined ? failureOf(meta.error) : null;
  const store = useViewStore();
  const refused = failureOf(manifest.error);
  const isAsofUnknown = asof !== undefined && refused?.kind === 'http' && refused.status < 500;
  useEffect(() => {
    if (!isAsofUnknown) return;
    store.addNotices([{ code: 'unknown-value', parameter: 'asof', value: asof, expected: '' }]);
    store.change(({ filter }) => ({ filter: withPatch(filter, { asof: undefined }) }), 'adjust');
  }, [isAsofUnknown, asof, store]);
  const failure = chunks.failure ?? (isAsofUnknown ? null : refused) ?? metaFailure;
  return {
    revision: manifest.data?.revision ?? null,
    isPinned: asof !== undefined,
    groups: groupsOf(manifest.data),
    progress: failure === null ? (manifest.data ? chunks.progress : 0) : null,
    failure,
    retry() {
      if (meta.isError) void meta.refetch();
      if (manifest.isError) void manifest.refetch();
      chunks.retry();
    },
  };
}

/** Where the frame holds groups, the one that holds the events of the chosen dates one by one; else the frame itself. */
function useNarrowed(whole: UseQueryResult<FrameManifest, Error>, wanted: number | string) {
  const from = useView((view) => view.filter.from);
  const to = useView((view) => view.filter.to);
  const isWanted = whole.data !== undefined && whole.data.grain !== 'event' && (from ?? to) !== undefined;
  const narrowed = useQuery({
    ...frameQuery(wanted, { from, to }),
    enabled: isWanted,
    // Until those of other dates are in, what is shown stays.
    placeholderData: keepPreviousData,
  });
  return isWanted && (narrowed.data !== undefined || narrowed.isError) ? narrowed : whole;
}

function groupsOf(manifest: FrameManifest | undefined): FrameState['groups'] {
  if (manifest === undefined || manifest.grain === 'event') return null;
  return { by: manifest.grain, isPartly: manifest.chunks.some(({ grain }) => grain === 'event') };
}

const failureOf = (error: unknown): Failure | null => (error instanceof ApiFailure ? error.failure : null);

function useChunks(manifest: FrameManifest | undefined) {
  const engine = useEngine();
  const queryClient = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const [progress, setProgress] = useState<number | null>(0);
  const [failure, setFailure] = useState<Failure | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt loads what is still missing
  useEffect(() => {
    if (!manifest) return;
    const abort = new AbortController();
    setFailure(null);
    loadChunks({ manifest, engine, signal: abort.signal, onProgress: setProgress, fetchChunk }).catch(
      (error) => {
        if (abort.signal.aborted) return;
        setProgress(null);
        setFailure(
          error instanceof ApiFailure
            ? error.failure
            : { kind: 'bad-body', status: 200, detail: String(error) },
        );
      },
    );
    function fetchChunk(chunk: FrameManifest['chunks'][number], onBytes: (received: number) => void) {
      return queryClient.fetchQuery(chunkQuery(chunk, onBytes));
    }
    return () => abort.abort();
  }, [manifest, engine, queryClient, attempt]);

  return { progress, failure, retry: () => setAttempt((count) => count + 1) };
}

type Loading = {
  readonly manifest: FrameManifest;
  readonly engine: EngineClient;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number | null) => void;
  readonly fetchChunk: (
    chunk: FrameManifest['chunks'][number],
    onBytes: (received: number) => void,
  ) => Promise<ArrayBuffer>;
};

async function loadChunks({ manifest, engine, signal, onProgress, fetchChunk }: Loading): Promise<void> {
  const missing = new Set(
    engine.expectFrame({
      revision: manifest.revision,
      rows: manifest.rows,
      hashes: manifest.chunks.map(({ hash }) => hash),
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
