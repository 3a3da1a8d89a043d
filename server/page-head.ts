// Owns what the head of the page says of its view, for chats, search engines and bookmarks: title, description, picture, canonical address.
// Addresses are absolute, and only where the server was told its own: what a request says of its host is never believed.
import { addressOf, asofOf } from '../src/contract/address-of.ts';
import { ENDPOINTS } from '../src/contract/endpoints.ts';
import { EVENT_READS } from '../src/contract/event-reads.ts';
import type { EventPage, EventReply } from '../src/contract/event-replies.ts';
import { FEED_PATHS, FEED_TYPES } from '../src/contract/feed-paths.ts';
import { without } from '../src/contract/filter.ts';
import { formatFilter, formatQuery } from '../src/contract/filter-grammar.ts';
import { READS } from '../src/contract/reads.ts';
import type { Dictionary, Meta } from '../src/contract/replies.ts';
import type { TotalsReply } from '../src/contract/totals-reply.ts';
import { formatLink, parsePlainLink } from '../src/link/link.ts';
import { filterAsof, paperQuery } from '../src/link/paper-query.ts';
import type { View } from '../src/link/view.ts';
import { onlyCategory } from '../src/matching/only-category.ts';
import { escaped } from '../src/paper/svg.ts';
import { UNFURL } from '../src/paper/unfurl/paint-unfurl.ts';
import { whenName } from '../src/words/format.ts';
import { namesOf } from '../src/words/names.ts';
import { type Figures, linkDescription, linkTitle, pageTitle, siteName } from '../src/words/unfurl-words.ts';
import { viewTitle } from '../src/words/view-title.ts';
import type { AskApi } from './ask-api.ts';
import type { PublicAddress } from './public-address.ts';

export type PageHead = {
  /** Of the window; empty: the page's own stands. */
  readonly windowTitle: string;
  readonly title: string;
  readonly description: string;
  /** Null: there is no address by which others reach it, or nothing to draw. */
  readonly picture: string | null;
  readonly canonical: string | null;
  readonly oembed: string | null;
  /** Query of the feed that follows the view; null: it is pinned, and never changes. */
  readonly feed: string | null;
};

/** `root`: the server's public address; empty: not known. */
export async function headOf(search: string, ask: AskApi, root: PublicAddress): Promise<PageHead> {
  const view = parsePlainLink(search);
  const meta = (await ask(addressOf(READS.meta))) as Meta | null;
  const asof = view.filter.asof ?? meta?.revision ?? 0;
  // A part alone is no page of its own: what is to be found and cited is the whole view.
  const query = formatLink({ ...view, embed: null });
  const canonical = root === '' ? null : `${root}/${query === '' ? '' : `?${query}`}`;
  const oembed =
    canonical === null
      ? null
      : `${root}${ENDPOINTS.oembed.path}?${new URLSearchParams({ url: canonical, format: 'json' })}`;
  const said = (await sayEvent(view, ask, asof)) ?? (await sayFilter(view, ask, asof));
  // What the data do not know is refused where it is drawn, too.
  const drawn = `${ENDPOINTS.picture.path}?${paperQuery(view, asof, { hasOrder: false })}`;
  const picture = root === '' || !said.isKnown ? null : root + drawn;
  const feed = view.filter.asof === undefined ? formatQuery(formatFilter(view.filter)) : null;
  return { ...said, picture, canonical, oembed, feed };
}

type Said = Pick<PageHead, 'windowTitle' | 'title' | 'description'> & { readonly isKnown: boolean };
const MOST_SUMMARY = 280;

async function sayEvent({ event: id }: View, ask: AskApi, asof: number | string): Promise<Said | null> {
  if (id === null) return null;
  const reply = (await ask(addressOf(EVENT_READS.event, { id, asof: asofOf(asof) }))) as EventReply | null;
  if (reply === null) return null;
  const { title, summary, place } = reply.event;
  const text = [whenName(reply.event), place, summary].filter(Boolean).join('. ');
  return {
    isKnown: true,
    windowTitle: pageTitle(title),
    title,
    description: text.length <= MOST_SUMMARY ? text : `${text.slice(0, MOST_SUMMARY).toWellFormed()}…`,
  };
}

async function sayFilter({ filter }: View, ask: AskApi, asof: number | string): Promise<Said> {
  const incidents = filterAsof(onlyCategory(filter, 'incident'), asof);
  // A text takes its time to be searched, and nobody's page waits for that.
  const isCounted = filter.q === undefined;
  const count = async (address: string) => (isCounted ? ask(address) : null);
  const [totals, first, dictionary] = await Promise.all([
    count(`${ENDPOINTS.totals.path}?${formatQuery(filterAsof(filter, asof))}`) as Promise<TotalsReply | null>,
    count(
      `${EVENT_READS.events.path}?${formatQuery([...incidents, ['limit', '1']])}`,
    ) as Promise<EventPage | null>,
    ask(addressOf(READS.dictionary, { asof: asofOf(asof) })) as Promise<Dictionary | null>,
  ]);
  const names = namesOf(dictionary ?? undefined);
  const figures: Figures | null =
    totals === null
      ? null
      : { events: totals.events, incidents: first?.total ?? 0, killed: totals.killed, claims: null };
  const rest = without(filter, ['asof']);
  return {
    isKnown: totals !== null || !isCounted,
    windowTitle: Object.keys(rest).length === 0 ? '' : pageTitle(viewTitle(rest, names)),
    title: linkTitle(filter, names, figures),
    description: linkDescription(filter, names, figures),
  };
}

/** Seen from the page, for also a server that was told no address of its own can be followed. */
function feedLinks({ feed, title }: PageHead, root: string): string[] {
  if (feed === null) return [];
  return (['atom', 'json'] as const).map((form) => {
    const href = `${root}${FEED_PATHS[form].slice(1)}${feed && `?${feed}`}`;
    return `<link rel="alternate" type="${FEED_TYPES[form]}" href="${escaped(href)}" title="${escaped(title)}">`;
  });
}

/** Into the page as it was built. `root`: where its folder is, seen from its address. */
export function writeHead(html: string, head: PageHead, root = './'): string {
  const { windowTitle, title, description, picture, canonical, oembed } = head;
  const meta = (key: 'name' | 'property', name: string, content: string | number) =>
    `<meta ${key}="${name}" content="${escaped(String(content))}">`;
  const tags = [
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', siteName()),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('name', 'twitter:card', picture === null ? 'summary' : 'summary_large_image'),
    meta('name', 'twitter:title', title),
    meta('name', 'twitter:description', description),
    ...(canonical === null
      ? []
      : [`<link rel="canonical" href="${escaped(canonical)}">`, meta('property', 'og:url', canonical)]),
    ...(picture === null
      ? []
      : [
          meta('property', 'og:image', picture),
          meta('property', 'og:image:type', 'image/png'),
          meta('property', 'og:image:width', UNFURL.width),
          meta('property', 'og:image:height', UNFURL.height),
          meta('property', 'og:image:alt', title),
          meta('name', 'twitter:image', picture),
        ]),
    ...(oembed === null
      ? []
      : [
          `<link rel="alternate" type="application/json+oembed" href="${escaped(oembed)}" title="${escaped(title)}">`,
        ]),
    ...feedLinks(head, root),
  ].join('');
  return html
    .replace(/<title>[^<]*<\/title>/, (old) =>
      windowTitle === '' ? old : `<title>${escaped(windowTitle)}</title>`,
    )
    .replace(/<meta name="description"[^>]*>/, () => meta('name', 'description', description))
    .replace('</head>', () => `${tags}</head>`);
}
