// Owns which two accounts of a contested event stand side by side: what is said, and the denial that answers it.
import type { ActorRef, Claim, SarhadEvent } from '../contract/event.ts';

/** A claim of another event, to be read there: the one named, else the first denial of that event. */
export type ClaimElsewhere = { readonly key: number; readonly claim: string | null };

export type Account =
  | { readonly claim: Claim; readonly elsewhere?: undefined }
  /** `actor`: who says it, as far as that is known before the other event is read. */
  | { readonly claim?: undefined; readonly elsewhere: ClaimElsewhere; readonly actor: ActorRef | null };

/** `said` is null where the event itself is what is denied, and none of its claims carries it. */
export type Accounts = { readonly said: Account | null; readonly denied: Account };

/**
 * Null for an event that is not contested. In this order: the claim whose denial came last, a denial that a claim of the event answers,
 * an event that denies this one as a whole.
 */
export function findAccounts({ id, claims, related, status }: SarhadEvent): Accounts | null {
  if (status !== 'contested') return null;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const denied = claims.flatMap((said) => {
    const denial = said.answeredBy.find(({ kind }) => kind === 'denied');
    return denial && said.stance !== 'denies' && said.stance !== 'retracts' ? [{ said, denial }] : [];
  });
  const [last] = denied.sort((a, b) => (b.denial.date ?? '').localeCompare(a.denial.date ?? ''));
  if (last) {
    const { said, denial } = last;
    const own = denial.event === id ? byId.get(denial.claim) : undefined;
    if (own) return { said: { claim: said }, denied: { claim: own } };
    const elsewhere = { key: denial.key, claim: denial.claim };
    return { said: { claim: said }, denied: { elsewhere, actor: denial.actor } };
  }
  for (const denial of claims) {
    if (denial.stance !== 'denies') continue;
    const answer = denial.answeredBy.find(({ event }) => event === id);
    const said = answer && byId.get(answer.claim);
    if (said) return { said: { claim: said }, denied: { claim: denial } };
  }
  const whole = related.find(({ relation, direction }) => relation === 'denial-of' && direction === 'from');
  if (whole) return { said: null, denied: { elsewhere: { key: whole.key, claim: null }, actor: null } };
  const denial = claims.find(({ stance }) => stance === 'denies');
  const said = claims.find(({ stance }) => stance !== 'denies' && stance !== 'retracts');
  return denial ? { said: said ? { claim: said } : null, denied: { claim: denial } } : null;
}
