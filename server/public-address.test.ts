// The address that a server prints and is found by is one that works.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { localAddress, pathOf } from './public-address.ts';

async function listening<T>(host: string, look: (address: AddressInfo) => Promise<T>): Promise<T | null> {
  const server = createServer((socket) => socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n'));
  server.listen(0, host);
  const [error] = await Promise.race([once(server, 'error'), once(server, 'listening')]);
  // A machine without IPv6 has nothing to say of it.
  if (error) return null;
  try {
    return await look(server.address() as AddressInfo);
  } finally {
    server.close();
  }
}

describe('of a server that listens at', () => {
  test.each(['127.0.0.1', '0.0.0.0', '::1', '::', 'localhost'])('%s', async (host) => {
    await listening(host, async (address) => {
      const url = localAddress(address, '/sarhad');
      expect(new URL(url).pathname).toBe('/sarhad');
      expect((await fetch(url)).status, url).toBe(204);
    });
  });
});

test('its path is where its own addresses begin', () => {
  expect(['', 'https://example.org', 'https://example.org/a/b'].map(pathOf)).toEqual(['', '', '/a/b']);
});
