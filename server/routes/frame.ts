// Owns the frame on the wire: the manifest of a revision, and chunks that never change, packed once.
import { parseFilter } from '../../src/contract/filter-grammar.ts';
import { answerJson, cacheHeaders, isUnchanged } from '../answer.ts';
import { chooseEncoding } from '../encoding.ts';
import { Refusal } from '../problems.ts';
import { readRevision } from '../read-query.ts';
import type { Route } from '../request-context.ts';

export const getFrame: Route = async (asking) => {
  const revision = await readRevision(asking);
  const { audience, services, query } = asking;
  const { from, to } = parseFilter(query).filter;
  return answerJson(asking, await services.store.frame({ audience, revision, from, to }));
};

export const getChunk: Route = async (asking) => {
  const { services, audience, request, path } = asking;
  const hash = path.hash ?? '';
  // Asked of the store each time: whether this audience may have it is for the store to say.
  const chunk = /^[a-z0-9]{16,64}$/.test(hash) ? await services.store.chunk({ audience, hash }) : null;
  if (chunk === null) {
    throw new Refusal(
      'not-found',
      'No chunk has this hash; ask for the frame again, it names those there are.',
    );
  }
  const etag = `"${hash}"`;
  const headers: Record<string, string> = { ...cacheHeaders(audience, 'for-ever'), ETag: etag };
  if (isUnchanged(request, etag)) return new Response(null, { status: 304, headers });
  headers['Content-Type'] = 'application/json';
  const encoding = chooseEncoding(request.headers.get('Accept-Encoding'), chunk.encodings);
  if (encoding !== null) {
    headers['Content-Encoding'] = encoding;
    // The same chunk in another packing is another representation.
    headers.ETag = `W/${etag}`;
  }
  return new Response(await chunk.body(encoding), { headers });
};
