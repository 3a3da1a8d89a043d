// Tests to whom a command speaks: to the server that proves the folder's secret, and to nobody else that listens where it was.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApp } from './app-under-test.ts';
import { identityOf, readOrMakeToken, readRunning, writeRunning } from './data-dir.ts';
import { createFolderSecret } from './folder-proof.ts';
import { connectToServer, ServerLost } from './folder-server.ts';
import { createMemoryStore } from './store/memory/memory-store.ts';
import { lockFolder } from './store/sql/folder-lock.ts';

let folder: string;
let secret: string;
const listening: Server[] = [];
const sockets = new Set<Socket>();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sarhad-proof-'));
  secret = await readOrMakeToken(folder);
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  for (const server of listening.splice(0)) await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

async function listen(server: Server): Promise<string> {
  listening.push(server);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Whoever took the port: records all that it is told, and answers each request as it likes. */
async function listenAsOther(answer: (socket: Socket, request: string) => void) {
  const heard = { connections: 0, text: '' };
  const url = await listen(
    createServer((socket) => {
      heard.connections += 1;
      socket.on('error', () => {});
      socket.on('data', (data) => {
        heard.text += data;
        answer(socket, String(data));
      });
    }),
  );
  return { url, heard };
}

const asHttp = (body: string, head = 'HTTP/1.1 200 OK') =>
  `${head}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

async function startServer() {
  let identity = '';
  const { app } = await createTestApp({
    token: secret,
    store: createMemoryStore(),
    identity: () => identity,
  });
  const url = await listen(createAdaptorServer({ fetch: app.fetch }) as Server);
  return {
    url,
    async isOf(folderUrl: string) {
      identity = identityOf(await writeRunning(folder, folderUrl));
    },
  };
}

const BATCH = { batchId: 'one', note: 'a secret note', events: [], actors: [] };

test('a server that proves itself is asked, on one connection, and the secret is never said', async () => {
  const server = await startServer();
  let [wire, connections] = ['', 0];
  const { port } = new URL(server.url);
  const between = await listen(
    createServer((near) => {
      connections += 1;
      const far = connect(Number(port), '127.0.0.1');
      sockets.add(far);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const)
        from.on('data', (data) => {
          wire += data;
          to.write(data);
        });
    }),
  );
  await server.isOf(between);
  const said: string[] = [];
  const asked = await connectToServer(folder, (line) => said.push(line));
  const answers = [
    await asked?.ask('GET', '/healthz'),
    await asked?.ask('POST', '/api/v1/batches', BATCH),
    await asked?.ask('POST', '/api/v1/tokens/writer/rotate'),
  ];
  asked?.close();
  expect(answers.map((answer) => answer?.status)).toEqual([200, 200, 200]);
  expect([said, connections]).toEqual([[], 1]);
  expect(wire).toContain('a secret note');
  expect(wire).not.toContain(secret);
  // What was heard is of no use at the next start.
  const [, token = ''] = /Authorization: (Bearer \S+)/.exec(wire) ?? [];
  const again = await startServer();
  await again.isOf(again.url);
  const replayed = await fetch(`${again.url}/api/v1/tokens/writer/rotate`, {
    method: 'POST',
    headers: { Authorization: token },
  });
  expect(replayed.status).toBe(401);
});

test.each<[string, (socket: Socket, request: string) => void]>([
  ['agrees to everything', (socket) => socket.write(asHttp('{"status":"ok","revision":3,"added":1}'))],
  ['knows no such address', (socket) => socket.write(asHttp('<html>', 'HTTP/1.1 404 Not Found'))],
  [
    'sends back what it was told',
    (socket, request) => {
      const [, nonce = ''] = /"nonce":"([^"]+)"/.exec(request) ?? [];
      socket.write(asHttp(JSON.stringify({ nonce, proof: nonce })));
    },
  ],
  ['speaks another language', (socket) => socket.write('220 mail ready\r\n')],
  ['hangs up', (socket) => socket.end()],
  ['never ends', (socket) => socket.write(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(100_000)}`)],
  ['says nothing', () => {}],
])('who %s is told nothing', async (_, answer) => {
  const { url, heard } = await listenAsOther(answer);
  await writeRunning(folder, url);
  const said: string[] = [];
  expect(await connectToServer(folder, (line) => said.push(line), 500)).toBeNull();
  expect(said).toEqual([
    expect.stringMatching(/did not prove that it is the server of .*: nothing was sent to it/),
  ]);
  expect(heard.connections).toBe(1);
  expect(heard.text).toMatch(/^POST \/api\/v1\/folder-proof HTTP\/1\.1\r\n/);
  expect(heard.text).not.toMatch(/authorization|sarhad_/i);
  expect(heard.text).not.toContain(secret);
});

test('a server of the same secret that this folder does not name is not believed', async () => {
  const server = await startServer();
  await server.isOf(server.url);
  const { run } = (await readRunning(folder)) ?? {};
  await writeRunning(folder, server.url);
  expect((await readRunning(folder))?.run).not.toBe(run);
  const said: string[] = [];
  expect(await connectToServer(folder, (line) => said.push(line))).toBeNull();
  expect(said[0]).toContain('its proof is wrong');
});

test('when the proved connection ends, no second one is made', async () => {
  let identity = '';
  const proving = createFolderSecret(secret, () => identity);
  const { url, heard } = await listenAsOther(async (socket, request) => {
    const [, nonce = ''] = /"nonce":"([^"]+)"/.exec(request) ?? [];
    socket.end(asHttp(JSON.stringify(await proving.prove(nonce))));
  });
  identity = identityOf(await writeRunning(folder, url));
  const asked = await connectToServer(folder, () => {});
  await expect(asked?.ask('POST', '/api/v1/batches', BATCH)).rejects.toThrow(ServerLost);
  expect([heard.connections, heard.text.includes('a secret note')]).toEqual([1, false]);
});

test('nobody is asked where its process has ended, where a name stands for an address, or where nothing is said', async () => {
  const { url, heard } = await listenAsOther((socket) => socket.end());
  const here = await writeRunning(folder, url);
  for (const stale of [
    { ...here, started: '1' },
    { ...here, url: url.replace('127.0.0.1', 'localhost') },
    { pid: process.pid, url },
    '{"pid":',
  ]) {
    const text = typeof stale === 'string' ? stale : JSON.stringify(stale);
    await writeFile(join(folder, 'server.json'), text);
    // On systems that do not say when a process began, it is found out by asking.
    if (process.platform !== 'linux' && text.includes('"started":"1"')) continue;
    expect(await connectToServer(folder, () => {}), text).toBeNull();
  }
  expect(heard.connections).toBe(0);
});

test('a port that nobody has is no server', async () => {
  const { url } = await listenAsOther(() => {});
  await new Promise((resolve) => listening.pop()?.close(resolve));
  await writeRunning(folder, url);
  const said: string[] = [];
  expect(await connectToServer(folder, (line) => said.push(line))).toBeNull();
  expect(said).toEqual([]);
});

test('npm run load gives neither token nor file to who took the port, and says so', async () => {
  const { url, heard } = await listenAsOther((socket) => socket.write(asHttp('{"revision":9,"added":1}')));
  const lock = await lockFolder(folder);
  await writeRunning(folder, url);
  const file = join(folder, 'file.json');
  await writeFile(file, JSON.stringify({ events: [], actors: [] }));
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', INIT_CWD: '' };
  const child = spawn(process.execPath, ['scripts/run-ts.mjs', 'server/commands/load.ts', file], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(1);
  expect(output).toContain(`What answers at ${url} did not prove that it is the server of ${folder}`);
  expect(output).toContain('is in use by process');
  expect(output).not.toContain('Revision');
  expect(heard.text).toMatch(/^POST \/api\/v1\/folder-proof/);
  for (const hidden of [secret, 'batchId', 'Authorization']) expect(heard.text).not.toContain(hidden);
  await lock.release();
});

test('an empty token file is made anew; of two makers both have the first one’s', async () => {
  await writeFile(join(folder, 'token'), '');
  const made = await readOrMakeToken(folder);
  expect(made).toMatch(/^[\w-]{43}$/);
  expect(await readFile(join(folder, 'token'), 'utf8')).toBe(`${made}\n`);
  const other = join(folder, 'other');
  const both = await Promise.all([readOrMakeToken(other), readOrMakeToken(other)]);
  expect(both[0]).toBe(both[1]);
});
