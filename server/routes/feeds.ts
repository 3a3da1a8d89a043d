// Owns the feeds of a filter and the calendar of what is planned: what is asked for, and that who has it already is told so.
import { FEED_PATHS, FEED_TYPES } from '../../src/contract/feed-paths.ts';
import { CLAUSES, type Filter, without } from '../../src/contract/filter.ts';
import { formatFilter, formatQuery } from '../../src/contract/filter-grammar.ts';
import type { Status } from '../../src/contract/taxonomy.ts';
import { calendarDescription, calendarTitle } from '../../src/words/feed-words.ts';
import { filterInSentence, textOfRuns } from '../../src/words/filter-sentence.ts';
import { namesOf } from '../../src/words/names.ts';
import { answerText } from '../answer.ts';
import { pageAddress } from '../exports/about-export.ts';
import { type AboutFeed, aboutFeed } from '../feeds/about-feed.ts';
import { atomOf } from '../feeds/atom.ts';
import { calendarOf, type Planned } from '../feeds/calendar.ts';
import { jsonFeedOf } from '../feeds/json-feed.ts';
import { httpDate } from '../memento.ts';
import { Refusal, refuseFault } from '../problems.ts';
import { readFilter, readFilterOfAny, readRevision } from '../read-query.ts';
import type { RequestContext, Route } from '../request-context.ts';

/** Plans are few; of more, the latest. */
const MOST_PLANNED = 500;

const feedAs =
  (form: 'atom' | 'json', write: (about: AboutFeed) => string): Route =>
  async (context) => {
    const { services, audience } = context;
    const newest = await readRevision(context);
    const filter = await readFollowed(context, newest);
    const before = readBefore(context.query);
    const page = await services.news({ audience, filter, before }, newest);
    const about = aboutFeed(services, { form, filter, before, page });
    return answerFeed(context, write(about), { mediaType: FEED_TYPES[form], changedAt: about.updated });
  };

export const getAtomFeed = feedAs('atom', atomOf);
export const getJsonFeed = feedAs('json', (about) => JSON.stringify(jsonFeedOf(about)));

export const getUpcoming: Route = async (context) => {
  const { services, audience, query } = context;
  const revision = await readRevision(context);
  const asked = await readFollowed(context, revision);
  // As the page's list of them: plans obey every filter but these two.
  const filter = without(asked, [...CLAUSES.dates, ...CLAUSES.status]);
  const [planned, retracted, dictionary] = await Promise.all([
    withStatus(context, { revision, filter, status: 'planned' }),
    withStatus(context, { revision, filter, status: 'retracted' }),
    services.store.dictionary({ audience, revision }),
  ]);
  const called = textOfRuns(filterInSentence(filter, namesOf(dictionary)));
  const events = [...planned, ...retracted.filter(({ event }) => event.planned)];
  const self = formatQuery(formatFilter(asked));
  const text = calendarOf({
    title: calendarTitle(called),
    description: calendarDescription(services.collection.note),
    self: `${services.publicUrl()}${FEED_PATHS.calendar}${query.size === 0 ? '' : `?${self}`}`,
    events,
  });
  const changedAt =
    events
      .map((event) => event.changedAt)
      .sort()
      .at(-1) ?? null;
  return answerFeed(context, text, { mediaType: FEED_TYPES.calendar, changedAt });
};

/** An actor or a place that the last corrections took out of the data is still told of. */
const RECENT = 8;

async function readFollowed(context: RequestContext, newest: number): Promise<Filter> {
  try {
    return await readFilter(context, newest);
  } catch (error) {
    const isUnknown = error instanceof Refusal && error.code === 'unknown-value';
    if (!isUnknown || newest < 2) throw error;
    const recent = Array.from({ length: Math.min(RECENT, newest) }, (_, back) => newest - back);
    return readFilterOfAny(context, recent);
  }
}

type PlannedQuery = { readonly revision: number; readonly filter: Filter; readonly status: Status };

async function withStatus(
  context: RequestContext,
  { revision, filter, status }: PlannedQuery,
): Promise<Planned[]> {
  const { services, audience } = context;
  const { events } = await services.store.listPart({
    ...{ audience, revision, limit: MOST_PLANNED, after: null },
    filter: { ...filter, status: { any: [status], not: [] } },
  });
  return Promise.all(
    events.map(async (event) => {
      const { id } = event;
      const [{ changedAt }, history] = await Promise.all([
        services.store.logged(event.revision),
        services.store.history({ audience, id }),
      ]);
      const firstSeen = history?.versions[0]?.changedAt ?? changedAt;
      return { event, changedAt, firstSeen, page: pageAddress(context, { event: id }) };
    }),
  );
}

function readBefore(query: URLSearchParams): number | null {
  const text = query.get('before');
  if (text === null) return null;
  if (!/^[1-9]\d{0,8}$/.test(text))
    refuseFault('bad-value', 'before', text, 'expected a revision such as 412');
  return Number(text);
}

type Kept = {
  readonly mediaType: string;
  /** Instant; null: nothing has ever changed. */
  readonly changedAt: string | null;
};

/** Readers ask by the hour, by validator or by date (RFC 9110, 13.1: the validator decides where both come). */
function answerFeed(context: RequestContext, text: string, { mediaType, changedAt }: Kept): Response {
  const { request, services } = context;
  const changed = changedAt === null ? Number.NaN : Date.parse(changedAt);
  // A date says no more than a second: within that one more may come, of which it would not tell.
  const isDated = services.clock().getTime() - changed >= 1000;
  const own: Record<string, string> =
    isDated && changedAt !== null ? { 'Last-Modified': httpDate(changedAt) } : {};
  const response = answerText(context, text, `${mediaType}; charset=utf-8`, 'short', own);
  const known = request.headers.get('If-None-Match') === null && request.headers.get('If-Modified-Since');
  const isSame = known && isDated && Date.parse(known) >= Math.floor(changed / 1000) * 1000;
  return isSame ? new Response(null, { status: 304, headers: response.headers }) : response;
}
