// Owns how the events reach the engine: manifest, then the chunks it does not have yet, newest period first.
import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiFailure, type Failure } from '../../api/failure.ts';
import { chunkQuery } from '../../api/get-chunk.ts';
import { frameQuery } from '../../api/get-frame.ts';
import { metaQuery } from '../../api/get-meta.ts';
import type { FrameManifest } from '../../contract/frame.ts';
import { useEngine } from '../../engine/client/use-engine.ts';
import { useView, useViewStore, withPatch } from '../../link/use-view.ts';
import { describeFrame, type FrameState } from './frame-state.ts';
import { loadChunks } from './load-chunks.ts';

export function useFrame(): FrameState {
  const asof = useView((view) => view.filter.asof);
  const meta = useQuery(metaQuery());
  const wanted = asof ?? meta.data?.revision;
  const whole = useQuery({ ...frameQuery(wanted ?? 0), enabled: wanted !== undefined });
  const manifest = useNarrowed(whole, wanted ?? 0);
  const chunks = useChunks(manifest.data);
  const store = useViewStore();
  const { isAsofUnknown, ...state } = describeFrame({ asof, meta, manifest, chunks });
  useEffect(() => {
    if (!isAsofUnknown || asof === undefined) return;
    store.addNotices([
      { code: 'unknown-value', parameter: 'asof', value: asof, expected: '', widens: false },
    ]);
    store.change(({ filter }) => ({ filter: withPatch(filter, { asof: undefined }) }), 'adjust');
  }, [isAsofUnknown, asof, store]);
  return {
    ...state,
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
