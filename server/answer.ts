// Owns successful replies: JSON with a validator for conditional requests, how long each may be kept, and its encoding.
import { parseAccept } from 'hono/utils/accept';
import type { RequestContext } from './request-context.ts';
import type { Audience } from './store/store.ts';

/**
 * `checked`: kept, but asked for again each time. `short`: good for some seconds, then asked for again. `for-ever`: its
 * address names its content.
 */
export type Keeping = 'checked' | 'short' | 'for-ever';

const DIRECTIVES: Record<Keeping, string> = {
  checked: 'no-cache',
  short: 'max-age=5, must-revalidate',
  'for-ever': 'max-age=31536000, immutable',
};

/** Only what everybody may read may rest in a shared cache. */
export function cacheHeaders(audience: Audience, keeping: Keeping): Record<string, string> {
  const isPublic = audience.upTo === 'CLEAR';
  return {
    'Cache-Control': `${isPublic ? 'public' : 'private'}, ${DIRECTIVES[keeping]}`,
    Vary: isPublic ? 'Accept-Encoding' : 'Accept-Encoding, Authorization',
  };
}

export function answerJson(
  context: RequestContext,
  body: unknown,
  keeping: Keeping = 'short',
  own: Readonly<Record<string, string>> = {},
): Response {
  return answerText(context, JSON.stringify(body), 'application/json', keeping, own);
}

export function answerText(
  context: RequestContext,
  text: string,
  mediaType: string,
  keeping: Keeping = 'short',
  own: Readonly<Record<string, string>> = {},
): Response {
  // Weak, because a middleware may compress the same reply in different ways.
  const etag = `W/"${hashText(text)}"`;
  const headers = { ...own, ...cacheHeaders(context.audience, keeping), ETag: etag };
  if (isUnchanged(context.request, etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': mediaType } });
}

/** Whether the client already has what this validator stands for (RFC 9110, 13.1.2: weak comparison). */
export function isUnchanged(request: Request, etag: string): boolean {
  const known = request.headers.get('If-None-Match');
  if (known === null) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return known.trim() === '*' || known.split(',').some((tag) => opaque(tag) === opaque(etag));
}

/** The first encoding of ours that the client accepts (RFC 9110, 12.5.3), null for none: ours are sorted by what they save. */
export function chooseEncoding(accepted: string | null, ours: readonly string[]): string | null {
  const weights = new Map(parseAccept(accepted ?? '').map(({ type, q }) => [type.toLowerCase(), q]));
  return ours.find((encoding) => (weights.get(encoding) ?? 0) > 0) ?? null;
}

/** 53 bits of a text (cyrb53, public domain): to tell replies apart, not to keep anybody out. */
function hashText(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
