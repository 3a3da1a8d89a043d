// Owns by which names the events of a revision are searched: those of its actors, and those of places.
import type { Actor, SarhadEvent } from '../../../src/contract/event.ts';
import { otherNamesOf } from '../../../src/matching/actor-names.ts';
import { searchedTextOf, type TextNames } from '../../../src/matching/matches.ts';
import { readTextQuery } from '../../../src/matching/text-query.ts';
import type { Searched, TextQuery } from '../../../src/matching/text-terms.ts';
import { vocabularyOf } from '../../../src/matching/vocabulary.ts';
import { LruMap } from '../lru-cache.ts';
import { mostWordsOfPlaces, placeNamesOf, placesNamed } from './place-names.ts';

/** Texts that are kept as they were read: one is asked of every event of a scan. */
const TEXTS_KEPT = 20;

export function textNamesOf(actors: readonly Actor[]): TextNames {
  const vocabulary = vocabularyOf(actors, placesNamed, mostWordsOfPlaces);
  const others = new Map(actors.map((actor) => [actor.id, otherNamesOf(actor)]));
  const read = new LruMap<TextQuery>(TEXTS_KEPT);
  /** Folding takes longer than all else. */
  const searched = new WeakMap<SarhadEvent, Searched>();
  return {
    searchedOf(event) {
      const known = searched.get(event);
      if (known) return known;
      const text = searchedTextOf(event, (id) => others.get(id) ?? [], placeNamesOf);
      searched.set(event, text);
      return text;
    },
    readText(text) {
      const known = read.get(text);
      if (known) return known;
      const query = readTextQuery(text, vocabulary);
      read.set(text, query);
      return query;
    },
  };
}
