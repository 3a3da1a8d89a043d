// Owns names of actors, borders and publishers for the words of a link.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { borderName } from '../../words/format.ts';
import type { Names } from './describe-view.ts';

export function useNames(): Names {
  const revision = useAnswer((answer) => answer?.revision ?? null);
  const { data } = useQuery({ ...dictionaryQuery(revision ?? 0), enabled: revision !== null });
  return useMemo(() => {
    const nameIn = (list: readonly { id: string; name: string }[] | undefined, id: string) =>
      list?.find((entry) => entry.id === id)?.name;
    return {
      actor: (id) => nameIn(data?.actors, id) ?? id,
      border: (id) => nameIn(data?.borders, id) ?? borderName(id),
      province: (id) => nameIn(data?.provinces, id) ?? id,
      publisher: (id) => nameIn(data?.publishers, id) ?? id,
    };
  }, [data]);
}
