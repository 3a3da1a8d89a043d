// Owns the closed vocabularies of the field. Their order is the order of facets, legends and stacked bars.

/**
 * Raised when a type is added or split, so that the log of revisions can say by which types events were filed. 1: without `standoff`
 * and `expulsion`, which were `armed-clash`, `illegal-crossing`, `unrest`, `talks` and `vote-sanction`.
 */
export const TAXONOMY_VERSION = 2;

export const CATEGORIES = ['incident', 'diplomatic'] as const;

export const INCIDENT_TYPES = [
  'armed-clash',
  'standoff',
  'attack',
  'air-drone-strike',
  'illegal-crossing',
  'expulsion',
  'trafficking',
  'border-closure',
  'unrest',
] as const;

export const DIPLOMATIC_TYPES = [
  'statement',
  'denial',
  'talks',
  'agreement',
  'vote-sanction',
  'cooperation',
  'exercise',
] as const;

export const TYPES = [...INCIDENT_TYPES, ...DIPLOMATIC_TYPES] as const;

export const ROLES = [
  'initiator',
  'target',
  'participant',
  'claimant',
  'denier',
  'mediator',
  'mentioned',
] as const;

export const STANCES = ['asserts', 'attributes', 'denies', 'claims-responsibility', 'retracts'] as const;

/** How a claim is answered. `otherwise`: told otherwise, by another attribution of the same event. */
export const ANSWER_KINDS = ['denied', 'otherwise', 'answered'] as const;

export const STATUSES = ['reported', 'confirmed', 'contested', 'planned', 'retracted'] as const;

/** Statuses that stay outside every total unless a filter names them. */
export const STATUSES_OUTSIDE_TOTALS = ['planned', 'retracted'] as const satisfies readonly Status[];

/** `part-of` and `replaced-by` lead from the part to the whole, and from what was retracted to what stands for it now. */
export const RELATIONS = [
  'follows',
  'response-to',
  'denial-of',
  'same-series',
  'outcome-of',
  'part-of',
  'replaced-by',
] as const;

export const ACTOR_KINDS = [
  'state',
  'state-forces',
  'intergovernmental',
  'non-state-armed',
  'civilians',
  'person',
  'other',
] as const;

export const DATE_PRECISIONS = ['day', 'week', 'month'] as const;

/** Admiralty grades. The letter belongs to the source, the digit to the report; F and 6 mean "cannot be judged". */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;

/** TLP 2.0, from the most open to the most closed. An audience reads up to its own marking. */
export const MARKINGS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

export type Category = (typeof CATEGORIES)[number];
export type EventType = (typeof TYPES)[number];
export type Role = (typeof ROLES)[number];
export type Stance = (typeof STANCES)[number];
export type AnswerKind = (typeof ANSWER_KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type Relation = (typeof RELATIONS)[number];
export type ActorKind = (typeof ACTOR_KINDS)[number];
export type DatePrecision = (typeof DATE_PRECISIONS)[number];
export type Reliability = (typeof RELIABILITIES)[number];
export type Credibility = (typeof CREDIBILITIES)[number];
export type Marking = (typeof MARKINGS)[number];

const incidentTypes: ReadonlySet<string> = new Set(INCIDENT_TYPES);

/** The category that a type belongs to; every type belongs to exactly one. */
export function categoryOf(type: EventType): Category {
  return incidentTypes.has(type) ? 'incident' : 'diplomatic';
}
