// Filters: what the screen counts, the API counts with the same parameters; and each filter can be set and taken away.
import { expect, onOnePage as test } from '../driver/test';

/** One of each kind, and some together; ids and words are of the built-in collection. */
const FILTERS = [
  'from=2025-07-01&to=2026-02-23',
  'from=2025-11-26&to=2025-11-26',
  'category=incident&killed=1',
  'type=armed-clash,attack&border=AF-TJ',
  'type=!statement,!denial',
  'actor=tj-border-troops',
  'actor=tj-government,af-taliban-authorities&actors=all',
  'actor=af-taliban-authorities&role=denier',
  'actor=!pk-military&country=PK',
  'country=TJ,AF&status=contested',
  'status=planned',
  'border=!AF-PK&grade=B2',
  'source=dawn&from=2024-01-01',
  'bbox=66.5,36,75.5,39.5',
  'q=drone',
  'q=%D0%A8%D0%B0%D0%BC%D1%81%D0%B8%D0%B4%D0%B4%D0%B8%D0%BD',
  'asof=1&killed=10',
  'from=1999-01-01&to=1999-12-31',
];

test('link, page and API agree on every filter', async ({ analyst }) => {
  await analyst.opens();
  const totals = new Set<number>();
  for (const filter of FILTERS) {
    await analyst.follows(`${filter}&v=2`);
    totals.add(await analyst.seesWhatTheApiFinds());
  }
  // The filters are not all empty, nor all the same.
  expect(totals.size).toBeGreaterThan(10);
});

test('values are ticked, excluded and cleared, and the address follows', async ({ analyst }) => {
  const { page, filters } = analyst;
  await analyst.opens();
  const all = await analyst.seesWhatTheApiFinds();

  await filters.ticks('Actors', 'Pakistani army');
  await expect(page).toHaveURL(/\?actor=pk-military&v=2$/);
  const ofActor = await analyst.seesWhatTheApiFinds();
  expect(ofActor).toBeLessThan(all);

  await filters.ticks('Incidents', 'Armed clash');
  await filters.ticks('Borders', 'Afghanistan – Pakistan');
  await filters.excludes('Countries', 'Afghanistan');
  await filters.facet('People killed').getByRole('button', { name: '1 or more', exact: true }).click();
  await filters
    .facet('Source grade')
    .getByRole('button', { name: /^C3 or better/ })
    .click();
  await filters.ticks('Status', 'Reported');
  // A border chosen alone opens its strip, and the map frames it: the address says both.
  await expect(page).toHaveURL(
    /\?type=armed-clash&actor=pk-military&country=!AF&border=AF-PK&status=reported&grade=C3&killed=1&map=[\d.,]+&tab=borders&v=2$/,
  );
  await analyst.seesWhatTheApiFinds();
  expect(await analyst.chipNames()).toEqual([
    'Armed clash',
    'Pakistani army',
    'Afghanistan – Pakistan',
    'not Afghanistan',
    'Reported',
    'C3 or better',
    '1 or more killed',
  ]);

  await filters.removes('1 or more killed');
  await filters.clears('Source grade');
  await filters.unticks('Status', 'Reported');
  await filters.excludes('Countries', 'Afghanistan');
  await filters.clears('Borders');
  await expect(page).toHaveURL(/\?type=armed-clash&actor=pk-military&map=[\d.,]+&tab=borders&v=2$/);
  await analyst.seesWhatTheApiFinds();

  await filters.clearsAll();
  await expect(page).toHaveURL(/\/\?map=[\d.,]+&tab=borders&v=2$/);
  await expect(analyst.chips).toHaveCount(0);
  expect(await analyst.seesWhatTheApiFinds()).toBe(all);
});

test('the count beside a value is what ticking it gives, and its own facet does not narrow it', async ({
  analyst,
}) => {
  const { filters } = analyst;
  await analyst.opens('from=2025-01-01&v=2');
  await analyst.seesWhatTheApiFinds();
  const promised = await filters.countOf('Actors', 'Tajikistan');
  const other = await filters.countOf('Actors', 'Pakistan');
  await filters.ticks('Actors', 'Tajikistan');
  expect(await analyst.seesWhatTheApiFinds()).toBe(promised);
  expect(await filters.countOf('Actors', 'Pakistan')).toBe(other);
  expect(await filters.countOf('Countries', 'Tajikistan')).toBeLessThanOrEqual(promised);

  // Several actors: any of them, or all in one event.
  await filters.ticks('Actors', 'Taliban');
  const any = await analyst.seesWhatTheApiFinds();
  await filters.panel.getByRole('combobox', { name: 'Events with' }).selectOption('all');
  await expect(analyst.page).toHaveURL(/actors=all/);
  expect(await analyst.seesWhatTheApiFinds()).toBeLessThan(any);

  // A search within finds an actor by a name in another script.
  await filters.clears('Actors');
  await filters
    .facet('Actors')
    .getByRole('button', { name: /^Show all/ })
    .click();
  await filters.facet('Actors').getByRole('searchbox').fill('Талибан');
  await expect(filters.value('Actors', 'Pakistan')).toHaveCount(0);
  await expect(filters.value('Actors', 'Taliban')).toBeVisible();
});
