// Owns tables as text: RFC 4180 with a byte order mark, which spreadsheets need for UTF-8.

const LINE_END = '\r\n';

export const csvHead = (columns: readonly string[]): string =>
  `\ufeff${columns.map(quoted).join(',')}${LINE_END}`;

/** No text where there is no row. */
export const csvLines = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string => rows.map((row) => columns.map((column) => quoted(row[column])).join(',') + LINE_END).join('');

/** Space at an end would be lost where it is read, were it not quoted. */
const quoted = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
