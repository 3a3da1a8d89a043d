// Owns tables as text: RFC 4180 with a byte order mark, which spreadsheets need for UTF-8.
import Papa from 'papaparse';

const LINE_END = '\r\n';

export const csvHead = (columns: readonly string[]): string => `\ufeff${columns.join(',')}${LINE_END}`;

/** No text where there is no row. */
export function csvLines<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => columns.map((column) => row[column]));
  return Papa.unparse(cells, { newline: LINE_END }) + LINE_END;
}
