// Owns what actors are called: from the engine's index to id and name. The id stands in until the names are here.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { useAnswer, useEngineNames } from '../../engine/client/use-engine.ts';

export function useActorNames(): (actor: number) => { readonly id: string; readonly name: string } {
  const ids = useEngineNames().actor;
  const revision = useAnswer((answer) => answer?.revision ?? null);
  const { data } = useQuery({ ...dictionaryQuery(revision ?? 0), enabled: revision !== null });
  return useMemo(() => {
    const names = new Map(data?.actors.map(({ id, name }) => [id, name]));
    return (actor) => {
      const id = ids[actor] ?? '';
      return { id, name: names.get(id) ?? id };
    };
  }, [ids, data]);
}
