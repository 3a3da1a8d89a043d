// Owns what the editor asks about webhooks, with a token. Each is asked once: a failure is said, not repeated.
import { addressOf } from '../contract/address-of.ts';
import type { Filter } from '../contract/filter.ts';
import { formatFilter, formatQuery } from '../contract/filter-grammar.ts';
import {
  WEBHOOKS,
  type Webhook,
  type WebhookReply,
  webhook,
  webhookRemoved,
  webhookReply,
  webhooks,
} from '../contract/webhooks.ts';
import type { Result } from './failure.ts';
import { fetchChecked } from './fetch-checked.ts';

const asEditor = (token: string, body?: object) => ({
  request: {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  },
  // A test waits for whoever is tested.
  timeoutMs: 30_000,
});

export const listWebhooks = (token: string): Promise<Result<{ webhooks: Webhook[] }>> =>
  fetchChecked(WEBHOOKS.path, webhooks, asEditor(token));

/** Of the newest data: `filter` without `asof`. */
export const addWebhook = (token: string, url: string, filter: Filter): Promise<Result<WebhookReply>> =>
  fetchChecked(
    WEBHOOKS.path,
    webhookReply,
    asEditor(token, { url, filter: formatQuery(formatFilter(filter)) }),
  );

export type WebhookAct = 'turnOn' | 'turnOff' | 'test';

export const changeWebhook = (token: string, id: string, act: WebhookAct): Promise<Result<Webhook>> =>
  fetchChecked(addressOf(WEBHOOKS[act], { id }), webhook, asEditor(token, {}));

export const removeWebhook = (token: string, id: string): Promise<Result<{ id: string }>> =>
  fetchChecked(addressOf(WEBHOOKS.remove, { id }), webhookRemoved, asEditor(token, {}));
