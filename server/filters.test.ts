// Filters end to end: each parameter of the grammar selects what its meaning says, judged by the engine's own reference.
import { expect, test } from 'vitest';
import type { SarhadEvent } from '../src/contract/event.ts';
import { FILTER_PARAMETERS, parseFilter } from '../src/contract/filter-grammar.ts';
import { spellSides } from '../src/contract/side.ts';
import { matches } from '../src/matching/matches.ts';
import { collection, createTestApp } from './app-under-test.ts';
import { textNamesOf } from './store/events/text-names.ts';

const { page } = await createTestApp();

async function listAll(query: string): Promise<SarhadEvent[]> {
  const events: SarhadEvent[] = [];
  let cursor: string | null = null;
  do {
    const { events: more, nextCursor } = await page(
      `${query}&limit=200${cursor === null ? '' : `&cursor=${cursor}`}`,
    );
    events.push(...more);
    cursor = nextCursor;
  } while (cursor !== null);
  return events;
}

const ALL = 'status=reported,confirmed,contested,planned,retracted';
const everything = await listAll(ALL);
const first = await listAll(`${ALL}&asof=1`);
/** As they are called now. */
const actors = [
  ...new Map(collection.batches.flatMap((batch) => batch.actors).map((actor) => [actor.id, actor])).values(),
];
const names = textNamesOf(actors);

const queries = [
  'from=2025-11-01',
  'to=2021-12-31',
  'from=2025-11-26&to=2025-11-30',
  'category=diplomatic',
  'type=armed-clash,attack',
  'type=!statement',
  'actor=iskp',
  'actor=!iskp',
  'actor=iskp,pk-military',
  'actor=pk-government,af-taliban-authorities&actors=all',
  'actor=pk-military&role=initiator',
  'role=denier',
  'country=TJ,AF',
  'country=!PK',
  'border=AF-TJ',
  'border=AF-TJ,KG-TJ&type=!statement',
  'border=!AF-PK',
  'province=TJ-GB,PK-KP',
  'province=!TJ-GB&country=TJ',
  'within=50',
  'within=5',
  'within=100&border=!AF-PK',
  'border=AF-TJ&within=25',
  'border=TJ-UZ&within=150',
  'border=AF-TJ,KG-TJ&within=10.5',
  'border=AF-TJ&km=500-900',
  'border=AF-TJ&within=50&km=0-900',
  'status=contested',
  'status=planned',
  'status=!confirmed',
  'source=dawn',
  'grade=B3',
  'grade=A1',
  'killed=1',
  'killed=100',
  'stance=denies',
  'stance=!asserts,!denies',
  'claimant=af-taliban-authorities',
  'claimant=side:pk&stance=!attributes',
  'denier=af-taliban-authorities',
  'claimant=!pk-military&denier=side:af-taliban,pk-government',
  'denier=!af-taliban-authorities',
  'bbox=66.5,36,75.5,39.5',
  'bbox=170,-90,-170,90',
  'near=71.61,36.73,50,Ishkashim',
  'near=71.1,34.1,5&type=!statement',
  'near=71.1,34.1,300&within=10',
  'area=BEg1yWg77pBw7Fgofw4Jg0Pv4Jw1Nw7Fw-BgxTvyR_5HvyR_2L_zP_8Dv1N,Panj',
  'q=Torkham',
  'q=Khorugh',
  'q=%DA%A9%D8%A7%D8%A8%D9%84',
  'q=%D0%9A%D0%B0%D0%B1%D1%83%D0%BB',
  'q=Pakistan+Balochistan',
  'q=%D0%A8%D0%B0%D0%BC%D1%81%D0%B8%D0%B4%D0%B4%D0%B8%D0%BD',
  'q=attacks+on+Chinese+nationals+in+Tajikistan',
  'q=%D0%98%D0%93%D0%98%D0%9B',
  'q=on+the',
  'q=nothing+has+these+words+xyzzy',
  'pick=mohmand-2021-01-06,pangong-2021-02',
  'pick=mohmand-2021-01-06,heart-of-asia-2021-03-30&category=incident&asof=1',
  'asof=1',
  'asof=2030-01-01',
  'from=2025-01-01&border=AF-PK&killed=5&grade=C3&category=incident',
];

test.each(queries)('%s', async (query) => {
  const { filter, problems } = parseFilter(new URLSearchParams(query));
  expect(problems).toEqual([]);
  const expected = (filter.asof === '1' ? first : everything).filter((event) =>
    matches(event, spellSides(filter, actors), names),
  );
  const got = await listAll(query);
  expect(got.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  expect((await page(`${query}&limit=1`)).total).toBe(expected.length);
});

test('every supported parameter occurs above, and most select something', async () => {
  const used = new Set(queries.flatMap((query) => [...new URLSearchParams(query).keys()]));
  expect([...used].sort()).toEqual([...FILTER_PARAMETERS].sort());
  const totals = await Promise.all(queries.map(async (query) => (await page(`${query}&limit=1`)).total));
  expect(totals.filter((total) => total > 0).length).toBeGreaterThan(queries.length - 6);
});
