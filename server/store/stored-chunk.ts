// Owns a chunk as a store keeps it: compressed where there is something to compress with, else as text.

/** Only Node brings one; without it chunks are kept and travel as they are. */
export type Compression = {
  /** In the order of preference. */
  readonly encodings: readonly string[];
  compress(text: string, encoding: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The text of what was compressed. */
  decompress(bytes: Uint8Array, encoding: string): Promise<string>;
};

export type StoredChunk = {
  readonly hash: string;
  readonly rows: number;
  /** Of the text. */
  readonly bytes: number;
  /** What it takes in memory. */
  readonly heldBytes: number;
  readonly encodings: readonly string[];
  /** In one of its encodings, or as text. */
  body(encoding: string | null): Promise<string | Uint8Array<ArrayBuffer>>;
};

type Named = Pick<StoredChunk, 'hash' | 'rows'>;

/** Compressed in every encoding at once, so that no reader waits for it. */
export async function storeChunk(
  named: Named,
  text: string,
  compression: Compression | null,
): Promise<StoredChunk> {
  const bytes = new TextEncoder().encode(text).length;
  const encodings = compression?.encodings ?? [];
  const [first] = encodings;
  if (compression === null || first === undefined) {
    return { ...named, bytes, heldBytes: bytes, encodings, body: async () => text };
  }
  const compressed = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const encoding of encodings) compressed.set(encoding, await compression.compress(text, encoding));
  const heldBytes = [...compressed.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return {
    ...named,
    bytes,
    heldBytes,
    encodings,
    async body(encoding) {
      const body = compressed.get(encoding ?? '');
      return body ?? compression.decompress(compressed.get(first) as Uint8Array, first);
    },
  };
}
