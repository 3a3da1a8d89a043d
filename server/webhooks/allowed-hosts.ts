// Owns which hosts of the server's own network messages may be sent to, as a setting names them, and which addresses are anybody's.
import { BlockList, isIP } from 'node:net';

export type AllowedHosts = {
  /** Of a name as the address of a webhook writes it. */
  readonly isAllowedName: (name: string) => boolean;
  readonly isAllowedAddress: (address: string) => boolean;
};

/** Names, addresses and ranges, parted by blanks or commas: `localhost 10.0.0.0/8`. Null for what is none of these. */
export function readAllowedHosts(text: string): AllowedHosts | null {
  const names = new Set<string>();
  const ranges = new BlockList();
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits, ...rest] = entry.replace(/^\[|\]$/g, '').split('/');
    const family = familyOf(address);
    if (rest.length > 0) return null;
    if (family === null) {
      if (bits !== undefined || !/^[a-z\d]([\w.-]*[a-z\d])?$/i.test(address)) return null;
      names.add(address.toLowerCase());
      continue;
    }
    const most = family === 'ipv4' ? 32 : 128;
    if (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)) return null;
    ranges.addSubnet(address, bits === undefined ? most : Number(bits), family);
  }
  return {
    isAllowedName: (name) => names.has(name.toLowerCase()),
    isAllowedAddress: (address) => isIn(ranges, address),
  };
}

const familyOf = (address: string): 'ipv4' | 'ipv6' | null =>
  ({ 0: null, 4: 'ipv4' as const, 6: 'ipv6' as const })[isIP(address)] ?? null;

function isIn(ranges: BlockList, address: string): boolean {
  const family = familyOf(address);
  return family !== null && ranges.check(address, family);
}

function rangesOf(texts: readonly string[]): BlockList {
  const ranges = new BlockList();
  for (const text of texts) {
    const [address = '', bits] = text.split('/');
    ranges.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return ranges;
}

/** Of the registries of special addresses (IANA, RFC 6890): this host, private, shared (RFC 6598), link-local, for examples, multicast, reserved. */
const OWN_IPV4 = rangesOf([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]);
/** All that is anybody's lies here; what is mapped to IPv4, local or multicast lies outside. */
const GLOBAL_IPV6 = rangesOf(['2000::/3']);
/** Of these: protocols (Teredo among them), examples, and IPv4 in 6to4. */
const OWN_IPV6 = rangesOf(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/** Whether an address is one of the wide net, and not of this machine or of the network that it is in. */
export function isPublicAddress(address: string): boolean {
  const family = familyOf(address);
  // With a zone, as in fe80::1%eth0, it is of one link alone.
  if (family === null || address.includes('%')) return false;
  if (family === 'ipv4') return !OWN_IPV4.check(address, family);
  // `BlockList` takes a mapped address for the one in it; whichever way, it is no global one.
  return GLOBAL_IPV6.check(address, family) && !OWN_IPV6.check(address, family);
}
