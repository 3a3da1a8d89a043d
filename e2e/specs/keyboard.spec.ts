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
  await page.keyboard.type('2025');
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
