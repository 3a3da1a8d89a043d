// Owns the counts of facets for lists that React renders: the same function until other counts or names come.
import { useMemo } from 'react';
import type { EngineState } from './client.ts';
import { useEngine, useEngineNames, useEngineState } from './use-engine.ts';

/** What `make` makes of the state; `make` must stay the same function. */
export function useFacetCounts<T>(make: (state: EngineState) => T): T {
  const engine = useEngine();
  const facets = useEngineState(({ answer }) => answer?.facets);
  const names = useEngineNames();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is made of these
  return useMemo(() => make(engine.getState()), [engine, make, facets, names]);
}
