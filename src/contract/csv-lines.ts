// Owns tables as text: RFC 4180 with a byte order mark, which spreadsheets need for UTF-8; and that no part of a cell is run as a formula.

const LINE_END = '\r\n';

export const csvHead = (columns: readonly string[]): string =>
  `\ufeff${columns.map(written).join(',')}${LINE_END}`;

/** No text where there is no row. */
export const csvLines = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string => rows.map((row) => columns.map((column) => written(row[column])).join(',') + LINE_END).join('');

const written = (cell: string) => quoted(guardFormula(cell));

/** Space at an end would be lost where it is read, were it not quoted. */
const quoted = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Where a part of a cell begins: at its start, and after each semicolon, tab and line end, at which spreadsheets of many languages
 * split a line, quoted or not. Blanks and quotes at a part's start belong to where it begins.
 */
const PART_BEGINS = String.raw`(?<=^|\r\n|[;\t\n]|\r(?!\n))((?:[^\S\t\r\n]|")*)`;
const MUST_BE_GUARDED = new RegExp(`${PART_BEGINS}(?=['=+\\-@\\t\\r\\n＝＋－＠])`, 'gu');
const GUARDED = new RegExp(`${PART_BEGINS}'`, 'gu');
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Each part of a cell that a spreadsheet would run as a formula has an apostrophe put before it, and so has each that begins with an
 * apostrophe; `unguardFormula` takes them away. Numbers stay numbers.
 */
export function guardFormula(cell: string): string {
  return PLAIN_NUMBER.test(cell) ? cell : cell.replace(MUST_BE_GUARDED, "$1'");
}

export const unguardFormula = (cell: string): string => cell.replace(GUARDED, '$1');
