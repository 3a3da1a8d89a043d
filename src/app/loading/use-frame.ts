// Owns how the events reach the engine: manifest, then the chunks it does not have yet, newest period first.
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { frameQuery } from '../../api/get-frame.ts';
import { metaQuery } from '../../api/get-meta.ts';
import type { FrameManifest } from '../../contract/frame.ts';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { useView, useViewStore, withPatch } from '../../link/use-view.ts';
import { onServerBack } from '../../ui/lazy-part.ts';
import type { FrameLoader } from './frame-loader.ts';
import { describeFrame, type FrameState } from './frame-state.ts';
import { liveRevision } from './live-revision.ts';

export const FrameLoaderContext = createContext<FrameLoader | null>(null);

export function useFrame(): FrameState {
  const asof = useView((view) => view.filter.asof);
  const meta = useQuery(metaQuery());
  const [taken, take] = useState<number | null>(null);
  const hasAnswer = useAnswer((answer) => answer !== null);
  const newest = meta.data?.revision ?? null;
  const live = asof === undefined ? liveRevision(taken, newest, hasAnswer) : null;
  // A pinned view forgets it: whoever leaves that for the live one wants the newest.
  useEffect(() => take(live), [live]);
  const wanted = asof ?? live ?? undefined;
  const whole = useQuery({ ...frameQuery(wanted ?? 0), enabled: wanted !== undefined });
  const manifest = useNarrowed(whole, wanted ?? 0);
  const loader = useContext(FrameLoaderContext);
  if (loader === null)
    throw new Error('useFrame: put <FrameLoaderContext value={loader}> above this component');
  const chunks = useSyncExternalStore(loader.subscribe, loader.getState);
  useEffect(() => {
    if (manifest.data) loader.load(manifest.data);
  }, [loader, manifest.data]);
  const store = useViewStore();
  const { isAsofUnknown, ...state } = describeFrame({ asof, meta, manifest, chunks });
  useEffect(() => {
    if (!isAsofUnknown || asof === undefined) return;
    store.correct(
      ({ filter }) => ({ filter: withPatch(filter, { asof: undefined }) }),
      [{ code: 'unknown-value', parameter: 'asof', value: asof, expected: '', widens: false }],
    );
  }, [isAsofUnknown, asof, store]);
  const retry = () => {
    if (meta.isError) void meta.refetch();
    if (manifest.isError) void manifest.refetch();
    loader.retry();
  };
  const retryWhenBack = useEffectEvent(retry);
  const hasFailed = state.failure !== null;
  useEffect(() => (hasFailed ? onServerBack(() => retryWhenBack()) : undefined), [hasFailed]);
  return {
    ...state,
    retry,
    takeNewest: () => take(newest),
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
