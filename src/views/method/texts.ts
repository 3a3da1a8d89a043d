// Owns the sentences of the page on method: each short enough to be quoted, and true of what the program does.
import type { CrossingState } from '../../contract/crossing-status.ts';
import type { EventType, Stance, Status } from '../../contract/taxonomy.ts';
import { defineTexts } from '../../ui/i18n.ts';

const types: Record<`type:${EventType}`, string> = {
  'type:armed-clash': 'Armed sides fight each other, or shots fall between them.',
  'type:standoff': 'Armed sides face each other, or one enters ground that another holds; no shots.',
  'type:attack': 'One side strikes people or posts: a raid, a bomb, an ambush, a shooting.',
  'type:air-drone-strike':
    'Bombs or missiles from aircraft or drones; also aircraft and drones that stray over a border.',
  'type:illegal-crossing':
    'People cross a border without leave, also when they are stopped or handed back at once.',
  'type:expulsion':
    'A state puts people over its border. Diplomats told to leave are under “Vote, ruling, sanction”.',
  'type:trafficking': 'Drugs, arms, goods or people are smuggled: seizures, arrests.',
  'type:border-closure': 'A border or a crossing is shut or restricted. A reopening is “Cooperation”.',
  'type:unrest': 'Protests and riots, and the force used against them.',
  'type:statement': 'What a government, a body or a group says in public.',
  'type:denial': 'A statement that rejects what another has said.',
  'type:talks': 'Officials of two or more sides meet or speak.',
  'type:agreement': 'Something is signed or agreed: a treaty, a ceasefire, a line.',
  'type:vote-sanction':
    'One state, court or body decides: a vote, a ruling, a sanction, a ban, an order to leave.',
  'type:cooperation': 'Sides act together: a crossing reopens, aid arrives, people return by agreement.',
  'type:exercise': 'Armed forces exercise, alone or together.',
};

const statuses: Record<`status:${Status}`, string> = {
  'status:retracted': 'A later version withdrew it. It can still be read.',
  'status:planned':
    'Announced; it had not happened when it was written down. Once its date has passed and nothing says what became of it, that is said.',
  'status:contested':
    'What is denied is what is claimed: a denial answers a claim of this event, or another event is a denial of this one. A general denial of a general charge does not make an event contested.',
  'status:confirmed':
    'More than one voice: a source of credibility 1 and one of a second publisher, of credibility 1 or 2, whose text is not that of the same agency; and the two do not both quote one side alone. Where no agency or side is noted, a source counts as independent.',
  'status:reported': 'All others: no second, independent voice was found. It does not mean doubtful.',
};

const stances: Record<`stance:${Stance}`, string> = {
  'stance:asserts': 'Says that something is so.',
  'stance:attributes': 'Says who did it.',
  'stance:denies': 'Says that what another said is not so.',
  'stance:claims-responsibility': 'Says that it did it itself.',
  'stance:retracts': 'Takes back what it said; none of its claims on the event stands any longer.',
};

const crossingStates: Record<`crossing:${CrossingState}`, string> = {
  'crossing:closed': 'A page says that it is shut.',
  'crossing:restricted': 'A page says that only some may pass: certain people, goods or days.',
  'crossing:open': 'A page says that it works.',
};

export const texts = defineTexts('method', {
  lead: 'What the words and numbers of these pages mean, so that they can be quoted.',
  contents: 'Sections',
  text: 'Text',
  close: 'Close',

  'coverage-1':
    'A collection holds what its compilers found in the pages that they read. Its counts say what was compiled, not how much happened; they are no trend of the world.',
  'coverage-full': 'Fully collected',
  'coverage-full-means': 'As completely as this collection gets.',
  'coverage-full-until': 'As completely as this collection gets: until {{date}}.',
  'coverage-thin': 'Thinly collected',
  'coverage-thin-means':
    'Few pages were read: few events do not mean that little happened. Lightly hatched in timeline and charts.',
  'coverage-thin-until':
    'Few pages were read: few events do not mean that little happened. Until {{date}}; lightly hatched in timeline and charts.',
  'coverage-after': 'After that',
  'coverage-after-means': 'Nothing was read. A day without events says nothing. Hatched.',
  'coverage-2': 'Ranges such as “30 days” count back from the last day collected, not from today.',

  'types-1':
    'An event is one incident or one diplomatic act, at a place, on a day or over several. Incidents are circles, diplomatic events diamonds; the colour is the type.',
  ...types,

  'dates-1':
    'Dates are calendar days at the place of the event, never shifted to your time zone. Both ends of a range belong to it.',
  'dates-2':
    'Some events are known only to the week or the month. They are found when any day of that week or month lies in the dates asked for. The same holds for each day of an event that lasts.',
  'dates-3': 'Timeline and charts count an event once, where it begins.',

  'places-1':
    'A place is known to within so many kilometres: “± 25 km” means that it happened somewhere in that circle. The map shows a circle large enough to be seen as a pale disc.',
  'places-2':
    'A distance to a border or to a point counts only for events whose place is known at least as precisely as the distance asked for. How many are left out for that, though they may lie within, is said. Distances are great circles on a sphere. A drawn area, or a part of the map, takes events by the point given for them, however well that is known; how many are known only to a province or country, so that they may lie outside, is said.',
  'places-3':
    'The country is where it happened. The border is the pair of countries that the event concerns, as its sources say; where they do not say, the nearest line within {{km}} km.',
  'places-4':
    'Boundaries follow who holds the land. They are not authoritative, and disputed lines are drawn as disputed.',

  'status-1':
    'The status follows from sources and claims by these rules, from the first that holds. Nobody sets it by hand.',
  ...statuses,
  'status-2': 'Retracted and planned events are in no total unless the filter names that status.',
  'status-3': 'Confirmed speaks of the event. Its figures, and who did it, may still differ.',
  'status-4':
    'What is pinned to a revision keeps the rule of that revision. By the rule of the first, one source of credibility 1 confirmed an event, and any denial beside any claim contested it.',

  'grades-1':
    'Each source of an event has an Admiralty grade such as B2: a letter for how reliable the source is, a digit for how credible this report is. Those who compiled the collection judge both.',
  'grades-reliability': 'Reliability of the source',
  'grades-credibility': 'Credibility of the report',
  'grades-2': 'F and 6 mean “cannot be judged”, not “worst”.',
  'grades-3':
    'Beside an event stands the best grade of its sources, and lists sort by it: first by reliability, then by credibility; one that cannot be judged only where there is no other. A filter such as B3 asks for one source that is B3 or better in both; F and 6 never are.',

  'sides-1': 'A side is whose voice an actor is.',
  'sides-state': 'A state',
  'sides-state-means': 'Its government, forces, embassies and officials have one voice.',
  'sides-af': 'Afghanistan',
  'sides-af-means': 'The Republic (to 2021) and the Taliban are two sides.',
  'sides-groups': 'Others',
  'sides-groups-means':
    'Armed groups, protesters, media and NGOs are sides of their own, never that of their country. A group and its leader are one side.',
  'sides-bodies': 'International bodies',
  'sides-bodies-means': 'Each is a side; the organs of the United Nations are one.',
  'sides-nobody': 'Nobody’s',
  'sides-nobody-means': 'Civilians, unnamed groups and labels given by others are no side.',
  'sides-2': 'Where a collection does not say whose voice an actor is, it is its own.',

  'claims-1':
    'A claim is what an actor says about an event, on a day, as a source tells it. It is that actor’s sentence, not that of this page.',
  ...stances,
  'claims-2': 'An answer is one of three things:',
  'claims-explicit': 'Recorded',
  'claims-explicit-means':
    'A claim of which the collection says what it answers answers that, and nothing else.',
  'claims-same': 'Same event',
  'claims-same-means': 'Else, a claim of another side on the same event, of a later day.',
  'claims-elsewhere': 'Denial elsewhere',
  'claims-elsewhere-means':
    'Else, too, a claim of another side on an event that is a denial of this one, of the same day or later.',
  'claims-3':
    'A claim without a date answers, and is answered, only where that is recorded. Who is nobody’s side likewise.',
  'claims-4':
    'No answer known means that none was found in the pages read. Silence there is not consent. Nor is a side silent that has its own account of the event: the two may contradict each other without one answering the other.',

  'sums-1':
    'An event gives the lowest and the highest figure reported and, where its sources allow, a best one. It is written with its range: “39 (39–343)”; where no best estimate is known, the first number is the lowest reported. A total adds these first numbers. The dead of all sides are counted, attackers usually included.',
  'sums-2':
    'An event whose number is not known adds nothing: not known is not none. Beside a total stands for how many events the number killed is known, and in how many of them the figures differ: between sides, or between sources.',
  'sums-3':
    'Nobody is counted twice. A day of fighting may be part of a week that is an event, too: where both are in one sum and both give that figure, only the whole counts; what is left out for that stands beside the total as “left out as overlap”. Rows and bars are sums of their own; so they can add up to more than the total.',
  'sums-4':
    'The highest figures are rival claims, often about the enemy’s dead. Added up they would be nobody’s number: a total is one figure, and a range stands with its event alone.',
  'sums-5': 'Counts of events are counts of events: a part and its whole are two.',

  'crossings-1':
    'The state of a crossing is told of the last day chosen, and never of a day after the end of what was collected.',
  ...crossingStates,
  'crossings-known': 'Last known',
  'crossings-known-means':
    'No page confirmed it within {{months}} months before that day. It was so then; it may have changed, and is no present fact.',
  'crossings-over': 'Ended',
  'crossings-over-means': 'That state ended; nothing says what followed.',
  'crossings-unknown': 'Not known',
  'crossings-unknown-means': 'No page says anything of it.',
  'crossings-2': 'No crossing is called open because nothing says that it is closed.',
});
