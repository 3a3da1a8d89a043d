// Owns the table of the claims listed: each with all that stands under it. It loads when it is first asked for.
import { csvHead, csvLines } from '../../contract/csv-lines.ts';
import { REACH_COLUMNS, type ReachCells } from '../../contract/csv-reach.ts';
import { FLAT_CLAIM_COLUMNS, flattenClaim } from '../../contract/flat-claim.ts';
import type { Thread } from '../../matching/claim-threads.ts';

const COLUMNS = [...FLAT_CLAIM_COLUMNS, ...REACH_COLUMNS];

/** As many rows without `answer` as there are threads: a claim that answers one of them stands after it alone. */
export const boardCsv = (threads: readonly Thread[], reach: ReachCells): string =>
  csvHead(COLUMNS) +
  csvLines(
    COLUMNS,
    threads
      .flatMap(({ said, answers }) => flattenClaim({ ...said, answers: [...answers] }))
      .map((row) => ({ ...row, ...reach })),
  );
