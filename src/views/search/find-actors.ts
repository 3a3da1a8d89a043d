// Owns which actors a typed text means: names in any script and short ones, folded as the server folds texts.
import type { Actor } from '../../contract/event.ts';
import { otherNamesOf } from '../../matching/actor-names.ts';
import { foldForSearch, foldText, hasWords } from '../../matching/fold-text.ts';

export type FoldedActor = {
  readonly actor: Actor;
  /** The name first, then the others. */
  readonly names: readonly string[];
  readonly folded: readonly string[];
};

export type FoundActor = {
  readonly actor: Actor;
  /** The other name that was meant, when it was not the name. */
  readonly alias: string | null;
};

/** To be done once for a dictionary: folding costs more than comparing. */
export function foldActors(actors: readonly Actor[]): FoldedActor[] {
  return actors.map((actor) => {
    const names = [actor.name, ...otherNamesOf(actor)];
    return { actor, names, folded: names.map(foldForSearch) };
  });
}

/** Actors with a name in which every word typed begins a word; those whose name begins with it come first. */
export function findActors(actors: readonly FoldedActor[], text: string, limit: number): FoundActor[] {
  const query = foldText(text);
  if (query === '') return [];
  const words = query.split(' ');
  const found: (FoundActor & { rank: number })[] = [];
  for (const { actor, names, folded } of actors) {
    const index = folded.findIndex((name) => hasWords(name, words));
    if (index < 0) continue;
    const name = folded[index] ?? '';
    const rank = (name.startsWith(query) ? 0 : name.includes(` ${query}`) ? 1 : 2) + (index === 0 ? 0 : 0.5);
    found.push({ actor, alias: index === 0 ? null : (names[index] ?? null), rank });
  }
  found.sort((a, b) => a.rank - b.rank || a.actor.name.localeCompare(b.actor.name));
  return found.slice(0, limit).map(({ actor, alias }) => ({ actor, alias }));
}
