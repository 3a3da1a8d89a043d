// Owns the reading of a reply of `/positions`: by hand and in the worker, for there is an entry for every event.
import type { Positions } from '../answers.ts';

/** The reply (UTF-8 JSON) as typed arrays. Throws an Error that says what is wrong with it. */
export function readPositions(bytes: ArrayBuffer): Positions {
  const refuse = (detail: string) => new Error(`where events lie to borders cannot be read: ${detail}`);
  let reply: unknown;
  try {
    reply = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw refuse('not JSON');
  }
  const columns = (reply ?? {}) as Record<string, unknown>;
  const keys = wholeNumbers(Uint32Array, columns.keys);
  const distances = wholeNumbers(Uint16Array, columns.distances);
  const chainages = wholeNumbers(Uint32Array, columns.chainages);
  if (!keys || !distances || !chainages)
    throw refuse('keys, distances or chainages: not a list of whole numbers');
  if (keys.length !== distances.length || keys.length !== chainages.length)
    throw refuse('keys, distances, chainages: not of one length');
  if (!keys.every((key, at) => at === 0 || key > (keys[at - 1] as number)))
    throw refuse('keys: not ascending');
  return { keys, distances, chainages };
}

/** Null unless every value is a whole number that the array can hold. */
function wholeNumbers<A extends Uint16Array | Uint32Array>(
  kind: new (length: number) => A,
  values: unknown,
): A | null {
  if (!Array.isArray(values)) return null;
  const numbers = new kind(values.length);
  for (let at = 0; at < values.length; at++) {
    numbers[at] = values[at];
    if (numbers[at] !== values[at]) return null;
  }
  return numbers;
}
