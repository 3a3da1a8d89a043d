// Owns the frame on the wire: the manifest of a revision, and chunks that never change, compressed once.
import { parseFilter } from '../../src/contract/filter-grammar.ts';
import { answerJson, cacheHeaders, chooseEncoding, isUnchanged } from '../answer.ts';
import { Refusal } from '../problems.ts';
import { pathOf } from '../public-address.ts';
import { readRevision } from '../read-query.ts';
import type { Route } from '../request-context.ts';

export const getFrame: Route = async (context) => {
  const revision = await readRevision(context);
  const { audience, services, query } = context;
  const { from, to } = parseFilter(query).filter;
  const manifest = await services.store.frame({ audience, revision, from, to });
  const path = pathOf(services.publicUrl());
  const chunks = manifest.chunks.map((chunk) => ({ ...chunk, href: path + chunk.href }));
  return answerJson(context, { ...manifest, chunks });
};

export const getChunk: Route = async (context) => {
  const { services, audience, request, path } = context;
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
    // The same chunk in another encoding is another representation.
    headers.ETag = `W/${etag}`;
  }
  return new Response(await chunk.body(encoding), { headers });
};
