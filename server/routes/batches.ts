// Owns how batches come in, and what is said of one that is wrong.
import type { BatchReply } from '../../src/contract/batch.ts';
import { Refusal } from '../problems.ts';
import { readBatch, refuseBatch } from '../read-batch.ts';
import type { Route } from '../request-context.ts';
import { BatchConflict, BatchRefused } from '../store/store.ts';

export const addBatch: Route = async ({ services, request }) => {
  const batch = await readBatch(request);
  try {
    const instant = services.clock().toISOString();
    const reply: BatchReply = await services.store.addBatch({ ...batch, instant });
    void services.live.look();
    return Response.json(reply, { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    if (error instanceof BatchRefused) refuseBatch(error.faults);
    if (error instanceof BatchConflict) throw new Refusal('conflict', error.message);
    throw error;
  }
};
