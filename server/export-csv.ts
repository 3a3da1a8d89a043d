// Owns the CSV of events, claims and crossings: the flat forms of the contract, as RFC 4180 with a byte order mark, which spreadsheets need for UTF-8.
import Papa from 'papaparse';
import type { CrossingsReply } from '../src/contract/border-reply.ts';
import type { ToldClaim } from '../src/contract/claims-reply.ts';
import type { SarhadEvent } from '../src/contract/event.ts';
import { FLAT_CLAIM_COLUMNS, flattenClaim } from '../src/contract/flat-claim.ts';
import { FLAT_CROSSING_COLUMNS, flattenCrossing } from '../src/contract/flat-crossing.ts';
import { FLAT_COLUMNS, flatten } from '../src/contract/flat-event.ts';

export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';
const LINE_END = '\r\n';

export const CSV_HEAD = `\ufeff${FLAT_COLUMNS.join(',')}${LINE_END}`;

export function csvRows(events: readonly SarhadEvent[]): string {
  const rows = events.map((event) => {
    const flat = flatten(event);
    return FLAT_COLUMNS.map((column) => flat[column]);
  });
  return lines(rows);
}

export const CLAIMS_CSV_HEAD = `\ufeff${FLAT_CLAIM_COLUMNS.join(',')}${LINE_END}`;

/** No text where there is no claim: a page of events may have none that is asked for. */
export function claimsCsvRows(claims: readonly ToldClaim[]): string {
  if (claims.length === 0) return '';
  return lines(claims.flatMap(flattenClaim).map((flat) => FLAT_CLAIM_COLUMNS.map((column) => flat[column])));
}

export function crossingsCsv(crossings: CrossingsReply['crossings']): string {
  const rows = crossings
    .flatMap(flattenCrossing)
    .map((flat) => FLAT_CROSSING_COLUMNS.map((column) => flat[column]));
  return `\ufeff${lines([[...FLAT_CROSSING_COLUMNS], ...rows])}`;
}

const lines = (rows: readonly (readonly string[])[]) =>
  Papa.unparse(rows as string[][], { newline: LINE_END }) + LINE_END;
