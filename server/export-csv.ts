// Owns the CSV of events, claims and crossings: the flat forms of the contract, line by line.
import type { CrossingsReply } from '../src/contract/border-reply.ts';
import type { ToldClaim } from '../src/contract/claims-reply.ts';
import { csvHead, csvLines } from '../src/contract/csv-lines.ts';
import type { SarhadEvent } from '../src/contract/event.ts';
import { FLAT_CLAIM_COLUMNS, flattenClaim } from '../src/contract/flat-claim.ts';
import { FLAT_CROSSING_COLUMNS, flattenCrossing } from '../src/contract/flat-crossing.ts';
import { FLAT_COLUMNS, flatten } from '../src/contract/flat-event.ts';

export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

export const CSV_HEAD = csvHead(FLAT_COLUMNS);

export const csvRows = (events: readonly SarhadEvent[]) => csvLines(FLAT_COLUMNS, events.map(flatten));

export const CLAIMS_CSV_HEAD = csvHead(FLAT_CLAIM_COLUMNS);

/** No text where there is no claim: a page of events may have none that is asked for. */
export const claimsCsvRows = (claims: readonly ToldClaim[]) =>
  csvLines(FLAT_CLAIM_COLUMNS, claims.flatMap(flattenClaim));

export const crossingsCsv = (crossings: CrossingsReply['crossings']) =>
  csvHead(FLAT_CROSSING_COLUMNS) + csvLines(FLAT_CROSSING_COLUMNS, crossings.flatMap(flattenCrossing));
