// Owns the flat form of claims, for CSV: one row for a claim, and one after it for each of its answers.
import type { ToldAnswer, ToldClaim } from './claims-reply.ts';

/**
 * A row with an `answer` (denied, otherwise, answered) is an answer to the claim of the last row without one; so an answer to several
 * claims stands after each. `event` and `claim` together name a claim. Empty cells: not given.
 */
export const FLAT_CLAIM_COLUMNS = [
  'event',
  'claim',
  'answer',
  'stance',
  'actor',
  'actorName',
  'side',
  'about',
  'date',
  'against',
  'publisher',
  'sourceTitle',
  'url',
  'language',
  'grade',
  'eventKey',
  'eventTitle',
  'eventType',
  'eventStatus',
  'eventDateStart',
  'eventDateEnd',
  'eventDatePrecision',
] as const;

export type FlatClaim = Readonly<Record<(typeof FLAT_CLAIM_COLUMNS)[number], string>>;

export const flattenClaim = (claim: ToldClaim): FlatClaim[] => [
  flattenOne(claim, ''),
  ...claim.answers.map((answer) => flattenOne(answer, answer.kind)),
];

function flattenOne(claim: Omit<ToldAnswer, 'kind'>, answer: string): FlatClaim {
  const { event, claimant, source } = claim;
  const text = (value: string | null | undefined) => value ?? '';
  return {
    event: event.id,
    claim: claim.id,
    answer,
    stance: claim.stance,
    actor: claimant.id,
    actorName: text(claimant.name),
    side: claimant.side ?? '',
    about: text(claim.about),
    date: claim.date ?? '',
    against: (claim.against ?? []).map(({ id }) => id).join('; '),
    publisher: text(source?.publisher),
    sourceTitle: text(source?.title),
    url: text(source?.url),
    language: text(source?.language),
    grade: source ? `${source.reliability}${source.credibility}` : '',
    eventKey: String(event.key),
    eventTitle: event.title,
    eventType: event.type,
    eventStatus: event.status,
    eventDateStart: event.dateStart,
    eventDateEnd: event.dateEnd ?? '',
    eventDatePrecision: event.datePrecision,
  };
}
