// Owns the CSV of events, claims and crossings: the flat forms of the contract, line by line.
import type { CrossingsReply } from '../src/contract/border-reply.ts';
import type { ToldClaim } from '../src/contract/claims-reply.ts';
import { csvHead, csvLines } from '../src/contract/csv-lines.ts';
import { REACH_COLUMNS, reachCells } from '../src/contract/csv-reach.ts';
import type { SarhadEvent } from '../src/contract/event.ts';
import { FLAT_CLAIM_COLUMNS, flattenClaim } from '../src/contract/flat-claim.ts';
import { FLAT_CROSSING_COLUMNS, flattenCrossing } from '../src/contract/flat-crossing.ts';
import { FLAT_COLUMNS, flatten } from '../src/contract/flat-event.ts';
import type { AboutExport } from './exports/about-export.ts';

export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

type Reach = Pick<AboutExport, 'revision' | 'coverage'>;

const EVENT_COLUMNS = [...FLAT_COLUMNS, ...REACH_COLUMNS];
const CLAIM_COLUMNS = [...FLAT_CLAIM_COLUMNS, ...REACH_COLUMNS];

export const CSV_HEAD = csvHead(EVENT_COLUMNS);

export function csvRows(events: readonly SarhadEvent[], { revision, coverage }: Reach): string {
  const reach = reachCells(revision, coverage);
  return csvLines(
    EVENT_COLUMNS,
    events.map((event) => ({ ...flatten(event), ...reach })),
  );
}

export const CLAIMS_CSV_HEAD = csvHead(CLAIM_COLUMNS);

/** No text where there is no claim: a page of events may have none that is asked for. */
export function claimsCsvRows(claims: readonly ToldClaim[], { revision, coverage }: Reach): string {
  const reach = reachCells(revision, coverage);
  return csvLines(
    CLAIM_COLUMNS,
    claims.flatMap(flattenClaim).map((row) => ({ ...row, ...reach })),
  );
}

export const crossingsCsv = (crossings: CrossingsReply['crossings']) =>
  csvHead(FLAT_CROSSING_COLUMNS) + csvLines(FLAT_CROSSING_COLUMNS, crossings.flatMap(flattenCrossing));
