// Owns what is written down of a frame of groups, so that nobody counts all events again after a restart, or after a batch that changed few.
import type { FrameManifest } from '../../../src/contract/frame.ts';
import type { Audience } from '../store.ts';
import type { Compression, StoredChunk } from '../stored-chunk.ts';
import type { MonthCount, Period } from './frame-periods.ts';

/** Raised with every change of what a chunk says of the same events: what was written down before is then forgotten. A test holds it. */
export const CHUNK_FORM = 1;

type Named = Pick<StoredChunk, 'hash' | 'rows' | 'bytes'>;

export type KeptFrame = Pick<FrameManifest, 'revision' | 'grain' | 'partOf'> & {
  /** Events by month; groups of days, where they were counted. */
  readonly months: readonly MonthCount[];
  readonly days: readonly MonthCount[] | null;
  readonly parts: readonly { readonly period: Period; readonly chunk: Named }[];
};

/** As it was compressed; `encoding` is null where it is text. */
export type ChunkBody = { readonly encoding: string | null; readonly body: Uint8Array };

/** Where frames are written down. What fails here concerns nobody: the frame is made anew. */
export type FrameShelf = {
  /** Of the revision, or of the newest one before it. */
  find(audience: Audience, revision: number): Promise<KeptFrame | null>;
  load(audience: Audience, hash: string): Promise<ChunkBody | null>;
  /** `bodyOf` a chunk that is new. */
  keep(audience: Audience, frame: KeptFrame, bodyOf: (hash: string) => Promise<ChunkBody>): Promise<void>;
};

export async function bodyOf(chunk: StoredChunk): Promise<ChunkBody> {
  const encoding = chunk.encodings[0] ?? null;
  const body = await chunk.body(encoding);
  return { encoding, body: typeof body === 'string' ? new TextEncoder().encode(body) : body };
}

/** A chunk that is read when it is asked for, and kept then; made anew where it is there no more. */
export function keptChunk(
  named: Named,
  compression: Compression | null,
  load: () => Promise<ChunkBody | null>,
  make: () => Promise<StoredChunk>,
): StoredChunk {
  let loading: Promise<StoredChunk> | undefined;
  const open = async (): Promise<StoredChunk> => {
    const kept = await load().catch(() => null);
    return (kept && openBody(named, compression, kept)) ?? make();
  };
  return {
    ...named,
    // Packed as it is, its text is some seven times as long.
    heldBytes: Math.ceil(named.bytes / 7),
    encodings: compression?.encodings ?? [],
    async body(encoding) {
      loading ??= open();
      loading.catch(() => {
        loading = undefined;
      });
      return (await loading).body(encoding);
    },
  };
}

/** Null where this process has nothing to read it with. */
function openBody(
  named: Named,
  compression: Compression | null,
  { encoding, body }: ChunkBody,
): StoredChunk | null {
  const held = { ...named, heldBytes: body.byteLength, encodings: compression?.encodings ?? [] };
  const packed = new Uint8Array(body);
  if (encoding === null)
    return { ...held, encodings: [], body: async () => new TextDecoder().decode(packed) };
  if (!compression?.encodings.includes(encoding)) return null;
  return {
    ...held,
    async body(wanted) {
      if (wanted === encoding) return packed;
      const text = await compression.decompress(packed, encoding);
      return wanted === null ? text : compression.compress(text, wanted);
    },
  };
}

/** How many groups, or events, there are of a grain: groups of days are all that is counted before they are made. */
export const sumOf = (counts: readonly MonthCount[]): number =>
  counts.reduce((sum, { rows }) => sum + rows, 0);
