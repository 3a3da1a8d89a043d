// Owns the table of the claims listed: each with all that stands under it. It loads when it is first asked for.
import { csvHead, csvLines } from '../../contract/csv-lines.ts';
import { FLAT_CLAIM_COLUMNS, flattenClaim } from '../../contract/flat-claim.ts';
import type { Thread } from '../../matching/claim-threads.ts';

/** As many rows without `answer` as there are threads: a claim that answers one of them stands after it alone. */
export const boardCsv = (threads: readonly Thread[]): string =>
  csvHead(FLAT_CLAIM_COLUMNS) +
  csvLines(
    FLAT_CLAIM_COLUMNS,
    threads.flatMap(({ said, answers }) => flattenClaim({ ...said, answers: [...answers] })),
  );
