// Owns the counts and bars of rows: they follow the hand, written to the rows that React has laid out.
import { numberName } from '../../words/format.ts';

type Parts = { readonly count: Element; readonly bar: HTMLElement; written: string };

const known = new WeakMap<HTMLElement, Parts>();

function partsOf(row: HTMLElement): Parts | null {
  const before = known.get(row);
  if (before !== undefined) return before;
  const count = row.querySelector('[data-part="count"]');
  const bar = row.querySelector<HTMLElement>('[data-part="bar"]');
  if (count === null || bar === null) return null;
  const parts = { count, bar, written: '' };
  known.set(row, parts);
  return parts;
}

/** Bars are as long as a hundredth: finer steps nobody sees, and each costs a painting. */
const STEPS = 100;

/** `countOf` a row's value; `largest`: the count whose bar is as long as can be, 0 for no bars. */
export function writeRows(list: Element, countOf: (value: string) => number, largest: number): void {
  for (const row of list.children) {
    if (!(row instanceof HTMLElement)) continue;
    const parts = partsOf(row);
    if (parts === null) continue;
    const count = countOf(row.dataset.value ?? '');
    const share = largest > 0 ? Math.round((STEPS * count) / largest) / STEPS : 0;
    const written = `${count} ${share}`;
    if (parts.written === written) continue;
    parts.written = written;
    parts.count.textContent = numberName(count);
    parts.bar.style.transform = `scaleX(${share})`;
    row.dataset.empty = String(count === 0);
  }
}
