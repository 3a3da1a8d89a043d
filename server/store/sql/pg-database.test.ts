// Tests connections to a PostgreSQL server that breaks them in the moment that they are made.
import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { DatabaseUnavailable } from '../store-errors.ts';
import type { Database } from './database.ts';
import { openPostgres } from './pg-database.ts';

const message = (type: string, ...parts: (string | Buffer)[]) => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};
const WELCOME = [message('R', Buffer.alloc(4)), message('Z', 'I')];
const DONE = [message('C', 'SELECT 0\0'), message('Z', 'I')];
const CUT = message('E', 'SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0');

let end = async () => {};
afterEach(() => end());

/** A server that takes what is asked; `cut`: whether it cuts the n-th connection as soon as that is made. */
async function serveCutting(cut: (n: number) => boolean): Promise<Database> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    const n = connections;
    let isStarted = false;
    socket.on('error', () => {});
    socket.on('data', () => {
      // All in one piece, as from a server that is told so while it greets.
      if (isStarted) socket.write(Buffer.concat(DONE));
      else if (cut(n)) socket.end(Buffer.concat([...WELCOME, CUT]));
      else socket.write(Buffer.concat(WELCOME));
      isStarted = true;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const database = await openPostgres(`postgresql://test@127.0.0.1:${port}/test`);
  end = async () => {
    await database.close();
    await new Promise((resolve) => server.close(resolve));
  };
  return database;
}

test('one that is cut in the moment that it is made fails what is asked of it, and no more; the next one works', async () => {
  const database = await serveCutting((n) => n === 2);
  // The first is in use.
  const held = await database.connect();
  const broken = await database.connect();
  await expect(broken.query('select 1', [])).rejects.toThrow(DatabaseUnavailable);
  broken.release();
  const next = await database.connect();
  expect(await next.query('select 1', [])).toEqual([]);
  next.release();
  held.release();
});
