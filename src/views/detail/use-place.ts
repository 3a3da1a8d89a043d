// Owns where the open event stands among those that match, and which ones stand before and after it.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import { formatFilter, formatQuery } from '../../contract/filter-grammar.ts';
import type { Answer } from '../../engine/answers.ts';
import { useAnswer, useEngine } from '../../engine/client/use-engine.ts';

export type Place = {
  readonly total: number;
  /** From 0; −1 when the event does not match the filter; null while it is not known. */
  readonly rank: number | null;
  /** Null: none stands there. Undefined: not known yet. */
  readonly beforeId: string | null | undefined;
  readonly afterId: string | null | undefined;
};

type List = { readonly id: string; readonly total: number; readonly isPreview: boolean };

function listOf(answer: Answer | null): List | null {
  if (answer === null) return null;
  const { revision, loadedRows, totals, filter, sort, isPreview } = answer;
  // The filter of a drag in hand is another one each frame: one name for all of them.
  const filterId = isPreview ? 'preview' : formatQuery(formatFilter(filter));
  return {
    id: [revision, loadedRows, totals.events, sort, filterId].join('|'),
    total: totals.events,
    isPreview,
  };
}

const isSame = (a: List | null, b: List | null) => a?.id === b?.id;

export function usePlace(revision: number, key: number | undefined): Place {
  const engine = useEngine();
  const list = useAnswer(listOf, isSame);
  const { data: around, isPlaceholderData } = useQuery({
    queryKey: ['place', list?.id, key],
    queryFn: async () => {
      const rank = await engine.rankOf(key ?? -1);
      if (rank < 0) return { rank, before: undefined, after: undefined };
      const first = Math.max(0, rank - 1);
      const keys = await engine.keys(first, rank - first + 2);
      return { rank, before: rank > 0 ? keys[0] : undefined, after: keys[rank - first + 1] };
    },
    enabled: key !== undefined && list !== null && !list.isPreview,
    networkMode: 'always',
    gcTime: 30_000,
    placeholderData: keepPreviousData,
  });
  const beforeId = useIdOf(revision, around?.before);
  const afterId = useIdOf(revision, around?.after);
  // The numbers of the event before stand until those of this one come, so that nothing flickers; its neighbours lead elsewhere.
  const isOfThis = around !== undefined && !isPlaceholderData;
  return {
    total: list?.total ?? 0,
    rank: around?.rank ?? null,
    beforeId: isOfThis ? beforeId : undefined,
    afterId: isOfThis ? afterId : undefined,
  };
}

/** The id of a neighbour; asking for it fetches its text too, so that stepping to it shows it at once. */
function useIdOf(revision: number, key: number | undefined): string | null | undefined {
  const { data } = useQuery({ ...eventByKeyQuery(revision, key ?? 0), enabled: key !== undefined });
  return key === undefined ? null : data?.id;
}
