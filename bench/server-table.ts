// Owns the server's figures as a table and beside their goal.
import type { Results, ServerResult } from './results.ts';

type Side = ServerResult['builtIn'];

const ENDPOINTS = [
  ['manifest', 'manifest, from cache'],
  ['chunk', 'newest chunk'],
  ['events', 'events, first page'],
  ['eventsPaged', 'events, later pages'],
  ['eventsFiltered', 'events, 18 filters in turn'],
] as const satisfies readonly (readonly [keyof Side, string])[];

const GOAL_MS = 25;
const sidesOf = ({ builtIn, synthetic }: ServerResult) =>
  [
    ['built-in', builtIn],
    ['1,000,000', synthetic],
  ] as const;

/** Rows of endpoints: p50, p95, p99 on either collection. */
export function serverRows(result: ServerResult): string[][] {
  const cell = ({ p50, p95, p99 }: Side['manifest']) => `${p50} / ${p95} / ${p99}`;
  return ENDPOINTS.map(([name, words]) => [words, ...sidesOf(result).map(([, side]) => cell(side[name]))]);
}

/** The goal of `performance`: manifest and events within 25 ms at p99; the worse of the two collections decides. */
export function serverGoals({ server }: Results): [string, string, string, string][] {
  if (!server) return [];
  const goal = (name: 'manifest' | 'events', what: string): [string, string, string, string] => {
    const sides = sidesOf(server.result);
    const isMet = sides.every(([, side]) => side[name].p99 <= GOAL_MS);
    return [
      `${what} at ${server.result.requestsASecond} requests/s, p99`,
      `≤ ${GOAL_MS} ms`,
      sides.map(([words, side]) => `${words} ${side[name].p99} ms`).join(', '),
      isMet ? 'met' : '**missed**',
    ];
  };
  return [goal('manifest', '`GET /frame` from cache'), goal('events', '`GET /events` page')];
}
