// Owns single events: one as it stood at a revision, and its versions.
import type { EventCard, RelatedEvent, SarhadEvent } from '../../src/contract/event.ts';
import type { EventHistory, EventReply } from '../../src/contract/event-replies.ts';
import { EVENT_ID_FORM } from '../../src/contract/filter-grammar.ts';
import { API } from '../../src/contract/reads.ts';
import { answerJson, cacheHeaders } from '../answer.ts';
import { TIMEMAP_TYPE, timemapOf } from '../memento.ts';
import { Refusal } from '../problems.ts';
import { readRevision } from '../read-query.ts';
import type { RequestContext, Route } from '../request-context.ts';

/** Ids in any other form belong to no event; they never reach the store. */
const isEventId = (id: string) => EVENT_ID_FORM.test(id);

/** The event that the path names, as it stood at a revision. */
export async function findEvent(context: RequestContext, revision: number): Promise<SarhadEvent> {
  const { audience, services } = context;
  const id = context.path.id ?? '';
  const event = isEventId(id) ? await services.store.byId({ audience, revision, id }) : null;
  if (event !== null) return event;
  await refuseWithheld(context, revision, id);
  const meant = isEventId(id) ? await meantBy(context, revision, id) : undefined;
  throw new Refusal('not-found', `No event has this id at revision ${revision}.`, { meant });
}

/** That an event is withheld is told of its address alone, to who names it: and nothing of what it said. */
export async function refuseWithheld(
  { audience, services: { store } }: Pick<RequestContext, 'audience' | 'services'>,
  revision: number,
  id: string,
): Promise<void> {
  const since = (await store.withheldSince({ audience, revision, ids: [id] })).get(id);
  if (since === undefined) return;
  throw new Refusal(
    'withheld',
    `This event is withheld since ${since.slice(0, 10)}: its marking was raised, and it was withdrawn from earlier revisions, too. What it said is not told; whoever keeps a copy is asked to take it away.`,
    { since },
  );
}

export const getEvent: Route = async (context) => {
  const revision = await readRevision(context);
  const { audience, services } = context;
  const event = await findEvent(context, revision);
  const replacedBy = await replacementOf(event, (other) =>
    services.store.byId({ audience, revision, id: other }),
  );
  const reply: EventReply = { revision, event, replacedBy };
  return answerJson(context, reply);
};

/** The only event that there is whose id differs in case alone; else the one to whose id the signs at the end of this one cling. */
async function meantBy(
  { audience, services: { store } }: RequestContext,
  revision: number,
  id: string,
): Promise<string | undefined> {
  const alikeOf = async (other: string) => {
    const alike = await store.idsAlike({ audience, revision, id: other });
    return alike.length === 1 ? alike[0] : undefined;
  };
  const bare = id.replace(/[.:_-]+$/, '');
  const meant = await alikeOf(id);
  if (meant !== undefined || bare === id || bare === '') return meant;
  const event = await store.byId({ audience, revision, id: bare });
  return event?.id ?? alikeOf(bare);
}

/** Follows `replaced-by` to the first event that stands; what leads to none, or in a circle, has no replacement. */
async function replacementOf(
  event: SarhadEvent,
  eventOf: (id: string) => Promise<SarhadEvent | null>,
): Promise<EventCard | null> {
  const seen = new Set<string>();
  let standing: SarhadEvent | null = event;
  while (standing?.status === 'retracted' && !seen.has(standing.id)) {
    seen.add(standing.id);
    const next: RelatedEvent | undefined = standing.related.find(
      ({ relation, direction }) => relation === 'replaced-by' && direction === 'to',
    );
    standing = next ? await eventOf(next.id) : null;
  }
  if (standing === null || standing.id === event.id || seen.has(standing.id)) return null;
  const { id, key, title, dateStart, dateEnd, datePrecision, type } = standing;
  return { id, key, title, dateStart, dateEnd, datePrecision, type };
}

export const getHistory: Route = async (context) => answerJson(context, await readHistory(context));

export const getTimemap: Route = async (context) => {
  const { id, versions } = await readHistory(context);
  const original = `${context.services.publicUrl()}${API}/events/${encodeURIComponent(id)}`;
  return new Response(timemapOf(original, versions), {
    headers: { ...cacheHeaders(context.audience, 'short'), 'Content-Type': TIMEMAP_TYPE },
  });
};

async function readHistory(context: RequestContext): Promise<EventHistory> {
  const { audience, path, services } = context;
  const id = path.id ?? '';
  const history = isEventId(id) ? await services.store.history({ audience, id }) : null;
  if (history === null)
    await refuseWithheld(context, (await services.store.resolveRevision(undefined)) ?? 0, id);
  if (history === null) throw new Refusal('not-found', 'No event has ever had this id.');
  return history;
}
