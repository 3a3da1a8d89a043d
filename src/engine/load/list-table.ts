// Owns interning: short lists of integers that many rows share (actors with roles, publishers, tolls) become one code each.

const FIRST_CAPACITY = 64;

/** A column of codes and the table that they point into. */
export type Interned = { readonly codes: Uint32Array; readonly table: ListTable };

/**
 * A growing table of distinct lists. Code c is `values[starts[c]] … values[starts[c + 1] - 1]`.
 * Codes are given in order of first use and never change. Interning is by open addressing over the values themselves.
 */
export class ListTable {
  size = 0;
  starts = new Uint32Array(FIRST_CAPACITY + 1);
  values = new Int32Array(FIRST_CAPACITY * 4);
  #slots = new Int32Array(FIRST_CAPACITY * 4).fill(-1);

  /** Code of the first `length` entries of `list`; the order of entries counts, so callers sort sets first. */
  intern(list: Int32Array, length: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(list, length) & mask;
    for (;;) {
      const code = this.#slots[slot] as number;
      if (code < 0) break;
      if (this.#equals(code, list, length)) return code;
      slot = (slot + 1) & mask;
    }
    const code = this.#append(list, length);
    this.#slots[slot] = code;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return code;
  }

  /** Number of entries of a list. */
  lengthOf(code: number): number {
    return (this.starts[code + 1] as number) - (this.starts[code] as number);
  }

  /** Entry `at` of list `code`; `at` must lie within the list. */
  valueAt(code: number, at: number): number {
    return this.values[(this.starts[code] as number) + at] as number;
  }

  #equals(code: number, list: Int32Array, length: number): boolean {
    const start = this.starts[code] as number;
    if ((this.starts[code + 1] as number) - start !== length) return false;
    for (let at = 0; at < length; at++) if (this.values[start + at] !== list[at]) return false;
    return true;
  }

  #append(list: Int32Array, length: number): number {
    const code = this.size;
    const start = this.starts[code] as number;
    if (code + 2 > this.starts.length) this.starts = grown(this.starts, Uint32Array, code + 2);
    if (start + length > this.values.length) this.values = grown(this.values, Int32Array, start + length);
    for (let at = 0; at < length; at++) this.values[start + at] = list[at] as number;
    this.starts[code + 1] = start + length;
    this.size = code + 1;
    return code;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let code = 0; code < this.size; code++) {
      const start = this.starts[code] as number;
      const list = this.values.subarray(start, this.starts[code + 1]);
      let slot = hashOf(list, list.length) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.#slots = slots;
  }
}

/** Sorts the first `length` entries ascending, in place (lists are short), and returns how many distinct ones lead. */
export function sortDistinct(list: Int32Array, length: number): number {
  sortAscending(list, length);
  let kept = 0;
  for (let at = 0; at < length; at++) {
    if (kept === 0 || list[kept - 1] !== list[at]) list[kept++] = list[at] as number;
  }
  return kept;
}

/** Sorts the first `length` entries ascending, in place. */
export function sortAscending(list: Int32Array, length: number): void {
  if (length > 32) {
    list.subarray(0, length).sort();
    return;
  }
  for (let at = 1; at < length; at++) {
    const value = list[at] as number;
    let to = at - 1;
    while (to >= 0 && (list[to] as number) > value) {
      list[to + 1] = list[to] as number;
      to--;
    }
    list[to + 1] = value;
  }
}

function hashOf(list: Int32Array, length: number): number {
  let hash = length;
  for (let at = 0; at < length; at++) {
    hash = Math.imul(hash ^ (list[at] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

function grown<A extends Int32Array | Uint32Array>(
  array: A,
  Kind: new (length: number) => A,
  atLeast: number,
): A {
  const larger = new Kind(Math.max(array.length * 2, atLeast));
  larger.set(array);
  return larger;
}
