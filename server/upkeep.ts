// Owns what a server can do for its keeper, beside answering: a backup of its database, and an examination. No Node here.
import type { Finding } from '../src/contract/upkeep.ts';

export type Upkeep = {
  /** Compressed; begins to read the database when it is read, and lets go of it when it is cancelled. */
  backup(): ReadableStream<Uint8Array<ArrayBuffer>>;
  examine(): Promise<readonly Finding[]>;
};
