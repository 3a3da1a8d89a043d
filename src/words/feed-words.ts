// Owns the words of feeds: what each entry says of one event or of many, and how the feed itself is called.
import type { ChangeKind, ListedKind } from '../contract/changes-reply.ts';
import type { SarhadEvent } from '../contract/event.ts';
import { defineTexts } from '../ui/i18n.ts';
import { displayText } from './display-text.ts';
import { dateName, rangeName, whenName } from './format.ts';
import { eventInLine, withStatus } from './in-text.ts';

const { t } = defineTexts('feed', {
  feed: 'Sarhad: {{what}}',
  calendar: 'Sarhad · planned: {{what}}',
  added: 'New',
  changed: 'Corrected',
  retracted: 'Retracted',
  withheld: 'Withheld',
  'withheld-title': 'Withheld: the event {{id}}',
  'withheld-here_one':
    'It is no longer shown here since {{date}}, revision {{revision}}. What it said is not told; whoever keeps a copy is asked to take it away.',
  'withheld-here_other':
    'They are no longer shown here since {{date}}, revision {{revision}}. What they said is not told; whoever keeps copies is asked to take them away.',
  titled: '{{kind}}: {{title}}',
  events_one: '{{count}} event',
  events_other: '{{count}} events',
  earlier_one: '{{count}} earlier event',
  earlier_other: '{{count}} earlier events',
  'of-years': '{{events}} of {{years}}',
  years: '{{first}}–{{last}}',
  many: '{{kind}}: {{events}} with revision {{revision}}',
  happened: 'Happened: {{when}}.',
  planned: 'Planned for: {{when}}.',
  published: 'Published by its sources: {{when}}.',
  'published-unknown': 'Published by its sources: they do not say when.',
  'first-seen': 'First seen here: {{date}}, with revision {{revision}}.',
  'changed-here': 'Corrected here: {{date}}, with revision {{revision}}.',
  'retracted-here': 'Retracted here: {{date}}, with revision {{revision}}.',
  'seen-here': 'First seen here, all of them: {{date}}.',
  others_one: 'And {{count}} other.',
  others_other: 'And {{count}} others.',
  description:
    'What is new, corrected or retracted among these events, each with the revision that brought it. {{note}}. {{coverage}}',
  'described-calendar':
    'Events that sources have announced; whether they took place is told elsewhere. {{note}}.',
  announced: 'Planned, as its sources announce it; first seen here on {{date}}.',
  'called-off': 'Retracted from the collection on {{date}}.',
  open: 'Open: {{address}}',
});

/** A summary may have 20,000 characters, and a feed has a hundred of them. */
const MOST_OF_LINE = 1200;

export const feedTitle = (what: string): string => t('feed', { what });
export const calendarTitle = (what: string): string => t('calendar', { what });
export const feedDescription = (note: string, coverage: string): string =>
  t('description', { note, coverage }).trim();
export const calendarDescription = (note: string): string => t('described-calendar', { note });

export const kindInWords = (kind: ListedKind): string => t(kind);

/** `Corrected: title (contested)`. */
export const entryTitle = (kind: ChangeKind, event: SarhadEvent): string =>
  t('titled', {
    kind: t(kind),
    // That it is retracted is said already.
    title: kind === 'retracted' ? displayText(event.title) : withStatus(displayText(event.title), event),
  });

export type Many = {
  readonly kind: ListedKind;
  readonly count: number;
  /** Null: not known. */
  readonly years: { readonly first: number; readonly last: number } | null;
  /** Apart from others of its kind, because they happened long before they became known. */
  readonly isEarlier: boolean;
};

/** `New: 474 events of 1991–2024 with revision 3`. */
export function manyTitle({ kind, count, years, isEarlier }: Many, revision: number): string {
  const events = t(isEarlier ? 'earlier' : 'events', { count });
  const ofYears =
    years === null
      ? events
      : t('of-years', {
          events,
          years:
            years.first === years.last
              ? String(years.first)
              : t('years', { first: String(years.first), last: String(years.last) }),
        });
  return t('many', { kind: t(kind), events: ofYears, revision: String(revision) });
}

type Seen = { readonly revision: number; readonly changedAt: string };
type Span = { readonly first: string; readonly last: string } | null;

const dayOf = (instant: string) => dateName(instant.slice(0, 10));

/** The three times of an event, each apart, and the fourth of what happened to it here. */
export function timesInWords(
  kind: ChangeKind,
  event: SarhadEvent,
  published: Span,
  { first, now }: { readonly first: Seen; readonly now: Seen },
): string[] {
  return [
    t(event.planned ? 'planned' : 'happened', { when: whenName(event) }),
    published === null
      ? t('published-unknown')
      : t('published', {
          when:
            published.first === published.last
              ? dateName(published.first)
              : rangeName(published.first, published.last),
        }),
    t('first-seen', { date: dayOf(first.changedAt), revision: String(first.revision) }),
    ...(kind === 'added'
      ? []
      : [t(`${kind}-here`, { date: dayOf(now.changedAt), revision: String(now.revision) })]),
  ];
}

export const withheldTitle = (id: string): string => t('withheld-title', { id });
export const withheldHere = (count: number, { changedAt, revision }: Seen): string =>
  t('withheld-here', { count, date: dayOf(changedAt), revision: String(revision) });
export const seenHere = (changedAt: string): string => t('seen-here', { date: dayOf(changedAt) });
export const listedLine = (event: SarhadEvent): string => displayText(eventInLine(event));
export const othersInWords = (count: number): string => t('others', { count });
export const shortened = (line: string): string => displayText(line, MOST_OF_LINE);

export const announcedInWords = (firstSeen: string): string => t('announced', { date: dayOf(firstSeen) });
export const calledOffInWords = (changedAt: string): string => t('called-off', { date: dayOf(changedAt) });
export const openAt = (address: string): string => t('open', { address });
