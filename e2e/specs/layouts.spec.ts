// The three layouts: nothing sticks out of the screen, nothing that is needed is hidden, the job is done in each.
import type { Locator, Page } from '@playwright/test';
import { findCutHeadings, findOverflow, untilAtRest } from '../driver/overflow';
import { DESKTOP, expect, ON_A_PHONE, PHONE, TABLET, test } from '../driver/test';

/** A tablet held upright. */
const UPRIGHT = { width: 768, height: 1024 };
/** With claims, sources and events within it. */
const LONG = 'openwar-2026-02';
const CONTESTED = 'tjk-chn-2025-11-26';

const widthOf = async (part: Locator) => {
  await untilAtRest(part.page());
  return (await part.boundingBox())?.width ?? 0;
};

test('desktop and tablet hold everything', async ({ analyst }) => {
  const { page } = analyst;
  await page.setViewportSize(DESKTOP);
  await analyst.opens(
    'actor=!af-taliban-authorities&source=!afghanistan-international&type=!air-drone-strike&v=2',
  );
  const parts = [
    analyst.search.field,
    page.getByRole('button', { name: /^Dates: / }),
    analyst.share.button,
    analyst.summary,
    analyst.map.cursor,
    analyst.timeline.region,
    analyst.map.button('Zoom to results'),
    analyst.list.cards.first(),
    analyst.list.cards.nth(1),
  ];
  for (const size of [DESKTOP, TABLET, UPRIGHT]) {
    await page.setViewportSize(size);
    for (const part of parts) await expect(part).toBeInViewport();
    expect(await findOverflow(page)).toEqual([]);
  }
});

test('beside the list the map keeps its room, and gets that of the list by a button that says so', async ({
  analyst,
}) => {
  const { page } = analyst;
  await analyst.opens();
  for (const size of [UPRIGHT, TABLET]) {
    await page.setViewportSize(size);
    const beside = await widthOf(analyst.map.region);
    expect(beside).toBeGreaterThan(420);
    await page.getByRole('button', { name: 'Hide list' }).click();
    await expect(analyst.tab('Events')).toHaveCount(0);
    await expect(analyst.summary).toBeInViewport();
    await expect.poll(() => widthOf(analyst.map.region)).toBeGreaterThan(beside + 300);
    expect(await findOverflow(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show list' }).click();
    await expect(analyst.list.cards.first()).toBeInViewport();
  }
  // Where filters have no room of their own they are a tab.
  await page.setViewportSize(UPRIGHT);
  await analyst.tab('Filters').click();
  await expect(analyst.filters.value('Actors', 'Tajikistan')).toBeVisible();
  await page.setViewportSize(TABLET);
  await page.getByRole('button', { name: 'Hide list' }).click();
  // The link that skips to the events shows them.
  await page.getByRole('link', { name: 'Skip to the events' }).focus();
  await page.keyboard.press('Enter');
  await expect(analyst.list.cards.first()).toBeInViewport();
  await expect(analyst.list.cards.first()).toBeFocused();
});

test('events and tabs by links hold everything', async ({ analyst }) => {
  const { page } = analyst;
  await page.setViewportSize(TABLET);
  await analyst.opens(`event=${CONTESTED}&v=2`);
  await expect(analyst.detail.heading).toBeInViewport();
  expect(await findOverflow(page)).toEqual([]);
  for (const tab of ['analysis', 'upcoming']) {
    await analyst.follows(`tab=${tab}&v=2`);
    await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeAttached();
    expect(await findOverflow(page), tab).toEqual([]);
  }
});

/** Px by which the document is higher than the window, and than what the page lays out. */
const tooHigh = (page: Page) =>
  page.evaluate(() => {
    const laidOut = document.querySelector('[data-status]')?.getBoundingClientRect().height ?? 0;
    return document.documentElement.scrollHeight - Math.ceil(Math.max(innerHeight, laidOut));
  });

test('what is hidden for the eye makes the page no higher', async ({ analyst }) => {
  const { page } = analyst;
  await analyst.opens(`event=${LONG}&v=2`);
  for (const size of [DESKTOP, TABLET, PHONE, { width: 720, height: 450 }, { width: 320, height: 256 }]) {
    await page.setViewportSize(size);
    await analyst.follows(`event=${LONG}&v=2`);
    await expect(analyst.detail.heading).toBeVisible();
    expect(await tooHigh(page), `the event at ${size.width} px`).toBe(0);
    for (const tab of ['events', 'claims', 'analysis', 'borders', 'upcoming']) {
      await analyst.follows(`tab=${tab}&v=2`);
      await expect(page.getByRole('tabpanel').locator('*').first()).toBeAttached();
      await expect.poll(() => tooHigh(page), `${tab} at ${size.width} px`).toBe(0);
    }
  }
});

test.describe('on a phone', () => {
  test.use(ON_A_PHONE);

  test('the job is done by finger, and nothing sticks out', async ({ analyst }) => {
    const { page, filters, map } = analyst;
    await analyst.opens();
    expect(await findOverflow(page)).toEqual([]);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    // What is used most lies within the reach of a thumb, as large as a finger.
    const bar = [button('Search'), button('Filters'), button('Layers'), analyst.share.button];
    for (const part of [
      ...bar,
      ...(['Zoom to results', 'Zoom in', 'Zoom out'] as const).map(map.button, map),
    ]) {
      await expect(part).toBeInViewport({ ratio: 1 });
      const { width, height } = (await part.boundingBox()) ?? { width: 0, height: 0 };
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    for (const part of [analyst.summary, map.cursor]) await expect(part).toBeInViewport();
    await button('Layers').tap();
    await page
      .getByRole('dialog', { name: 'Layers of the map' })
      .getByRole('button', { name: 'Density' })
      .tap();
    await expect(page).toHaveURL(/layer=density/);
    // Back closes what is open, then undoes what was chosen in it.
    await page.goBack();
    await expect(page.getByRole('dialog', { name: 'Layers of the map' })).toHaveCount(0);
    await expect(page).toHaveURL(/layer=density/);
    await page.goBack();
    await expect(page).not.toHaveURL(/layer=density/);

    await button('Filters').tap();
    const dialog = page.getByRole('dialog', { name: /^Filters/ });
    const show = async () => {
      const events = await analyst.api.total(analyst.filter());
      await expect(dialog.getByRole('button', { name: `Show ${events} events` })).toBeInViewport({
        ratio: 1,
      });
      return events;
    };
    const all = await show();
    const row = filters.value('Actors', 'Tajikistan');
    await row.getByText('Tajikistan', { exact: true }).tap();
    await expect(page).toHaveURL(/\?actor=tj-government&v=2$/);
    expect(await show()).toBeLessThan(all);
    await filters.value('Borders', 'Afghanistan – Tajikistan').getByText('Afghanistan – Tajikistan').tap();
    await expect(page).toHaveURL(/border=AF-TJ/);
    const left = await show();
    await expect(dialog.getByRole('heading', { level: 2 }).first()).toHaveText('Filters 2');
    expect(await findOverflow(page)).toEqual([]);
    // Nothing is left: what alone emptied the list is offered to be taken away.
    await analyst.follows('actor=tj-government&border=AF-TJ&from=1999-01-01&to=1999-12-31&v=2');
    await expect(dialog.getByRole('button', { name: 'No events' })).toBeDisabled();
    await dialog.getByRole('button', { name: `Without “1 Jan – 31 Dec 1999”: ${left} events` }).tap();
    await dialog.getByRole('button', { name: `Show ${left} events` }).tap();
    await expect(dialog).toHaveCount(0);
    await expect(button('Filters 2')).toBeVisible();
    await analyst.seesWhatTheApiFinds();
    expect(await findOverflow(page)).toEqual([]);

    // Low, the sheet keeps the count in sight; its way to the events leads back.
    await button('Map').tap();
    await expect(analyst.sheet.handle).toHaveAccessibleName(/: low\./);
    await expect(analyst.summary).toBeInViewport({ ratio: 1 });
    await button('Events').tap();
    await analyst.list.cards.first().tap();
    await expect(analyst.detail.heading).toBeInViewport();
    expect(await findOverflow(page)).toEqual([]);
    await analyst.detail.back.tap();
    await analyst.tab('Timeline').tap();
    await expect(analyst.timeline.region).toBeVisible();
    expect(await findCutHeadings(page)).toEqual([]);
    await button('Search').tap();
    await expect(analyst.search.field).toBeFocused();
    await page.goBack();
    await expect(analyst.search.field).toHaveCount(0);
    await expect(page).toHaveURL(/border=AF-TJ/);
    expect(await analyst.share.copiesTheLink()).toBe(page.url());
    await page.getByRole('button', { name: /^Dates: / }).tap();
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await findOverflow(page)).toEqual([]);
  });
});
