// Owns the question where events lie to borders: the engine filters by distance and chainage with what comes back.
import { queryOptions } from '@tanstack/react-query';
import { POSITIONS } from '../contract/reads.ts';
import { z } from '../contract/zod.ts';
import { addressOf, asofOf } from './address-of.ts';
import { ApiFailure } from './failure.ts';
import { fetchChecked, orThrow } from './fetch-checked.ts';
import { pinned } from './query-policy.ts';

/** Positions to the nearest of these borders (none: of all), as typed arrays; the same object while nothing changes. */
export function positionsQuery(revision: number, borders: readonly string[]) {
  const border = borders.join() || undefined;
  const address = addressOf(POSITIONS, { border, asof: asofOf(revision) });
  return queryOptions({
    ...pinned,
    queryKey: ['positions', revision, border],
    queryFn: async ({ signal }) => {
      const reply = await orThrow(address, fetchChecked(address, z.unknown(), { signal }));
      const positions = readPositions(reply);
      if (typeof positions !== 'string') return positions;
      throw new ApiFailure({ kind: 'bad-body', status: 200, detail: positions }, address);
    },
    // Typed arrays are not plain data: comparing them part by part would take longer than it saves.
    structuralSharing: false,
  });
}

/** The reply as typed arrays, or what is wrong with it: by hand, for there is an entry for every event. */
function readPositions(reply: unknown) {
  const columns = (reply ?? {}) as Record<string, unknown>;
  const keys = wholeNumbers(Uint32Array, columns.keys);
  const distances = wholeNumbers(Uint16Array, columns.distances);
  const chainages = wholeNumbers(Uint32Array, columns.chainages);
  if (!keys || !distances || !chainages) return 'keys, distances or chainages: not a list of whole numbers';
  if (keys.length !== distances.length || keys.length !== chainages.length)
    return 'keys, distances, chainages: not of one length';
  if (!keys.every((key, at) => at === 0 || key > (keys[at - 1] as number))) return 'keys: not ascending';
  return { keys, distances, chainages };
}

/** Null unless every value is a whole number that the array can hold. */
function wholeNumbers<A extends Uint16Array | Uint32Array>(
  kind: new (length: number) => A,
  values: unknown,
): A | null {
  if (!Array.isArray(values)) return null;
  const numbers = new kind(values.length);
  for (const [at, value] of values.entries()) {
    numbers[at] = value;
    if (numbers[at] !== value) return null;
  }
  return numbers;
}
