// Owns a feed as a JSON Feed (version 1.1); what it has no word for stands in `_sarhad` of each item.
import type { JsonFeed } from '../../src/contract/feeds.ts';
import { typeName } from '../../src/words/vocabulary.ts';
import type { AboutFeed, EntryAddressed } from './about-feed.ts';
import { termOf } from './entry.ts';

export function jsonFeedOf(about: AboutFeed): JsonFeed {
  const { title, description, home, self, next, author, entries } = about;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description,
    ...(next !== null && { next_url: next }),
    authors: [author],
    language: 'en',
    items: entries.map(jsonItemOf),
  };
}

export const jsonItemOf = (entry: EntryAddressed): JsonFeed['items'][number] => ({
  id: entry.id,
  url: entry.page,
  title: entry.title,
  content_text: entry.text,
  content_html: entry.html,
  date_published: entry.seenAt,
  tags: [termOf(entry), ...(entry.event === null ? [] : [typeName(entry.event.type)])],
  _sarhad: {
    kind: entry.kind,
    revision: entry.revision,
    event: entry.event,
    events: entry.events,
    changes: entry.changes,
  },
});
