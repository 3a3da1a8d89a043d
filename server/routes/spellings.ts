// Owns the answer to a text that finds nothing: what it may have meant, and how many events that is.
import type { SpellingsReply } from '../../src/contract/spellings-reply.ts';
import { answerJson } from '../answer.ts';
import { readFilter, readRevision } from '../read-query.ts';
import type { Route } from '../request-context.ts';

export const getSpellings: Route = async (context) => {
  const revision = await readRevision(context);
  const filter = await readFilter(context, revision);
  const { audience, services } = context;
  const spellings = await services.nearSpellings({ audience, revision, filter });
  return answerJson(context, { revision, spellings } satisfies SpellingsReply);
};
