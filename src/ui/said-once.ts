// Owns which of the places that lack their part for one reason says so: the others stand quiet, and its way out is theirs.
import type { WhyNotLoaded } from './why-not-loaded.ts';

/** What ails the page, and not one part of it alone. */
export type Shared = Exclude<WhyNotLoaded, 'unknown'>;
export const isShared = (why: WhyNotLoaded | 'failed' | null): why is Shared =>
  why === 'newer' || why === 'unreachable' || why === 'trouble';

export type Place = {
  /** A line has no room for a sentence: it speaks where nothing larger stands. */
  readonly isLow: boolean;
  /** `beside`: how many others lack theirs; null: one of these speaks. */
  readonly told: (beside: number | null) => void;
  readonly tryAgain: () => void;
};

const places = new Map<Place, Shared>();

const placesFor = (why: Shared): Place[] =>
  [...places].flatMap(([place, one]) => (one === why ? [place] : []));

function tellAll(why: Shared): void {
  const all = placesFor(why);
  const speaker = all.find(({ isLow }) => !isLow) ?? all[0];
  for (const place of all) place.told(place === speaker ? all.length - 1 : null);
}

/** Returns how to leave, when the part is there or is no longer wanted. */
export function joinPlaces(place: Place, why: Shared): () => void {
  places.set(place, why);
  tellAll(why);
  return () => {
    places.delete(place);
    tellAll(why);
  };
}

/** A press in the one that speaks is for all. */
export function tryAllAgain(why: Shared): void {
  for (const { tryAgain } of placesFor(why)) tryAgain();
}
