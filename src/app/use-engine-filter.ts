// Owns how the filter of the link reaches the engine: what `q`, `within` and `km` need of the server is asked for here.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { positionsQuery } from '../api/get-positions.ts';
import { searchQuery } from '../api/search-events.ts';
import { type FilterParameter, without } from '../contract/filter.ts';
import { useEngine, useEngineState } from '../engine/client/use-engine.ts';
import { useView } from '../link/use-view.ts';
import type { FrameState } from './use-frame.ts';

export type TextSearch = {
  readonly isPending: boolean;
  /** The text that could not be searched; the numbers on screen ignore it then, and a notice says so. */
  readonly failedText: string | null;
  /** Whether distances to borders could not be loaded: likewise. */
  readonly haveDistancesFailed: boolean;
  /** What distances and chainages are asked of, if they are: groups have none, and the filter ignores both then. */
  readonly nearOf: 'events' | 'single-events' | 'groups' | null;
  readonly retry: () => void;
};

const NO_KEYS = new Uint32Array();

export function useEngineFilter({ revision, groups }: Pick<FrameState, 'revision' | 'groups'>): TextSearch {
  const engine = useEngine();
  const filter = useView((view) => view.filter);
  const text = filter.q ?? '';
  const search = useQuery({ ...searchQuery(revision ?? 0, text), enabled: text !== '' && revision !== null });
  const keys = search.data?.keys;
  const hasFailed = text !== '' && search.isError;
  const asksNear = filter.within !== undefined || filter.km !== undefined;
  // A group lies somewhere about its events: it has no distance. In the chosen dates events may come one by one.
  const nearOf = !asksNear ? null : groups === null ? 'events' : groups.isPartly ? 'single-events' : 'groups';
  const needsPositions = asksNear && nearOf !== 'groups';
  const isStripOpen = useView(({ tab }) => tab === 'borders') && filter.border?.any.length === 1;
  const near = useQuery({
    ...positionsQuery(revision ?? 0, filter.border?.any ?? []),
    enabled: (needsPositions || (isStripOpen && (groups === null || groups.isPartly))) && revision !== null,
  });
  const positions = near.data ?? null;
  const areRefused = useEngineState(({ havePositionsFailed }) => havePositionsFailed);
  const haveDistancesFailed = needsPositions && (near.isError || areRefused);
  const isPending =
    (text !== '' && !hasFailed && (keys === undefined || search.isPlaceholderData)) ||
    (needsPositions && !haveDistancesFailed && positions === null);

  useEffect(() => {
    const ignored: FilterParameter[] = ['asof'];
    if (hasFailed) ignored.push('q');
    if (haveDistancesFailed || nearOf === 'groups') ignored.push('within', 'km');
    // Until the text has been searched nothing is known to match; showing everything would be a lie.
    const found = text === '' || hasFailed ? null : keys === undefined ? NO_KEYS : Uint32Array.from(keys);
    engine.setFilter(without(filter, ignored), found, positions, isPending);
  }, [engine, filter, text, keys, isPending, hasFailed, positions, haveDistancesFailed, nearOf]);

  return {
    isPending,
    failedText: hasFailed ? text : null,
    haveDistancesFailed,
    nearOf,
    retry: () => void (hasFailed ? search : near).refetch(),
  };
}
