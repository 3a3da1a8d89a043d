// Owns the commands of the page with their names folded, once for as long as it has the same.
import { useMemo } from 'react';
import { type Folded, foldNamed } from '../../../matching/find-named.ts';
import { type Command, canBeDone, offeredCommands } from '../../../ui/commands.ts';

/** `ableOf` gives those that can be done at the time. */
export function useFoldedCommands(): { readonly ableOf: () => readonly Folded<Command>[] } {
  const offered = offeredCommands();
  return useMemo(() => {
    const folded = foldNamed(offered, ({ name, words = [] }) => [
      name,
      ...words,
      // Of several words typed one may be of the name, another of those it is looked for by.
      [name, ...words].join(' '),
    ]);
    return { ableOf: () => folded.filter(({ item }) => canBeDone(item)) };
  }, [offered]);
}
