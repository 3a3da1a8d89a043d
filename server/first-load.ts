// Owns what the page is sent with, so that nothing of its first view is asked for one after another: replies that its first questions
// would bring, in the page itself, and the addresses of what is too large for that, to be fetched while its script still loads.
import { addressOf, asofOf } from '../src/contract/address-of.ts';
import type { SarhadEvent } from '../src/contract/event.ts';
import { EVENT_READS } from '../src/contract/event-reads.ts';
import { formatFilter } from '../src/contract/filter-grammar.ts';
import { FIRST_LOAD_ID, type FirstLoad, SHORT_LINK_NAME } from '../src/contract/first-load.ts';
import type { FrameManifest } from '../src/contract/frame.ts';
import { CHUNK, READS } from '../src/contract/reads.ts';
import type { Meta } from '../src/contract/replies.ts';
import { DEFAULT_SORT } from '../src/contract/sort.ts';
import { parsePlainLink } from '../src/link/link.ts';
import type { View } from '../src/link/view.ts';
import type { AskApi } from './ask-api.ts';
import { type PageHead, writeHead } from './page-head.ts';

/** As many as the highest windows show of the list at first. */
const FIRST_CARDS = 16;
/** As many as the page fetches at a time. */
const FIRST_CHUNKS = 3;
/** A store that takes longer must not keep the page from coming: it asks by itself. */
const LONGEST_WAIT_MS = 1500;

/** What the head of the page says of a view at a revision. */
export type TellHead = (search: string, revision: number) => Promise<PageHead>;

/** Which view the page is sent with, and where its folder is, seen from its address: above, where that is a short link. */
export type Opened = { readonly search: string; readonly root: './' | '../' };

/** Whatever fails or takes too long is left out. */
export async function writePage(
  html: string,
  { search, root }: Opened,
  ask: AskApi,
  tellHead?: TellHead,
): Promise<string> {
  const found: Found = { replies: {}, cards: null, chunks: [], others: [], head: null };
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT_MS).unref();
  });
  try {
    await Promise.race([findFirst(search, ask, found, tellHead).catch(() => {}), limit]);
  } finally {
    clearTimeout(timer);
  }
  const { replies, cards, chunks, others, head } = found;
  const links = (addresses: readonly string[]) =>
    addresses
      .map(
        (address) =>
          `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(root + address.slice(1))}">`,
      )
      .join('');
  const given = JSON.stringify({ replies, cards } satisfies FirstLoad).replaceAll('<', '\\u003c');
  const data = `<script type="application/json" id="${FIRST_LOAD_ID}">${given}</script>`;
  const kept = `<meta name="${SHORT_LINK_NAME}" content="${escapeHtml(search)}"><meta name="robots" content="noindex">`;
  const rooted =
    root === './' ? html : html.replaceAll('"./', `"${root}`).replace('<head>', (head) => head + kept);
  return (
    (head === null ? rooted : writeHead(rooted, head, root))
      .replace('</head>', () => `${data}</head>`)
      // Before all else that is fetched behind the script, and no sooner: 35 kB beside it made the first count stand a quarter of a second later.
      .replace('<template id="soon">', (template) => `${template}${links(chunks)}`)
      .replace('</template>', () => `${links(others)}</template>`)
  );
}

type Found = FirstLoad & {
  replies: Record<string, unknown>;
  cards: FirstLoad['cards'];
  /** Addresses that the page surely asks for (a browser warns of what was fetched in vain): behind its script, which needs the line first. */
  chunks: readonly string[];
  others: readonly string[];
  head: PageHead | null;
};

async function findFirst(
  search: string,
  ask: AskApi,
  found: Found,
  tellHead: TellHead | undefined,
): Promise<void> {
  // To restore a mangled link takes time that others wait for: its page asks by itself.
  const view = parsePlainLink(search);
  const { asof } = view.filter;
  const reply: Reply = async (address) => {
    const body = await ask(address);
    if (body !== null) found.replies[address] = body;
    return body;
  };
  const meta = (await reply(addressOf(READS.meta))) as Meta | null;
  const wanted = asof ?? meta?.revision;
  if (wanted === undefined) return;
  const telling = tellHead?.(search, meta?.revision ?? 0).then(
    (head) => {
      found.head = head;
    },
    () => {},
  );
  await findReplies(view, wanted, { ask, reply, found });
  await telling;
}

/** As `AskApi`; what comes is found. */
type Reply = (address: string) => Promise<unknown>;
type Finding = { readonly ask: AskApi; readonly reply: Reply; readonly found: Found };

async function findReplies(
  view: View,
  wanted: string | number,
  { ask, reply, found }: Finding,
): Promise<void> {
  const { asof, from, to, q, pick } = view.filter;
  const frame = (dates: { from?: string; to?: string }) =>
    reply(addressOf(READS.frame, { asof: asofOf(wanted), ...dates })) as Promise<FrameManifest | null>;
  let manifest = await frame({});
  // Where the frame holds groups, the page asks for the chosen dates, too.
  if (manifest !== null && manifest.grain !== 'event' && (from ?? to) !== undefined) {
    manifest = (await frame({ from, to })) ?? manifest;
  }
  if (manifest === null) return;
  const revision = asofOf(manifest.revision);
  // What is said of the collection is said of the revision on screen.
  if (asof !== undefined) await reply(addressOf(READS.meta, { asof: revision }));
  found.chunks = manifest.chunks.slice(0, FIRST_CHUNKS).map(({ hash }) => addressOf(CHUNK, { hash }));
  found.others = [addressOf(READS.dictionary, { asof: revision })];
  // A text takes its time to be searched.
  if (pick !== undefined && q === undefined)
    await reply(addressOf(READS.search, { pick: pick.join(), asof: revision }));
  if (view.event !== null) await reply(addressOf(EVENT_READS.event, { id: view.event, asof: revision }));
  // A text takes its time to be searched, and the page asks for what it means by itself.
  if (view.tab !== 'events' || q !== undefined) return;
  const { asof: _, ...filter } = Object.fromEntries(formatFilter(view.filter));
  const sort = view.sort === DEFAULT_SORT ? undefined : view.sort;
  const list = { ...filter, asof: revision, sort, limit: FIRST_CARDS };
  const page = (await ask(addressOf(EVENT_READS.events, list))) as { events: SarhadEvent[] } | null;
  if (page !== null) found.cards = { revision: manifest.revision, events: page.events };
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
