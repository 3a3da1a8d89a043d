// Owns the words of the field as people read them: types, statuses, roles, stances, relations, grades.
import type {
  ActorKind,
  Category,
  Credibility,
  EventType,
  Relation,
  Reliability,
  Role,
  Stance,
  Status,
} from '../contract/taxonomy.ts';
import { defineTexts } from '../ui/i18n.ts';

const english = {
  'category:incident': 'Incidents',
  'category:diplomatic': 'Diplomatic events',
  'type:armed-clash': 'Armed clash',
  'type:standoff': 'Stand-off',
  'type:attack': 'Attack',
  'type:air-drone-strike': 'Drone / air strike',
  'type:illegal-crossing': 'Illegal crossing',
  'type:expulsion': 'Expulsion',
  'type:trafficking': 'Trafficking',
  'type:border-closure': 'Border closure',
  'type:unrest': 'Unrest',
  'type:statement': 'Statement',
  'type:denial': 'Denial',
  'type:talks': 'Talks',
  'type:agreement': 'Agreement',
  'type:vote-sanction': 'Vote, ruling, sanction',
  'type:cooperation': 'Cooperation',
  'type:exercise': 'Exercise',
  'status:reported': 'Reported',
  'status:confirmed': 'Confirmed',
  'status:contested': 'Contested',
  'status:planned': 'Planned',
  'status:retracted': 'Retracted',
  'status-meaning:reported': 'Reported; no second, independent voice was found.',
  'status-meaning:confirmed': 'Confirmed by more than one voice.',
  'status-meaning:contested': 'What one account says of it, another denies.',
  'status-meaning:planned': 'Had not yet happened when it was reported.',
  'status-meaning:retracted': 'Withdrawn by a later version.',
  'role:initiator': 'initiator',
  'role:target': 'target',
  'role:participant': 'participant',
  'role:claimant': 'claimant',
  'role:denier': 'denier',
  'role:mediator': 'mediator',
  'role:mentioned': 'mentioned',
  'stance:asserts': 'asserts',
  'stance:attributes': 'attributes',
  'stance:denies': 'denies',
  'stance:claims-responsibility': 'claims responsibility',
  'stance:retracts': 'retracts',
  'relation-to:follows': 'follows',
  'relation-from:follows': 'followed by',
  'relation-to:response-to': 'in response to',
  'relation-from:response-to': 'answered by',
  'relation-to:denial-of': 'denies',
  'relation-from:denial-of': 'denied by',
  'relation-to:same-series': 'same series as',
  'relation-from:same-series': 'same series as',
  'relation-to:outcome-of': 'outcome of',
  'relation-from:outcome-of': 'outcome',
  'relation-to:part-of': 'part of',
  'relation-from:part-of': 'contains',
  'relation-to:replaced-by': 'replaced by',
  'relation-from:replaced-by': 'replaces',
  'kind:state': 'State',
  'kind:state-forces': 'State forces',
  'kind:intergovernmental': 'Intergovernmental',
  'kind:non-state-armed': 'Non-state armed group',
  'kind:civilians': 'Civilians',
  'kind:person': 'Person',
  'kind:other': 'Other',
  'reliability:A': 'completely reliable source',
  'reliability:B': 'usually reliable source',
  'reliability:C': 'fairly reliable source',
  'reliability:D': 'not usually reliable source',
  'reliability:E': 'unreliable source',
  'reliability:F': 'reliability of the source cannot be judged',
  'credibility:1': 'confirmed by other sources',
  'credibility:2': 'probably true',
  'credibility:3': 'possibly true',
  'credibility:4': 'doubtful',
  'credibility:5': 'improbable',
  'credibility:6': 'truth of the report cannot be judged',
} as const;

export const vocabulary = defineTexts('vocabulary', english);
const { t } = vocabulary;

export const categoryName = (category: Category): string => t(`category:${category}`);
export const typeName = (type: EventType): string => t(`type:${type}`);
export const statusName = (status: Status): string => t(`status:${status}`);
export const statusMeaning = (status: Status): string => t(`status-meaning:${status}`);
export const roleName = (role: Role): string => t(`role:${role}`);
export const stanceName = (stance: Stance): string => t(`stance:${stance}`);
export const actorKindName = (kind: ActorKind): string => t(`kind:${kind}`);
export const relationName = (relation: Relation, direction: 'to' | 'from'): string =>
  t(`relation-${direction}:${relation}`);

export const reliabilityName = (reliability: Reliability): string => t(`reliability:${reliability}`);
export const credibilityName = (credibility: Credibility): string => t(`credibility:${credibility}`);

/** "B2: usually reliable source; probably true". */
export function gradeInWords(reliability: Reliability, credibility: Credibility): string {
  return `${reliability}${credibility}: ${reliabilityName(reliability)}; ${credibilityName(credibility)}`;
}
