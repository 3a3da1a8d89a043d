// Owns the list of claims: pages of the events that a filter selects, as what is claimed of them and who answers.
import type { ClaimPage } from '../../src/contract/claims-reply.ts';
import { DEFAULT_SORT } from '../../src/contract/sort.ts';
import { answerJson } from '../answer.ts';
import { formatCursor } from '../cursor.ts';
import { refuseFault } from '../problems.ts';
import { nextLink, readCursor, readLimit } from '../read-page.ts';
import { readFilter, readRevision } from '../read-query.ts';
import type { RequestContext, Route } from '../request-context.ts';
import { tellClaims, withClaims } from '../tell-claims.ts';

export const listClaims: Route = async (context) => {
  const limit = readLimit(context);
  const withOthers = readOthers(context);
  const cursor = await readCursor(context, DEFAULT_SORT);
  const revision = cursor?.revision ?? (await readRevision(context));
  const filter = await readFilter(context, revision);
  const { audience, services } = context;
  const [selected, list] = await Promise.all([
    services.store.count({ audience, revision, filter }),
    services.store.listPart({ audience, revision, filter: withClaims(filter), limit, after: cursor }),
  ]);
  const page: ClaimPage = {
    revision,
    events: selected,
    claims: await tellClaims(context, list.events, { revision, filter, withOthers }),
    nextCursor: list.next && formatCursor({ revision, sort: DEFAULT_SORT, ...list.next }),
  };
  return answerJson(context, page, 'short', nextLink(context, page.nextCursor));
};

function readOthers({ query }: RequestContext): boolean {
  const text = query.get('others');
  if (text !== null && text !== 'true') refuseFault('bad-value', 'others', text, 'expected true');
  return text === 'true';
}
