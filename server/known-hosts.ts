// Owns by which hosts the server may be asked: a page elsewhere whose name was led to this machine (DNS rebinding) is not answered. An
// address as a number cannot be led elsewhere; a name can, so each must be known.
import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';
import { Hono, type MiddlewareHandler } from 'hono';
import { answerProblem, Refusal } from './problems.ts';

export type HostSettings = {
  readonly host: string;
  readonly publicUrl: string | null;
  /** Of `readHostNames`. */
  readonly allowedHosts: readonly string[];
};

/** `host`: as `hostOf` gives it; `arrivedAt`: the address at which the connection came in. */
export type KnownHosts = (host: string, arrivedAt: string | undefined) => boolean;

const AUTHORITY = /^(\[[\da-f:.]+\]|[a-z\d_-]+(?:\.[a-z\d_-]+)*\.?)(?::\d{0,5})?$/i;
/** What the last label of a name never is, and that of an address in whichever way is: `127.1`, `2130706433`, `0x7f.1`. */
const NUMBER_AT_END = /(^|\.)(\d+|0x[\da-f]*)$/i;
/** `*.` and at least two labels. */
const NAMES_BELOW = /^\*(\.[a-z\d]([a-z\d-]*[a-z\d])?){2,}$/;

/** In one spelling, without port and dot at the end: `localhost`, `127.0.0.1`, `[::1]`. Null for what is none, as with a user's name or a zone. */
export function hostOf(authority: string): string | null {
  const [, host = ''] = AUTHORITY.exec(authority) ?? [];
  if (!host.startsWith('[')) return host.replace(/\.$/, '').toLowerCase() || null;
  return isIPv6(host.slice(1, -1)) ? new URL(`http://${host}`).hostname : null;
}

/** Names, addresses, and `*.example.net` for all below it, parted by blanks or commas, each as `hostOf` gives it. Null when one is none. */
export function readHostNames(text: string): readonly string[] | null {
  const entries = text.split(/[\s,]+/).filter(Boolean);
  const hosts = entries.map((entry) => {
    const lower = entry.toLowerCase();
    if (NAMES_BELOW.test(lower)) return NUMBER_AT_END.test(lower) ? null : lower;
    const host = hostOf(isIPv6(entry) ? `[${entry}]` : entry);
    const hasPort = /:\d*$/.test(entry) && !isIPv6(entry) && !entry.endsWith(']');
    return hasPort || host === null || (NUMBER_AT_END.test(host) && !isIPv4(host)) ? null : host;
  });
  return hosts.every((host) => host !== null) ? [...new Set(hosts)] : null;
}

export function knownHostsOf({ host, publicUrl, allowedHosts }: HostSettings): KnownHosts {
  const own = hostOf(isIPv6(host) ? `[${host}]` : host);
  const isEverywhere = own === '0.0.0.0' || own === '[::]';
  const names = new Set(['localhost', '[::1]', ...allowedHosts]);
  if (own !== null && !isEverywhere) names.add(own);
  if (publicUrl !== null) names.add(hostOf(new URL(publicUrl).host) ?? '');
  const endings = allowedHosts.filter((name) => name.startsWith('*')).map((name) => name.slice(1));
  return (asked, arrivedAt) => {
    if (names.has(asked) || endings.some((ending) => asked.endsWith(ending))) return true;
    if (!isIPv4(asked) && !asked.startsWith('[')) return false;
    // Behind a container's or a balancer's address it listens at another one.
    return isEverywhere || asked.startsWith('127.') || asked === hostOfAddress(arrivedAt ?? '');
  };
}

/** IPv4 written as IPv6 is IPv4. */
const hostOfAddress = (address: string): string | null => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return hostOf(isIPv6(plain) ? `[${plain}]` : plain);
};

type Asked = Pick<IncomingMessage, 'rawHeaders' | 'url'> & {
  readonly socket: { readonly localAddress?: string | undefined };
};

/** Null for what may be answered. Never repeats what was asked for. */
export function refuseHost({ rawHeaders, url = '', socket }: Asked, isKnown: KnownHosts): Refusal | null {
  const given = rawHeaders.filter(
    (_, index) => index % 2 === 1 && /^host$/i.test(rawHeaders[index - 1] ?? ''),
  );
  if (given.length !== 1) return new Refusal('bad-value', 'A request names its host once: "Host: …".');
  // A target that is a whole address names the host, too, and what reads it goes by that.
  const [, target] = /^https?:\/\/([^/?#]*)/i.exec(url) ?? [];
  for (const authority of target === undefined ? given : [...given, target]) {
    const host = hostOf(authority);
    if (host === null) return new Refusal('bad-value', 'The host of the request is no name and no address.');
    if (!isKnown(host, socket.localAddress))
      return new Refusal(
        'misdirected',
        'This server does not know the host name by which it was asked. Whoever runs it can name it: in ALLOWED_HOSTS, or in PUBLIC_URL if it is the address that readers use.',
      );
  }
  return null;
}

type Fetch = (request: Request, env: { incoming: Asked }) => Response | Promise<Response>;

/** Lets through what is asked by a known host; `before` is applied to what is refused. */
export function byKnownHosts(
  isKnown: KnownHosts,
  inside: Fetch,
  before: readonly MiddlewareHandler[],
): Fetch {
  const refusing = new Hono<{ Bindings: { refusal: Refusal } }>();
  for (const one of before) refusing.use(one);
  refusing.all('*', ({ req, env }) => answerProblem(env.refusal, req.path));
  return (request, env) => {
    const refusal = refuseHost(env.incoming, isKnown);
    return refusal === null ? inside(request, env) : refusing.fetch(request, { refusal });
  };
}
