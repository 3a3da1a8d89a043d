// Owns the list of the API's requests: the server routes by it, the OpenAPI document is written from it, the page asks by it.

import { batch, batchReply, health, readiness } from './batch.ts';
import { borderReply, crossingsReply, positionsReply } from './border-reply.ts';
import { BRIEF } from './brief-reply.ts';
import { CHANGES } from './changes-reads.ts';
import { LISTED_KINDS, MAX_CHANGES } from './changes-reply.ts';
import { COMPARISON, COMPARISON_PARAMETERS } from './comparison-reply.ts';
import { EVENT_READS } from './event-reads.ts';
import { eventHistory } from './event-replies.ts';
import { EXPORT_FILES } from './export-files.ts';
import { FEEDS } from './feeds.ts';
import { FIGURE_FILES } from './figure-files.ts';
import { FOLDER_PROOF } from './folder-proof.ts';
import { LIVE } from './live-reads.ts';
import { oembedReply } from './oembed-reply.ts';
import {
  asof,
  DEFAULT_PAGE,
  id,
  longPaging,
  mapPart,
  oneEvent,
  optional,
  type Parameter,
  paging,
  sort,
} from './parameters.ts';
import type { ProblemCode } from './problem.ts';
import { API, CHUNK, MAX_PAGE, POSITIONS, READS } from './reads.ts';
import {
  keptLink,
  keptLinks,
  MAX_QUERY_CHARACTERS,
  SHORT_LINKS,
  shortLinkReply,
  shortLinkWish,
} from './short-link.ts';
import { SPELLINGS } from './spellings-reply.ts';
import { tokenReply } from './token-reply.ts';
import type { TokenRole } from './token-role.ts';
import { totalsReply } from './totals-reply.ts';
import { UPKEEP } from './upkeep.ts';
import { WEBHOOK_REQUESTS } from './webhook-requests.ts';
import { WITHDRAWAL_REQUESTS } from './withdrawals.ts';
import type { z } from './zod.ts';

/** Requests within so many minutes. */
export type Rate = { readonly perClient: number; readonly inAll: number; readonly minutes: number };

export type Endpoint = {
  readonly method: 'get' | 'post';
  /** Path below the origin; `{name}` marks a parameter. */
  readonly path: string;
  readonly summary: string;
  /** The whole filter grammar is accepted beside `parameters`. */
  readonly takesFilter: boolean;
  /** It follows the data: of the filter `asof` is not taken. */
  readonly isLive?: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: z.ZodMiniType;
  /** Where it must be far smaller than a batch. */
  readonly maxBodyBytes?: number;
  /** How often it may be asked for; without it, as often as one likes. */
  readonly rate?: Rate;
  /** Schema of a JSON reply; absent for other media types. */
  readonly reply?: z.ZodMiniType;
  readonly mediaType: string;
  /** Beside those that any request may meet: `COMMON_PROBLEMS`. */
  readonly problems: readonly ProblemCode[];
  /** Whose token: what an editor needs a writer may not; null: anybody may ask. */
  readonly needs: TokenRole | null;
};

/** Any request may meet these. */
export const COMMON_PROBLEMS: readonly ProblemCode[] = [
  'unknown-parameter',
  'misdirected',
  'method-not-allowed',
  'internal',
  'unavailable',
];

/** A GET request; the type keeps which schema its reply has, so that callers get the reply's type. */
const get = <R extends Partial<Omit<Endpoint, 'method' | 'path' | 'summary'>>>(
  path: string,
  summary: string,
  rest: R,
): Omit<Endpoint, keyof R> & R => ({
  method: 'get',
  path,
  summary,
  takesFilter: false,
  parameters: [],
  mediaType: 'application/json',
  problems: [],
  needs: null,
  ...rest,
});

const asofProblems: readonly ProblemCode[] = ['bad-value', 'unknown-value', 'duplicate-parameter'];
const filterProblems: readonly ProblemCode[] = [...asofProblems, 'too-slow'];

const changeOfLink = <Path extends string>({ path }: { readonly path: Path }, summary: string) =>
  ({
    method: 'post',
    path,
    summary,
    takesFilter: false,
    parameters: [
      { ...id, expected: 'the id of a short link', example: '7fk2q9m4x0tb3', meaning: 'Short link.' },
    ],
    reply: keptLink,
    mediaType: 'application/json',
    problems: ['unauthorised', 'forbidden', 'bad-body', 'not-found'],
    needs: 'editor',
  }) as const satisfies Endpoint;

export const ENDPOINTS = {
  meta: get(
    READS.meta.path,
    'Revision, when it became known and by which rules, counts, date range, coverage, attribution',
    {
      parameters: [asof],
      reply: READS.meta.reply,
      problems: asofProblems,
    },
  ),
  frame: get(READS.frame.path, 'Manifest of the frame: revision, row count, chunks by period', {
    parameters: [
      asof,
      optional(
        'from',
        'a date such as 2025-07-01',
        '2025-07-01',
        'Where there are too many events to send each, those of these dates are sent one by one if they are few enough.',
      ),
      optional('to', 'a date such as 2025-07-31', '2025-07-31', 'See from.'),
    ],
    reply: READS.frame.reply,
    problems: asofProblems,
  }),
  chunk: get(CHUNK.path, 'Columns of one period; immutable', {
    parameters: [
      {
        ...id,
        name: 'hash',
        expected: 'the hash of a chunk',
        example: '0a1b2c3d4e5f6071',
        meaning: 'Chunk, as the manifest names it.',
      },
    ],
    problems: ['not-found'],
  }),
  dictionary: get(
    READS.dictionary.path,
    'Actors, borders, countries, publishers and types with their names',
    {
      parameters: [asof],
      reply: READS.dictionary.reply,
      problems: asofProblems,
    },
  ),
  events: get(
    EVENT_READS.events.path,
    'Events that match a filter, sorted, in pages; or the events of given keys',
    {
      takesFilter: true,
      parameters: [
        sort,
        ...paging,
        optional(
          'key',
          `up to ${MAX_PAGE} keys`,
          '1,2,3',
          'Exactly these events, in this order; no other filter beside it but asof.',
        ),
      ],
      reply: EVENT_READS.events.reply,
      problems: [...filterProblems, 'bad-cursor'],
    },
  ),
  eventsCsv: get(`${API}/events.csv`, 'The same events as a table', {
    takesFilter: true,
    parameters: [sort],
    mediaType: 'text/csv',
    problems: filterProblems,
  }),
  eventsGeojson: get(`${API}/events.geojson`, 'The same events as GeoJSON', {
    takesFilter: true,
    parameters: [sort],
    mediaType: 'application/geo+json',
    problems: filterProblems,
  }),
  ...EXPORT_FILES,
  ...FEEDS,
  totals: get(
    `${API}/totals`,
    'What the events that match a filter add up to: people killed and injured, nobody twice, and what is known of them',
    { takesFilter: true, reply: totalsReply, problems: filterProblems },
  ),
  claims: get(
    EVENT_READS.claims.path,
    'Claims of the events that match a filter, each with who answers it; those alone that meet stance, claimant and denier',
    {
      takesFilter: true,
      parameters: [
        ...paging,
        optional(
          'others',
          'true',
          'true',
          'The other claims of these events, too, each with `meets: false`.',
        ),
      ],
      reply: EVENT_READS.claims.reply,
      problems: [...filterProblems, 'bad-cursor'],
    },
  ),
  claimsCsv: get(
    `${API}/claims.csv`,
    'The same claims as a table: a row each, its answers in the rows after it',
    {
      takesFilter: true,
      mediaType: 'text/csv',
      problems: filterProblems,
    },
  ),
  search: get(
    READS.search.path,
    'Keys of the events that match a text, or are picked by their ids, or both',
    {
      parameters: [
        optional('q', 'words', 'Shamsiddin', 'Words as in the filter parameter `q`. Needed without `pick`.'),
        optional(
          'pick',
          'ids of events',
          'mohmand-2021-01-06',
          'Ids as in the filter parameter `pick`. Needed without `q`.',
        ),
        asof,
      ],
      reply: READS.search.reply,
      problems: filterProblems,
    },
  ),
  spellings: get(
    SPELLINGS.path,
    'What the text of a filter is near to when it finds nothing, each with how many events match it and the rest of the filter',
    { takesFilter: true, reply: SPELLINGS.reply, problems: filterProblems },
  ),
  border: get(
    `${API}/borders/{border}`,
    'One border: its line with chainage, ends, exclaves, towns, crossings',
    {
      parameters: [
        { ...id, name: 'border', expected: 'a border pair', example: 'AF-TJ', meaning: 'Border pair.' },
      ],
      reply: borderReply,
      problems: ['not-found'],
    },
  ),
  crossings: get(`${API}/crossings`, 'All crossings of all borders, each with what is known of its status', {
    reply: crossingsReply,
  }),
  crossingsCsv: get(
    `${API}/crossings.csv`,
    'The same crossings as a table: a row for each period of a state',
    {
      mediaType: 'text/csv',
    },
  ),
  positions: get(POSITIONS.path, 'Where events lie to a border: distance to its line and chainage, by key', {
    parameters: [
      optional(
        'border',
        'border pairs such as AF-TJ',
        'AF-TJ',
        'The nearest of these pairs counts; absent: of all.',
      ),
      asof,
    ],
    reply: positionsReply,
    problems: asofProblems,
  }),
  event: get(
    EVENT_READS.event.path,
    'One event, and where it was retracted and replaced, what stands for it',
    {
      parameters: [id, asof],
      reply: EVENT_READS.event.reply,
      problems: [...asofProblems, 'not-found', 'withheld'],
    },
  ),
  history: get(`${API}/events/{id}/history`, 'Versions of one event, oldest first', {
    parameters: [id],
    reply: eventHistory,
    problems: ['not-found', 'withheld'],
  }),
  timemap: get(
    `${API}/events/{id}/timemap`,
    'The same versions as a TimeMap (RFC 7089): when each became known, and its address',
    { parameters: [id], mediaType: 'application/link-format', problems: ['not-found', 'withheld'] },
  ),
  changes: get(
    CHANGES.path,
    'What differs between two revisions, the latest first: with a filter, of the events that it selects at either; without, of all',
    {
      takesFilter: true,
      parameters: [
        {
          ...optional(
            'since',
            'a revision, or 0',
            '1',
            'Changes after this revision; 0: all there ever were.',
          ),
          required: true,
          schema: { type: 'integer', minimum: 0 },
        },
        {
          ...optional(
            'until',
            'a revision not before since',
            '2',
            'Changes up to this revision; the newest unless given. It stands for `asof`, which is not taken beside it.',
          ),
          schema: { type: 'integer', minimum: 1 },
        },
        optional(
          'kind',
          `any of ${LISTED_KINDS.join(', ')}`,
          'changed,retracted',
          'Lists changes of these kinds alone; the counts tell of all. `withheld`: those of `withheld.events`.',
        ),
        ...longPaging(MAX_CHANGES, 'Changes'),
      ],
      reply: CHANGES.reply,
      problems: [...filterProblems, 'bad-cursor'],
    },
  ),
  batches: {
    method: 'post',
    path: `${API}/batches`,
    summary: 'Adds a batch of versions of events as one revision: all or nothing, idempotent by batchId',
    takesFilter: false,
    parameters: [],
    body: batch,
    reply: batchReply,
    mediaType: 'application/json',
    problems: ['bad-body', 'invalid-batch', 'unauthorised', 'forbidden', 'conflict', 'too-large'],
    needs: 'writer',
  },
  makeShortLink: {
    method: 'post',
    path: SHORT_LINKS.path,
    summary: 'Keeps a view under a short link, a new one each time',
    takesFilter: false,
    parameters: [],
    body: shortLinkWish,
    // Its query, should every sign of it be escaped.
    maxBodyBytes: 6 * MAX_QUERY_CHARACTERS + 1000,
    rate: { perClient: 60, inAll: 600, minutes: 10 },
    reply: shortLinkReply,
    mediaType: 'application/json',
    problems: [
      'bad-body',
      'bad-value',
      'unknown-value',
      'duplicate-parameter',
      'too-large',
      'too-many-requests',
    ],
    needs: null,
  },
  shortLinks: get(
    SHORT_LINKS.path,
    'The short links that were given out, newest first, with how often each was opened',
    {
      parameters: [
        optional(
          'cursor',
          'the nextCursor of the page before',
          '1764547200000-7fk2q9m4x0tb3',
          'Continues the list.',
        ),
        {
          ...optional(
            'limit',
            `a whole number from 1 to ${MAX_PAGE}`,
            '50',
            `Links a page; ${DEFAULT_PAGE} unless given.`,
          ),
          schema: { type: 'integer', minimum: 1, maximum: MAX_PAGE },
        },
      ],
      reply: keptLinks,
      problems: ['bad-value', 'bad-cursor', 'duplicate-parameter', 'unauthorised', 'forbidden'],
      needs: 'editor',
    },
  ),
  revokeShortLink: changeOfLink(SHORT_LINKS.revoke, 'Revokes a short link: it opens no more'),
  restoreShortLink: changeOfLink(SHORT_LINKS.restore, 'Opens a short link again that was revoked'),
  ...WEBHOOK_REQUESTS,
  ...WITHDRAWAL_REQUESTS,
  rotateToken: {
    method: 'post',
    path: `${API}/tokens/{role}/rotate`,
    summary: 'Replaces a token: the reply says the new one, this once; the old one stops working at once',
    takesFilter: false,
    parameters: [
      { ...id, name: 'role', expected: 'writer or editor', example: 'writer', meaning: 'Whose token.' },
    ],
    reply: tokenReply,
    mediaType: 'application/json',
    problems: ['unauthorised', 'forbidden', 'bad-body', 'not-found'],
    needs: 'editor',
  },
  ...FOLDER_PROOF,
  brief: get(BRIEF.path, 'A view on paper: its figures, its pictures as SVG, and its first events whole', {
    takesFilter: true,
    parameters: [sort, mapPart, oneEvent],
    reply: BRIEF.reply,
    problems: [...filterProblems, 'not-found', 'withheld'],
  }),
  comparison: get(
    COMPARISON.path,
    'Two selections side by side: the figures of each, maps of one frame and timelines of one scale as SVG',
    {
      takesFilter: true,
      parameters: COMPARISON_PARAMETERS,
      reply: COMPARISON.reply,
      problems: filterProblems,
    },
  ),
  picture: get(`${API}/picture.png`, 'A view as a picture of 1200 × 630, for where its link is pasted', {
    takesFilter: true,
    parameters: [mapPart, oneEvent],
    mediaType: 'image/png',
    problems: [...filterProblems, 'not-found', 'withheld'],
  }),
  oembed: get(`${API}/oembed`, 'What oEmbed says of a link to a view of this server', {
    parameters: [
      {
        ...optional(
          'url',
          'the address of a view, below the public address of this server',
          'https://example.org/sarhad/?border=AF-TJ',
          'Address of the view.',
        ),
        required: true,
      },
      optional('format', 'json', 'json', 'The only form that there is.'),
      optional(
        'maxwidth',
        'a number of pixels',
        '600',
        'Taken, as oEmbed asks for it, and of no effect on a link.',
      ),
      optional('maxheight', 'a number of pixels', '400', 'As maxwidth.'),
    ],
    reply: oembedReply,
    problems: ['bad-value', 'duplicate-parameter', 'not-found'],
  }),
  ...FIGURE_FILES,
  live: get(
    LIVE.path,
    'The newest revision, and each that follows as soon as it is known, as server-sent events (`event: revision`, its number as data); the answer stays open',
    { mediaType: 'text/event-stream', problems: ['too-many-requests'] },
  ),
  backup: get(
    UPKEEP.backup.path,
    'The whole database as of now, as one compressed file that `npm run restore` takes: what is not public, too, and the hashes of tokens',
    {
      mediaType: UPKEEP.backup.mediaType,
      problems: ['unauthorised', 'forbidden'],
      needs: 'editor',
    },
  ),
  examination: get(
    UPKEEP.examination.path,
    'What is wrong with the database, in words: revisions, versions, counts, what is derived',
    {
      reply: UPKEEP.examination.reply,
      problems: ['unauthorised', 'forbidden'],
      needs: 'editor',
    },
  ),
  openapi: get(`${API}/openapi.json`, 'This description, as OpenAPI 3.1', {}),
  health: get('/healthz', 'Whether the server answers; no database is asked', { reply: health }),
  readiness: get('/readyz', 'Whether the server takes requests and its database answers; else 503', {
    reply: readiness,
  }),
} as const satisfies Record<string, Endpoint>;
