// Owns cursors of lists of changes: the two revisions compared, and the change after which the list goes on.
import { z } from '../src/contract/zod.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { ChangePosition } from './store/store.ts';

export type ChangesCursor = ChangePosition & { readonly since: number; readonly until: number };

const number = (least: number) => z.int().check(z.gte(least), z.lte(2 ** 31 - 1));
const form = z.tuple([z.literal('changes'), number(0), number(1), number(1), number(1)]);

export const formatChangesCursor = ({ since, until, revision, key }: ChangesCursor): string =>
  encodeCursor(['changes', since, until, revision, key]);

/** Null for anything that `formatChangesCursor` has not written. */
export function parseChangesCursor(text: string): ChangesCursor | null {
  const parsed = z.safeParse(form, decodeCursor(text));
  if (!parsed.success) return null;
  const [, since, until, revision, key] = parsed.data;
  const cursor = { since, until, revision, key };
  return formatChangesCursor(cursor) === text ? cursor : null;
}
