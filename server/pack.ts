// Owns packing for the wire with Node's zlib, off the main thread.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Compress } from './asking.ts';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** Above this quality brotli takes many times longer and saves a few percent. */
const BROTLI_QUALITY = 9;

export async function pack(bytes: Uint8Array, encoding: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed =
    encoding === 'br'
      ? await packBrotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
          },
        })
      : await packGzip(bytes, { level: 9 });
  return new Uint8Array(packed);
}

export const nodeCompress: Compress = {
  encodings: ['br', 'gzip'],
  pack: (text, encoding) => pack(new TextEncoder().encode(text), encoding),
};
