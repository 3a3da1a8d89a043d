// Owns the answers that only pass on what the store says: meta, dictionary, search, health, and the description of the API.

import type { PositionsReply } from '../../src/contract/border-reply.ts';
import { FILTER_GRAMMAR, parseFilter } from '../../src/contract/filter-grammar.ts';
import type { Meta, SearchReply } from '../../src/contract/replies.ts';
import { answerJson } from '../answer.ts';
import { lookUpPicked } from '../look-up-picked.ts';
import { openapiDocument } from '../openapi.ts';
import { Refusal, refuseFault } from '../problems.ts';
import { readRevision } from '../read-query.ts';
import type { Route } from '../request-context.ts';
import { DatabaseUnavailable } from '../store/store-errors.ts';

export const getMeta: Route = async (context) => {
  const { store, collection, attribution, tiles, embedHosts } = context.services;
  const revision = await readRevision(context);
  const { coverage, ...summary } = await store.summary(context.audience, revision);
  const meta: Meta = {
    ...summary,
    collection: { ...collection, coverage },
    attribution: [...attribution],
    tiles,
    embedHosts: [...embedHosts],
  };
  return answerJson(context, meta, context.query.has('asof') ? undefined : 'checked');
};

export const getDictionary: Route = async (context) => {
  const revision = await readRevision(context);
  return answerJson(
    context,
    await context.services.store.dictionary({ audience: context.audience, revision }),
  );
};

export const search: Route = async (context) => {
  const revision = await readRevision(context);
  const { q: text, pick } = parseFilter(context.query).filter;
  if (text === undefined && pick === undefined) refuseFault('bad-value', 'q', '', 'is required, or pick');
  const { audience, services } = context;
  const { store } = services;
  const found = text === undefined ? null : await store.search({ audience, revision, text });
  const picked = pick && (await lookUpPicked(context, revision, pick));
  const isPicked = new Set(picked?.keys);
  const reply: SearchReply = {
    revision,
    events: await store.count({
      audience,
      revision,
      filter: { ...(text && { q: text }), ...(pick && { pick }) },
    }),
    ...picked,
    keys: found === null ? [...isPicked] : picked ? found.filter((key) => isPicked.has(key)) : found,
  };
  return answerJson(context, reply);
};

export const getPositions: Route = async (context) => {
  const revision = await readRevision(context);
  const text = context.query.get('border');
  const { any = [], not = [] } = (text === null ? null : FILTER_GRAMMAR.border.parse(text).value) ?? {};
  if (not.length > 0) refuseFault('bad-value', 'border', text ?? '', 'expected pairs without !');
  const { store } = context.services;
  const positions = await store.positions({ audience: context.audience, revision, borders: any });
  const reply: PositionsReply = { revision, borders: [...any], ...positions };
  return answerJson(context, reply);
};

/** Alive: a server whose database is away must not be taken for one that hangs, and started again. */
export const getHealth: Route = async ({ services }) =>
  Response.json(
    { status: 'ok', revision: services.store.knownRevision() },
    { headers: { 'Cache-Control': 'no-store' } },
  );

/** Whoever asks whether to send requests here waits no longer than this, also for a database that is silent, ms. */
const READY_WITHIN_MS = 3000;

export const getReadiness: Route = async ({ services: { store, intake } }) => {
  if (intake.isStopping)
    throw new Refusal(
      'unavailable',
      'The server is stopping: it finishes what it has taken, and takes nothing more.',
    );
  const { promise: late, reject } = withReject();
  const timer = setTimeout(() => reject(new DatabaseUnavailable()), READY_WITHIN_MS);
  try {
    const revision = await Promise.race([store.ping(), late]);
    return Response.json({ status: 'ready', revision }, { headers: { 'Cache-Control': 'no-store' } });
  } finally {
    clearTimeout(timer);
  }
};

function withReject() {
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  return { promise, reject };
}

export const getOpenapi: Route = async (context) =>
  answerJson(context, openapiDocument(context.services.publicUrl()), 'checked');
