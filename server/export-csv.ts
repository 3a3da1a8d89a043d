// Owns the CSV of events: the flat form of the contract, as RFC 4180 with a byte order mark, which spreadsheets need for UTF-8.
import Papa from 'papaparse';
import type { SarhadEvent } from '../src/contract/event.ts';
import { FLAT_COLUMNS, flatten } from '../src/contract/flat-event.ts';

const LINE_END = '\r\n';

export const CSV_HEAD = `\ufeff${FLAT_COLUMNS.join(',')}${LINE_END}`;

export function csvRows(events: readonly SarhadEvent[]): string {
  const rows = events.map((event) => {
    const flat = flatten(event);
    return FLAT_COLUMNS.map((column) => flat[column]);
  });
  return Papa.unparse(rows, { newline: LINE_END }) + LINE_END;
}
