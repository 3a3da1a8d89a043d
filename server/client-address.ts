// Owns who asks, as far as it must be known to count how often: an address of the connection, or what a trusted proxy says.
import { isIPv6 } from 'node:net';

/** What the adaptor for Node gives with a request. */
type Connection = {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
};

/** `header`: in which the proxy before the server names the client; without it, what a request says of itself is not believed. */
export function clientOf(request: Request, env: unknown, header: string | null): string {
  const told = header === null ? undefined : request.headers.get(header)?.split(',').at(-1)?.trim();
  return networkOf(told || (env as Connection | undefined)?.incoming?.socket?.remoteAddress || 'unknown');
}

/** One household or company has 2^64 addresses of IPv6: they are one client. IPv4 written as IPv6 is IPv4. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain.slice(0, 100);
  const { hostname } = new URL(`http://[${plain.replace(/%.*/, '')}]`);
  const [head = '', tail = ''] = hostname.slice(1, -1).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const missing = hostname.includes('::') ? 8 - before.length - after.length : 0;
  return [...before, ...Array<string>(missing).fill('0'), ...after].slice(0, 4).join(':');
}
