// Owns a server that tests start over a database of PostgreSQL: a bare page, a data folder of its own, any free port.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from './configuration.ts';
import { readToken } from './data-dir.ts';
import { type RunningServer, startServer } from './serve.ts';

export type ServerUnderTest = {
  readonly server: RunningServer;
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Of a request whose body is read and thrown away. */
  statusOf(path: string): Promise<number>;
  /** The header by which the editor is known: the secret of its folder. */
  readonly editor: { readonly Authorization: string };
  /** As the editor, with a body of JSON if there is one. */
  sendAsEditor(method: string, path: string, body?: unknown): Promise<Response>;
  /** Sends a batch with one actor, whose id is that of the batch. */
  sendActor(id: string): Promise<Response>;
  stop(): Promise<void>;
};

export async function startTestServer(
  environment: Readonly<Record<string, string>>,
  log: (line: string, error?: unknown) => void = () => {},
): Promise<ServerUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'sarhad-server-'));
  await mkdir(join(folder, 'page'));
  for (const page of ['index', 'not-found'])
    await writeFile(join(folder, `page/${page}.html`), '<html><head></head><body></body></html>');
  const dataDir = join(folder, 'data');
  const server = await startServer(readConfiguration({ PORT: '0', DATA_DIR: dataDir, ...environment }), {
    pageFolder: join(folder, 'page'),
    collectionFolder: new URL('../data/curated', import.meta.url).pathname,
    log,
  });
  const editor = { Authorization: `Bearer ${await readToken(dataDir)}` };
  const ask = (path: string, init?: RequestInit) => fetch(`${server.localUrl}${path}`, init);
  const sendAsEditor = (method: string, path: string, body?: unknown) =>
    ask(path, {
      method,
      headers: {
        ...editor,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    server,
    editor,
    ask,
    async statusOf(path) {
      const response = await ask(path);
      await response.arrayBuffer();
      return response.status;
    },
    sendAsEditor,
    sendActor: (id) =>
      sendAsEditor('POST', '/api/v1/batches', {
        ...{ batchId: id, note: '', events: [] },
        actors: [{ id, name: `Name of ${id}`, kind: 'other', country: null, aliases: [] }],
      }),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
