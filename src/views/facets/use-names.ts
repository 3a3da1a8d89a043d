// Owns names of actors, borders and publishers for the filter panel.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import type { Dictionary } from '../../contract/replies.ts';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { borderName } from '../../words/format.ts';
import type { Names } from './chips.ts';

/** The dictionary of the revision on screen; undefined until it is there. */
export function useDictionary(): Dictionary | undefined {
  const revision = useAnswer((answer) => answer?.revision ?? null);
  return useQuery({ ...dictionaryQuery(revision ?? 0), enabled: revision !== null }).data;
}

export function useNames(): Names {
  const dictionary = useDictionary();
  return useMemo(() => {
    const named = (
      list: readonly { id: string; name: string }[] | undefined,
      fallback: (id: string) => string,
    ) => {
      const names = new Map(list?.map(({ id, name }) => [id, name]));
      return (id: string) => names.get(id) ?? fallback(id);
    };
    const itself = (id: string) => id;
    return {
      actor: named(dictionary?.actors, itself),
      border: named(dictionary?.borders, borderName),
      province: named(dictionary?.provinces, itself),
      publisher: named(dictionary?.publishers, itself),
    };
  }, [dictionary]);
}
