// Owns compressing for the wire with Node's zlib, off the main thread.
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import type { Compression } from './store/stored-chunk.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

export const ENCODINGS = ['br', 'gzip'] as const;

type Effort = { readonly brotli: number; readonly gzip: number };
/** For what is compressed once and read for months: the page's 4 MB take 2.2 s, 7 % smaller than at quality 9 (1.8 s); at 11 another 2 % take 5.3 s. */
const MOST: Effort = { brotli: 10, gzip: 9 };
/** For chunks: measured on 66,000 rows, qualities 6 to 9 take 2 to 6 times as long and save under 1 %. */
const QUICK: Effort = { brotli: 5, gzip: 6 };

export async function compress(
  bytes: Uint8Array,
  encoding: string,
  effort: Effort = MOST,
): Promise<Uint8Array<ArrayBuffer>> {
  const compressed =
    encoding === 'br'
      ? await toBrotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: effort.brotli,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
          },
        })
      : await toGzip(bytes, { level: effort.gzip });
  return new Uint8Array(compressed);
}

export const chunkCompression: Compression = {
  encodings: ENCODINGS,
  compress: (text, encoding) => compress(new TextEncoder().encode(text), encoding, QUICK),
  async decompress(bytes, encoding) {
    const text = await promisify(encoding === 'br' ? brotliDecompress : gunzip)(bytes);
    return text.toString('utf8');
  },
};
