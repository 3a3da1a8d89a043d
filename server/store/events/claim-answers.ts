// Owns which claims of kept versions answer which: the rule of `matching/answers`, applied to contents.
import type { AnswerKind } from '../../../src/contract/taxonomy.ts';
import { answersBy, type ClaimRef, type RuledClaim, type SideOf } from '../../../src/matching/answers.ts';
import { claimIdsOf } from './claim-ids.ts';
import { type Content, deniesOthers } from './event-version.ts';

/** What the rule needs of a version. */
export type ClaimsContent = Pick<Content, 'id' | 'claims' | 'related' | 'retracted' | 'planned'>;

/** An answer and who gives it, as of when. */
export type KeptAnswer = {
  readonly to: ClaimRef;
  readonly by: ClaimRef;
  readonly kind: AnswerKind;
  readonly actor: string;
  readonly date: string | null;
};

export function ruledClaimsOf({ claims }: Pick<Content, 'claims'>): RuledClaim[] {
  const ids = claimIdsOf(claims);
  return claims.map((claim, at) => ({ ...claim, id: ids[at] as string }));
}

/** Events whose claims an event may answer, but itself. */
export function eventsAnsweredBy({ id, claims, related }: ClaimsContent): string[] {
  const denied = related.flatMap((other) => (other.relation === 'denial-of' ? [other.id] : []));
  const named = claims.flatMap(({ answers }) => (answers ?? []).map(({ event }) => event));
  return [...new Set([...denied, ...named])].filter((other) => other !== id);
}

/** Answers of an event that names no other, where each actor is its own side. */
export function answersWithin(content: Content): (KeptAnswer & Pick<Content, 'marking'>)[] {
  const answers = keptAnswersBy(
    content,
    () => undefined,
    (actor) => actor,
  );
  return answers.map((answer) => ({ ...answer, marking: content.marking }));
}

/**
 * The answers that an event's claims give. What is retracted, or still to come, answers nothing outside itself.
 * `claimsOf`: of another event, undefined where there is none.
 */
export function keptAnswersBy(
  content: ClaimsContent,
  claimsOf: (event: string) => readonly RuledClaim[] | undefined,
  sideOf: SideOf,
): KeptAnswer[] {
  const { id, related } = content;
  if (content.claims.length === 0) return [];
  const claims = ruledClaimsOf(content);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const denialOf = related.flatMap((other) => (other.relation === 'denial-of' ? [other.id] : []));
  const others = deniesOthers(content) ? claimsOf : () => undefined;
  return answersBy({ id, claims, denialOf }, others, sideOf).flatMap((answer) => {
    const claim = byId.get(answer.by.claim);
    return claim ? [{ ...answer, actor: claim.actor, date: claim.date }] : [];
  });
}
