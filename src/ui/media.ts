// Owns asking the browser for its size, scheme and motion; one that does not answer matches nothing.

export function matchesMedia(query: string): boolean {
  return listOf(query)?.matches === true;
}

/** Calls when one of them begins or ends to match. Returns how to stop. */
export function watchMedia(queries: readonly string[], listener: () => void): () => void {
  const lists = queries.flatMap((query) => listOf(query) ?? []);
  for (const list of lists) list.addEventListener?.('change', listener);
  return () => {
    for (const list of lists) list.removeEventListener?.('change', listener);
  };
}

function listOf(query: string): MediaQueryList | null {
  try {
    return window.matchMedia(query);
  } catch {
    return null;
  }
}
