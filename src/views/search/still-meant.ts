// Owns what of the answers to the text before may stay until those to the text typed are in: what it holds as plainly, so that rows do not flicker.
import type { SarhadEvent } from '../../contract/event.ts';
import { foldForSearch, foldText, hasWords } from '../../matching/fold-text.ts';
import { nameKey } from '../../matching/name-key.ts';
import type { FoundPlace } from './places/find-places.ts';

/** Places with a name that begins so or has the words; what was found as misspelt may be any other now. */
export function placesStillMeant(places: readonly FoundPlace[], text: string): readonly FoundPlace[] {
  const { words, sound } = nameKey(text);
  if (sound === '') return [];
  return places.filter(({ isMisspelt, name, other, spellings }) => {
    const keys = [name.text, other?.text ?? '', ...spellings].map(nameKey);
    const isHeld = keys.some((own) => own.sound.startsWith(sound) || hasWords(own.words, words.split(' ')));
    return !isMisspelt && isHeld;
  });
}

/** Events whose titles hold the words. */
export function eventsStillMeant(events: readonly SarhadEvent[], text: string): readonly SarhadEvent[] {
  const words = foldText(text).split(' ');
  return events.filter(({ title }) => hasWords(foldForSearch(title), words));
}
