// Owns that a short name stands for one actor: nobody else is called so, in short or in full, however it is spelled.
import type { Actor } from '../../../src/contract/event.ts';
import { foldText } from '../../../src/matching/fold-text.ts';
import type { Batch } from '../store.ts';

export type KnownActor = Pick<Actor, 'id' | 'name' | 'shortName'>;

type Called = { readonly id: string; readonly isShort: boolean; readonly isOwn: boolean };

/**
 * The actors of a batch, each with a short name that is its own. What is sent is refused where it gives a name that another has: said
 * at the short name, or at a full name that is somebody's short one already. A shipped edition (one with `rules`) must not fail by what
 * a store took in before, for the server would not start: there the edition's actor goes without its short name and is shown in full,
 * and an import's short name that is the full name of one of the edition's actors stays.
 */
export function withOwnShortNames(
  { actors, rules }: Pick<Batch, 'actors' | 'rules'>,
  known: readonly KnownActor[],
  fault: (at: string, detail: string) => void,
): Actor[] {
  if (actors.length === 0) return [];
  const isShipped = rules !== undefined;
  const findRival = rivalFinder(actors, known);
  return actors.map((actor, index) => {
    const { id, name, shortName } = actor;
    const inFull = findRival(id, name, ({ isShort, isOwn }) => isShort && !isOwn);
    if (inFull && !isShipped)
      fault(`actors[${index}].name`, `“${name}” is what “${inFull.id}” is called, too`);
    if (shortName === undefined) return actor;
    const inShort = findRival(id, shortName, ({ isOwn }) => isOwn || !isShipped);
    if (inShort) fault(`actors[${index}].shortName`, `“${shortName}” is what “${inShort.id}” is called, too`);
    if (!isShipped || !findRival(id, shortName, () => true)) return actor;
    const { shortName: _, ...shownInFull } = actor;
    return shownInFull;
  });
}

/** What the batch says of an actor takes the place of what was said of it. */
function rivalFinder(own: readonly KnownActor[], known: readonly KnownActor[]) {
  const ownIds = new Set(own.map(({ id }) => id));
  const called = new Map<string, Called[]>();
  const add = (text: string, who: Called) => {
    const all = called.get(spelling(text)) ?? [];
    called.set(spelling(text), all);
    // Whoever looks for another than itself finds one among two of a kind: however many share a name, none looks through all.
    const alike = all.filter(({ isShort, isOwn }) => isShort === who.isShort && isOwn === who.isOwn);
    if (alike.length < 2 && alike.every(({ id }) => id !== who.id)) all.push(who);
  };
  for (const { id, name, shortName } of [...own, ...known.filter(({ id }) => !ownIds.has(id))]) {
    const isOwn = ownIds.has(id);
    add(name, { id, isShort: false, isOwn });
    if (shortName !== undefined) add(shortName, { id, isShort: true, isOwn });
  }
  return (id: string, text: string, isRival: (who: Called) => boolean) =>
    called.get(spelling(text))?.find((who) => who.id !== id && isRival(who));
}

/** A name of signs alone folds to nothing, and is spelled as it is. */
const spelling = (name: string) => foldText(name) || name;
