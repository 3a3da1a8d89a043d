// Owns finding what the totals on screen count within others: which of the events named as parts or wholes match, and their text.
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import { frameQuery } from '../../api/get-frame.ts';
import type { SarhadEvent } from '../../contract/event.ts';
import { formatFilter, formatQuery } from '../../contract/filter-grammar.ts';
import { useAnswer, useEngine } from '../../engine/client/use-engine.ts';
import { type LeftOut, leftOutOf } from './left-out.ts';

export type FoundLeftOut = {
  /** Null until all of it is here. */
  readonly found: { readonly killed: readonly LeftOut[]; readonly injured: readonly LeftOut[] } | null;
  readonly hasFailed: boolean;
};

export function useLeftOut(): FoundLeftOut {
  const engine = useEngine();
  const revision = useAnswer((answer) => answer?.revision ?? 0);
  const selection = useAnswer(
    (answer) => answer && `${answer.loadedRows}|${formatQuery(formatFilter(answer.filter))}`,
  );
  const frame = useQuery(frameQuery(revision));
  const pairs = frame.data?.partOf;
  const matching = useQuery({
    queryKey: ['part-of', revision, selection],
    queryFn: async () => {
      const keys = [...new Set(pairs?.flat())];
      const ranks = await Promise.all(keys.map((key) => engine.rankOf(key)));
      return keys.filter((_, at) => (ranks[at] ?? -1) >= 0);
    },
    enabled: pairs !== undefined,
    networkMode: 'always',
    gcTime: 30_000,
  });
  const events = useQueries({
    queries: (matching.data ?? []).map((key) => eventByKeyQuery(revision, key)),
    combine: (results) => ({
      all: results.every(({ isSuccess }) => isSuccess)
        ? results.flatMap(({ data }): SarhadEvent[] => (data ? [data] : []))
        : null,
      hasFailed: results.some(({ isError }) => isError),
    }),
  });
  const { all } = events;
  const isKnown = matching.data !== undefined && all !== null;
  const found = useMemo(() => {
    if (!isKnown || pairs === undefined) return null;
    const selected = new Map(all.map((event) => [event.key, event]));
    return { killed: leftOutOf('killed', pairs, selected), injured: leftOutOf('injured', pairs, selected) };
  }, [isKnown, all, pairs]);
  return { found, hasFailed: frame.isError || matching.isError || events.hasFailed };
}
