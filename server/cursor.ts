// Owns cursors: opaque to those who carry them, they hold the revision of a list and the place where its next page begins.
import { z } from '../src/contract/zod.ts';
import type { Position } from './store/store.ts';

export type Cursor = Position & { readonly revision: number };

const form = z.tuple([
  z.int().check(z.gte(1), z.lte(1e9)),
  z.int().check(z.gte(-1e6), z.lte(1e6)),
  z.int().check(z.gte(0), z.lte(2 ** 31 - 1)),
]);

export function formatCursor({ revision, startDay, key }: Cursor): string {
  return btoa(JSON.stringify([revision, startDay, key]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Null for anything that `formatCursor` has not written. */
export function parseCursor(text: string): Cursor | null {
  if (!/^[A-Za-z0-9_-]{1,100}$/.test(text)) return null;
  try {
    const json: unknown = JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
    const parsed = z.safeParse(form, json);
    if (!parsed.success) return null;
    const [revision, startDay, key] = parsed.data;
    const cursor = { revision, startDay, key };
    return formatCursor(cursor) === text ? cursor : null;
  } catch {
    return null;
  }
}
