// Owns where an arrow key leads among the options. It loads with them.
import type { SEARCH_KEYS } from '../../ui/part-keys.ts';
import type { Option } from './options.ts';

/** What is shown, and how keys go through it. */
export type OptionList = { readonly options: readonly Option[]; readonly next: typeof nextOption };

/**
 * The option that an arrow key leads to: up and down by rows, left and right along the row that the keyboard is on; null: the field itself, from
 * where Enter filters by the text; undefined: the key is the field's.
 */
export function nextOption(
  options: readonly Option[],
  active: Option | undefined,
  key: keyof typeof SEARCH_KEYS,
): Option | null | undefined {
  const step = { next: 1, before: -1, right: 1, left: -1, choose: 0, leave: 0 }[key];
  if (step === 0 || options.length === 0) return;
  if (key === 'next' || key === 'before') {
    const rows = options.filter(({ id, row }) => id === row);
    const places = rows.length + 1;
    return rows[((rows.findIndex(({ id }) => id === active?.row) + 1 + step + places) % places) - 1] ?? null;
  }
  const along = options.filter(({ row }) => row === active?.row);
  return active && along[along.indexOf(active) + step];
}
