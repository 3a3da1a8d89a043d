// Owns the README's section of measurements: written from the results between its markers, never by hand.
import { readFile, writeFile } from 'node:fs/promises';
import type { Results } from './results.ts';
import { tablesOf } from './tables.ts';

const FILE = 'README.md';
const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

export async function quoteResults(results: Results): Promise<void> {
  const text = await readFile(FILE, 'utf8');
  await writeFile(FILE, withResults(text, results));
}

/** The text with what stands between the markers replaced. */
export function withResults(text: string, results: Results): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${FILE} has lost its markers ${BEGIN} and ${END}.`);
  const section = `Written by \`npm run bench\` from [bench/results.json](bench/results.json).\n\n${tablesOf(results)}`;
  return `${text.slice(0, begin + BEGIN.length)}\n${section}\n${text.slice(end)}`;
}
