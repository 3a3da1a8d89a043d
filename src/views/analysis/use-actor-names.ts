// Owns what actors are called: from the engine's index to id and name. The id stands in until the names are here.
import { useCallback } from 'react';
import { useNames } from '../../cards/use-names.ts';
import { useEngineNames } from '../../engine/client/use-engine.ts';

export function useActorNames(): (actor: number) => { readonly id: string; readonly name: string } {
  const ids = useEngineNames().actor;
  const names = useNames();
  return useCallback(
    (actor) => {
      const id = ids[actor] ?? '';
      return { id, name: names.actor(id) };
    },
    [ids, names],
  );
}
