// Owns the built page on the wire: every file of its folder, known by name from the start, compressed once and kept.
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';
import { chooseEncoding, isUnchanged } from './answer.ts';
import { compress, ENCODINGS } from './compress.ts';
import type { Opened } from './first-load.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(text\/|application\/|image\/svg)/;

/** The build puts a hash of the content into the names of these. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

type PageFile = {
  readonly path: string;
  readonly type: string;
  readonly keeping: string;
  readonly etag: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly compressed: Map<string, Promise<Uint8Array<ArrayBuffer>>>;
};

export type Page = {
  readonly serve: MiddlewareHandler;
  /** The page of a view, by whatever address it was asked for. */
  answerIndex(context: Context, opened: Opened): Promise<Response>;
  /** Its addresses begin at `root`. */
  plain(name: PlainPage, root: string): Promise<string>;
  /** Compresses everything that is not compressed yet; nobody has to wait for it. */
  compressAll(): Promise<void>;
};

/** Writes index.html for one view. */
export type WriteIndex = (html: string, opened: Opened) => Promise<string>;

/** Shown to people where the page is not, without a script. */
const PLAIN_PAGES = ['not-found', 'link-revoked', 'link-expired'] as const;
export type PlainPage = (typeof PLAIN_PAGES)[number];

/** Serves files by exact address, so that no address can lead out of the folder; `/` is index.html, written anew for each request. */
export function createPage(folder: string, writeIndex: WriteIndex = async (html) => html): Page {
  const paths = new Map(listFiles(folder).map((path) => [addressOf(folder, path), path]));
  const plainPaths = new Map(PLAIN_PAGES.map((name) => [name, paths.get(`/${name}.html`)]));
  for (const name of PLAIN_PAGES) paths.delete(`/${name}.html`);
  const files = new Map<string, Promise<PageFile>>();

  function open(address: string): Promise<PageFile> | null {
    const path = paths.get(address === '/' ? '/index.html' : address);
    if (path === undefined) return null;
    const file = files.get(path) ?? readPageFile(address, path);
    files.set(path, file);
    file.catch(() => files.delete(path));
    return file;
  }

  return {
    async serve(context, next) {
      const opening = isRead(context) ? open(decodePath(context.req.url)) : null;
      if (opening === null) return next();
      const file = await opening;
      return file.type === TYPES['.html']
        ? answerIndex(context, file, writeIndex, { search: new URL(context.req.url).search, root: './' })
        : answerFile(context, file);
    },
    async answerIndex(context, opened) {
      const file = await open('/');
      if (file === null) throw new Error(`${folder} has no index.html`);
      return answerIndex(context, file, writeIndex, opened);
    },
    async plain(name, root) {
      const path = plainPaths.get(name);
      if (path === undefined) return '';
      return (await readFile(path, 'utf8')).replaceAll('"./', `"${root}`);
    },
    async compressAll() {
      for (const address of paths.keys()) {
        const file = await open(address);
        for (const encoding of ENCODINGS) if (file) await compressOnce(file, encoding);
      }
    },
  };
}

const isRead = ({ req }: Context) => req.method === 'GET' || req.method === 'HEAD';

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

const addressOf = (folder: string, path: string) => `/${relative(folder, path).split(sep).join('/')}`;

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return '';
  }
}

async function readPageFile(address: string, path: string): Promise<PageFile> {
  const bytes = new Uint8Array(await readFile(path));
  return {
    path,
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    keeping: keepingOf(address, path),
    etag: etagOf(bytes),
    bytes,
    compressed: new Map(),
  };
}

/** Weak: the same is sent in several encodings. */
const etagOf = (content: string | Uint8Array) =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;

function keepingOf(address: string, path: string): string {
  if (HASHED.test(address)) return 'public, max-age=31536000, immutable';
  return path.endsWith('.html') ? 'no-cache' : 'public, max-age=3600, stale-while-revalidate=86400';
}

/** Asked for again each time: what it says of the data changes with them. */
async function answerIndex(
  { req }: Context,
  file: PageFile,
  writeIndex: WriteIndex,
  opened: Opened,
): Promise<Response> {
  const html = await writeIndex(new TextDecoder().decode(file.bytes), opened);
  const headers = { 'Cache-Control': file.keeping, ETag: etagOf(html), Vary: 'Accept-Encoding' };
  if (isUnchanged(req.raw, headers.ETag)) return new Response(null, { status: 304, headers });
  return new Response(req.method === 'HEAD' ? null : html, {
    headers: { ...headers, 'Content-Type': file.type },
  });
}

async function answerFile({ req }: Context, file: PageFile): Promise<Response> {
  const headers: Record<string, string> = {
    'Cache-Control': file.keeping,
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  };
  if (isUnchanged(req.raw, file.etag)) return new Response(null, { status: 304, headers });
  headers['Content-Type'] = file.type;
  const encoding = isCompressible(file)
    ? chooseEncoding(req.header('Accept-Encoding') ?? null, ENCODINGS)
    : null;
  if (encoding !== null) headers['Content-Encoding'] = encoding;
  const bytes = encoding === null ? file.bytes : await compressOnce(file, encoding);
  headers['Content-Length'] = String(bytes.byteLength);
  return new Response(req.method === 'HEAD' ? null : bytes, { headers });
}

const isCompressible = ({ type, bytes }: PageFile) => COMPRESSIBLE.test(type) && bytes.byteLength > 1000;

function compressOnce(file: PageFile, encoding: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!isCompressible(file)) return Promise.resolve(file.bytes);
  const compressed = file.compressed.get(encoding) ?? compress(file.bytes, encoding);
  file.compressed.set(encoding, compressed);
  compressed.catch(() => file.compressed.delete(encoding));
  return compressed;
}
