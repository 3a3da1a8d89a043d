// Owns what of the found is a good match, and no more than alike by some letters: all that is offered beside a command that is called so.
import { isLoose } from '../../matching/find-named.ts';
import { foldText } from '../../matching/fold-text.ts';
import type { Found } from './use-found.ts';

type Matches = Pick<Found, 'actors' | 'places' | 'events' | 'spellings'>;

/** Places and actors that are called so or begin so, events whose titles have the words whole. */
export function withoutLoose<Part extends Matches>(found: Part, text: string): Part {
  const words = foldText(text).split(' ');
  const events = found.events.filter(({ title }) => {
    const own = new Set(foldText(title).split(' '));
    return words.every((word) => own.has(word));
  });
  return {
    ...found,
    actors: found.actors.filter((one) => !isLoose(one)),
    places: found.places.filter((one) => !isLoose(one)),
    events,
    spellings: [],
  };
}
