// Owns short links on the wire: a view kept under a random id, who asks for one, and how it is said to the editor.
import { API } from './reads.ts';
import { calendarDate } from './values.ts';
import { z } from './zod.ts';

/** Where they are made and listed, and what an editor does to one. */
export const SHORT_LINKS = {
  path: `${API}/links`,
  revoke: { path: `${API}/links/{id}/revoke` },
  restore: { path: `${API}/links/{id}/restore` },
} as const;

/** Of the query that is kept: longer links open nowhere. */
export const MAX_QUERY_CHARACTERS = 32_000;

/** As it stands in an address. */
const query = z
  .string()
  .check(
    z.maxLength(MAX_QUERY_CHARACTERS),
    z.regex(/^(?!\?)[!"$-~]*$/, 'the query of an address, percent-encoded, without its question mark'),
  );

/** Nothing beside it: what is misspelt would be lost. */
export const shortLinkWish = z.strictObject({
  query,
  /** The last day, UTC, on which it opens; absent or null: it never expires. */
  expires: z.optional(z.nullable(calendarDate)),
});

export const shortLinkReply = z.object({
  id: z.string(),
  /** Of this server as it is known, see PUBLIC_URL. */
  address: z.string(),
  expires: z.nullable(calendarDate),
});
export type ShortLinkReply = z.infer<typeof shortLinkReply>;

export const keptLink = z.object({
  id: z.string(),
  query: z.string(),
  madeAt: z.string(),
  expires: z.nullable(calendarDate),
  revokedAt: z.nullable(z.string()),
  /** How often it was opened; also by programs that look into links that are sent. */
  uses: z.int(),
  lastUsedOn: z.nullable(calendarDate),
});
export type KeptLink = z.infer<typeof keptLink>;

/** Newest first. */
export const keptLinks = z.object({
  total: z.int(),
  links: z.array(keptLink),
  nextCursor: z.nullable(z.string()),
});
export type KeptLinks = z.infer<typeof keptLinks>;

export type LinkState = 'open' | 'revoked' | 'expired';

/** `today` in UTC. */
export function stateOfLink({ revokedAt, expires }: KeptLink, today: string): LinkState {
  if (revokedAt !== null) return 'revoked';
  return expires !== null && expires < today ? 'expired' : 'open';
}
