// Owns how wide text is, by tables of its fonts: the same on every machine, with no page to measure it on.
import { FONT_WIDTHS } from './font-widths.ts';

export type Weight = 500 | 700;

/** Of a letter that the tables do not hold, thousandths of the em: no letter of ours is wider, but for a dash. */
const UNKNOWN = 1000;
/** Letters above or below others take no room. */
const MARK = /\p{Mn}|[\u200b-\u200f\u2066-\u2069]/u;

const tables = new Map<Weight, Map<number, number>>();

function tableOf(weight: Weight): Map<number, number> {
  const known = tables.get(weight);
  if (known) return known;
  const table = new Map<number, number>();
  for (const [from, widths] of FONT_WIDTHS[weight])
    widths.split(' ').forEach((width, at) => {
      if (width !== '') table.set(from + at, Number(width));
    });
  tables.set(weight, table);
  return table;
}

/** Width of a line, px. Without kerning; of Arabic letters as they stand alone, which is never less than joined. */
export function textWidth(text: string, size: number, weight: Weight = 500): number {
  const table = tableOf(weight);
  let width = 0;
  for (const letter of text) {
    if (MARK.test(letter)) continue;
    width += table.get(letter.codePointAt(0) ?? 0) ?? UNKNOWN;
  }
  return (width * size) / 1000;
}

/** Lines of a text that are no wider than `width`, broken at blanks; a word that is wider stands alone. */
export function linesOf(text: string, width: number, size: number, weight: Weight = 500): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return withWholeIsolates(line === '' ? lines : [...lines, line]);
}

/** What is isolated across a break is so in both lines. */
function withWholeIsolates(lines: readonly string[]): string[] {
  let open: string[] = [];
  return lines.map((line) => {
    const before = open.join('');
    for (const [mark] of line.matchAll(/[\u2066-\u2069]/g))
      open = mark === '\u2069' ? open.slice(0, -1) : [...open, mark];
    return before + line + '\u2069'.repeat(open.length);
  });
}

/** The text if it fits, else as many whole words of it as do, with a mark that there is more; empty where not even one does. */
export function fitted(text: string, width: number, size: number, weight: Weight = 500): string {
  if (textWidth(text, size, weight) <= width) return text;
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const shorter = `${words.slice(0, count).join(' ')} …`;
    if (textWidth(shorter, size, weight) <= width) return shorter;
  }
  return '';
}
