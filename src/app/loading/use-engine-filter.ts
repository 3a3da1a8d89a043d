// Owns how the filter of the link reaches the engine: what `q`, `within`, `km` and sides need of the server is asked for here.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { positionsQuery } from '../../api/get-positions.ts';
import { searchQuery } from '../../api/search-events.ts';
import { sidedIn } from '../../contract/side.ts';
import { useEngine, useEngineState } from '../../engine/client/use-engine.ts';
import { useView } from '../../link/use-view.ts';
import { asksKeys, asksPositions, filterForEngine, findNearOf, type NearOf } from './filter-for-engine.ts';
import type { FrameState } from './frame-state.ts';

export type TextSearch = {
  readonly isPending: boolean;
  /** The text that could not be searched, empty where picked events could not be looked up; the numbers on screen ignore it then, and a notice says so. */
  readonly failedText: string | null;
  /** Whether distances to borders could not be loaded: likewise. */
  readonly haveDistancesFailed: boolean;
  /** Whether it could not be loaded who is of the sides asked for: likewise. */
  readonly haveSidesFailed: boolean;
  /** What distances and chainages are asked of, if they are: groups have none, and the filter ignores both then. */
  readonly nearOf: NearOf | null;
  readonly retry: () => void;
};

export function useEngineFilter({ revision, groups }: Pick<FrameState, 'revision' | 'groups'>): TextSearch {
  const engine = useEngine();
  const filter = useView((view) => view.filter);
  const sort = useView((view) => view.sort);
  const text = filter.q ?? '';
  const isAsked = asksKeys(filter);
  const search = useQuery({
    ...searchQuery(revision ?? 0, text, filter.pick),
    enabled: isAsked && revision !== null,
  });
  const dictionary = useQuery({
    ...dictionaryQuery(revision ?? 0),
    enabled: revision !== null,
  });
  // Who was of a side before a revision need not be now.
  const actors = dictionary.isPlaceholderData ? undefined : dictionary.data?.actors;
  const areSidesUnknown = actors === undefined && sidedIn(filter).length > 0;
  const haveSidesFailed = areSidesUnknown && dictionary.isError;
  const keys = search.data?.keys;
  const hasFailed = isAsked && search.isError;
  const nearOf = findNearOf(filter, groups);
  const needsPositions = asksPositions(filter) && nearOf !== 'groups';
  const isStripOpen =
    useView(({ tab, embed }) => tab === 'borders' || embed === 'strip') && filter.border?.any.length === 1;
  const near = useQuery({
    ...positionsQuery(revision ?? 0, filter.border?.any ?? []),
    enabled: (needsPositions || (isStripOpen && (groups === null || groups.isPartly))) && revision !== null,
  });
  const positions = near.data ?? null;
  const areRefused = useEngineState(({ havePositionsFailed }) => havePositionsFailed);
  const haveDistancesFailed = needsPositions && (near.isError || areRefused);
  const isPending =
    (isAsked && !hasFailed && (keys === undefined || search.isPlaceholderData)) ||
    (needsPositions && !haveDistancesFailed && positions === null) ||
    (areSidesUnknown && !haveSidesFailed);

  useEffect(() => engine.setSort(sort), [engine, sort]);
  useEffect(() => {
    const known = { keys, hasTextFailed: hasFailed, haveDistancesFailed, nearOf, actors, haveSidesFailed };
    const { filter: obeyed, textKeys } = filterForEngine(filter, known);
    engine.setFilter(obeyed, textKeys, positions, isPending);
  }, [
    engine,
    filter,
    keys,
    isPending,
    hasFailed,
    positions,
    haveDistancesFailed,
    nearOf,
    actors,
    haveSidesFailed,
  ]);

  return {
    isPending,
    failedText: hasFailed ? text : null,
    haveDistancesFailed,
    haveSidesFailed,
    nearOf,
    retry() {
      if (hasFailed) void search.refetch();
      if (haveDistancesFailed) void near.refetch();
      if (haveSidesFailed) void dictionary.refetch();
    },
  };
}
