// Owns noticing at once that the server cannot be reached: a request that nobody answers has the newest revision asked for.
import type { QueryClient } from '@tanstack/react-query';
import { onUnanswered } from './fetch-checked.ts';
import { metaQuery } from './get-meta.ts';

/** Returns how to stop. */
export function watchReachability(queryClient: QueryClient): () => void {
  const { queryKey } = metaQuery();
  const check = () => void queryClient.refetchQueries({ queryKey }, { cancelRefetch: false });
  // Once it is known, other failures bring no news.
  const stopListening = onUnanswered(() => {
    if (queryClient.getQueryState(queryKey)?.status === 'success') check();
  });
  window.addEventListener('online', check);
  window.addEventListener('offline', check);
  return () => {
    stopListening();
    window.removeEventListener('online', check);
    window.removeEventListener('offline', check);
  };
}
