// Owns the withdrawal of an event on the wire: how the editor asks for it, and the log of those that were made.
import { id } from './parameters.ts';
import type { ProblemCode } from './problem.ts';
import { API } from './reads.ts';
import { instant } from './replies.ts';
import { TOKEN_ROLES } from './token-role.ts';
import * as t from './values.ts';
import { z } from './zod.ts';

/** Nothing beside it: what is misspelt would be lost. */
export const withdrawalWish = z.strictObject({
  /** For the log, which the editor reads. */
  reason: z.string().check(z.minLength(1), z.maxLength(1000)),
  /** The id of the event once more: what was published in earlier revisions is taken from them for good. */
  confirm: z.string().check(z.maxLength(200)),
});

export const withdrawal = z.object({
  event: z.string(),
  /** Which it made; the event is withheld from all before it. */
  revision: z.int(),
  withdrawnAt: instant,
  /** Of the event as it was then: whoever may not read that reads no earlier version either. */
  marking: t.marking,
  /** In which more could read it, from the first to the last. */
  revisions: z.object({ first: z.int(), last: z.int() }),
  reason: z.string(),
  /** Whose token it was. */
  by: z.enum(TOKEN_ROLES),
});

/** `isNew`: false where it had been withdrawn before; then `withdrawal` is that one. */
export const withdrawalReply = z.object({ withdrawal, isNew: z.boolean() });
export const withdrawals = z.object({ withdrawals: z.array(withdrawal) });

export type WithdrawalReply = z.infer<typeof withdrawalReply>;
export type Withdrawals = z.infer<typeof withdrawals>;

const editors: readonly ProblemCode[] = ['unauthorised', 'forbidden'];

export const WITHDRAWAL_REQUESTS = {
  withdraw: {
    method: 'post' as const,
    path: `${API}/events/{id}/withdrawals`,
    summary:
      'Withdraws an event whose marking was raised from all earlier revisions, as a revision of its own: reads as of those say that it is withheld. Once only',
    takesFilter: false,
    parameters: [id],
    body: withdrawalWish,
    maxBodyBytes: 10_000,
    reply: withdrawalReply,
    mediaType: 'application/json',
    problems: [
      ...editors,
      'bad-body' as const,
      'bad-value' as const,
      'not-found' as const,
      'conflict' as const,
      'too-large' as const,
    ],
    needs: 'editor' as const,
  },
  withdrawals: {
    method: 'get' as const,
    path: `${API}/withdrawals`,
    summary:
      'Every withdrawal, newest first: of which event, from which revisions, when, why, and by whose token',
    takesFilter: false,
    parameters: [],
    reply: withdrawals,
    mediaType: 'application/json',
    problems: editors,
    needs: 'editor' as const,
  },
};
