// Owns the list of events: pages of what a filter selects, what these add up to, and the events of given keys.
import type { EventPage } from '../../src/contract/event-replies.ts';
import { MAX_PAGE } from '../../src/contract/reads.ts';
import type { TotalsReply } from '../../src/contract/totals-reply.ts';
import { answerJson } from '../answer.ts';
import { formatCursor } from '../cursor.ts';
import { refuseFault, refuseFaults } from '../problems.ts';
import { nextLink, readCursor, readLimit, readSort } from '../read-page.ts';
import { readFilter, readRevision } from '../read-query.ts';
import type { RequestContext, Route } from '../request-context.ts';

const MAX_KEY = 2 ** 31 - 1;

export const listEvents: Route = async (context) => {
  if (context.query.has('key')) return answerKeys(context);
  const limit = readLimit(context);
  const sort = readSort(context);
  const cursor = await readCursor(context, sort);
  const revision = cursor?.revision ?? (await readRevision(context));
  const filter = await readFilter(context, revision);
  const { audience, services } = context;
  const list = await services.store.list({ audience, revision, filter, sort, limit, after: cursor });
  const page: EventPage = {
    revision,
    total: list.total,
    tooImprecise: list.tooImprecise,
    events: [...list.events],
    nextCursor: list.next && formatCursor({ revision, sort, ...list.next }),
  };
  return answerJson(context, page, 'short', nextLink(context, page.nextCursor));
};

export const getTotals: Route = async (context) => {
  const revision = await readRevision(context);
  const filter = await readFilter(context, revision);
  const totals = await context.services.store.totals({ audience: context.audience, revision, filter });
  return answerJson(context, { revision, ...totals } satisfies TotalsReply);
};

async function answerKeys(context: RequestContext): Promise<Response> {
  refuseFaults(
    [...context.query.keys()]
      .filter((name) => name !== 'key' && name !== 'asof')
      .map((name) => ({ code: 'bad-value', at: name, detail: 'cannot stand beside key' })),
  );
  const keys = readKeys(context.query.get('key') ?? '');
  const revision = await readRevision(context);
  const events = await context.services.store.byKeys({ audience: context.audience, revision, keys });
  const page: EventPage = { revision, total: events.length, tooImprecise: 0, events, nextCursor: null };
  return answerJson(context, page);
}

function readKeys(text: string): number[] {
  const parts = text.split(',');
  const isKey = (part: string) => /^\d{1,10}$/.test(part) && Number(part) <= MAX_KEY;
  if (parts.length > MAX_PAGE || !parts.every(isKey)) {
    refuseFault(
      'bad-value',
      'key',
      text,
      `expected up to ${MAX_PAGE} keys, whole numbers separated by commas`,
    );
  }
  return [...new Set(parts.map(Number))];
}
