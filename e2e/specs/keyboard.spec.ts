// The whole job by keyboard alone: filter by date and actor, read an event, copy the link. No mouse, no focus() of ours.
import type { Locator, Page } from '@playwright/test';
import { expect, onOnePage as test } from '../driver/test';

/** One stop for each facet, toolbar, list: the whole page has some forty. */
const MOST_PRESSES = 45;

/** Presses a key until an element has the focus, which must be visible then. Returns how often. */
async function presses(page: Page, key: string, target: Locator): Promise<number> {
  for (let count = 1; count <= MOST_PRESSES; count += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      return count;
    }
  }
  throw new Error(`${MOST_PRESSES} times ${key} did not lead to ${target}.`);
}
const tabsTo = (page: Page, target: Locator) => presses(page, 'Tab', target);

test('filter by date and actor, read an event, copy the link', async ({ analyst }) => {
  test.slow();
  const { page, timeline, filters, list, detail, share } = analyst;
  await analyst.opens();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the map' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the events' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to the events' })).toBeInViewport();

  // The header: dates, typed.
  await tabsTo(page, page.getByRole('button', { name: /^Dates: / }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Dates' })).toBeVisible();
  const first = page.getByRole('textbox', { name: 'First day' });
  if (!(await first.evaluate((element) => element === document.activeElement))) await tabsTo(page, first);
  await page.keyboard.type('1 jan 2025');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?from=2025-01-01&v=2$/);

  // The facets: an actor.
  const actor = filters.value('Actors', 'Tajikistan').getByRole('checkbox');
  await tabsTo(page, filters.facet('Actors').getByRole('checkbox').first());
  await presses(page, 'ArrowDown', actor);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?from=2025-01-01&actor=tj-government&v=2$/);
  await expect(actor).toBeFocused();
  await analyst.seesWhatTheApiFinds();
  // Shift and Space leave it out, Space alone lets it be; the arrow beside leads to the button that does so.
  await page.keyboard.press('Shift+Space');
  await expect(page).toHaveURL(/actor=!tj-government/);
  await expect(actor).not.toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Stop excluding Government of Tajikistan/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+Space');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/actor=tj-government/);
  await expect(actor).toBeFocused();

  // The timeline: its last handle.
  await tabsTo(page, timeline.handle('Last day'));
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/\?from=2025-01-01&to=20.*&actor=tj-government&v=2$/);
  await analyst.seesWhatTheApiFinds();

  // The list: one stop, arrows inside.
  await tabsTo(page, list.cards.first());
  await page.keyboard.press('ArrowDown');
  await expect(list.cards.nth(1)).toBeFocused();
  const title = await list.cards.nth(1).getAttribute('aria-labelledby');
  const name = (await page.locator(`[id="${title}"]`).textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(detail.heading).toHaveText(name);
  await expect(detail.heading).toBeFocused();
  await tabsTo(page, detail.section('Sources').getByRole('link').first());
  await page.keyboard.press('Escape');
  await expect(list.cards.nth(1)).toBeFocused();

  // Around to the header again: share.
  await tabsTo(page, share.button);
  await page.keyboard.press('Enter');
  await expect(share.dialog.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await share.copied()).toBe(page.url());
  await page.keyboard.press('Escape');
  await expect(share.button).toBeFocused();
});

test('tabs and the map by keys', async ({ analyst }) => {
  const { page, map } = analyst;
  await analyst.opens('border=AF-TJ&v=2');
  await tabsTo(page, map.cursor);
  await page.keyboard.press('ArrowRight');
  const spoken = map.region.locator('[aria-live=polite]');
  await expect(spoken).not.toBeEmpty();
  const before = await spoken.textContent();
  await expect(map.cursor).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(spoken).not.toHaveText(before ?? '');
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/map=/);

  await tabsTo(page, analyst.tab('Events'));
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/tab=claims/);
  await expect(analyst.tab('Claims')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/tab=upcoming/);
});

/** The part of the page, or what is open over it, that the keyboard is in. */
const partInFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region);
const isNowhere = (page: Page) => page.evaluate(() => document.activeElement === document.body);

test('F6 goes from part to part, the links that skip leave the address alone', async ({ analyst }) => {
  const { page } = analyst;
  await analyst.opens();
  await expect(analyst.list.cards.first()).toBeVisible();
  const parts: unknown[] = [];
  for (let press = 0; press < 6; press += 1) {
    await page.keyboard.press('F6');
    parts.push(await partInFocus(page));
    await expect(page.locator(':focus-visible')).toBeInViewport();
  }
  expect(parts).toEqual(['header', 'filters', 'map', 'timeline', 'panel', 'header']);
  await page.keyboard.press('Shift+F6');
  expect(await partInFocus(page)).toBe('panel');

  for (const [name, part] of [
    ['Skip to the filters', 'filters'],
    ['Skip to the map', 'map'],
    ['Skip to the events', 'panel'],
  ] as const) {
    await page.getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
    expect(await partInFocus(page)).toBe(part);
    expect(new URL(page.url()).hash).toBe('');
  }
  await expect(page.locator('[data-row]:focus')).toHaveCount(1);
});

test('"/" leads to the search from anywhere but a text field, "?" says which keys there are', async ({
  analyst,
}) => {
  const { page, map, search, filters, list } = analyst;
  await analyst.opens();
  const sort = page.getByRole('combobox', { name: 'Sort the events' });
  for (const from of [
    map.cursor,
    list.cards.first(),
    filters.facet('Actors').getByRole('checkbox').first(),
    sort,
  ]) {
    await from.focus();
    await page.keyboard.press('/');
    await expect(search.field).toBeFocused();
    // Escape leads back.
    await page.keyboard.press('Escape');
    await expect(from).toBeFocused();
  }
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys.getByText('To the nearest mark in that direction')).toBeVisible();
  // In a dialog it does nothing.
  await page.keyboard.press('/');
  await expect(keys.locator(':focus')).toHaveCount(1);
  // Without single characters.
  await keys.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(sort).toBeFocused();
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(sort).toBeFocused();
  await page.evaluate(() => localStorage.clear());
});

test('every dialog takes the keyboard on its first field, and gives it back', async ({ analyst }) => {
  const { page, map } = analyst;
  await analyst.opens('border=AF-TJ&tab=borders&v=2');
  const openers: [Locator, string][] = [
    [page.getByRole('button', { name: /^Dates: / }), 'INPUT'],
    [page.getByRole('button', { name: 'Share view' }), 'BUTTON'],
    [page.getByRole('button', { name: /^Collected to/ }), 'BUTTON'],
    [page.getByRole('button', { name: /left out as overlap/ }), 'BUTTON'],
    [page.getByRole('button', { name: 'Method: Types of events' }).first(), 'H3'],
    [page.getByRole('button', { name: 'All crossings' }), 'SELECT'],
  ];
  for (const [opener, tag] of openers) {
    await opener.focus();
    await page.keyboard.press('Enter');
    const inside = page.locator('dialog[open] :focus');
    await expect.poll(() => inside.evaluate(({ tagName }) => tagName), String(opener)).toBe(tag);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
  // Of the map: what can be done at a point, a list of several events.
  await map.cursor.focus();
  await page.keyboard.press('m');
  await expect(map.menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(map.cursor).toBeFocused();
  await analyst.follows('');
  await map.focusesAStack();
  await page.keyboard.press('Enter');
  await expect(map.stack.locator('li button').first()).toBeFocused();
  // The topmost alone goes.
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map.stack.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(map.cursor).toBeFocused();

  // Those that a link opened have no opener: the keyboard is not lost.
  for (const [link, closes] of [
    ['crossings=all&v=2', 'Crossings'],
    ['method=status&v=2', 'Method'],
    ['tab=analysis&chart=killed&v=2', 'People killed'],
  ] as const) {
    await page.goto(`/?${link}`);
    await expect(page.locator('dialog[open]')).toContainText(closes);
    await expect(page.locator('dialog[open] :focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    expect(await isNowhere(page)).toBe(false);
  }
});
