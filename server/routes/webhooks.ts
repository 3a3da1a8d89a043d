// Owns webhooks in the API: the editor's alone, each with what became of its messages.
import type { Endpoint } from '../../src/contract/endpoints.ts';
import { FEEDS } from '../../src/contract/feeds.ts';
import { formatFilter, formatQuery } from '../../src/contract/filter-grammar.ts';
import { type Delivery, type Webhook, type WebhookReply, webhookWish } from '../../src/contract/webhooks.ts';
import { formatLink } from '../../src/link/link.ts';
import { DEFAULT_VIEW } from '../../src/link/view.ts';
import { inTodaysGrammar } from '../grammar-version.ts';
import { readBody } from '../input/read-body.ts';
import { makeLinkId } from '../links/link-id.ts';
import { Refusal, refuseFault, refuseFaults } from '../problems.ts';
import { findQueryFaults, readFilter, readRevision } from '../read-query.ts';
import type { RequestContext, Route, Services } from '../request-context.ts';
import { filterOf, sendTest } from '../webhooks/deliver.ts';
import { makeSecret } from '../webhooks/sign.ts';
import type { KeptWebhook, Message } from '../webhooks/webhooks.ts';

const NEVER_KEPT = { headers: { 'Cache-Control': 'no-store' } };
/** Each is looked at after every revision. */
const MOST = 100;

/** A filter as feeds take it: without `asof`. */
const AS_FEED: Endpoint = { ...FEEDS.upcoming, parameters: [] };

export const listWebhooks: Route = async ({ services }) => {
  const kept = await services.webhooks.list();
  return Response.json({ webhooks: await Promise.all(kept.map((one) => tell(services, one))) }, NEVER_KEPT);
};

export const addWebhook: Route = async (context) => {
  const { services, body } = context;
  const { url, filter: text } = readBody(await body(), webhookWish);
  const asked = new URLSearchParams(text);
  refuseFaults(findQueryFaults(AS_FEED, asked).map((fault) => ({ ...fault, at: `filter.${fault.at}` })));
  const query = inTodaysGrammar(AS_FEED, asked);
  const newest = await readRevision({ ...context, query: new URLSearchParams() });
  const filter = await readFilter({ ...context, query }, newest);
  const refused = await services.poster.refusal(url);
  if (refused !== null) refuseFault('bad-value', 'url', url, refused);
  if ((await services.webhooks.list()).length >= MOST)
    refuseFault('bad-value', 'url', url, `is one too many: there are ${MOST} webhooks; remove one first`);
  const secret = makeSecret();
  const webhook: KeptWebhook = {
    ...{ id: makeLinkId(), url, secret, isOn: true, whyOff: null, toldRevision: newest },
    query: formatLink({ ...DEFAULT_VIEW, filter }),
    madeAt: services.clock().toISOString(),
  };
  await services.webhooks.add(webhook);
  const reply: WebhookReply = { webhook: await tell(services, webhook), secret };
  return Response.json(reply, NEVER_KEPT);
};

const turn =
  (isOn: boolean): Route =>
  async (context) => {
    const { services } = context;
    const webhook = await services.webhooks.setOn(context.path.id ?? '', isOn, null);
    if (webhook === null) refuseUnknown(context);
    return Response.json(await tell(services, webhook), NEVER_KEPT);
  };

export const turnWebhookOn = turn(true);
export const turnWebhookOff = turn(false);

export const testWebhook: Route = async (context) => {
  const { services, path } = context;
  const webhook = await services.webhooks.find(path.id ?? '');
  if (webhook === null) refuseUnknown(context);
  await sendTest(services, webhook);
  return Response.json(await tell(services, webhook), NEVER_KEPT);
};

export const removeWebhook: Route = async (context) => {
  const { services, path } = context;
  const { id = '' } = path;
  if (!(await services.webhooks.remove(id))) refuseUnknown(context);
  return Response.json({ id }, NEVER_KEPT);
};

function refuseUnknown({ path }: RequestContext): never {
  throw new Refusal('not-found', `No webhook has the id “${path.id}”.`);
}

async function tell({ webhooks }: Services, webhook: KeptWebhook): Promise<Webhook> {
  const { id, url, madeAt, isOn, whyOff, toldRevision } = webhook;
  const filter = formatQuery(formatFilter(filterOf(webhook)));
  const deliveries = (await webhooks.messages(id)).map(tellDelivery);
  return { id, url, filter, madeAt, isOn, whyOff, toldRevision, deliveries };
}

function tellDelivery({ id, kind, madeAt, revision, dueAt, isDelivered, attempts }: Message): Delivery {
  const state = isDelivered ? 'delivered' : dueAt === null ? 'given-up' : 'waiting';
  return { id, kind, madeAt, revision, state, nextAt: dueAt, attempts: [...attempts] };
}
