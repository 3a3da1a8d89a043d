// Owns what documents quote of the results: written between markers, never by hand.
import { readFile, writeFile } from 'node:fs/promises';
import { fiveFigures } from './five-figures.ts';
import type { Results } from './results.ts';
import { tablesOf } from './tables.ts';

const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/** What stands between the markers of each document that quotes results. */
export const QUOTES: Readonly<Record<string, (results: Results) => string>> = {
  'README.md': fiveFigures,
  'docs/measurements.md': tablesOf,
};

export async function quoteResults(results: Results): Promise<void> {
  for (const [file, quote] of Object.entries(QUOTES)) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, withQuote(file, text, quote(results)));
  }
}

/** The text of a document with what stands between its markers replaced. Throws when it has none. */
export function withQuote(file: string, text: string, quote: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${file} has lost its markers ${BEGIN} and ${END}.`);
  return `${text.slice(0, begin + BEGIN.length)}\n${quote}\n${text.slice(end)}`;
}
