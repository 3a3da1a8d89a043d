// Owns under which address the server is met: the one that its outside is told, and the one that it is reached by on this machine.
// What a request says of its own host is never believed.

/** Without a slash at its end, so that a path can follow: `https://example.org/sarhad`. */
export type PublicAddress = string;

const PATH = /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*\/?$/;

/** `/sarhad` of `/sarhad/`, empty of `/`; null for what is no plain path. */
export function readBasePath(text: string): string | null {
  return PATH.test(text) ? text.replace(/\/$/, '') : null;
}

/** Null for what is no plain http address: with a query, a fragment, a name and password, or a path that leads up. */
export function readPublicAddress(text: string): PublicAddress | null {
  const [, origin = '', path = ''] = /^(https?:\/\/[^/?#\s\\]+)(.*)$/i.exec(text) ?? [];
  const basePath = readBasePath(path);
  if (basePath === null || !URL.canParse(origin)) return null;
  const url = new URL(origin);
  if (url.username !== '' || url.password !== '' || origin.includes('@')) return null;
  return url.origin + basePath;
}

type Bound = { readonly address: string; readonly family: string; readonly port: number };

/** An address that works on this machine: of a server that listens everywhere, the loopback of the same kind. */
export function localAddress({ address, family, port }: Bound, basePath: string): PublicAddress {
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[address] ?? address;
  return `http://${family === 'IPv6' ? `[${host}]` : host}:${port}${basePath}`;
}

/** Of a public address: where its own addresses begin on its host; empty at the root. */
export const pathOf = (address: PublicAddress): string =>
  address === '' ? '' : new URL(address).pathname.replace(/\/$/, '');
