// Owns how claims of events are told: each with its event, its source and the claims that answer it, wherever these stand.
import type { ToldAnswer, ToldClaim } from '../src/contract/claims-reply.ts';
import type { ActorRef, Claim, SarhadEvent } from '../src/contract/event.ts';
import type { Filter } from '../src/contract/filter.ts';
import type { Dictionary } from '../src/contract/replies.ts';
import { sideOfActor, spellSides } from '../src/contract/side.ts';
import { STANCES } from '../src/contract/taxonomy.ts';
import { meetsClaims, toldClaim, wantsClaims } from '../src/matching/claims.ts';
import type { RequestContext } from './request-context.ts';

/** The filter of the events whose claims are told: those that have none are left out. */
export function withClaims(filter: Filter): Filter {
  return wantsClaims(filter)
    ? filter
    : { ...filter, stance: { any: STANCES, not: filter.stance?.not ?? [] } };
}

type Asked = { readonly revision: number; readonly filter: Filter; readonly withOthers: boolean };

/** Claims of the events given that meet the filter's clause; `withOthers`: those of the same events that do not, too. */
export async function tellClaims(
  { services: { store }, audience }: RequestContext,
  events: readonly SarhadEvent[],
  { revision, filter, withOthers }: Asked,
): Promise<ToldClaim[]> {
  const { actors } = await store.dictionary({ audience, revision });
  const spelled = spellSides(filter, actors);
  const own = new Set(events.map(({ key }) => key));
  const answering = events.flatMap(({ claims }) =>
    claims.flatMap(({ answeredBy }) => answeredBy.map(({ key }) => key)),
  );
  const keys = [...new Set(answering)].filter((key) => !own.has(key));
  const others = keys.length === 0 ? [] : await store.byKeys({ audience, revision, keys });
  const byKey = new Map([...events, ...others].map((event) => [event.key, event]));
  const tell = teller(actors);
  return events.flatMap((event) =>
    inOrder(event.claims).flatMap((claim): ToldClaim[] => {
      const meets = meetsClaims(spelled, toldClaim(claim));
      if (!meets && !withOthers) return [];
      const answers = claim.answeredBy.flatMap(({ key, claim: id, kind }): ToldAnswer[] => {
        const other = byKey.get(key);
        const answer = other?.claims.find((candidate) => candidate.id === id);
        return other && answer ? [{ ...tell(other, answer), kind }] : [];
      });
      return [{ ...tell(event, claim), meets, answers }];
    }),
  );
}

function teller(actors: Dictionary['actors']) {
  const sides = new Map(actors.map((actor) => [actor.id, sideOfActor(actor)]));
  const voice = (actor: ActorRef) => ({
    ...actor,
    side: sides.has(actor.id) ? (sides.get(actor.id) ?? null) : actor.id,
  });
  return (event: SarhadEvent, claim: Claim): Omit<ToldAnswer, 'kind'> => {
    const { id, key, title, dateStart, dateEnd, datePrecision, type, status } = event;
    const source = claim.sourceIndex === null ? undefined : event.sources[claim.sourceIndex];
    return {
      event: { id, key, title, dateStart, dateEnd, datePrecision, type, status },
      id: claim.id,
      claimant: voice(claim.actor),
      stance: claim.stance,
      about: claim.about,
      date: claim.date,
      ...(claim.against && { against: claim.against }),
      source: source ? sourceOf(source) : null,
    };
  };
}

function sourceOf({
  publisher,
  title,
  url,
  language,
  reliability,
  credibility,
}: SarhadEvent['sources'][number]) {
  return { publisher, title, url, language, reliability, credibility };
}

/** By date, those undated last; else as the event has them. */
function inOrder(claims: readonly Claim[]): Claim[] {
  const dateOf = ({ date }: Claim) => date ?? '9999';
  return claims.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
}
