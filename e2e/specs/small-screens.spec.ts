// Low windows, as at 200 and 400 %: the list comes first and has the room, the keyboard reaches it, nothing needs two directions of scrolling.
import type { Page } from '@playwright/test';
import { findCutOptions, findOverflow, findSideways } from '../driver/overflow';
import { expect, test } from '../driver/test';

const FILTER = 'from=2025-11-01&to=2026-02-15&border=AF-TJ&grade=C2&v=2';
const LOW = [
  { width: 320, height: 256 },
  { width: 720, height: 450 },
  { width: 844, height: 390 },
];

/** Px of the window that show the list. */
const listHeight = (page: Page) =>
  page
    .getByRole('list', { name: /events/i })
    .filter({ has: page.locator('[data-row]') })
    .locator('..')
    .evaluate((scroller) => {
      const { top, bottom } = scroller.getBoundingClientRect();
      return Math.min(bottom, innerHeight) - Math.max(top, 0);
    });

for (const size of LOW) {
  test(`the list is read and reached by keys at ${size.width} × ${size.height}`, async ({ analyst }) => {
    const { page, list } = analyst;
    await page.setViewportSize(size);
    await analyst.opens(FILTER);
    await expect(list.cards.first()).toBeInViewport();
    expect(await listHeight(page)).toBeGreaterThanOrEqual(Math.floor(size.height * 0.59));

    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press('Tab');
      if ((await page.locator('[data-row]:focus').count()) > 0) break;
    }
    await expect(list.cards.first()).toBeFocused();
    for (const _ of ['one', 'two', 'three', 'four', 'five', 'six']) await page.keyboard.press('ArrowDown');
    const seventh = page.locator('[data-row="6"]');
    await expect(seventh).toBeFocused();
    await expect(seventh.getByText(/\d{4}/).first()).toBeInViewport({ ratio: 1 });
    // What stands above has made room for it, and comes back on the way up.
    await expect.poll(() => listHeight(page)).toBe(size.height);
    await page.keyboard.press('Enter');
    await expect(analyst.detail.heading).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(seventh).toBeFocused();
    await page.keyboard.press('Home');
    await expect(analyst.tab('Events')).toBeInViewport();
    await expect(analyst.summary).toBeInViewport();
  });
}

test('at 400 % no panel or event is moved sideways, those of planned events with and without a report included', async ({
  analyst,
}) => {
  const { page } = analyst;
  await page.setViewportSize({ width: 320, height: 256 });
  await analyst.opens('v=2');
  for (const tab of ['Events', 'Claims', 'Analysis', 'Borders', 'Coming'] as const) {
    await analyst.tab(tab).click();
    await expect(
      page
        .getByRole('tabpanel', { name: new RegExp(`^${tab}`) })
        .getByRole('button')
        .first(),
    ).toBeVisible();
    expect(await findSideways(page), tab).toEqual([]);
  }
  await page.getByRole('button', { name: /./ }).filter({ hasText: 'was planned' }).first().click();
  await expect(analyst.detail.heading).toBeInViewport();
  expect(await findSideways(page), 'event').toEqual([]);
});

test('at 400 % every tab and dialog fits the width, and everything is reached', async ({ analyst }) => {
  const { page, map } = analyst;
  await page.setViewportSize({ width: 320, height: 256 });
  await analyst.opens(FILTER);
  for (const tab of ['Events', 'Claims', 'Map', 'Timeline', 'Analysis', 'Borders', 'Coming'] as const) {
    await analyst.tab(tab).click();
    await expect(
      page
        .getByRole('tabpanel', { name: new RegExp(`^${tab}`) })
        .locator(':scope *')
        .first(),
    ).toBeVisible();
    expect(await findOverflow(page), tab).toEqual([]);
  }
  await analyst.tab('Map').click();
  for (const name of ['Zoom to results', 'Zoom in', 'Zoom out'] as const)
    await expect(map.button(name)).toBeInViewport({ ratio: 1 });
  await map.region.getByRole('button', { name: 'Layers, tools and legend' }).click();
  const layers = page.getByRole('dialog', { name: 'Layers of the map' });
  expect(await findOverflow(page), 'layers').toEqual([]);
  await layers.getByRole('button', { name: 'Provinces' }).click();
  await expect(page).toHaveURL(/layer=provinces/);
  await layers.getByRole('combobox', { name: 'Boundaries shown' }).selectOption('All claims');
  await expect(page).toHaveURL(/boundaries=all/);
  await layers.getByRole('button', { name: 'Draw an area' }).click();
  await expect(layers).toHaveCount(0);
  await page.getByRole('button', { name: 'Cancel' }).click();

  const { total } = { total: await analyst.api.total(analyst.filter()) };
  await page.getByRole('button', { name: 'Filters 3' }).click();
  await expect(page.getByRole('button', { name: `Show ${total} events` })).toBeInViewport({ ratio: 1 });
  expect(await findOverflow(page), 'filters').toEqual([]);
  await page.getByRole('button', { name: `Show ${total} events` }).click();
  await expect(analyst.tab('Events')).toHaveAttribute('aria-selected', 'true');

  const more = page.getByRole('button', { name: /^More/ });
  await more.click();
  const dialog = page.getByRole('dialog', { name: 'More' });
  await expect(dialog.getByRole('button', { name: /^Dates: / })).toBeInViewport();
  expect(await findOverflow(page), 'more').toEqual([]);
  await dialog.getByRole('button', { name: /^Dates: / }).click();
  await expect(page.getByRole('grid')).toBeAttached();
  expect(await findOverflow(page), 'dates').toEqual([]);
  await page.keyboard.press('Escape');
  await analyst.share.button.click();
  await expect(analyst.share.words).toBeVisible();
  expect(await findOverflow(page), 'share').toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(analyst.search.field).toBeFocused();
  await page.keyboard.type('ishkashim');
  await expect(analyst.search.options('Places').first()).toBeVisible();
  expect(await findOverflow(page), 'search').toEqual([]);
  expect(await findCutOptions(page), 'search').toEqual([]);
  await page.goBack();
  await expect(analyst.search.field).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('taj');
  await expect(page.getByRole('dialog').getByRole('option').nth(3)).toBeVisible();
  expect(await findCutOptions(page), 'palette').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/border=AF-TJ/);
});

test('an open event is seen on the map, from there leads back, and when closed leaves the keyboard where it is read on', async ({
  analyst,
}) => {
  const { page, map, detail } = analyst;
  await page.setViewportSize({ width: 320, height: 256 });
  // The map lies elsewhere: what is asked for comes into sight all the same.
  await analyst.opens('event=islamabad-mou-2026-06-18&map=69.28000,60.00000,4.00&v=2');
  await page.getByRole('button', { name: 'On the map' }).click();
  const back = page.getByRole('button', { name: 'Back to the event: Islamabad memorandum' });
  await expect(back).toBeFocused();
  await expect(page).toHaveURL(/event=islamabad-mou.*map=7|map=7.*event=islamabad-mou/);
  await expect(map.button('Zoom in')).toBeInViewport({ ratio: 1 });
  await back.press('Enter');
  await expect(detail.heading).toBeFocused();
  const skip = page.getByRole('link', { name: 'Skip to the map' });
  await skip.focus();
  await skip.press('Enter');
  await expect.poll(() => map.region.locator(':focus').count()).toBe(1);
  await page.goBack();
  await expect(detail.heading).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-row]:focus')).toHaveAccessibleName(/Islamabad memorandum/);

  await analyst.tab('Map').click();
  await map.focusesAStack();
  await page.keyboard.press('Enter');
  await expect(map.stack.getByRole('listitem').first().getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(detail.heading).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(map.cursor).toBeFocused();
});
