// Owns the answers that only pass on what the store says: meta, dictionary, search, health, and the description of the API.

import type { PositionsReply } from '../../src/contract/border-reply.ts';
import { FILTER_GRAMMAR } from '../../src/contract/filter-grammar.ts';
import type { Meta, SearchReply } from '../../src/contract/replies.ts';
import { answerJson } from '../answer.ts';
import { openapiDocument } from '../openapi.ts';
import { refuseFault } from '../problems.ts';
import { readRevision } from '../read-query.ts';
import type { Route } from '../request-context.ts';

export const getMeta: Route = async (asking) => {
  const { store, collection, attribution, tiles } = asking.services;
  const summary = await store.summary(asking.audience);
  const meta: Meta = { ...summary, collection, attribution: [...attribution], tiles };
  return answerJson(asking, meta, 'checked');
};

export const getDictionary: Route = async (asking) => {
  const revision = await readRevision(asking);
  return answerJson(asking, await asking.services.store.dictionary({ audience: asking.audience, revision }));
};

export const search: Route = async (asking) => {
  const revision = await readRevision(asking);
  const text = FILTER_GRAMMAR.q.parse(asking.query.get('q') ?? '').value ?? '';
  const keys = await asking.services.store.search({ audience: asking.audience, revision, text });
  const reply: SearchReply = { revision, keys };
  return answerJson(asking, reply);
};

export const getPositions: Route = async (asking) => {
  const revision = await readRevision(asking);
  const text = asking.query.get('border');
  const { any = [], not = [] } = (text === null ? null : FILTER_GRAMMAR.border.parse(text).value) ?? {};
  if (not.length > 0) refuseFault('bad-value', 'border', text ?? '', 'expected pairs without !');
  const { store } = asking.services;
  const positions = await store.positions({ audience: asking.audience, revision, borders: any });
  const reply: PositionsReply = { revision, borders: [...any], ...positions };
  return answerJson(asking, reply);
};

export const getHealth: Route = async ({ services, audience }) => {
  const { revision } = await services.store.summary(audience);
  return Response.json({ status: 'ok', revision }, { headers: { 'Cache-Control': 'no-store' } });
};

let description: unknown;

export const getOpenapi: Route = async (asking) => {
  description ??= openapiDocument();
  return answerJson(asking, description, 'checked');
};
