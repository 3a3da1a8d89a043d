// Owns how a small body is read: JSON that a schema accepts whole, every fault with its place.
import { z } from '../src/contract/zod.ts';
import { Refusal, refuseFaults } from './problems.ts';
import { findFaults } from './read-batch.ts';

export async function readBody<S extends z.ZodMiniType>(request: Request, schema: S): Promise<z.output<S>> {
  let body: unknown;
  try {
    body = JSON.parse(await request.text());
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('bad-body', 'The body is not JSON.');
    throw error;
  }
  refuseFaults(findFaults(schema, body).map((fault) => ({ code: 'bad-value', ...fault })));
  return z.parse(schema, body);
}
