// Owns what the board shows: the claims of the filter on screen, asked for when it has stood still for a moment.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Claims, claimsQuery } from '../../api/get-claims.ts';
import { useIsSearching, useRevision } from '../../engine/client/use-engine.ts';
import { useView } from '../../link/use-view.ts';
import { type Threads, threadsOf } from '../../matching/claim-threads.ts';
import { useDebounced } from '../../ui/use-debounced.ts';

/** A drag of the dates must not ask at every step. */
const REST_MS = 300;

export type BoardClaims = Claims & Threads;

const made = new WeakMap<Claims, BoardClaims>();

function boardOf(claims: Claims): BoardClaims {
  const known = made.get(claims) ?? { ...claims, ...threadsOf(claims.claims) };
  made.set(claims, known);
  return known;
}

/** `isCurrent`: the claims are those of the filter as it is; until then those of the one before stand. Asked for while the tab is open, or where they are all that is shown. */
export function useClaims() {
  const revision = useRevision();
  const filter = useView((view) => view.filter);
  const isOpen = useView(({ tab, embed }) => tab === 'claims' || embed === 'claims');
  const rested = useDebounced(filter, REST_MS);
  const isSearching = useIsSearching();
  const query = useQuery({
    ...claimsQuery(revision ?? 0, rested),
    enabled: isOpen && revision !== null && revision > 0,
    placeholderData: keepPreviousData,
  });
  return {
    revision,
    board: query.data && boardOf(query.data),
    isCurrent: rested === filter && query.isSuccess && !query.isPlaceholderData && !isSearching,
    hasFailed: query.isError,
    retry: () => void query.refetch(),
  };
}

/** How many claims are said; undefined while that is not known. */
export function useSaidCount(): number | undefined {
  const { board, isCurrent } = useClaims();
  return isCurrent ? board?.threads.length : undefined;
}
