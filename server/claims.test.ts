// Claims end to end, and the table of crossings: what the API tells of them follows from the events, page by page, and so does its table.
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { CrossingsReply } from '../src/contract/border-reply.ts';
import type { ClaimPage, ToldClaim } from '../src/contract/claims-reply.ts';
import { REACH_COLUMNS } from '../src/contract/csv-reach.ts';
import { FLAT_CLAIM_COLUMNS } from '../src/contract/flat-claim.ts';
import { createTestApp } from './app-under-test.ts';
import { createMemoryStore } from './store/memory/memory-store.ts';
import { batchAdder, claimOf, eventOf, sourceOf } from './store/testing/test-events.ts';

const api = await createTestApp();

async function readAll(query: string, ask = api.ask): Promise<ToldClaim[]> {
  const claims: ToldClaim[] = [];
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? '' : `&cursor=${cursor}`;
    const page: ClaimPage = await ask<ClaimPage>(`/api/v1/claims?${query}${more}`);
    claims.push(...page.claims);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return claims;
}
const nameOf = ({ event, id }: Pick<ToldClaim, 'event' | 'id'>) => `${event.id}/${id}`;

test.each(['border=AF-TJ', 'status=contested', 'q=Torkham'])(
  '%s: every claim of its events',
  async (query) => {
    const { events, total } = await api.page(`${query}&limit=200`);
    const claims = await readAll(`${query}&limit=20`);
    expect(claims.map(nameOf).sort()).toEqual(
      events.flatMap((event) => event.claims.map(({ id }) => `${event.id}/${id}`)).sort(),
    );
    expect(claims.length).toBeGreaterThan(10);
    expect(claims.every(({ meets }) => meets)).toBe(true);
    expect((await api.ask<ClaimPage>(`/api/v1/claims?${query}&limit=1`)).events).toBe(total);
    const answers = claims.flatMap((claim) =>
      claim.answers.map((answer) => `${nameOf(claim)} ${nameOf(answer)}`),
    );
    const given = events.flatMap(({ id, claims }) =>
      claims.flatMap((claim) => claim.answeredBy.map((by) => `${id}/${claim.id} ${by.event}/${by.claim}`)),
    );
    expect(answers.sort()).toEqual(given.sort());
  },
);

const store = createMemoryStore();
const NORTH = {
  id: 'north',
  name: 'Northern Guards',
  kind: 'other' as const,
  country: null,
  aliases: [],
  side: 'n',
};
await batchAdder(store, [NORTH, { ...NORTH, id: 'south', name: '=South', side: 's' }])([
  eventOf('told', {
    sources: [sourceOf({ publisher: '+Synthetic' })],
    claims: [
      { ...claimOf('north', 'attributes'), date: null },
      {
        ...claimOf('south', 'denies'),
        about: '@this, "quoted"\nand more',
        date: '2025-03-02',
        sourceIndex: 0,
      },
      { ...claimOf('north', 'asserts'), about: '-5 men', date: '2025-03-01' },
    ],
  }),
  eventOf('mute'),
]);
const small = await createTestApp({ store });

test('claims that meet the clause, and the others of their events on demand', async () => {
  const told = async (query: string) =>
    (await readAll(query, small.ask)).map((claim) => `${claim.id}${claim.meets ? '' : ' (other)'}`);
  expect(await told('')).toEqual(['north-asserts', 'south-denies', 'north-attributes']);
  expect(await told('denier=side:s')).toEqual(['north-asserts']);
  expect(await told('denier=side:s&others=true')).toEqual([
    'north-asserts',
    'south-denies (other)',
    'north-attributes (other)',
  ]);
  expect(await told('claimant=!side:n')).toEqual(['south-denies']);
  expect(await told('stance=!asserts,!denies')).toEqual(['north-attributes']);
  const page = await small.ask<ClaimPage>('/api/v1/claims?claimant=side:n');
  expect([page.events, page.claims[0]?.claimant]).toEqual([
    1,
    { id: 'north', name: 'Northern Guards', side: 'n' },
  ]);
  expect((await small.ask<ClaimPage>('/api/v1/claims')).events).toBe(2);
});

test('what is asked wrongly is refused', async () => {
  for (const query of [
    'others=false',
    'limit=0',
    'cursor=x',
    'claimant=side:nowhere',
    'stance=shouts',
    'sort=date',
  ])
    expect((await small.askInVain(`/api/v1/claims?${query}`)).status, query).toBe(400);
});

test('the table has a row for each claim and for each of its answers; no cell is a formula', async () => {
  const response = await small.request('/api/v1/claims.csv');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="sarhad-claims-r1.csv"');
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
  const text = await response.text();
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(meta.fields?.map((name) => name.replace('\ufeff', ''))).toEqual([
    ...FLAT_CLAIM_COLUMNS,
    ...REACH_COLUMNS,
  ]);
  expect(data.map(({ claim, answer, about }) => [claim, answer, about])).toEqual([
    ['north-asserts', '', "'-5 men"],
    ['south-denies', 'denied', '\'@this, "quoted"\nand more'],
    ['south-denies', '', '\'@this, "quoted"\nand more'],
    ['north-attributes', '', 'synthetic'],
  ]);
  expect(data[1]).toMatchObject({ actorName: "'=South", side: 's', publisher: "'+Synthetic", grade: 'C3' });
  const all = await (await api.request('/api/v1/claims.csv')).text();
  const rows = Papa.parse<Record<string, string>>(all, { header: true, skipEmptyLines: true }).data;
  expect(rows.filter(({ answer }) => answer === '')).toHaveLength((await readAll('')).length);
});

test('a filter that finds no claim gives a table with its head alone', async () => {
  const text = await (await small.request('/api/v1/claims.csv?stance=retracts')).text();
  expect(text.split('\r\n')).toHaveLength(2);
});

test('crossings are a table, too: a row for each period, one for a crossing without any', async () => {
  const { crossings } = await api.ask<CrossingsReply>('/api/v1/crossings');
  const response = await api.request('/api/v1/crossings.csv');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="sarhad-crossings.csv"');
  const { data, errors } = Papa.parse<Record<string, string>>(await response.text(), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data.map(({ crossing, state, from }) => [crossing, state, from])).toEqual(
    crossings.flatMap(({ id, periods }) =>
      periods.length === 0 ? [[id, '', '']] : periods.map(({ state, from }) => [id, state, from]),
    ),
  );
});
