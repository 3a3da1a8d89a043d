// Owns the frame on the wire: the manifest of a revision, and chunks that never change, packed once.
import { answerJson, cacheHeaders, isUnchanged } from '../answer.ts';
import type { Asking, Compress, Route } from '../asking.ts';
import { chooseEncoding } from '../encoding.ts';
import { Refusal } from '../problems.ts';
import { readRevision } from '../read-query.ts';

export const getFrame: Route = async (asking) => {
  const revision = await readRevision(asking);
  return answerJson(asking, await asking.services.store.frame({ audience: asking.audience, revision }));
};

export const getChunk: Route = async (asking) => {
  const { services, audience, request, path } = asking;
  const hash = path.hash ?? '';
  // Asked of the store each time, packed or not: whether this audience may have it is for the store to say.
  const text = /^[a-z0-9]{16,64}$/.test(hash) ? await services.store.chunk({ audience, hash }) : null;
  if (text === null) {
    throw new Refusal(
      'not-found',
      'No chunk has this hash; ask for the frame again, it names those there are.',
    );
  }
  const etag = `"${hash}"`;
  const headers: Record<string, string> = { ...cacheHeaders(audience, 'for-ever'), ETag: etag };
  if (isUnchanged(request, etag)) return new Response(null, { status: 304, headers });
  headers['Content-Type'] = 'application/json';
  const encoding = chooseEncoding(request.headers.get('Accept-Encoding'), services.compress?.encodings ?? []);
  if (encoding === null || services.compress === null) return new Response(text, { headers });
  headers['Content-Encoding'] = encoding;
  // The same chunk in another packing is another representation.
  headers.ETag = `W/${etag}`;
  const packed = await packOnce(services.compress, asking, hash, text, encoding);
  return new Response(packed, { headers });
};

const MAX_PACKED = 64;
const packedBy = new WeakMap<Compress, Map<string, Promise<Uint8Array<ArrayBuffer>>>>();

function packOnce(compress: Compress, { audience }: Asking, hash: string, text: string, encoding: string) {
  const packed = packedBy.get(compress) ?? new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  packedBy.set(compress, packed);
  const name = `${audience.upTo} ${hash} ${encoding}`;
  const bytes = packed.get(name) ?? compress.pack(text, encoding);
  packed.delete(name);
  packed.set(name, bytes);
  bytes.catch(() => packed.delete(name));
  for (const oldest of packed.keys()) {
    if (packed.size <= MAX_PACKED) break;
    packed.delete(oldest);
  }
  return bytes;
}
