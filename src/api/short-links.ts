// Owns what the page asks about short links: making one, and what the editor asks with a token. Each is asked once: a failure is said, not repeated.
import { addressOf } from '../contract/address-of.ts';
import {
  type KeptLink,
  type KeptLinks,
  keptLink,
  keptLinks,
  SHORT_LINKS,
  type ShortLinkReply,
  shortLinkReply,
} from '../contract/short-link.ts';
import type { Result } from './failure.ts';
import { fetchChecked } from './fetch-checked.ts';

export const makeShortLink = (query: string, expires: string | null): Promise<Result<ShortLinkReply>> =>
  fetchChecked(SHORT_LINKS.path, shortLinkReply, {
    request: {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, expires }),
    },
  });

const asEditor = (token: string, method = 'GET') => ({
  request: { method, headers: { Authorization: `Bearer ${token}` } },
});

/** Newest first; those after the page that ended with `cursor`. */
export const listShortLinks = (token: string, cursor: string | null): Promise<Result<KeptLinks>> =>
  fetchChecked(
    addressOf(SHORT_LINKS, { limit: 100, cursor: cursor ?? undefined }),
    keptLinks,
    asEditor(token),
  );

export const setLinkRevoked = (token: string, id: string, isRevoked: boolean): Promise<Result<KeptLink>> =>
  fetchChecked(
    addressOf(isRevoked ? SHORT_LINKS.revoke : SHORT_LINKS.restore, { id }),
    keptLink,
    asEditor(token, 'POST'),
  );
