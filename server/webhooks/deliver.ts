// Owns the delivery of webhooks: after each revision one message for each whose filter it concerns, tried again ever later, and at last given up with words.
import { CHANGES, changesOfView } from '../../src/contract/changes-reads.ts';
import { without } from '../../src/contract/filter.ts';
import { formatFilter, formatQuery } from '../../src/contract/filter-grammar.ts';
import type { WebhookMessage } from '../../src/contract/webhooks.ts';
import { parsePlainLink } from '../../src/link/link.ts';
import { filterInSentence, textOfRuns } from '../../src/words/filter-sentence.ts';
import { givenUpInWords, goneInWords } from '../../src/words/webhook-words.ts';
import { pageAddress } from '../exports/about-export.ts';
import { entryAddressed } from '../feeds/about-feed.ts';
import { jsonItemOf } from '../feeds/json-feed.ts';
import { makeLinkId } from '../links/link-id.ts';
import type { Services } from '../request-context.ts';
import { PUBLIC } from '../store/store.ts';
import type { Outcome } from './poster.ts';
import { headersOf } from './sign.ts';
import type { KeptWebhook, Message } from './webhooks.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** How long after each try that failed the next one is; after the last the webhook is turned off. Three days in all. */
export const WAITS_MS = [
  5 * SECOND,
  300 * SECOND,
  0.5 * HOUR,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** Longer than a try can take: if the server that claimed a message is gone, another one sends it. */
const CLAIM_MS = 120 * SECOND;
/** Whoever receives it wants to be left alone for good. */
const GONE = 410;

type Needs = Pick<Services, 'store' | 'news' | 'webhooks' | 'poster' | 'clock' | 'publicUrl' | 'log'>;

/** Of a webhook its filter, which is kept as a link: what was split or renamed since is put into new words. */
export const filterOf = ({ query }: Pick<KeptWebhook, 'query'>) =>
  without(parsePlainLink(`?${query}`).filter, ['asof']);

/** What there is to do at this moment: messages that a new revision asks for, and those that are due. */
export async function deliverDue(services: Needs): Promise<void> {
  const { store, webhooks, clock } = services;
  const newest = (await store.resolveRevision(undefined)) ?? 0;
  // What was made before something was withdrawn may tell of it.
  const withdrawn = await store.lastWithdrawal();
  if (withdrawn > 0) await webhooks.dropWaiting(withdrawn);
  for (const webhook of await webhooks.list()) {
    if (webhook.isOn && webhook.toldRevision < newest) await prepare(services, webhook, newest);
  }
  const now = clock();
  const until = new Date(now.getTime() + CLAIM_MS).toISOString();
  const due = await webhooks.claim(now.toISOString(), until);
  await Promise.all(due.map((message) => tryMessage(services, message)));
}

async function prepare(services: Needs, webhook: KeptWebhook, newest: number): Promise<void> {
  const { webhooks, clock } = services;
  const message = await changesSince(services, webhook, newest);
  if (message === null) return webhooks.setTold(webhook.id, newest);
  const now = clock().toISOString();
  // While one waits, nothing is added: what follows it tells of all that became known until then.
  await webhooks.addMessage({
    ...{ id: `msg_${makeLinkId()}`, webhook: webhook.id, kind: 'changes', madeAt: now, dueAt: now },
    ...{ revision: newest, body: JSON.stringify(message), isDelivered: false, attempts: [] },
  });
}

/** As the feed of the filter has it, where history is one entry; null: nothing concerns it. */
async function changesSince(
  services: Needs,
  webhook: KeptWebhook,
  newest: number,
): Promise<WebhookMessage | null> {
  const filter = filterOf(webhook);
  const since = webhook.toldRevision;
  const page = await services.news({ audience: PUBLIC, filter, before: null }, newest);
  const entries = page.entries.filter(({ revision }) => revision > since);
  const isComplete = page.next === null || page.next <= since + 1;
  if (entries.length === 0 && isComplete) return null;
  return {
    type: 'changes',
    timestamp: services.clock().toISOString(),
    data: {
      ...aboutMessage(services, webhook, { since, revision: newest }),
      filterInWords: textOfRuns(filterInSentence(filter, await page.names())),
      isComplete,
      items: entries.map((entry) => jsonItemOf(entryAddressed(services, entry, filter))),
    },
  };
}

type Between = { readonly since: number; readonly revision: number };

function aboutMessage(services: Needs, webhook: KeptWebhook, { since, revision }: Between) {
  const filter = filterOf(webhook);
  const query = formatQuery([
    ['since', String(since)],
    ['until', String(revision)],
    ...changesOfView(filter),
  ]);
  return {
    ...{ webhook: webhook.id, filter: formatQuery(formatFilter(filter)), since, revision },
    changes: `${services.publicUrl()}${CHANGES.path}?${query}`,
    page: pageAddress({ services }, { filter }),
  };
}

async function tryMessage(services: Needs, message: Message): Promise<void> {
  const { webhooks, clock } = services;
  const webhook = await webhooks.find(message.webhook);
  if (webhook === null) return;
  const { status, reason } = await send(services, webhook, message);
  const at = clock();
  const isDelivered = reason === null;
  const wait = status === GONE ? undefined : WAITS_MS[message.attempts.length];
  const dueAt = isDelivered || wait === undefined ? null : new Date(at.getTime() + wait).toISOString();
  if (isDelivered && message.revision !== null) await webhooks.setTold(webhook.id, message.revision);
  await webhooks.note(message.id, { attempt: { at: at.toISOString(), status, reason }, dueAt, isDelivered });
  if (isDelivered || dueAt !== null) return;
  const first = message.attempts[0]?.at ?? at.toISOString();
  const why = status === GONE ? goneInWords() : givenUpInWords(first, message.attempts.length + 1, reason);
  await webhooks.setOn(webhook.id, false, why);
}

async function send(services: Needs, webhook: KeptWebhook, message: Message): Promise<Outcome> {
  const { poster, clock } = services;
  const headers = await headersOf({ ...message, at: clock() }, webhook.secret);
  return poster.post(webhook.url, headers, message.body);
}

/** A message without events, sent once and kept in the log, whether or not the webhook is on. */
export async function sendTest(services: Needs, webhook: KeptWebhook): Promise<void> {
  const { store, webhooks, clock } = services;
  const now = clock().toISOString();
  const revision = (await store.resolveRevision(undefined)) ?? 0;
  const filter = filterOf(webhook);
  const { names } = await services.news({ audience: PUBLIC, filter, before: null }, revision);
  const body: WebhookMessage = {
    type: 'test',
    timestamp: now,
    data: {
      ...aboutMessage(services, webhook, { since: revision, revision }),
      filterInWords: textOfRuns(filterInSentence(filter, await names())),
      ...{ isComplete: true, items: [] },
    },
  };
  const message: Message = {
    ...{ id: `msg_${makeLinkId()}`, webhook: webhook.id, kind: 'test', madeAt: now, revision: null },
    ...{ body: JSON.stringify(body), dueAt: null, isDelivered: false, attempts: [] },
  };
  await webhooks.addMessage(message);
  const { status, reason } = await send(services, webhook, message);
  const attempt = { at: clock().toISOString(), status, reason };
  await webhooks.note(message.id, { attempt, dueAt: null, isDelivered: reason === null });
}
