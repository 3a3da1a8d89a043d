// Tests who counts as one client: an address, a network of IPv6, or whom a trusted proxy names.
import { expect, test } from 'vitest';
import { clientOf } from './client-address.ts';

const of = (
  remoteAddress: string | undefined,
  headers: Record<string, string> = {},
  header: string | null = null,
) =>
  clientOf(
    new Request('http://localhost/', { headers }),
    { incoming: { socket: { remoteAddress } } },
    header,
  );

test.each([
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  [undefined, 'unknown'],
])('%s is %s', (address, client) => {
  expect(of(address)).toBe(client);
});

test('a header is believed only where it was named, and then its last entry, which the proxy has written', () => {
  const headers = { 'X-Forwarded-For': '6.6.6.6, 10.1.2.3' };
  expect(of('127.0.0.1', headers)).toBe('127.0.0.1');
  expect(of('127.0.0.1', headers, 'X-Forwarded-For')).toBe('10.1.2.3');
  expect(of('127.0.0.1', {}, 'X-Forwarded-For')).toBe('127.0.0.1');
});
