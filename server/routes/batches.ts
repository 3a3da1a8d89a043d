// Owns how batches come in, and what is said of one that is wrong.
import type { BatchReply } from '../../src/contract/batch.ts';
import { refusalOf } from '../input/read-body.ts';
import { JsonFault } from '../input/read-json.ts';
import { Refusal } from '../problems.ts';
import type { Route, Services } from '../request-context.ts';
import type { Faults } from '../store/faults.ts';
import { BatchConflict, BatchRefused } from '../store/store.ts';

export const addBatch: Route = ({ services, body }) =>
  services.intake.take(body, async (bytes) => {
    const reply = await add(services, bytes);
    void services.live.look();
    return Response.json(reply, { headers: { 'Cache-Control': 'no-store' } });
  });

async function add({ checkBatch, clock, store }: Services, bytes: Uint8Array): Promise<BatchReply> {
  try {
    const { content, faults } = await checkBatch(bytes);
    if (faults !== null) refuseBatch(faults);
    return await store.addBatch({ ...content, instant: clock().toISOString() });
  } catch (error) {
    if (error instanceof JsonFault) throw refusalOf(error);
    if (error instanceof BatchRefused) refuseBatch({ named: error.faults, count: error.count });
    if (error instanceof BatchConflict) throw new Refusal('conflict', error.message);
    throw error;
  }
}

function refuseBatch({ named, count }: Faults): never {
  const [first] = named;
  const detail = `Nothing was added: ${count} ${count === 1 ? 'fault' : 'faults'}, the first at ${first?.at}: ${first?.detail}`;
  throw new Refusal('invalid-batch', detail, {
    faults: named.map((fault) => ({ code: 'invalid-batch', ...fault })),
    count,
  });
}
