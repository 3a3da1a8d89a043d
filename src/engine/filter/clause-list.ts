// Owns the list of clauses in the engine's terms: the bit of each, its slot among the sums, and what of a row it looks at.
import { CLAUSE_NAMES, type ClauseName } from '../../contract/filter.ts';
import type { CodeColumn } from '../load/columns.ts';

/** Masks of failed clauses, one a row: a bit for each clause, see `BIT`. */
export type Masks = Uint16Array;

/** No more clauses than a mask has bits. */
export const createMasks = (rows: number): Masks => new Uint16Array(rows);

/** Bit of each clause in a row's mask of failed clauses. */
export const BIT: Readonly<Record<ClauseName, number>> = Object.fromEntries(
  CLAUSE_NAMES.map((clause, at): [string, number] => [clause, 1 << at]),
) as Record<ClauseName, number>;

/** One slot for rows that fail nothing else, and one for each clause that may be the only other one failed. */
export const SLOTS = CLAUSE_NAMES.length + 1;
export const PASSING_SLOT = 0;

/** Which code of a row each clause looks at, if it is passed or failed by a code alone; else null. */
export const COLUMN_OF = {
  dates: null,
  type: 'profile',
  actor: 'actors',
  country: 'profile',
  province: 'profile',
  border: 'profile',
  status: 'profile',
  source: 'publishers',
  grade: 'grades',
  killed: 'toll',
  // Nothing counts by claims: their codes are in no sum, so that a step of the dates costs nothing more.
  claims: null,
  bbox: null,
  near: null,
  area: null,
  text: null,
} as const satisfies Record<ClauseName, CodeColumn | null>;

/** Clauses that are a table over the codes of a column. */
export type TableClause = {
  [C in keyof typeof COLUMN_OF]: (typeof COLUMN_OF)[C] extends null ? never : C;
}[keyof typeof COLUMN_OF];
/** Clauses that have a test of their own. */
export type OwnClause = Exclude<ClauseName, TableClause>;

export const isTableClause = (clause: ClauseName): clause is TableClause => COLUMN_OF[clause] !== null;
export const TABLE_CLAUSES = CLAUSE_NAMES.filter(isTableClause);
export const OWN_CLAUSES = CLAUSE_NAMES.filter((clause): clause is OwnClause => !isTableClause(clause));
