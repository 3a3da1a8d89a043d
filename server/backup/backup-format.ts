// Owns what a backup is as a file: lines of JSON, compressed by gzip. Lines that are lists tell of the file, those that are objects are rows.
//
//   ["backup", {format, schema, revision, takenAt}]
//   ["table", "event_version", ["event_id", …]]      then its rows, one object a line
//   ["end", {rows: {event_version: 1299, …}, sha256}]  of all lines before it: without this line a file is cut
import { z } from '../../src/contract/zod.ts';
import { Explained } from '../store/explained.ts';

export const FORMAT = 1;

const head = z.tuple([
  z.literal('backup'),
  z.object({
    format: z.int(),
    /** Version of the schema: the number of migrations that were done. */
    schema: z.int(),
    /** The newest that is in it. */
    revision: z.int(),
    takenAt: z.string(),
  }),
]);
const table = z.tuple([z.literal('table'), z.string(), z.array(z.string())]);
const end = z.tuple([
  z.literal('end'),
  z.object({ rows: z.record(z.string(), z.int()), sha256: z.string() }),
]);

export const structure = z.union([head, table, end]);
export type Structure = z.infer<typeof structure>;
export type Head = z.infer<typeof head>[1];

/** What is wrong with a file that was given as a backup. */
export class NotABackup extends Explained {}
