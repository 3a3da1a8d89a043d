// Owns short links in the API: made by whoever reads, listed and revoked by the editor.
import {
  type KeptLink,
  type KeptLinks,
  type ShortLinkReply,
  shortLinkWish,
} from '../../src/contract/short-link.ts';
import { readBody } from '../input/read-body.ts';
import { findLinkFaults } from '../links/check-link.ts';
import { makeLinkId, readLinkId } from '../links/link-id.ts';
import type { LinkPlace } from '../links/short-links.ts';
import { Refusal, refuseFault, refuseFaults } from '../problems.ts';
import { readLimit } from '../read-page.ts';
import type { RequestContext, Route } from '../request-context.ts';

/** Whose links are given out, and how often they are opened, is nobody's but the editor's. */
const NEVER_KEPT = { headers: { 'Cache-Control': 'no-store' } };

/** Always a new one, also of a view that has one: whoever makes it must not learn that, and revoking one revokes no other's. */
export const makeShortLink: Route = async ({ services, body }) => {
  const { query, expires = null } = readBody(await body(), shortLinkWish);
  refuseFaults(findLinkFaults(query));
  const madeAt = services.clock().toISOString();
  if (expires !== null && expires < madeAt.slice(0, 10))
    refuseFault('bad-value', 'expires', expires, 'is over; a link may expire today (UTC) at the earliest');
  const id = makeLinkId();
  await services.links.add({ id, query, madeAt, expires });
  const reply: ShortLinkReply = { id, address: `${services.publicUrl()}/s/${id}`, expires };
  return Response.json(reply, NEVER_KEPT);
};

export const listShortLinks: Route = async (context) => {
  const limit = readLimit(context);
  // One more than asked for says whether others follow.
  const { total, links } = await context.services.links.list({ limit: limit + 1, after: readPlace(context) });
  const shown = links.slice(0, limit);
  const last = links.length > limit ? shown.at(-1) : undefined;
  const reply: KeptLinks = { total, links: shown, nextCursor: last === undefined ? null : formatPlace(last) };
  return Response.json(reply, NEVER_KEPT);
};

export const revokeShortLink: Route = (context) =>
  setRevoked(context, context.services.clock().toISOString());
export const restoreShortLink: Route = (context) => setRevoked(context, null);

async function setRevoked({ services, path }: RequestContext, revokedAt: string | null): Promise<Response> {
  const id = readLinkId(path.id ?? '');
  const link = id === null ? null : await services.links.setRevoked(id, revokedAt);
  if (link === null) throw new Refusal('not-found', `No short link has the id “${path.id}”.`);
  return Response.json(link satisfies KeptLink, NEVER_KEPT);
}

const formatPlace = ({ madeAt, id }: LinkPlace) => `${Date.parse(madeAt)}-${id}`;

function readPlace({ query }: RequestContext): LinkPlace | null {
  const text = query.get('cursor');
  if (text === null) return null;
  const [, instant = '', id = ''] = /^(\d{13})-([\da-z]{13})$/.exec(text) ?? [];
  if (id === '') refuseFault('bad-cursor', 'cursor', text, 'expected the nextCursor of the page before');
  return { madeAt: new Date(Number(instant)).toISOString(), id };
}
