// What happened near a place: from the start page of a phone in few presses, by keyboard on a desktop; a border found is the border chosen.
import { expect, ON_A_PHONE, test } from '../driver/test';

const MOST_ACTIONS = 6;

test('on a phone: within 50 km of Ishkashim in the last year, in six actions or fewer', async ({
  colleague,
}) => {
  const analyst = await colleague(ON_A_PHONE);
  const { page, search } = analyst;
  await analyst.opens();
  const dates = page.getByRole('dialog', { name: 'Dates' });
  const within50 = search.options('Places').and(page.getByLabel('Events within 50 km of Ishkashim'));
  const actions: (() => Promise<unknown>)[] = [
    () => search.button.tap(),
    () => search.field.fill('Ishkashim'),
    () => within50.first().tap(),
    () => page.getByRole('button', { name: /^Dates: / }).tap(),
    () => dates.getByRole('button', { name: '12 months' }).tap(),
  ];
  for (const act of actions) await act();
  expect(actions.length).toBeLessThanOrEqual(MOST_ACTIONS);
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d&near=71\.613,36\.725,50,Ishkashim&/);
  await analyst.seesWhatTheApiFinds();
  // One step back is the dates, the next the place with what the map showed.
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});

test('every choice of a place is wide enough for a finger', async ({ colleague }) => {
  const analyst = await colleague(ON_A_PHONE);
  await analyst.opens();
  await analyst.search.button.tap();
  await analyst.search.field.fill('Ishkashim');
  await expect(analyst.search.options('Places').first()).toBeVisible();
  for (const option of await analyst.search.options('Places').all()) {
    const box = await option.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

test('the names of places are there before the first letter, and are fetched once', async ({ analyst }) => {
  const { page, search } = analyst;
  let fetched = 0;
  page.on('response', (response) => {
    if (response.url().endsWith('/basemap/place-search.json')) fetched += 1;
  });
  await analyst.opens();
  await expect.poll(() => fetched).toBe(1);
  for (const text of ['GBAO', 'ГБАО', 'واخان']) {
    await search.field.fill(text);
    await expect(search.options('Places').first()).toContainText(/Gorno-Badakhshan|Wakhan/);
  }
  expect(fetched).toBe(1);
});

test('a region’s name that no event holds is offered as the place, and the map goes there', async ({
  analyst,
}) => {
  const { page, search } = analyst;
  await analyst.opens();
  await search.field.fill('Fergana valley');
  await search.field.press('Enter');
  await page.getByRole('button', { name: 'Fergana Valley: show on the map' }).click();
  await expect(page).toHaveURL(/q=Fergana\+valley&map=71\.\d+,40\.\d+,/);
});

test('a border does the same, found or chosen: the filter names it, the map shows it, its strip stands beside', async ({
  analyst,
}) => {
  const { page, search } = analyst;
  const strip = page.getByRole('heading', { name: 'Afghanistan – Tajikistan' });
  const shown: string[] = [];
  await analyst.opens();
  await search.field.fill('Tajik-Afghan border');
  await search.options('Places').filter({ hasText: 'Tajikistan' }).first().click();
  await expect(page).toHaveURL(/border=AF-TJ&.*tab=borders/);
  await expect(strip.first()).toBeVisible();
  await expect(page).toHaveURL(/map=/);
  shown.push(analyst.query());
  await analyst.opens();
  await analyst.tab('Borders').click();
  await page.getByRole('button', { name: 'Afghanistan – Tajikistan', exact: true }).click();
  await expect(page).toHaveURL(/map=/);
  shown.push(analyst.query());
  expect(shown[1]).toBe(shown[0]);
  // Ticked alone among the filters, likewise.
  await analyst.opens();
  await analyst.filters
    .value('Borders', 'Afghanistan – Tajikistan')
    .getByText('Afghanistan – Tajikistan')
    .click();
  await expect(page).toHaveURL(/map=/);
  await expect(strip.first()).toBeVisible();
  expect(analyst.query()).toBe(shown[0]);
  // A second one beside it opens nothing and moves nothing.
  await analyst.tab('Events').click();
  await analyst.filters
    .value('Borders', 'Afghanistan – Pakistan')
    .getByText('Afghanistan – Pakistan')
    .click();
  await expect(page).toHaveURL(/border=AF-TJ,AF-PK/);
  await expect(page).not.toHaveURL(/tab=borders/);
});

test('zoom to results shows what happened on the ground; who spoke about it elsewhere is said, and shown by a press', async ({
  analyst,
}) => {
  const { page, map } = analyst;
  const longitude = () => Number(new URL(page.url()).searchParams.get('map')?.split(',')[0]);
  const zoom = () => Number(new URL(page.url()).searchParams.get('map')?.split(',')[2]);
  await analyst.opens('border=KG-TJ&v=2');
  await map.button('Zoom to results').click();
  await expect.poll(zoom).toBeGreaterThan(6);
  expect(longitude()).toBeGreaterThan(69);
  const elsewhere = page.getByRole('button', { name: /^\d+ events? elsewhere: .*(Moscow|New York)/ });
  await elsewhere.click();
  await expect.poll(zoom).toBeLessThan(5);
  await expect(elsewhere).toHaveCount(0);
});
