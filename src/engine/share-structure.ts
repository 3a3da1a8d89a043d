// Owns sharing between answers: what has not changed stays the same object, so that views can compare by identity.

/**
 * `next`, with every part that equals its counterpart in `previous` replaced by that counterpart. Works on plain
 * objects, arrays, typed arrays and primitives; neither argument is changed.
 */
export function shareStructure<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next;
  if (typeof previous !== 'object' || typeof next !== 'object' || previous === null || next === null) {
    return next;
  }
  if (ArrayBuffer.isView(next)) return isSameArray(previous, next) ? (previous as T) : next;
  if (Array.isArray(next)) {
    const isSame =
      Array.isArray(previous) &&
      previous.length === next.length &&
      next.every((value, at) => shareStructure(previous[at], value) === previous[at]);
    return isSame ? (previous as T) : next;
  }
  const before = previous as Record<string, unknown>;
  const after: Record<string, unknown> = {};
  let isSame = Object.keys(before).length === Object.keys(next).length;
  for (const [name, value] of Object.entries(next)) {
    after[name] = shareStructure(before[name], value);
    if (!Object.hasOwn(before, name) || !Object.is(after[name], before[name])) isSame = false;
  }
  return (isSame ? previous : after) as T;
}

function isSameArray(previous: object, next: ArrayBufferView): boolean {
  if (previous.constructor !== next.constructor) return false;
  const a = previous as Uint32Array;
  const b = next as Uint32Array;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
