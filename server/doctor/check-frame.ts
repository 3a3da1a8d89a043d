// Owns whether the frame that everybody is shown holds together: each chunk is what its hash names, and all have as many rows as there are events.
import type { FrameManifest } from '../../src/contract/frame.ts';
import { chunkCompression } from '../compress.ts';
import { hashOf } from '../store/content-hash.ts';
import { createFrameBuilder } from '../store/frames/frame-builder.ts';
import { DEFAULT_BUDGET } from '../store/frames/grain.ts';
import type { Sql } from '../store/sql/database.ts';
import { createFrameSource } from '../store/sql/sql-frame.ts';
import { readRevision } from '../store/sql/sql-revision-log.ts';
import { PUBLIC } from '../store/store.ts';
import { type Found, well, wrong } from './finding.ts';

/** Wherever it comes from: a running server, or the database itself. */
export type ReadFrame = {
  manifest(): Promise<FrameManifest>;
  /** The text whose hash names the chunk; null where there is no such chunk. */
  chunk(named: FrameManifest['chunks'][number]): Promise<string | null>;
};

export async function checkFrame(read: ReadFrame): Promise<Found> {
  const { chunks, rows, revision } = await read.manifest();
  let counted = 0;
  for (const named of chunks) {
    const text = await read.chunk(named);
    if (text === null || (await hashOf(text)) !== named.hash) {
      const says = `The chunk of ${named.from} to ${named.to} is ${text === null ? 'not there' : 'not what its hash names'}. Restart the server: chunks are made anew; if it stays so, what is between it and you changes answers.`;
      return wrong('frame', says);
    }
    counted += (JSON.parse(text) as { rows: number }).rows;
  }
  if (counted !== rows)
    return wrong(
      'frame',
      `The chunks of revision ${revision} have ${counted} rows, and ${rows} are announced.`,
    );
  return well(
    'frame',
    `The ${chunks.length} chunks of revision ${revision} are what their hashes name, with ${rows} rows together.`,
  );
}

/** As a server would make it; null where there is nothing yet. */
export async function frameOfDatabase(db: Sql): Promise<ReadFrame | null> {
  const newest = await readRevision(db);
  if (newest === null) return null;
  const options = { compression: chunkCompression, budget: DEFAULT_BUDGET };
  const frames = createFrameBuilder(
    createFrameSource(db, () => false),
    options,
  );
  const [encoding = ''] = chunkCompression.encodings;
  return {
    manifest: () => frames.manifest(PUBLIC, newest.revision, {}),
    async chunk({ hash }) {
      const chunk = await frames.chunk(PUBLIC, hash, async () => newest.revision);
      const body = await chunk?.body(encoding);
      if (body === undefined || typeof body === 'string') return body ?? null;
      return chunkCompression.decompress(body, encoding);
    },
  };
}

/** As the server gives it to everybody. */
export function frameOfServer(url: string): ReadFrame {
  const get = (path: string) => fetch(`${url}${path}`);
  return {
    async manifest() {
      const response = await get('/api/v1/frame');
      if (!response.ok) throw new Error(`it answers ${response.status} when it is asked for its frame`);
      return (await response.json()) as FrameManifest;
    },
    async chunk({ href }) {
      const response = await get(href);
      return response.ok ? response.text() : null;
    },
  };
}
