// Owns sending a message out: to addresses of the wide net alone, to the very one that was looked at, over https, followed nowhere, waited for so long and no longer.
import { lookup } from 'node:dns/promises';
import { type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { namesHost } from '../../src/contract/event.ts';
import { type AllowedHosts, isPublicAddress } from './allowed-hosts.ts';
import type { Outcome, Poster } from './poster.ts';

const TIMEOUT_MS = 15_000;

export type Resolve = (name: string) => Promise<readonly { address: string; family: number }[]>;

const resolveName: Resolve = (name) => lookup(name, { all: true, verbatim: true });

type Found = { readonly url: URL; readonly addresses: readonly { address: string; family: number }[] };

class Refused extends Error {}

export function createGuardedPoster(
  allowed: AllowedHosts,
  { resolve = resolveName, timeoutMs = TIMEOUT_MS }: { resolve?: Resolve; timeoutMs?: number } = {},
): Poster {
  async function find(text: string): Promise<Found> {
    if (!URL.canParse(text) || (/^https?:/i.test(text) && !namesHost(text)))
      throw new Refused('is no address with a host, such as https://example.org/hook');
    const url = new URL(text);
    if (!['http:', 'https:'].includes(url.protocol)) throw new Refused('must begin with https://');
    if (url.username !== '' || url.password !== '')
      throw new Refused('must not hold a name or a password; messages are signed');
    // An IPv6 address stands in brackets there.
    const name = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    const isNamed = allowed.isAllowedName(name);
    const addresses = await addressesOf(name);
    const isAllowed = ({ address }: { address: string }) => isNamed || allowed.isAllowedAddress(address);
    for (const one of addresses) {
      if (!isAllowed(one) && !isPublicAddress(one.address))
        throw new Refused(
          'leads into the network of this server, which is refused unless WEBHOOK_ALLOW names the host',
        );
    }
    if (url.protocol === 'http:' && !addresses.every(isAllowed))
      throw new Refused('must begin with https://, unless WEBHOOK_ALLOW names the host');
    return { url, addresses };
  }

  async function addressesOf(name: string): Promise<Found['addresses']> {
    if (isIP(name) !== 0) return [{ address: name, family: isIP(name) }];
    const found = await resolve(name).catch(() => []);
    if (found.length === 0) throw new Refused(`names the host ${name}, which is not found`);
    return found;
  }

  return {
    async refusal(url) {
      try {
        await find(url);
        return null;
      } catch (error) {
        if (error instanceof Refused) return error.message;
        throw error;
      }
    },
    async post(url, headers, body) {
      try {
        return await send(await find(url), headers, body, timeoutMs);
      } catch (error) {
        const reason = error instanceof Refused ? `The address ${error.message}.` : whyNot(error);
        return { status: null, reason };
      }
    },
  };
}

/** To the addresses that were looked at, whatever the name leads to a moment later. */
const pinnedTo =
  (addresses: Found['addresses']): LookupFunction =>
  (_name, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };

function send(
  { url, addresses }: Found,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs: number,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const options: RequestOptions = {
      method: 'POST',
      lookup: pinnedTo(addresses),
      // A connection of its own, and none that was made to where the name led before.
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        ...headers,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'Sarhad',
        Connection: 'close',
      },
    };
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (response) => {
      const status = response.statusCode ?? 0;
      // What it says is nobody's business here: an answer read out in the log would show what lies behind an address.
      response.on('error', () => {});
      response.destroy();
      resolve({ status, reason: reasonOf(status) });
    });
    request.on('error', reject);
    request.end(body);
  });
}

function reasonOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return `It answered ${status}: redirects are not followed.`;
  return `It answered ${status}.`;
}

function whyNot(error: unknown): string {
  const { name, code = '' } = error as { name?: string; code?: string };
  if (name === 'AbortError' || name === 'TimeoutError') return 'It did not answer in time.';
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'Nothing listens there.',
    ECONNRESET: 'It closed the connection without an answer.',
    EHOSTUNREACH: 'The host cannot be reached.',
    ENETUNREACH: 'The network cannot be reached.',
    CERT_HAS_EXPIRED: 'Its certificate has expired.',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is signed by itself.',
    ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is of another host.',
  };
  return known[code] ?? `The connection failed${code && ` (${code})`}.`;
}
