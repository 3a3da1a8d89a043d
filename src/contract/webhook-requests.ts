// Owns the requests by which the editor sets webhooks up; apart from what they say, for the page needs that alone.
import { id } from './parameters.ts';
import type { ProblemCode } from './problem.ts';
import { WEBHOOKS, webhook, webhookRemoved, webhookReply, webhooks, webhookWish } from './webhooks.ts';
import type { z } from './zod.ts';

const editors: readonly ProblemCode[] = ['unauthorised', 'forbidden'];

const changeOf = <Reply extends z.ZodMiniType>(path: string, summary: string, reply: Reply) => ({
  method: 'post' as const,
  path,
  summary,
  takesFilter: false,
  parameters: [{ ...id, expected: 'the id of a webhook', example: 'k7m2q9x4tb', meaning: 'Webhook.' }],
  reply,
  mediaType: 'application/json',
  problems: [...editors, 'bad-body' as const, 'not-found' as const],
  needs: 'editor' as const,
});

export const WEBHOOK_REQUESTS = {
  webhooks: {
    method: 'get' as const,
    path: WEBHOOKS.path,
    summary: 'Webhooks, newest first, each with what became of its last messages',
    takesFilter: false,
    parameters: [],
    reply: webhooks,
    mediaType: 'application/json',
    problems: editors,
    needs: 'editor' as const,
  },
  addWebhook: {
    method: 'post' as const,
    path: WEBHOOKS.path,
    summary:
      'Sends what becomes known of a filter from now on to an address, signed (Standard Webhooks); the reply says the secret, this once',
    takesFilter: false,
    parameters: [],
    body: webhookWish,
    maxBodyBytes: 200_000,
    reply: webhookReply,
    mediaType: 'application/json',
    problems: [
      ...editors,
      'bad-body' as const,
      'bad-value' as const,
      'unknown-value' as const,
      'duplicate-parameter' as const,
      'too-large' as const,
    ],
    needs: 'editor' as const,
  },
  turnWebhookOn: changeOf(
    WEBHOOKS.turnOn.path,
    'Turns a webhook on: it is told of what it missed, too',
    webhook,
  ),
  turnWebhookOff: changeOf(WEBHOOKS.turnOff.path, 'Turns a webhook off: what waits is given up', webhook),
  testWebhook: changeOf(
    WEBHOOKS.test.path,
    'Sends a webhook a signed message without events, once, whether or not it is on; the reply has what came of it as its latest delivery',
    webhook,
  ),
  removeWebhook: changeOf(WEBHOOKS.remove.path, 'Removes a webhook and its log', webhookRemoved),
};
