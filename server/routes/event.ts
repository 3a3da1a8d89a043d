// Owns single events: one as it stood at a revision, and its versions.
import type { EventReply } from '../../src/contract/replies.ts';
import { answerJson } from '../answer.ts';
import { Refusal } from '../problems.ts';
import { readRevision } from '../read-query.ts';
import type { Route } from '../request-context.ts';

/** Ids in any other form belong to no event; they never reach the store. */
const isEventId = (id: string) => /^[\w.:-]{1,200}$/.test(id);

export const getEvent: Route = async (context) => {
  const revision = await readRevision(context);
  const { audience, services } = context;
  const id = context.path.id ?? '';
  const event = isEventId(id) ? await services.store.byId({ audience, revision, id }) : null;
  if (event === null) {
    throw new Refusal('not-found', `No event has this id at revision ${revision}.`);
  }
  const reply: EventReply = { revision, event };
  return answerJson(context, reply);
};

export const getHistory: Route = async (context) => {
  const { audience, services } = context;
  const id = context.path.id ?? '';
  const history = isEventId(id) ? await services.store.history({ audience, id }) : null;
  if (history === null) throw new Refusal('not-found', 'No event has ever had this id.');
  return answerJson(context, history);
};
