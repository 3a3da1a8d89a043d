// Owns a backup as compressed bytes, at the pace of who takes them.
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

/** Reads nothing before it is read. */
export function compressBackup(text: AsyncIterable<string>): Readable {
  const source = Readable.from(text, { objectMode: true, highWaterMark: 1 });
  const packed = source.pipe(createGzip());
  source.on('error', (error) => packed.destroy(error));
  // Cancelled by its reader, it lets go of the database.
  packed.on('close', () => source.destroy());
  return packed;
}
