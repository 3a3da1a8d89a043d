// Owns which hosts may show parts of the page in frames of their own, and which addresses they may show so.
import { VIEW_PARAMETERS } from '../src/link/parameters.ts';

/** A scheme, a name or an IPv4 address (or `*.` and at least two labels), a port. What else a policy's source may be is not for here. */
const HOST =
  /^https?:\/\/(\*(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?){2,}|[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*)(:\d{1,5})?$/;

/** Each as a policy writes it: `https://example.org`, `https://*.example.net`, `http://localhost:8080`. Null when one is none. */
export function readEmbedHosts(text: string): string[] | null {
  const hosts = text.trim().split(/\s+/).filter(Boolean);
  return hosts.every((host) => HOST.test(host) && isOrigin(host)) ? [...new Set(hosts)] : null;
}

/** Whether it is written as browsers write it; they would refuse a port that is none, and never send one that is the scheme's own. */
function isOrigin(host: string): boolean {
  const named = host.replace('*', 'any');
  return URL.canParse(named) && new URL(named).origin === named;
}

/** Whether the page is asked for with one of its parts alone. A short link does not say what is kept under it, so it never is. */
export function asksForPart({ method, url }: Request): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const { pathname, searchParams } = new URL(url);
  const part = searchParams.get('embed');
  return pathname === '/' && part !== null && VIEW_PARAMETERS.embed.parse(part) !== null;
}
