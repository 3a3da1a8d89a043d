// Owns how the filter of the link reaches the engine: the text of `q` is searched on the server, the rest is here.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { searchQuery } from '../api/search-events.ts';
import { without } from '../contract/filter.ts';
import { useEngine } from '../engine/use-engine.ts';
import { useView } from '../link/use-view.ts';

export type TextSearch = {
  readonly isPending: boolean;
  /** The text that could not be searched; the numbers on screen ignore it then, and a notice says so. */
  readonly failedText: string | null;
  readonly retry: () => void;
};

const NO_KEYS = new Uint32Array();

export function useEngineFilter(revision: number | null): TextSearch {
  const engine = useEngine();
  const filter = useView((view) => view.filter);
  const text = filter.q ?? '';
  const search = useQuery({ ...searchQuery(revision ?? 0, text), enabled: text !== '' && revision !== null });
  const keys = search.data?.keys;
  const hasFailed = text !== '' && search.isError;
  const isPending = text !== '' && !hasFailed && (keys === undefined || search.isPlaceholderData);

  useEffect(() => {
    if (text === '' || hasFailed) engine.setFilter(without(filter, ['q', 'asof']), null);
    // Until the text has been searched nothing is known to match; showing everything would be a lie.
    else engine.setFilter(without(filter, ['asof']), keys ? Uint32Array.from(keys) : NO_KEYS, isPending);
  }, [engine, filter, text, keys, isPending, hasFailed]);

  return { isPending, failedText: hasFailed ? text : null, retry: () => void search.refetch() };
}
