// Owns how a query says which page of a list is asked for.
import { DEFAULT_PAGE } from '../src/contract/parameters.ts';
import { MAX_PAGE } from '../src/contract/reads.ts';
import { DEFAULT_SORT, SORTS, type Sort } from '../src/contract/sort.ts';
import { type Cursor, parseCursor } from './cursor.ts';
import { refuseFault } from './problems.ts';
import { readRevision } from './read-query.ts';
import type { RequestContext } from './request-context.ts';

export function readLimit(
  { query }: RequestContext,
  { most, usual }: { readonly most: number; readonly usual: number } = {
    most: MAX_PAGE,
    usual: DEFAULT_PAGE,
  },
): number {
  const text = query.get('limit');
  if (text === null) return usual;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > most) {
    refuseFault('bad-value', 'limit', text, `expected a whole number from 1 to ${most}`);
  }
  return limit;
}

export function readSort({ query }: RequestContext): Sort {
  const text = query.get('sort');
  if (text === null) return DEFAULT_SORT;
  const sort = SORTS.find((name) => name === text);
  if (sort === undefined) refuseFault('bad-value', 'sort', text, `expected one of ${SORTS.join(', ')}`);
  if (sort === 'distance' && !query.has('near')) {
    refuseFault('bad-value', 'sort', text, 'needs a point to measure from: near=lng,lat,km beside it');
  }
  return sort;
}

/** A cursor goes on at its own revision, so an `asof` beside it must select the same; and in the list of its own sort. */
export async function readCursor(context: RequestContext, sort: Sort): Promise<Cursor | null> {
  const text = context.query.get('cursor');
  if (text === null) return null;
  const cursor = parseCursor(text);
  if (cursor === null) {
    refuseFault('bad-cursor', 'cursor', text, 'expected the nextCursor of the page before');
  }
  if (cursor.sort !== sort) {
    refuseFault('bad-cursor', 'cursor', text, `continues a list sorted by ${cursor.sort}, not by ${sort}`);
  }
  if ((await context.services.store.resolveRevision(String(cursor.revision))) === null) {
    refuseFault('bad-cursor', 'cursor', text, 'is of a revision that this server does not have');
  }
  if (context.query.has('asof') && (await readRevision(context)) !== cursor.revision) {
    refuseFault(
      'bad-cursor',
      'cursor',
      text,
      `continues a list of revision ${cursor.revision}, which asof does not select`,
    );
  }
  return cursor;
}

/** Where the list goes on (RFC 8288), with all that was asked of it. */
export function nextLink(context: RequestContext, cursor: string | null): Record<string, string> {
  if (cursor === null) return {};
  const query = new URLSearchParams(context.query);
  query.set('cursor', cursor);
  const { pathname } = new URL(context.request.url);
  return { Link: `<${context.services.publicUrl()}${pathname}?${query}>; rel="next"` };
}
