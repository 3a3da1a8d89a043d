// Owns what feeds say beside their entries, whatever they are written as: addresses, when they changed last, what their texts are as HTML.
import { CHANGES, changesOfView } from '../../src/contract/changes-reads.ts';
import { FEED_PATHS } from '../../src/contract/feed-paths.ts';
import type { Filter } from '../../src/contract/filter.ts';
import { formatFilter, formatQuery } from '../../src/contract/filter-grammar.ts';
import { pageAddress } from '../exports/about-export.ts';
import { xmlText } from '../exports/xml-text.ts';
import type { Services } from '../request-context.ts';
import type { Entry } from './entry.ts';
import type { NewsPage } from './news.ts';

export type AboutFeed = {
  readonly title: string;
  readonly description: string;
  /** Of the page with the view that the feed follows. */
  readonly home: string;
  readonly self: string;
  readonly first: string;
  /** Null: there is no further page. */
  readonly next: string | null;
  /** Instant of the latest entry; where there is none, before all. */
  readonly updated: string;
  /** Who stands behind it, and where. */
  readonly author: { readonly name: string; readonly url: string };
  readonly attribution: readonly string[];
  readonly entries: readonly EntryAddressed[];
};

export type EntryAddressed = Entry & {
  /** For people. */
  readonly page: string;
  /** What the API says of the changes. */
  readonly changes: string;
  readonly text: string;
  readonly html: string;
};

type Asked = {
  readonly form: 'atom' | 'json';
  readonly filter: Filter;
  readonly before: number | null;
  readonly page: NewsPage;
};

/** Of an empty feed. */
const NEVER = new Date(0).toISOString();

export function aboutFeed(services: Services, { form, filter, before, page }: Asked): AboutFeed {
  const addressOf = (before: number | null) => {
    const query = formatQuery([
      ...formatFilter(filter),
      ...(before === null ? [] : [['before', String(before)] as const]),
    ]);
    return `${services.publicUrl()}${FEED_PATHS[form]}${query && `?${query}`}`;
  };
  const { title, description, entries, next } = page;
  return {
    ...{ title, description },
    home: pageAddress({ services }, { filter }),
    self: addressOf(before),
    first: addressOf(null),
    next: next === null ? null : addressOf(next),
    updated: entries[0]?.seenAt ?? NEVER,
    author: { name: services.collection.title, url: `${services.publicUrl()}/` },
    attribution: services.attribution,
    entries: entries.map((entry) => entryAddressed(services, entry, filter)),
  };
}

export function entryAddressed(
  services: Pick<Services, 'publicUrl'>,
  entry: Entry,
  filter: Filter,
): EntryAddressed {
  const { event, revision, lines, named } = entry;
  const changes = formatQuery([
    ['since', String(revision - 1)],
    ['until', String(revision)],
    ...changesOfView(filter),
  ]);
  // A view of the revision before has the list of what changed since, and of the first revision is all that came.
  const asof = String(Math.max(1, revision - 1));
  const view = event === null ? { filter: { ...filter, asof } } : { event: event.id };
  const said = [...lines, ...named.map(({ line }) => line)];
  return {
    ...entry,
    page: pageAddress({ services }, view),
    changes: `${services.publicUrl()}${CHANGES.path}?${changes}`,
    text: said.join('\n'),
    html: said.map((line) => `<p>${xmlText(line)}</p>`).join(''),
  };
}
