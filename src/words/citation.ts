// Owns what is cited: a selection, an event, a source, each as the members that every style of citation is made of.
import type { SarhadEvent, Source } from '../contract/event.ts';
import { defineTexts } from '../ui/i18n.ts';
import { dateName, whenName } from './format.ts';

const { t } = defineTexts('citation', {
  view: '{{collection}}: {{events}}',
  revision: 'Revision {{revision}}',
  'revision-of': 'Revision {{revision}} of {{date}}.',
  count_one: '{{count}} event.',
  count_other: '{{count}} events.',
  untitled: 'Page of {{publisher}}',
  'source-of': 'Source of “{{title}}” ({{when}}), graded {{grade}}.',
  accessed: 'Accessed {{date}}.',
});

/** Texts are whole; dates are calendar dates, `YYYY-MM-DD`. */
export type Citation = {
  /** Unlike those of all others of one list. */
  readonly id: string;
  readonly kind: 'selection' | 'event' | 'page';
  readonly title: string;
  /** Who stands behind it; of a page the agency whose text it is. */
  readonly author: string | null;
  readonly publisher: string;
  /** What it is a part of. */
  readonly container: string | null;
  readonly issuedOn: string | null;
  readonly accessedOn: string;
  readonly version: string | null;
  readonly address: string;
  readonly language: string | null;
  readonly note: string;
};

/** Of the collection, at one revision. */
export type Cited = {
  readonly collection: string;
  readonly revision: number;
  /** Instant at which the revision became known. */
  readonly changedAt: string;
  readonly coverage: string;
  readonly accessedOn: string;
};

const PUBLISHER = 'Sarhad';

/** `address` is pinned to the revision. */
export function citationOfView(
  cited: Cited,
  {
    inWords,
    events,
    address,
  }: { readonly inWords: string; readonly events: number; readonly address: string },
): Citation {
  return {
    ...ofCollection(cited),
    id: `sarhad-r${cited.revision}`,
    kind: 'selection',
    title: t('view', { collection: cited.collection, events: inWords }),
    container: null,
    address,
    note: sentences(t('count', { count: events }), revisionOf(cited), cited.coverage),
  };
}

export function citationOfEvent(cited: Cited, event: SarhadEvent, address: string): Citation {
  return {
    ...ofCollection(cited),
    id: event.id,
    kind: 'event',
    title: event.title,
    container: cited.collection,
    address,
    note: sentences(`${whenName(event)}.`, revisionOf(cited), cited.coverage),
  };
}

/** `accessedOn` is the day of the citation: when we read the page, the collection does not say. */
export function citationOfSource(source: Source, event: SarhadEvent, accessedOn: string): Citation {
  const { publisher, title, url, publishedOn, language, wire, reliability, credibility } = source;
  return {
    id: url,
    kind: 'page',
    title: title ?? t('untitled', { publisher }),
    author: wire ?? null,
    publisher,
    container: publisher,
    issuedOn: publishedOn,
    accessedOn,
    version: null,
    address: url,
    language,
    note: t('source-of', {
      title: event.title,
      when: whenName(event),
      grade: `${reliability}${credibility}`,
    }),
  };
}

/** In one line, as a footnote has it. */
export function citationInWords(citation: Citation): string {
  const { author, publisher, title, issuedOn, version, address, accessedOn, container } = citation;
  const who = author ?? publisher;
  const within = container !== null && container !== who ? [container] : [];
  return [
    who,
    title,
    ...within,
    ...(version === null ? [] : [version]),
    ...(issuedOn === null ? [] : [dateName(issuedOn)]),
  ]
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .concat(address, t('accessed', { date: dateName(accessedOn) }))
    .join(' ');
}

function ofCollection({ revision, changedAt, accessedOn }: Cited) {
  return {
    author: null,
    publisher: PUBLISHER,
    issuedOn: changedAt.slice(0, 10),
    accessedOn,
    version: t('revision', { revision: String(revision) }),
    language: 'en',
  };
}

const revisionOf = ({ revision, changedAt }: Cited): string =>
  t('revision-of', { revision: String(revision), date: dateName(changedAt.slice(0, 10)) });

const sentences = (...all: readonly string[]): string => all.filter(Boolean).join(' ');
