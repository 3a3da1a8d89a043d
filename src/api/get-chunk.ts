// Owns the question for one chunk of the frame: its bytes, unparsed, for the engine's worker.
import { queryOptions } from '@tanstack/react-query';
import { addressOf } from '../contract/address-of.ts';
import type { FrameManifest } from '../contract/frame.ts';
import { CHUNK } from '../contract/reads.ts';
import { fetchBytes, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

const TIMEOUT_MS = 120_000;

type Chunk = Pick<FrameManifest['chunks'][number], 'hash'>;

/**
 * For `queryClient.fetchQuery`, which then hands the buffer to the worker by transfer. A transferred buffer is empty
 * for whoever else holds it, so the cache lets go of it at once (`gcTime: 0`); the browser's own cache keeps the bytes.
 */
export function chunkQuery({ hash }: Chunk, onBytes?: (received: number) => void) {
  const address = addressOf(CHUNK, { hash });
  return queryOptions({
    ...pinned,
    queryKey: ['chunk', hash],
    queryFn: ({ signal }) =>
      orThrow(address, fetchBytes(address, { signal, timeoutMs: TIMEOUT_MS, onBytes })),
    gcTime: 0,
    structuralSharing: false,
  });
}
