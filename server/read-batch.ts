// Owns how a batch is read and checked before it reaches a store: its form, and every fault with its place.
import { batch } from '../src/contract/batch.ts';
import { z } from '../src/contract/zod.ts';
import { Refusal } from './problems.ts';
import type { BatchFault } from './store/store.ts';

type Batch = z.infer<typeof batch>;

/** zod's small build has no words for faults of its own: they come from its English locale. */
const inWords = z.locales.en().localeError;

export async function readBatch(request: Request): Promise<Batch> {
  const text = await request.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Refusal('bad-body', 'The body is not JSON.');
  }
  const faults = findFaults(batch, body);
  if (faults.length > 0) refuseBatch(faults);
  return z.parse(batch, body);
}

/** Everything that a schema finds wrong; `at` as in `events[3].dateStart`. */
export function findFaults(schema: z.ZodMiniType, body: unknown): BatchFault[] {
  const parsed = z.safeParse(schema, body, { error: inWords });
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({ at: formatPath(path), detail: message }));
}

export function refuseBatch(faults: readonly BatchFault[]): never {
  const [first] = faults;
  const detail = `Nothing was added: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}, the first at ${first?.at}: ${first?.detail}`;
  throw new Refusal('invalid-batch', detail, {
    faults: faults.map(({ at, detail }) => ({ code: 'invalid-batch', at, detail })),
  });
}

/** `['events', 3, 'dateStart']` → `events[3].dateStart`. */
export function formatPath(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text.replace(/^\./, '') || 'the whole';
}
