// Owns the withdrawal of events from earlier revisions: the editor's alone, confirmed, logged.
import { EVENT_ID_FORM } from '../../src/contract/filter-grammar.ts';
import { type WithdrawalReply, type Withdrawals, withdrawalWish } from '../../src/contract/withdrawals.ts';
import { readBody } from '../input/read-body.ts';
import { Refusal, refuseFault } from '../problems.ts';
import type { RequestContext, Route } from '../request-context.ts';
import { type WhyNotWithdrawn, WithdrawalRefused } from '../store/store.ts';

const NEVER_KEPT = { headers: { 'Cache-Control': 'no-store' } };

export const withdraw: Route = async (context) => {
  const { services, request, body, path } = context;
  const { id: event = '' } = path;
  const { reason, confirm } = readBody(await body(), withdrawalWish);
  if (confirm !== event) refuseFault('bad-value', 'confirm', confirm, 'is the id of the event, once more');
  if (!EVENT_ID_FORM.test(event)) throw refusalOf('unknown', event);
  const by = (await services.keys.roleOf(tokenOf(request))) ?? 'editor';
  const act = { event, reason, by, instant: services.clock().toISOString() };
  const { withdrawal, isNew } = await services.store.withdraw(act).catch((error: unknown) => {
    throw error instanceof WithdrawalRefused ? refusalOf(error.why, event) : error;
  });
  if (isNew) tell(context, withdrawal);
  return Response.json({ withdrawal, isNew } satisfies WithdrawalReply, NEVER_KEPT);
};

export const listWithdrawals: Route = async ({ services }) =>
  Response.json({ withdrawals: await services.store.withdrawals() } satisfies Withdrawals, NEVER_KEPT);

function tell(
  { services }: RequestContext,
  { event, revision, revisions: { first, last }, by }: WithdrawalReply['withdrawal'],
): void {
  services.log(
    `Withdrawn: the event ${event} from the revisions ${first} to ${last}, by revision ${revision}, with the token of the ${by}.`,
  );
  void services.live.look();
}

const DETAILS: Readonly<Record<WhyNotWithdrawn, (event: string) => string>> = {
  unknown: () => 'No event has ever had this id.',
  open: (event) =>
    `The event ${event} is open to everybody as it is now. Raise its marking first, by a batch with the event; then it can be withdrawn from the revisions before.`,
  'never-open': (event) =>
    `No revision shows the event ${event} to more readers than now: there is nothing to withdraw.`,
};

const refusalOf = (why: WhyNotWithdrawn, event: string): Refusal =>
  new Refusal(why === 'unknown' ? 'not-found' : 'conflict', DETAILS[why](event));

/** Which the guard has let pass. */
const tokenOf = (request: Request): string =>
  (request.headers.get('Authorization') ?? '').replace(/^Bearer +/i, '').trim();
