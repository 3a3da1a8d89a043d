// Owns the options under the search field, in the order of the arrow keys, and their ids.
import type { SarhadEvent } from '../../contract/event.ts';
import type { ReadCoordinates } from '../../geo/read-coordinates.ts';
import type { FoundActor } from './find-actors.ts';
import type { FoundPlace } from './places/find-places.ts';
import { type PlaceTarget, targetOfCoordinates, targetOfPlace } from './places/place-target.ts';
import type { Found } from './use-found.ts';

export type Option =
  | { readonly kind: 'actor'; readonly id: string; readonly found: FoundActor }
  | {
      readonly kind: 'place';
      readonly id: string;
      readonly found: FoundPlace | ReadCoordinates;
      readonly target: PlaceTarget;
    }
  | { readonly kind: 'event'; readonly id: string; readonly event: SarhadEvent }
  | { readonly kind: 'text'; readonly id: string; readonly text: string };

export function optionsOf(
  { actors, coordinates, places, events }: Pick<Found, 'actors' | 'coordinates' | 'places' | 'events'>,
  text: string,
): Option[] {
  return [
    ...actors.map((found): Option => ({ kind: 'actor', id: `actor-${found.actor.id}`, found })),
    ...coordinates.map(
      (found): Option => ({
        kind: 'place',
        id: `coordinates-${found.at.join('-')}`,
        found,
        target: targetOfCoordinates(found),
      }),
    ),
    ...places.map(
      (found): Option => ({ kind: 'place', id: `place-${found.id}`, found, target: targetOfPlace(found) }),
    ),
    ...events.map((event): Option => ({ kind: 'event', id: `event-${event.key}`, event })),
    { kind: 'text', id: 'text', text },
  ];
}
