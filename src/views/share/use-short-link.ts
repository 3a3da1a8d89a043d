// Owns the short link of a view: asked for once for each view and last day, however often it is shown.
import { useQuery } from '@tanstack/react-query';
import { ApiFailure, type Failure } from '../../api/failure.ts';
import { orThrow } from '../../api/fetch-checked.ts';
import { makeShortLink } from '../../api/short-links.ts';
import { pageAt } from '../../link/short-link.ts';

export type ShortLink = {
  /** Null until it is made. */
  readonly made: { readonly id: string; readonly address: string } | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
};

/** `expires`: its last day, UTC; null: never. */
export function useShortLink(query: string, expires: string | null, isWanted: boolean): ShortLink {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['short-link', query, expires],
    queryFn: () => orThrow('short link', makeShortLink(query, expires)),
    enabled: isWanted,
    networkMode: 'always',
    // Each asking makes another one.
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const failure = error instanceof ApiFailure && !isFetching ? error.failure : null;
  return {
    // By the address that brought this page here: what the server knows of its own may be another.
    made: isWanted && data ? { id: data.id, address: new URL(`s/${data.id}`, pageAt(location)).href } : null,
    failure: isWanted ? failure : null,
    retry: () => void refetch(),
  };
}
