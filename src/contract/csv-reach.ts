// Owns the columns by which each row of a table says of which revision it is, and how far the collection reaches: a file is parted from
// its name and from the headers it came with, and tables are put together.
import type { Coverage } from './coverage.ts';

/** The last of all, so that who reads by name or by position reads as before. Importers ignore them. */
export const REACH_COLUMNS = ['asofRevision', 'coverageFullUntil', 'coverageThinUntil'] as const;

export type ReachCells = Readonly<Record<(typeof REACH_COLUMNS)[number], string>>;

export const reachCells = (revision: number, coverage: Coverage | null): ReachCells => ({
  asofRevision: String(revision),
  coverageFullUntil: coverage?.fullUntil ?? '',
  coverageThinUntil: coverage?.thinUntil ?? '',
});
