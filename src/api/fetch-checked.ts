// Owns how the page asks the API: one fetch with a time limit, its reply checked by schema, its errors as values.
import { problem } from '../contract/problem.ts';
import { z } from '../contract/zod.ts';
import { addressInPage } from './address-in-page.ts';
import { ApiFailure, type Failure, type Result } from './failure.ts';
import { takeFirstReply } from './first-load.ts';

const TIMEOUT_MS = 15_000;

export type Asking = {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** What is no plain GET. */
  readonly request?: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
  };
};

const listeners = new Set<() => void>();

/** Called with each request that nobody answered. Returns how to stop listening. */
export function onUnanswered(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const failed = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure });

/**
 * A JSON reply that the schema accepts, or the failure. Rejects only when the caller's own signal aborts, with its
 * reason: to be aborted is no failure.
 */
export async function fetchChecked<S extends z.ZodMiniType>(
  address: string,
  schema: S,
  asking: Asking = {},
): Promise<Result<z.output<S>>> {
  const given = takeFirstReply(address);
  const first = given === undefined ? null : z.safeParse(schema, given);
  if (first?.success) return { ok: true, value: first.data };
  return ask<z.output<S>>(address, 'application/json', asking, async (response) => {
    let body: unknown;
    try {
      body = JSON.parse(await response.text());
    } catch (error) {
      if (error instanceof SyntaxError) return badBody(response, 'not JSON');
      throw error;
    }
    const parsed = z.safeParse(schema, body);
    if (parsed.success) return { ok: true, value: parsed.data };
    const [issue] = parsed.error.issues;
    return badBody(response, `${issue?.path.join('.') || 'body'}: ${issue?.message}`);
  });
}

/** The bytes of a reply; `onBytes` hears how many have come, unpacked, whenever some have. */
export async function fetchBytes(
  address: string,
  { onBytes, ...asking }: Asking & { readonly onBytes?: (received: number) => void } = {},
): Promise<Result<ArrayBuffer>> {
  return ask(address, '*/*', asking, async (response) => ({
    ok: true,
    value: onBytes && response.body ? await collect(response.body, onBytes) : await response.arrayBuffer(),
  }));
}

/** The value, or the failure thrown as an `ApiFailure`: for TanStack Query, which wants errors thrown. */
export async function orThrow<T>(address: string, asked: Promise<Result<T>>): Promise<T> {
  const result = await asked;
  if (result.ok) return result.value;
  throw new ApiFailure(result.failure, address);
}

/** What `read` makes of a reply that is no error. For who reads a reply otherwise than the two above. */
export async function ask<T>(
  address: string,
  accept: string,
  { signal, timeoutMs = TIMEOUT_MS, request }: Asking,
  read: (response: Response) => Promise<Result<T>>,
): Promise<Result<T>> {
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(addressInPage(address), {
      ...request,
      headers: { Accept: accept, ...request?.headers },
      // Safari before 17.4 has no `any`: then it waits as long as it takes.
      signal: signal ? (AbortSignal.any?.([signal, limit]) ?? signal) : limit,
    });
    return response.ok ? await read(response) : await readProblem(response);
  } catch (error) {
    signal?.throwIfAborted();
    // `fetch` and the readers of its body reject with a TypeError when the connection fails or breaks off.
    if (!limit.aborted && !(error instanceof TypeError)) throw error;
    for (const listener of listeners) listener();
    return failed(limit.aborted ? { kind: 'timeout', afterMs: timeoutMs } : { kind: 'offline' });
  }
}

async function readProblem(response: Response): Promise<Result<never>> {
  const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json');
  const body: unknown = isProblem ? await response.json().catch(() => null) : null;
  const parsed = z.safeParse(problem, body);
  return failed({ kind: 'http', status: response.status, problem: parsed.success ? parsed.data : null });
}

function badBody(response: Response, detail: string): Result<never> {
  return failed({ kind: 'bad-body', status: response.status, detail });
}

async function collect(
  body: ReadableStream<Uint8Array>,
  onBytes: (received: number) => void,
): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let received = 0;
  for (const reader = body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    received += value.byteLength;
    onBytes(received);
  }
  const all = new Uint8Array(received);
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.byteLength;
  }
  return all.buffer;
}
