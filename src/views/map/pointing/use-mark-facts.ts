// Owns what the engine is asked of marks before they can be named: which event is the newest, and whether all of them stand on one place.
import { useQuery } from '@tanstack/react-query';
import { useEngine } from '../../../engine/client/use-engine.ts';
import { type Mark, nameOf } from '../marks/marks.ts';

type Facts = {
  /** Key of the newest event; null: none. */
  readonly newest: number | null;
  readonly isInPlace: boolean;
};

const NOTHING: Facts = { newest: null, isInPlace: false };

/** One question for all of them, answered in their order; undefined while it is under way. Where it failed nothing is known of any. */
export function useMarkFacts(marks: readonly Mark[]): readonly Facts[] | undefined {
  const engine = useEngine();
  const { data, isError } = useQuery({
    queryKey: ['map-mark-facts', marks],
    queryFn: async () => {
      const facts = await engine.markFacts(marks.map(nameOf));
      return marks.map((_, at): Facts => {
        const newest = facts?.newest[at] ?? -1;
        return newest < 0 ? NOTHING : { newest, isInPlace: facts?.inPlace[at] === 1 };
      });
    },
    enabled: marks.length > 0,
    networkMode: 'always',
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  return isError || marks.length === 0 ? marks.map(() => NOTHING) : data;
}
