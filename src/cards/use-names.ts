// Owns the names of the revision on screen: of actors, borders, provinces and publishers.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dictionaryQuery } from '../api/get-dictionary.ts';
import type { Dictionary } from '../contract/replies.ts';
import { useAnswer } from '../engine/client/use-engine.ts';
import { type Names, namesOf } from '../words/names.ts';

/** The dictionary of the revision on screen; undefined until it is there. */
export function useDictionary(): Dictionary | undefined {
  const revision = useAnswer((answer) => answer?.revision ?? null);
  return useQuery({ ...dictionaryQuery(revision ?? 0), enabled: revision !== null }).data;
}

export function useNames(): Names {
  const dictionary = useDictionary();
  return useMemo(() => namesOf(dictionary), [dictionary]);
}
