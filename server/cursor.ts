// Owns cursors: opaque to those who carry them, they hold the revision and sort of a list and the place where its next page begins.

import { DEFAULT_SORT, SORTS, type Sort } from '../src/contract/sort.ts';
import { z } from '../src/contract/zod.ts';
import { UNKNOWN } from '../src/matching/standing.ts';
import type { Position } from './store/store.ts';

export type Cursor = Position & { readonly revision: number; readonly sort: Sort };

const revision = z.int().check(z.gte(1), z.lte(1e9));
const startDay = z.int().check(z.gte(-1e6), z.lte(1e6));
const key = z.int().check(z.gte(0), z.lte(2 ** 31 - 1));
const standing = z.int().check(z.gte(UNKNOWN), z.lte(2 ** 31 - 1));
/** Lists by date were the first, and say no more than then. */
const byDate = z.tuple([revision, startDay, key]);
const bySort = z.tuple([revision, startDay, key, z.enum(SORTS), standing]);

export function formatCursor({ revision, startDay, key, sort, standing }: Cursor): string {
  const parts = [revision, startDay, key];
  return encodeCursor(sort === DEFAULT_SORT ? parts : [...parts, sort, standing]);
}

/** Null for anything that `formatCursor` has not written. */
export function parseCursor(text: string): Cursor | null {
  const parsed = z.safeParse(z.union([byDate, bySort]), decodeCursor(text));
  if (!parsed.success) return null;
  const [revision, startDay, key, sort = DEFAULT_SORT, standing = 0] = parsed.data;
  const cursor = { revision, startDay, key, sort, standing };
  return formatCursor(cursor) === text ? cursor : null;
}

/** As it stands in an address. */
export function encodeCursor(parts: readonly (string | number)[]): string {
  return btoa(JSON.stringify(parts)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Null for what cannot be one. */
export function decodeCursor(text: string): unknown {
  if (!/^[A-Za-z0-9_-]{1,100}$/.test(text)) return null;
  try {
    return JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return null;
  }
}
