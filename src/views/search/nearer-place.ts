// Owns whether a misspelt text is nearer to a place than to any name in the events: what is offered first.
import type { SpellingsReply } from '../../contract/spellings-reply.ts';
import { editDistance } from '../../matching/edit-distance.ts';
import { nameKey } from '../../matching/name-key.ts';
import type { FoundPlace } from './places/find-places.ts';

/** Farther apart two names are not the same misspelt. */
const MOST_LETTERS = 8;

/** Of two that are as near the name in the events is meant, for these are what is searched. */
export function isPlaceNearer(
  text: string,
  places: readonly Pick<FoundPlace, 'name' | 'other' | 'spellings'>[],
  spellings: SpellingsReply['spellings'],
): boolean {
  const typed = nameKey(text).sound;
  const nearest = (names: readonly string[]) =>
    Math.min(MOST_LETTERS, ...names.map((name) => editDistance(typed, nameKey(name).sound, MOST_LETTERS)));
  const namesOf = ({ name, other, spellings: own }: (typeof places)[number]) =>
    [name.text, other?.text, ...own].filter((one) => one !== undefined);
  return nearest(places.flatMap(namesOf)) < nearest(spellings.map((near) => near.text));
}
