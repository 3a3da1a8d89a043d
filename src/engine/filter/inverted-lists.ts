// Owns the way back from a value to the codes whose lists hold it: a clause that names three actors looks at theirs alone.
import type { ListTable } from '../load/list-table.ts';

/** Codes of value v: `codes[starts[v]] … codes[starts[v + 1] - 1]`, ascending; a code twice where its list repeats v. */
type InvertedLists = { readonly size: number; readonly starts: Uint32Array; readonly codes: Uint32Array };

const made = new WeakMap<ListTable, InvertedLists>();

/**
 * Calls back with the codes of the values flagged, once for each time that a list holds one. `shift`: bits of an entry
 * that are not the value's. The index is made when first asked for and anew when the table has grown: 4 bytes an entry.
 */
export function visitCodesHolding(
  table: ListTable,
  shift: number,
  flagged: Uint8Array,
  visit: (code: number) => void,
): void {
  let index = made.get(table);
  if (index === undefined || index.size !== table.size) {
    index = invert(table, shift);
    made.set(table, index);
  }
  const { starts, codes } = index;
  const values = Math.min(flagged.length, starts.length - 1);
  for (let value = 0; value < values; value++) {
    if (flagged[value] !== 1) continue;
    for (let at = starts[value] as number; at < (starts[value + 1] as number); at++)
      visit(codes[at] as number);
  }
}

function invert({ size, starts: lists, values }: ListTable, shift: number): InvertedLists {
  const entries = lists[size] as number;
  let most = -1;
  for (let at = 0; at < entries; at++) most = Math.max(most, (values[at] as number) >> shift);
  const next = new Uint32Array(most + 2);
  for (let at = 0; at < entries; at++) {
    const after = ((values[at] as number) >> shift) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let value = 0; value <= most; value++) {
    next[value + 1] = (next[value + 1] as number) + (next[value] as number);
  }
  const starts = next.slice();
  const codes = new Uint32Array(entries);
  for (let code = 0; code < size; code++) {
    for (let at = lists[code] as number; at < (lists[code + 1] as number); at++) {
      const value = (values[at] as number) >> shift;
      const to = next[value] as number;
      codes[to] = code;
      next[value] = to + 1;
    }
  }
  return { size, starts, codes };
}
