// Owns a feed as Atom (RFC 4287), its pages by RFC 5005; what Atom has no word for stands in a namespace of our own.
import { FEED_TYPES } from '../../src/contract/feed-paths.ts';
import { kindInWords } from '../../src/words/feed-words.ts';
import { typeName } from '../../src/words/vocabulary.ts';
import { xmlText } from '../exports/xml-text.ts';
import type { AboutFeed, EntryAddressed } from './about-feed.ts';
import { termOf } from './entry.ts';

/** Of our own elements: when an event happened, when its sources published it, when it was first seen here. */
const OWN = 'urn:sarhad:feed';

export function atomOf(about: AboutFeed): string {
  const { title, description, home, self, first, next, updated, author, attribution, entries } = about;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:sarhad="${OWN}" xml:lang="en">`,
    element('id', first),
    element('title', title),
    element('subtitle', description),
    element('updated', updated),
    link('self', self, FEED_TYPES.atom),
    link('alternate', home, 'text/html'),
    ...(self === first ? [] : [link('first', first, FEED_TYPES.atom)]),
    ...(next === null ? [] : [link('next', next, FEED_TYPES.atom)]),
    `<author>${element('name', author.name)}${element('uri', author.url)}</author>`,
    element('rights', attribution.join(' · ')),
    `<generator uri="${xmlText(author.url)}">Sarhad</generator>`,
    ...entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(entry: EntryAddressed): string {
  const { id, kind, title, seenAt, page, changes, html, event } = entry;
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    // The entry is of one revision and is never written anew.
    element('published', seenAt),
    element('updated', seenAt),
    link('alternate', page, 'text/html'),
    link('related', changes, 'application/json'),
    category(termOf(entry), kindInWords(kind)),
    ...(event === null
      ? []
      : [category(event.type, typeName(event.type), 'urn:sarhad:type'), timesOf(event)]),
    `<content type="html">${xmlText(html)}</content>`,
    '</entry>',
  ].join('');
}

function timesOf({ happened, published, firstSeen }: NonNullable<EntryAddressed['event']>): string {
  const { dateStart, dateEnd, datePrecision } = happened;
  return [
    `<sarhad:happened start="${dateStart}" end="${dateEnd ?? dateStart}" precision="${datePrecision}"/>`,
    published && `<sarhad:published first="${published.first}" last="${published.last}"/>`,
    `<sarhad:firstSeen>${firstSeen}</sarhad:firstSeen>`,
  ]
    .filter(Boolean)
    .join('');
}

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`;
const category = (term: string, label: string, scheme?: string): string =>
  `<category term="${term}"${scheme ? ` scheme="${scheme}"` : ''} label="${xmlText(label)}"/>`;
