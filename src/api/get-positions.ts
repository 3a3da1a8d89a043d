// Owns the question where events lie to borders: its bytes, unparsed, for the engine's worker, which filters by them.
import { queryOptions } from '@tanstack/react-query';
import { addressOf, asofOf } from '../contract/address-of.ts';
import { POSITIONS } from '../contract/reads.ts';
import { fetchBytes, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

/** There is an entry for every event near: a large collection takes its time to look. */
const TIMEOUT_MS = 120_000;

/** Positions to the nearest of these borders (none: of all); the same buffer while nothing changes. */
export function positionsQuery(revision: number, borders: readonly string[]) {
  const border = borders.join() || undefined;
  const address = addressOf(POSITIONS, { border, asof: asofOf(revision) });
  return queryOptions({
    ...pinned,
    queryKey: ['positions', revision, border],
    queryFn: ({ signal }) => orThrow(address, fetchBytes(address, { signal, timeoutMs: TIMEOUT_MS })),
    structuralSharing: false,
  });
}
