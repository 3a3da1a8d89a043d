// Owns the server of the measurements: the built page with its own headers, and synthetic events packed beforehand.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createPage } from '../server/page-files.ts';
import { withSecurityHeaders } from '../server/security-headers.ts';
import { formatDate } from '../src/contract/calendar-date.ts';
import type { FrameManifest } from '../src/contract/frame.ts';
import { API } from '../src/contract/reads.ts';
import { encodeChunk } from '../src/frame/build-chunk.ts';
import { flattenChunks, packRows } from './flat-rows.ts';
import { SYNTHETIC_DAYS, type SyntheticChunk, syntheticFrame } from './synthetic-frame.ts';
import {
  REVISION,
  syntheticDictionary,
  syntheticManifest,
  syntheticMeta,
  syntheticPage,
} from './synthetic-replies.ts';

export type SyntheticServer = {
  readonly origin: string;
  /** Bytes of all chunks as sent, packed. */
  readonly wireBytes: number;
  close(): Promise<void>;
};

const pack = promisify(gzip);
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Serves `rows` events on a free port; `peersFolder` is the folder of the peers' built pages, at /peers/. */
export async function serveSynthetic(
  rows: number,
  peersFolder: string | null,
  pageFolder = 'dist/page',
): Promise<SyntheticServer> {
  const frame = syntheticFrame(rows);
  const packed = new Map<string, Uint8Array<ArrayBuffer>>();
  const chunks: FrameManifest['chunks'] = [];
  for (const { hash, chunk } of frame) {
    const bytes = new Uint8Array(encodeChunk(chunk));
    packed.set(hash, new Uint8Array(await pack(bytes, { level: 6 })));
    chunks.push({
      ...periodOf(chunk),
      hash,
      href: `${API}/chunks/${hash}`,
      rows: chunk.rows,
      bytes: bytes.byteLength,
    });
  }
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    // Isolation gives the clock of 5 µs.
    context.res.headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
    // The page's own policy stays; DuckDB compiles WebAssembly, which it would forbid.
    if (context.req.path.startsWith('/peers/')) context.res.headers.delete('Content-Security-Policy');
  });
  app.use(withSecurityHeaders(null));
  if (peersFolder !== null) servePeers(app, peersFolder, frame);
  app.use(createPage(pageFolder).serve);
  serveApi(app, rows, frame, syntheticManifest(chunks));
  app.get(`${API}/chunks/:hash`, ({ req }) => {
    const bytes = packed.get(req.param('hash'));
    return new Response(bytes ?? null, {
      status: bytes ? 200 : 404,
      headers: {
        ...JSON_TYPE,
        'Content-Encoding': 'gzip',
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
    });
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    wireBytes: [...packed.values()].reduce((sum, { byteLength }) => sum + byteLength, 0),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function serveApi(app: Hono, rows: number, frame: readonly SyntheticChunk[], manifest: FrameManifest): void {
  const dictionary = syntheticDictionary(frame.map(({ chunk }) => chunk));
  app.get(`${API}/meta`, (context) => context.json(syntheticMeta(rows)));
  app.get(`${API}/frame`, (context) => context.json(manifest));
  app.get(`${API}/dictionary`, (context) => context.json(dictionary));
  app.get('/healthz', (context) => context.json({ status: 'ok', revision: REVISION }));
  app.get(`${API}/events`, (context) =>
    context.json(syntheticPage((context.req.query('key') ?? '').split(',').filter(Boolean).map(Number))),
  );
}

function servePeers(app: Hono, folder: string, frame: readonly SyntheticChunk[]): void {
  const rows = packRows(flattenChunks(frame.map(({ chunk }) => chunk)));
  app.get('/peers/rows', () => new Response(rows));
  const peers = new Hono();
  peers.use(async (context, next) => {
    await next();
    // Our page has no WebAssembly, so what serves its files does not know the type, and DuckDB insists on it.
    if (context.req.path.endsWith('.wasm')) context.res.headers.set('Content-Type', 'application/wasm');
  });
  peers.use(createPage(folder).serve);
  app.mount('/peers', peers.fetch);
}

function periodOf({ columns }: SyntheticChunk['chunk']) {
  const first = columns.startDay[0] ?? SYNTHETIC_DAYS.first;
  const last = columns.startDay.reduce((sum, step) => sum + step, 0);
  return { from: formatDate(first), to: formatDate(Math.max(first, last)) };
}
