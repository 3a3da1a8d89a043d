// Owns the options under the search field, in the order of the arrow keys, and their ids.
import type { SarhadEvent } from '../../contract/event.ts';
import type { FoundActor } from './find-actors.ts';
import type { Found } from './use-found.ts';

export type Option =
  | { readonly kind: 'actor'; readonly id: string; readonly found: FoundActor }
  | { readonly kind: 'event'; readonly id: string; readonly event: SarhadEvent }
  | { readonly kind: 'text'; readonly id: string; readonly text: string };

export function optionsOf({ actors, events }: Pick<Found, 'actors' | 'events'>, text: string): Option[] {
  return [
    ...actors.map((found): Option => ({ kind: 'actor', id: `actor-${found.actor.id}`, found })),
    ...events.map((event): Option => ({ kind: 'event', id: `event-${event.key}`, event })),
    { kind: 'text', id: 'text', text },
  ];
}
