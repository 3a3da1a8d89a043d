// Owns what is copied as text into a message: a title, a few lines, a link. What one side says is said by it.
import type { SarhadEvent } from '../contract/event.ts';
import type { Meta } from '../contract/replies.ts';
import { defineTexts } from '../ui/i18n.ts';
import { claimRuns } from './claim-words.ts';
import { injuredInWords, killedInWords } from './figures.ts';
import { dateName, numberName, whenName } from './format.ts';
import { statusName, typeName } from './vocabulary.ts';
import { withheldInWords } from './withheld-words.ts';

const { t } = defineTexts('in-text', {
  'as-of': 'Data as of {{date}}, revision {{revision}}.',
  collected: 'Collected fully until {{date}}.',
  events_one: '{{figure}} event',
  events_other: '{{figure}} events',
  incidents_one: '{{figure}} incident',
  incidents_other: '{{figure}} incidents',
  diplomatic_one: '{{figure}} diplomatic event',
  diplomatic_other: '{{figure}} diplomatic events',
  'events-of': '{{events}}: {{parts}}.',
  'no-events': 'No events.',
  contested: '{{figure}} contested',
  killed: '{{figure}} killed',
  injured: '{{figure}} injured',
  'killed-known_one': 'number killed known for {{figure}} event',
  'killed-known_other': 'number killed known for {{figure}} events',
  'killed-unknown': 'Number killed not known.',
  differ_one: 'figures differ in {{figure}} of them',
  differ_other: 'figures differ in {{figure}} of them',
  first: '{{when}}: {{title}}',
  'with-status': '{{line}} ({{status}})',
  sources_one: '{{figure}} source: {{publishers}}.',
  sources_other: '{{figure}} sources: {{publishers}}.',
  'denied-by': 'Denied by {{actor}}.',
  'denied-in': 'Denied: {{title}}',
  'and-more': '{{publishers}} and {{figure}} more',
});

/** Of the events on the screen. */
export type ToldTotals = {
  readonly events: number;
  readonly incidents: number;
  readonly diplomatic: number;
  readonly contested: number;
  readonly killed: ToldToll;
  readonly injured: ToldToll;
};
type ToldToll = { readonly best: number; readonly withFigure: number; readonly disputed: number };

/** How the data stand behind what is told. Dates in words; null where the collection does not say. */
export type ToldReach = {
  readonly revision: number;
  readonly knownOn: string;
  readonly fullUntil: string | null;
  /** That it is no census. */
  readonly note: string;
  /** That some of the revision is no longer shown; null: all is. */
  readonly withheld: string | null;
};

export const reachInWords = ({
  revision,
  changedAt,
  withheld,
  collection: { coverage, note },
}: Meta): ToldReach => ({
  revision,
  knownOn: dateName(changedAt.slice(0, 10)),
  fullUntil: coverage && dateName(coverage.fullUntil),
  note,
  withheld: withheldInWords(withheld),
});

const counted = (key: 'events' | 'incidents' | 'diplomatic', count: number) =>
  t(key, { count, figure: numberName(count) });

/** `inWords` is what the view asks for; `first` are the first of its list, of which two are named. */
export function viewInText(
  inWords: string,
  totals: ToldTotals,
  first: readonly SarhadEvent[],
  reach: ToldReach,
  address: string,
): string {
  return lines(
    inWords,
    countsOf(totals),
    tollOf(totals),
    ...first.slice(0, 2).map(eventInLine),
    reachOf(reach),
    reach.withheld ?? '',
    address,
  );
}

function countsOf({ events, incidents, diplomatic, contested }: ToldTotals): string {
  if (events === 0) return t('no-events');
  const parts = [
    incidents > 0 ? counted('incidents', incidents) : '',
    diplomatic > 0 ? counted('diplomatic', diplomatic) : '',
    contested > 0 ? t('contested', { figure: numberName(contested) }) : '',
  ].filter(Boolean);
  return t('events-of', { events: counted('events', events), parts: parts.join(', ') });
}

function tollOf({ events, killed, injured }: ToldTotals): string {
  if (events === 0) return '';
  if (killed.withFigure === 0) return t('killed-unknown');
  const figures = [
    t('killed', { figure: numberName(killed.best) }),
    injured.withFigure > 0 ? t('injured', { figure: numberName(injured.best) }) : '',
    t('killed-known', { count: killed.withFigure, figure: numberName(killed.withFigure) }),
    killed.disputed > 0 ? t('differ', { count: killed.disputed, figure: numberName(killed.disputed) }) : '',
  ];
  return `${figures.filter(Boolean).join(', ')}.`;
}

/** Why a message must not pass on as settled what is not. */
const UNSETTLED = ['contested', 'planned', 'retracted'];

/** `26 Nov 2025: title (contested)`. */
export function eventInLine(event: SarhadEvent): string {
  return withStatus(t('first', { when: whenName(event), title: event.title }), event);
}

/** `… (contested)`; a line of what is settled as it is. */
export const withStatus = (line: string, { status }: Pick<SarhadEvent, 'status'>): string =>
  UNSETTLED.includes(status) ? t('with-status', { line, status: statusName(status).toLowerCase() }) : line;

function reachOf({ revision, knownOn, fullUntil, note }: ToldReach): string {
  return [
    t('as-of', { date: knownOn, revision: String(revision) }),
    fullUntil === null ? '' : t('collected', { date: fullUntil }),
    note === '' ? '' : `${note.replace(/[.\s]+$/, '')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const MOST_PUBLISHERS = 3;

export function eventInText(event: SarhadEvent, reach: ToldReach, address: string): string {
  return lines(event.title, ...eventLines(event), reachOf(reach), address);
}

/** An event without its title. Of a contested one both accounts, each by who says it; never one alone. */
export function eventLines(event: SarhadEvent): string[] {
  const { killed, injured, place, sources, status, type } = event;
  const when = `${whenName(event)}, ${place}. ${typeName(type)}, ${statusName(status).toLowerCase()}.`;
  const toll = [killed && killedInWords(killed), injured && injuredInWords(injured)].filter(Boolean);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const named = publishers.slice(0, MOST_PUBLISHERS).join(', ');
  const rest = publishers.length - MOST_PUBLISHERS;
  return [
    when + (toll.length > 0 ? ` ${toll.join(', ')}.` : ''),
    // Where accounts are given, ours would stand above them as if it settled the matter.
    status === 'contested' ? '' : event.summary,
    ...accountsOf(event),
    t('sources', {
      count: sources.length,
      figure: numberName(sources.length),
      publishers: rest > 0 ? t('and-more', { publishers: named, figure: numberName(rest) }) : named,
    }),
  ];
}

/** Of a contested event two, the denial where it stands; else what is claimed first. */
function accountsOf({ status, claims, related }: SarhadEvent): string[] {
  const said = claims.find(({ stance }) => stance !== 'denies' && stance !== 'retracts');
  if (status !== 'contested') return said ? [sentenceOf(said)] : [];
  const own = claims.find(({ stance }) => stance === 'denies');
  const elsewhere = claims.flatMap(({ answeredBy }) => answeredBy).find(({ kind }) => kind === 'denied');
  const whole = related.find(({ relation, direction }) => relation === 'denial-of' && direction === 'from');
  const denial = own
    ? sentenceOf(own)
    : elsewhere
      ? t('denied-by', { actor: elsewhere.actor.shortName ?? elsewhere.actor.name })
      : whole
        ? t('denied-in', { title: whole.title })
        : null;
  return [...(said ? [sentenceOf(said)] : []), ...(denial === null ? [] : [denial])];
}

const sentenceOf = ({ stance, actor, about }: SarhadEvent['claims'][number]): string =>
  claimRuns(stance, actor.shortName ?? actor.name, about)
    .map(({ text }) => text)
    .join('');

const lines = (...all: readonly string[]): string =>
  all
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
