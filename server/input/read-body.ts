// Owns how bodies are read: whole or not at all, and small ones as JSON that a schema accepts, every fault with its place.
import type { z } from '../../src/contract/zod.ts';
import { Refusal, refuseFaults } from '../problems.ts';
import { listFaults } from '../store/faults.ts';
import { formatPlace, readBySchema } from './find-faults.ts';
import { decodeText, JsonFault, readJson } from './read-json.ts';

export type BodyLimit = { readonly bytes: number; readonly refusal: () => Refusal };

/** All of the body. A connection that breaks while it arrives is no fault of ours. */
export async function readBytes(request: Request, { bytes: most, refusal }: BodyLimit): Promise<Uint8Array> {
  try {
    if (request.headers.has('Content-Length') && !request.headers.has('Transfer-Encoding'))
      return new Uint8Array(await request.arrayBuffer());
    const parts: Uint8Array[] = [];
    let length = 0;
    for (const reader = request.body?.getReader(); reader; ) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) {
        void reader.cancel().catch(() => {});
        throw refusal();
      }
      parts.push(value);
    }
    return joined(parts, length);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('bad-body', 'The body did not arrive whole, and nothing of it was taken.');
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The value of a small body. Throws a refusal that names every fault. */
export function readBody<S extends z.ZodMiniType>(bytes: Uint8Array, schema: S): z.output<S> {
  const faults = listFaults();
  let body: unknown;
  try {
    body = readJson(decodeText(bytes), (place, detail) => faults.add(formatPlace(place), detail));
  } catch (error) {
    throw error instanceof JsonFault ? refusalOf(error) : error;
  }
  const read = readBySchema(schema, body, faults);
  refuseFaults(
    faults.named.map((fault) => ({ code: 'bad-value', ...fault })),
    faults.count,
  );
  return read as z.output<S>;
}

export function refusalOf({ place, message }: JsonFault): Refusal {
  const detail = `The body cannot be read: ${message}`;
  if (place.length === 0) return new Refusal('bad-body', `${detail}.`);
  const at = formatPlace(place);
  return new Refusal('bad-body', `${detail} (${at}).`, {
    faults: [{ code: 'bad-body', at, detail: message }],
  });
}
