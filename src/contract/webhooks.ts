// Owns webhooks on the wire: a filter whose changes are sent to an address, what has become of each message, and how the editor sets one up.
import { feedItem } from './feeds.ts';
import { API } from './reads.ts';
import { instant } from './replies.ts';
import { z } from './zod.ts';

const changeOf = (what: string) => ({ path: `${API}/webhooks/{id}/${what}` });

export const WEBHOOKS = {
  path: `${API}/webhooks`,
  turnOn: changeOf('on'),
  turnOff: changeOf('off'),
  test: changeOf('test'),
  remove: changeOf('delete'),
} as const;

const MAX_FILTER_CHARACTERS = 32_000;

/** Nothing beside it: what is misspelt would be lost. */
export const webhookWish = z.strictObject({
  url: z.string().check(z.minLength(1), z.maxLength(2000)),
  /** A filter, as the query of `/api/v1/events`; without `asof`. */
  filter: z.string().check(z.maxLength(MAX_FILTER_CHARACTERS)),
});

/** One try to deliver a message. */
export const attempt = z.object({
  at: instant,
  /** Of the answer; null: there was none. */
  status: z.nullable(z.int()),
  /** Why it counts as not delivered; null: it was. */
  reason: z.nullable(z.string()),
});

export const delivery = z.object({
  /** As `webhook-id` names it, the same for each try. */
  id: z.string(),
  kind: z.enum(['changes', 'test']),
  madeAt: instant,
  /** Up to which it tells of; null: of none. */
  revision: z.nullable(z.int()),
  state: z.enum(['waiting', 'delivered', 'given-up']),
  /** When it is tried again; null: no more. */
  nextAt: z.nullable(instant),
  attempts: z.array(attempt),
});

export const webhook = z.object({
  id: z.string(),
  url: z.string(),
  /** As a query. */
  filter: z.string(),
  madeAt: instant,
  isOn: z.boolean(),
  /** Why the server itself turned it off; null: it did not. */
  whyOff: z.nullable(z.string()),
  /** What it was told last reaches to this revision. */
  toldRevision: z.int(),
  /** The last ones, newest first. */
  deliveries: z.array(delivery),
});

export const webhooks = z.object({ webhooks: z.array(webhook) });
/** `secret` is said this once: by it whoever receives checks the signature. */
export const webhookReply = z.object({ webhook, secret: z.string() });
export const webhookRemoved = z.object({ id: z.string() });

/** What is sent. */
export const webhookMessage = z.object({
  type: z.enum(['changes', 'test']),
  timestamp: instant,
  data: z.object({
    webhook: z.string(),
    filter: z.string(),
    filterInWords: z.string(),
    /** It tells of what became known after the first of these revisions up to the second. */
    since: z.int(),
    revision: z.int(),
    /** False: there is more than is sent; `changes` has all of it. */
    isComplete: z.boolean(),
    changes: z.string(),
    page: z.string(),
    items: z.array(feedItem),
  }),
});

export type Attempt = z.infer<typeof attempt>;
export type Delivery = z.infer<typeof delivery>;
export type Webhook = z.infer<typeof webhook>;
export type WebhookReply = z.infer<typeof webhookReply>;
export type WebhookMessage = z.infer<typeof webhookMessage>;
