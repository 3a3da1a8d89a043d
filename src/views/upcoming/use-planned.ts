// Owns which planned events there are, and how many are still to come: keys from the engine, asked again when the answer changes, and their text.
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import { useToday } from '../../cards/use-today.ts';
import { CLAUSES, without } from '../../contract/filter.ts';
import { formatFilter, formatQuery } from '../../contract/filter-grammar.ts';
import type { Answer, PlannedKeys } from '../../engine/answers.ts';
import { useAnswer, useEngine } from '../../engine/client/use-engine.ts';
import { groupPlanned, type PlannedGroups } from './group-planned.ts';

/** So many cards are shown: plans are few, and beyond these the filter is the way to find one. */
const MAX_PLANNED = 200;

type List = { readonly id: string; readonly revision: number };

function listOf(answer: Answer | null): List | null {
  if (answer === null) return null;
  const { revision, loadedRows, filter, isPreview, totals } = answer;
  // Planned events obey every clause but these two, so a change of dates alone asks nothing again.
  const obeyed = without(filter, [...CLAUSES.dates, ...CLAUSES.status]);
  // Keys found for a text come a moment after the text: the totals tell when they have.
  const found = filter.q === undefined ? '' : totals.events;
  const filterId = isPreview && filter.bbox ? 'preview' : formatQuery(formatFilter(obeyed));
  return { id: [revision, loadedRows, found, filterId].join('|'), revision };
}

/** Keys of planned events, parted by the reader's today; undefined until they are known. */
function usePlannedKeys(): {
  keys: PlannedKeys | null | undefined;
  revision: number;
  hasFailed: boolean;
  retry: () => void;
} {
  const engine = useEngine();
  const list = useAnswer(listOf, (a, b) => a?.id === b?.id);
  const todayDay = useToday();
  const { data, isError, refetch } = useQuery({
    queryKey: ['planned-keys', list?.id, todayDay],
    queryFn: () => engine.plannedKeys(todayDay),
    enabled: list !== null,
    networkMode: 'always',
    structuralSharing: false,
    gcTime: 30_000,
    placeholderData: keepPreviousData,
  });
  return { keys: data, revision: list?.revision ?? 0, hasFailed: isError, retry: () => void refetch() };
}

/** Planned events whose last day is today or later: the number beside the tab's name, and of the first group in it. */
export const useToComeCount = (): number | undefined => usePlannedKeys().keys?.toCome.length;

export type Planned = {
  /** Undefined while the first ones load. */
  readonly groups: PlannedGroups | undefined;
  /** Of all groups: those shown, and all. */
  readonly shown: number;
  readonly count: number;
  readonly hasFailed: boolean;
  readonly retry: () => void;
};

export function usePlanned(): Planned {
  const { keys, revision, hasFailed, retry } = usePlannedKeys();
  const todayDay = useToday();
  const all = keys ? [...keys.toCome, ...keys.passed] : [];
  const shown = all.slice(0, MAX_PLANNED);
  const texts = useQueries({ queries: shown.map((key) => eventByKeyQuery(revision, key)) });
  const failed = texts.filter(({ isError }) => isError);
  const isPending = !keys || texts.some(({ isPending }) => isPending);
  return {
    groups: isPending
      ? undefined
      : groupPlanned(
          keys,
          texts.flatMap(({ data }) => (data ? [data] : [])),
          todayDay,
        ),
    shown: shown.length,
    count: all.length,
    hasFailed: hasFailed || failed.length > 0,
    retry: () => {
      if (hasFailed) retry();
      for (const { refetch } of failed) void refetch();
    },
  };
}
