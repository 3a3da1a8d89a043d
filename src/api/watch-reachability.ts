// Owns noticing at once that the server cannot be reached, and that it is back: then what had failed is asked for again.
import { hashKey, type QueryClient } from '@tanstack/react-query';
import { onUnanswered } from './fetch-checked.ts';
import { metaQuery } from './get-meta.ts';

/** Returns how to stop. */
export function watchReachability(queryClient: QueryClient): () => void {
  const { queryKey } = metaQuery();
  const check = () => void queryClient.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false });
  // Once it is known, other failures bring no news.
  const stopListening = onUnanswered(() => {
    if (queryClient.getQueryState(queryKey)?.status === 'success') check();
  });
  // The question for the newest revision alone: those for earlier ones are not asked again and again.
  const hash = hashKey(queryKey);
  let wasAway = false;
  const stopWatching = queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryHash !== hash) return;
    const isAway = query.state.status === 'error';
    if (wasAway && !isAway)
      void queryClient.refetchQueries({
        type: 'active',
        predicate: ({ state }) => state.status === 'error',
      });
    wasAway = isAway;
  });
  window.addEventListener('online', check);
  window.addEventListener('offline', check);
  return () => {
    stopWatching();
    stopListening();
    window.removeEventListener('online', check);
    window.removeEventListener('offline', check);
  };
}
