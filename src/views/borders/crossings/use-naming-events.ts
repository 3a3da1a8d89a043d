// Owns which events name a crossing: those that concern its border and say one of its names as whole words.
import { useQueries } from '@tanstack/react-query';
import { eventsNamingQuery } from '../../../api/get-events-naming.ts';
import type { SarhadEvent } from '../../../contract/event.ts';
import { MAX_PAGE } from '../../../contract/reads.ts';
import { useAnswer } from '../../../engine/client/use-engine.ts';
import { foldText } from '../../../matching/fold-text.ts';

export type Naming = {
  /** Newest first; undefined until they are known. */
  readonly events: readonly SarhadEvent[] | undefined;
  /** Only the newest were looked at. */
  readonly isPart: boolean;
  readonly hasFailed: boolean;
  readonly retry: () => void;
};

export function useNamingEvents(border: string, names: readonly string[]): Naming {
  const revision = useAnswer((answer) => answer?.revision ?? 0);
  const pages = useQueries({ queries: names.map((name) => eventsNamingQuery(revision, border, name)) });
  const found = new Map<number, SarhadEvent>();
  for (const { data } of pages) {
    for (const event of data?.events ?? []) if (saysAny(event, names)) found.set(event.key, event);
  }
  const failed = pages.filter(({ isError }) => isError);
  return {
    events: pages.some(({ isPending }) => isPending)
      ? undefined
      : [...found.values()].sort((a, b) => b.dateStart.localeCompare(a.dateStart) || b.key - a.key),
    isPart: pages.some(({ data }) => (data?.total ?? 0) > MAX_PAGE),
    hasFailed: failed.length > 0,
    retry: () => {
      for (const page of failed) void page.refetch();
    },
  };
}

/** The search finds beginnings of words: `Tem` in `temporarily`. */
export function saysAny({ title, summary, place }: SarhadEvent, names: readonly string[]): boolean {
  const text = ` ${foldText([title, summary, place].join(' . '))} `;
  return names.some((name) => text.includes(` ${foldText(name)} `));
}
