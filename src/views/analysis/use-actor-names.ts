// Owns what actors are called in charts: from the engine's index to id, short name and the full one. The id stands in until they are here.
import { useCallback } from 'react';
import { useNames } from '../../cards/use-names.ts';
import { useEngineNames } from '../../engine/client/use-engine.ts';

export function useActorNames(): (actor: number) => {
  readonly id: string;
  readonly name: string;
  readonly inFull: string;
} {
  const ids = useEngineNames().actor;
  const names = useNames();
  return useCallback(
    (actor) => {
      const id = ids[actor] ?? '';
      return { id, name: names.actorInShort(id), inFull: names.actor(id) };
    },
    [ids, names],
  );
}
