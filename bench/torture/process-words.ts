// Owns what the process that is killed is told, and what it says: one JSON object a line, written before it goes on.
import type { Base } from './expected.ts';

export type Task = {
  readonly dataDir: string;
  /** How many synthetic events an empty database is filled with first. */
  readonly fill: number | null;
  /** Where the file lies that says what the database holds before the first batch; null: it is to be said. */
  readonly baseFile: string | null;
  /** Then the process ends by itself, with an examination of everything. */
  readonly batches: number | null;
};

export type Said =
  | { readonly filled: number }
  | { readonly opened: number }
  | { readonly base: Base }
  | { readonly asExpected: number }
  | { readonly wrong: string }
  | { readonly accepted: number; readonly revision: number }
  | { readonly ended: number };
