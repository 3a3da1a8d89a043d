// Owns how a kept version becomes an event of the API.
import type { ActorRef, EventCard, RelatedEvent, SarhadEvent } from '../../../src/contract/event.ts';
import type { AnswerKind, Relation, Status } from '../../../src/contract/taxonomy.ts';
import { claimIdsOf } from './claim-ids.ts';
import type { Content } from './event-version.ts';
import type { Location } from './locate-event.ts';

/** That another event, visible to the audience, names this one. */
export type Incoming = { readonly id: string; readonly relation: Relation };

/** That a claim of an event, visible to the audience, answers claim `to` of this one. `actor` is an id. */
export type AnswerTo = {
  readonly to: string;
  readonly event: string;
  readonly key: number;
  readonly claim: string;
  readonly actor: string;
  readonly kind: AnswerKind;
  readonly date: string | null;
};

export type ReplyParts = {
  readonly content: Content;
  readonly location: Location;
  readonly key: number;
  /** Revision in which this version became known. */
  readonly revision: number;
  readonly status: Status;
  readonly actorOf: (id: string) => Pick<ActorRef, 'name' | 'shortName'> | undefined;
  readonly incoming: readonly Incoming[];
  readonly answersTo: readonly AnswerTo[];
  /** Card of an event that the audience can see; undefined for any other. */
  readonly cardOf: (id: string) => EventCard | undefined;
};

export function replyOf(parts: ReplyParts): SarhadEvent {
  const { marking: _marking, retracted: _retracted, ...fields } = parts.content;
  const { key, revision, status, actorOf, cardOf, location } = parts;
  const { nearest } = location;
  const refOf = (id: string): ActorRef => {
    const { name = id, shortName } = actorOf(id) ?? {};
    return { id, name, ...(shortName !== undefined && { shortName }) };
  };
  const claimIds = claimIdsOf(fields.claims);
  const relatedTo = (direction: RelatedEvent['direction']) => (other: Incoming) => {
    const card = cardOf(other.id);
    return card ? [{ ...card, relation: other.relation, direction }] : [];
  };
  const incoming = parts.incoming
    .flatMap(relatedTo('from'))
    .sort((a, b) => a.key - b.key || (a.relation < b.relation ? -1 : 1));
  return {
    ...fields,
    province: location.province,
    nearestBorder: nearest?.border ?? null,
    borderDistanceKm: nearest?.distanceKm ?? null,
    chainageKm: nearest?.chainageKm ?? null,
    borderSide: nearest?.side ?? null,
    nearBorders: [...location.near],
    key,
    revision,
    status,
    actors: fields.actors.map(({ id, role }) => ({ ...refOf(id), role })),
    sources: fields.sources.map(({ voice, ...source }) => ({
      ...source,
      ...(voice !== undefined && { voice: refOf(voice) }),
    })),
    claims: fields.claims.map(({ answers, against, ...claim }, at) => ({
      ...claim,
      id: claimIds[at] ?? '',
      actor: refOf(claim.actor),
      // What the audience cannot see is not answered.
      ...(answers && {
        answers: answers.filter(({ event }) => event === fields.id || cardOf(event) !== undefined),
      }),
      ...(against && { against: against.map(refOf) }),
      answeredBy: parts.answersTo
        .filter(({ to }) => to === claimIds[at])
        .sort(latestFirst)
        .map(({ event, key, claim, actor, kind, date }) => ({
          event,
          key,
          claim,
          actor: refOf(actor),
          kind,
          date,
        })),
    })),
    related: [...fields.related.flatMap(relatedTo('to')), ...incoming],
  };
}

/** Those without a date last; of one day in the order of events and claims. */
function latestFirst(a: AnswerTo, b: AnswerTo): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.key - b.key || (a.claim < b.claim ? -1 : 1);
}
