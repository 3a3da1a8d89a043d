// Owns the address of a request: the path of an endpoint with its parameters filled in.
import type { Endpoint } from './endpoints.ts';
import { formatQuery } from './filter-grammar.ts';

/** `addressOf(ENDPOINTS.event, { id: 'x', asof: 3 })` → `/api/v1/events/x?asof=3`. Undefined ones are left out. */
export function addressOf(
  endpoint: Pick<Endpoint, 'path'>,
  parameters: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const query: [string, string][] = [];
  let path = endpoint.path;
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    if (path.includes(`{${name}}`)) path = path.replace(`{${name}}`, encodeURIComponent(value));
    else query.push([name, String(value)]);
  }
  return query.length === 0 ? path : `${path}?${formatQuery(query)}`;
}

/** The `asof` of a revision or date. A server without any data is at revision 0, which nothing can be pinned to. */
export function asofOf(asof: number | string): number | string | undefined {
  return asof === 0 ? undefined : asof;
}
