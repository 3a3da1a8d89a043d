// Owns the rules by which an event's status follows from its own content. What was shown by an older rule stays shown by it.
import type { EventInput } from '../../../src/contract/event-input.ts';
import { publisherId } from '../../../src/contract/publisher.ts';
import type { Status } from '../../../src/contract/taxonomy.ts';
import { isContestedByAnswers, type SideOf } from '../../../src/matching/answers.ts';
import type { StatusRule } from '../store.ts';
import { claimIdsOf } from './claim-ids.ts';

export const NEWEST_STATUS_RULE: StatusRule = 2;

/** What a status depends on beside the content. */
export type Judging = {
  readonly rule: StatusRule;
  /** Only rule 2 asks for it. */
  readonly sideOf: SideOf;
};

type Claims = EventInput['claims'];
type Sources = EventInput['sources'];

/** Of a version, or of an event as it comes in; actors are ids. */
type Judged = Pick<EventInput, 'id' | 'planned' | 'claims' | 'sources' | 'retracted'>;

/**
 * Status by the event's own content: a retraction outweighs a plan, and both outweigh any dispute; what nobody disputes is
 * confirmed or reported. A denial by another event may still make it contested: see `isDeniable`.
 */
export function ownStatusOf(content: Judged, { rule, sideOf }: Judging): Status {
  if (content.retracted) return 'retracted';
  if (content.planned) return 'planned';
  const isContested = rule === 1 ? isDeniedByAnother(content.claims) : isDeniedInAnswer(content, sideOf);
  if (isContested) return 'contested';
  const isConfirmed =
    rule === 1
      ? content.sources.some(({ credibility }) => credibility === 1)
      : hasSeveralVoices(content.sources, sideOf);
  return isConfirmed ? 'confirmed' : 'reported';
}

/** Rule 1: one actor denies anything, another says anything. An actor who retracts no longer stands behind its claims. */
function isDeniedByAnother(claims: Claims): boolean {
  const withdrawn = new Set(claims.filter(({ stance }) => stance === 'retracts').map(({ actor }) => actor));
  const standing = claims.filter(({ actor, stance }) => stance !== 'retracts' && !withdrawn.has(actor));
  const denials = standing.filter(({ stance }) => stance === 'denies');
  return denials.some((denial) =>
    standing.some(({ actor, stance }) => stance !== 'denies' && actor !== denial.actor),
  );
}

/** Rule 2: a denial answers a claim. */
function isDeniedInAnswer({ id, claims }: Judged, sideOf: SideOf): boolean {
  const ids = claimIdsOf(claims);
  return isContestedByAnswers(
    { id, claims: claims.map((claim, at) => ({ ...claim, id: ids[at] ?? '' })) },
    sideOf,
  );
}

/**
 * Rule 2: a source of credibility 1 and one of another publisher, of credibility 1 or 2, that are neither both the text of one agency
 * nor both the word of one side. Without an agency a text is its publisher's own; without a voice a source is nobody's word.
 */
function hasSeveralVoices(sources: Sources, sideOf: Judging['sideOf']): boolean {
  const voices = sources
    .filter(({ credibility }) => credibility <= 2)
    .map(({ publisher, wire, voice, credibility }) => ({
      publisher: publisherId(publisher),
      agency: publisherId(wire ?? publisher),
      side: voice === undefined ? undefined : (sideOf(voice) ?? voice),
      credibility,
    }));
  return voices.some(
    (one) =>
      one.credibility === 1 &&
      voices.some(
        ({ publisher, agency, side }) =>
          publisher !== one.publisher && agency !== one.agency && (side === undefined || side !== one.side),
      ),
  );
}
