// Owns a chunk as a store keeps it: packed when there is something to pack with, else as text.

/** Packs texts for the wire. Only Node brings one; without it chunks are kept and travel as they are. */
export type Packing = {
  /** In the order of preference. */
  readonly encodings: readonly string[];
  pack(text: string, encoding: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The text of what was packed. */
  unpack(bytes: Uint8Array, encoding: string): Promise<string>;
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

/** Packed in every encoding at once, so that no reader waits for it. */
export async function storeChunk(named: Named, text: string, packing: Packing | null): Promise<StoredChunk> {
  const bytes = new TextEncoder().encode(text).length;
  const encodings = packing?.encodings ?? [];
  const [first] = encodings;
  if (packing === null || first === undefined) {
    return { ...named, bytes, heldBytes: bytes, encodings, body: async () => text };
  }
  const packed = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const encoding of encodings) packed.set(encoding, await packing.pack(text, encoding));
  const heldBytes = [...packed.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return {
    ...named,
    bytes,
    heldBytes,
    encodings,
    async body(encoding) {
      const body = packed.get(encoding ?? '');
      return body ?? packing.unpack(packed.get(first) as Uint8Array, first);
    },
  };
}
