// Tests that a query says in which version of the grammar it is written: what an earlier one selects on the page, it selects here.
import { expect, test } from 'vitest';
import { formatFilter, formatQuery } from '../src/contract/filter-grammar.ts';
import { parseLink } from '../src/link/link.ts';
import { GRAMMAR_VERSION } from '../src/link/migrations.ts';
import { createTestApp } from './app-under-test.ts';
import { UNSAID_VERSION } from './grammar-version.ts';

const { app } = await createTestApp();
const ask = (path: string) => app.request(`/api/v1/${path}`);
const eventsOf = async (query: string): Promise<number> =>
  (await (await ask(`totals?${query}`)).json()).events;

test('a filter of an earlier link selects what the page shows for that link', async () => {
  for (const query of [
    'type=armed-clash',
    'type=illegal-crossing&country=CN',
    'type=!vote-sanction',
    'type=vote-sanction,statement',
    'type=armed-clash&asof=1',
  ]) {
    const { view } = parseLink(`?${query}&v=1`, '', (search) => [...new URLSearchParams(search)]);
    const shown = await eventsOf(formatQuery(formatFilter(view.filter)));
    expect(await eventsOf(`${query}&v=1`), query).toBe(shown);
    expect(await eventsOf(`v=1&${query}`), query).toBe(shown);
  }
  expect(await eventsOf('type=armed-clash&v=1')).toBeGreaterThan(await eventsOf('type=armed-clash&v=2'));
});

test('what a filter is compared with is of the same version', async () => {
  const other = async (v: number) =>
    (await (await ask(`comparison?country=CN&with=type:armed-clash&v=${v}`)).json()).with.totals.events;
  expect(await other(1)).toBe(await eventsOf('type=armed-clash&v=1'));
  expect(await other(2)).toBe(await eventsOf('type=armed-clash'));
});

test('a query that does not say is of the same version for ever', async () => {
  expect(await eventsOf('type=armed-clash')).toBe(await eventsOf(`type=armed-clash&v=${UNSAID_VERSION}`));
  // With the next version: `src/api` must say its own in each request that has a filter.
  expect(GRAMMAR_VERSION).toBe(UNSAID_VERSION);
});

test.each([
  ['totals?v=3&type=attack', 'v', /later grammar; this server knows 2/],
  ['events?v=first', 'v', /a whole number/],
  ['events?v=', 'v', /a whole number/],
  ['feed.atom?v=2&v=2', 'v', /once only/],
  ['crossings?v=2', 'v', /not a parameter/],
])('%s is refused', async (path, at, words) => {
  const response = await ask(path);
  expect(response.status).toBe(400);
  const { errors } = await response.json();
  expect(errors[0]).toMatchObject({ at, detail: expect.stringMatching(words) });
});
