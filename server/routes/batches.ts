// Owns how batches come in: who may bring one, how large it may be, what is wrong with it.
import type { BatchReply } from '../../src/contract/batch.ts';
import { isSameToken } from '../bearer-token.ts';
import { Refusal } from '../problems.ts';
import { readBatch, refuseBatch } from '../read-batch.ts';
import type { Route } from '../request-context.ts';
import { BatchConflict, BatchRefused } from '../store/store.ts';

export const addBatch: Route = async ({ services, request }) => {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '') ?? [];
  if (services.token === null || token === undefined || !isSameToken(token, services.token)) {
    const detail = 'Adding data needs "Authorization: Bearer …" with the token of this server.';
    throw new Refusal('unauthorised', detail, { headers: { 'WWW-Authenticate': 'Bearer realm="sarhad"' } });
  }
  const batch = await readBatch(request);
  try {
    const instant = services.clock().toISOString();
    const reply: BatchReply = await services.store.addBatch({ ...batch, instant });
    return Response.json(reply, { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    if (error instanceof BatchRefused) refuseBatch(error.faults);
    if (error instanceof BatchConflict) throw new Refusal('conflict', error.message);
    throw error;
  }
};
