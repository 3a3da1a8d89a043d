// Owns what a typed text finds: actors of the dictionary, places of the gazetteer, events by the server's search.
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { dictionaryQuery } from '../../api/get-dictionary.ts';
import { eventByKeyQuery } from '../../api/get-events-by-keys.ts';
import { spellingsQuery } from '../../api/get-spellings.ts';
import { searchQuery } from '../../api/search-events.ts';
import type { SarhadEvent } from '../../contract/event.ts';
import { FILTER_GRAMMAR } from '../../contract/filter-grammar.ts';
import type { SpellingsReply } from '../../contract/spellings-reply.ts';
import type { EngineState } from '../../engine/client/client.ts';
import { countsIn } from '../../engine/client/facet-counts.ts';
import { useAnswer } from '../../engine/client/use-engine.ts';
import { useFacetCounts } from '../../engine/client/use-facet-counts.ts';
import type { CoordinateFault, ReadCoordinates } from '../../geo/read-coordinates.ts';
import { foldForSearch, foldText, hasWords } from '../../matching/fold-text.ts';
import { useDebounced } from '../../ui/use-debounced.ts';
import { type FoundActor, findActors, foldActors } from './find-actors.ts';
import type { FoundPlace } from './places/find-places.ts';
import { eventsStillMeant } from './still-meant.ts';
import { usePlaces } from './use-places.ts';

const MAX_ACTORS = 5;
const MAX_EVENTS = 6;
/** The server is asked for events when no letter has come for so long; actors and places are found at each letter. */
const REST_MS = 150;
/** The text of so many events, those added last, is looked at to choose which to show. */
const LOOKED_AT = 30;
const NO_PLACES: readonly FoundPlace[] = [];
const NO_SPELLINGS: SpellingsReply['spellings'] = [];

export type Found = {
  readonly actors: readonly FoundActor[];
  readonly coordinates: readonly ReadCoordinates[];
  /** What is wrong with what is plainly meant as coordinates. */
  readonly coordinateFault: CoordinateFault | null;
  /** Guesses last. */
  readonly places: readonly FoundPlace[];
  /** The index of places has not been read yet. */
  readonly arePlacesPending: boolean;
  readonly havePlacesFailed: boolean;
  /** Whether places, and whether events, are as yet of the text before: those of its answer that hold this text, too. */
  readonly arePlacesOld: boolean;
  readonly areEventsOld: boolean;
  readonly events: readonly SarhadEvent[];
  /** Events that hold the text; null while that is not known. */
  readonly eventCount: number | null;
  /** What the text was near to, when it finds nothing; counts are whatever the filter. */
  readonly spellings: SpellingsReply['spellings'];
  readonly areSpellingsPending: boolean;
  readonly haveEventsFailed: boolean;
  readonly retry: () => void;
};

const actorCounts = (state: EngineState) => countsIn(state, 'actor');

export function useFound(text: string): Found {
  const revision = useAnswer((answer) => answer?.revision ?? null) ?? 0;
  const settled = useDebounced(text, REST_MS);
  const hasText = FILTER_GRAMMAR.q.parse(settled).value !== null;
  const isReady = revision > 0 && hasText;
  const { data: dictionary } = useQuery({ ...dictionaryQuery(revision), enabled: revision > 0 });
  const folded = useMemo(() => foldActors(dictionary?.actors ?? []), [dictionary]);
  const countOf = useFacetCounts(actorCounts);
  const actors = useMemo(
    () => findActors(folded, text, MAX_ACTORS, ({ id }) => countOf(id)),
    [folded, text, countOf],
  );
  const search = useQuery({ ...searchQuery(revision, settled), enabled: isReady });
  const keys = isReady ? (search.data?.keys.slice(-LOOKED_AT) ?? []) : [];
  const cards = useQueries({ queries: keys.map((key) => eventByKeyQuery(revision, key)) });
  const found = usePlaces(text);
  const haveEventsFailed = search.isError || cards.some(({ isError }) => isError);
  const areCardsIn = cards.every(({ data, isError }) => data !== undefined || isError);
  const whole = useWhole(
    chooseEvents(
      cards.flatMap(({ data }) => (data ? [data] : [])),
      settled,
    ),
    areCardsIn,
  );
  const isOfText = settled === text && !search.isPlaceholderData;
  const areEventsOld = !isOfText || !areCardsIn;
  const events = areEventsOld ? eventsStillMeant(whole, text) : whole;
  // Signs alone are in no event's words: that is known without asking.
  const counted = hasText ? (search.data?.events ?? null) : 0;
  const eventCount = isOfText && revision > 0 && settled.trim() !== '' ? counted : null;
  const near = useQuery({ ...spellingsQuery(revision, { q: text }), enabled: hasText && eventCount === 0 });
  return {
    actors,
    coordinates: found.coordinates.readings,
    coordinateFault: found.coordinates.fault,
    // Beside actors that are meant, places that are merely spelt alike would be in the way.
    places: (found.places ?? NO_PLACES)
      .filter(({ isMisspelt }) => !isMisspelt || actors.length === 0)
      .sort((a, b) => Number(a.isGuess) - Number(b.isGuess)),
    arePlacesPending: found.places === null && !found.hasFailed,
    havePlacesFailed: found.hasFailed,
    arePlacesOld: found.isPending,
    areEventsOld,
    events,
    eventCount,
    spellings: (eventCount === 0 && near.data?.spellings) || NO_SPELLINGS,
    areSpellingsPending: near.isLoading,
    haveEventsFailed,
    retry: () => {
      if (found.hasFailed) found.retry();
      if (search.isError) void search.refetch();
      for (const card of cards) if (card.isError) void card.refetch();
    },
  };
}

/** What was whole last, until the next is: a list that is shown by and by would jump under the hand. */
function useWhole<T>(next: T, isWhole: boolean): T {
  const last = useRef(next);
  useEffect(() => {
    if (isWhole) last.current = next;
  });
  return isWhole ? next : last.current;
}

/** Events whose title holds the words come first, then the newest. */
function chooseEvents(events: readonly SarhadEvent[], text: string): SarhadEvent[] {
  const words = foldText(text).split(' ');
  const ranked = events.map((event) => {
    return { event, isInTitle: hasWords(foldForSearch(event.title.slice(0, 400)), words) };
  });
  ranked.sort(
    (a, b) => Number(b.isInTitle) - Number(a.isInTitle) || b.event.dateStart.localeCompare(a.event.dateStart),
  );
  return ranked.slice(0, MAX_EVENTS).map(({ event }) => event);
}
