// Owns how an event of the API becomes one of our own files again.
import type { Claim, SarhadEvent } from '../../src/contract/event.ts';
import type { EventInput } from '../../src/contract/event-input.ts';

/** What an audience does not see of an event, and what follows from other events, is no part of it. */
export function inputOf(event: SarhadEvent): EventInput {
  const [lon, lat] = event.coordinates ?? [null, null];
  return {
    id: event.id,
    title: event.title,
    summary: event.summary,
    dateStart: event.dateStart,
    dateEnd: event.dateEnd,
    datePrecision: event.datePrecision,
    planned: event.planned,
    category: event.category,
    type: event.type,
    originalType: event.originalType,
    place: event.place,
    country: event.country,
    admin1: event.admin1,
    lat,
    lon,
    precisionKm: event.precisionKm,
    coordSource: event.coordSource,
    border: event.border,
    killed: event.killed,
    injured: event.injured,
    actors: event.actors.map(({ id, role }) => ({ name: id, role })),
    sources: event.sources.map(({ voice, ...source }) => ({
      ...source,
      ...(voice && { voice: voice.id }),
    })),
    claims: claimsOf(event.claims),
    related: event.related.flatMap(({ id, relation, direction }) =>
      direction === 'to' ? [{ id, relation }] : [],
    ),
    note: event.note,
    marking: undefined,
    retracted: event.status === 'retracted' ? true : undefined,
  } satisfies { readonly [K in keyof Required<EventInput>]: EventInput[K] };
}

/** Each with its id, also one that was made: by it others answer, and made anew it would follow from what is corrected elsewhere. */
const claimsOf = (claims: readonly Claim[]): EventInput['claims'] =>
  claims.map(({ id, actor, stance, about, date, sourceIndex, answers, against }) => ({
    actor: actor.id,
    stance,
    about,
    date,
    sourceIndex,
    id,
    answers: answers?.map(({ event, claim }) => ({ event, claim })),
    against: against?.map((ref) => ref.id),
  }));

/** Ids of the actors whom an event names anywhere. */
export function* actorsOf({ actors, claims, sources }: SarhadEvent): Generator<string> {
  for (const { id } of actors) yield id;
  for (const { voice } of sources) if (voice) yield voice.id;
  for (const { actor, against = [] } of claims) {
    yield actor.id;
    for (const { id } of against) yield id;
  }
}
