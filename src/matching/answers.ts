// Owns the rule of answers: which claim answers which, how, and when an event is contested by them.
import type { AnswerKind, Stance } from '../contract/taxonomy.ts';

/** A claim, named by its event and its id there. */
export type ClaimRef = { readonly event: string; readonly claim: string };

/** What the rule reads of a claim. `actor` is an id. */
export type RuledClaim = {
  readonly id: string;
  readonly actor: string;
  readonly stance: Stance;
  readonly date: string | null;
  /** Claims that it answers; empty: none. Absent: the rule decides. */
  readonly answers?: readonly ClaimRef[] | undefined;
};

/** What the rule reads of an event. `denialOf`: ids of the events that it names as its `denial-of`. */
export type RuledEvent = {
  readonly id: string;
  readonly claims: readonly RuledClaim[];
  readonly denialOf: readonly string[];
};

/** Whose voice an actor is; null: nobody's side. Where the collection says nothing, an actor is its own side. */
export type SideOf = (actor: string) => string | null;

export type Answer = { readonly to: ClaimRef; readonly by: ClaimRef; readonly kind: AnswerKind };

/**
 * The answers that the claims of an event give.
 *
 * 1. A claim with `answers` answers these claims and no others: none, where the list is empty.
 * 2. Without it, a dated claim answers each dated claim of another side: on the same event, where that one has an earlier date; on an
 *    event that its own is `denial-of`, where that one is not later (a denial is often of the same day). An undated claim answers
 *    explicitly alone, and is answered so.
 * 3. Who is nobody's side (null) neither answers nor is answered by rule 2.
 * 4. Who withdraws on an event stands behind none of its claims there: they answer nothing more. They were said nevertheless, and
 *    can be answered; the withdrawal itself is a claim like any other.
 *
 * `response-to` and the order within a file make no answer.
 * `claimsOf`: claims of another event; undefined where it is unknown, or not to be seen: what is not seen is not answered.
 */
export function answersBy(
  event: RuledEvent,
  claimsOf: (event: string) => readonly RuledClaim[] | undefined,
  sideOf: SideOf,
): Answer[] {
  const claimsIn = (id: string) => (id === event.id ? event.claims : (claimsOf(id) ?? []));
  return standing(event.claims).flatMap((claim) =>
    answeredBy(claim, event, claimsIn, sideOf).map((to) => ({
      to,
      by: { event: event.id, claim: claim.id },
      kind: kindOf(claim.stance, to.event === event.id),
    })),
  );
}

/**
 * Whether an event is contested by the answers within it: of claims that still stand, a denial answers one that is no denial. Said
 * explicitly, it counts in both directions: a claim that answers a denial of its own event disputes it as well.
 */
export function isContestedByAnswers(event: Omit<RuledEvent, 'denialOf'>, sideOf: SideOf): boolean {
  // Most events have no denial.
  if (!event.claims.some(({ stance }) => stance === 'denies')) return false;
  const standingById = new Map(standing(event.claims).map((claim) => [claim.id, claim]));
  const isDenial = (id: string) => standingById.get(id)?.stance === 'denies';
  return answersBy({ ...event, denialOf: [] }, () => undefined, sideOf).some(({ to, by }) => {
    const [said, answer] = [standingById.get(to.claim), standingById.get(by.claim)];
    if (!said || !answer || said.stance === 'retracts' || answer.stance === 'retracts') return false;
    if (isDenial(by.claim)) return !isDenial(to.claim);
    return isDenial(to.claim) && answer.answers !== undefined;
  });
}

/** Claims that their actor stands behind, withdrawals included. */
function standing<C extends RuledClaim>(claims: readonly C[]): readonly C[] {
  const withdrawn = new Set(claims.flatMap(({ stance, actor }) => (stance === 'retracts' ? [actor] : [])));
  if (withdrawn.size === 0) return claims;
  return claims.filter(({ stance, actor }) => stance === 'retracts' || !withdrawn.has(actor));
}

function answeredBy(
  claim: RuledClaim,
  event: RuledEvent,
  claimsIn: (event: string) => readonly RuledClaim[],
  sideOf: SideOf,
): ClaimRef[] {
  const { answers, date } = claim;
  if (answers) {
    const isReal = (to: ClaimRef) =>
      claimsIn(to.event).some(({ id }) => id === to.claim && !(to.event === event.id && id === claim.id));
    return answers.filter(isReal).map((to) => ({ event: to.event, claim: to.claim }));
  }
  if (date === null) return [];
  const side = sideOf(claim.actor);
  if (side === null) return [];
  const isOther = (actor: string) => ![null, side].includes(sideOf(actor));
  const among = (id: string, isBefore: (said: string) => boolean) =>
    claimsIn(id)
      .filter((said) => said.date !== null && isBefore(said.date) && isOther(said.actor))
      .map((said) => ({ event: id, claim: said.id }));
  return [
    ...among(event.id, (said) => said < date),
    ...event.denialOf.filter((id) => id !== event.id).flatMap((id) => among(id, (said) => said <= date)),
  ];
}

function kindOf(stance: Stance, isSameEvent: boolean): AnswerKind {
  if (stance === 'denies') return 'denied';
  return stance === 'attributes' && isSameEvent ? 'otherwise' : 'answered';
}
