// A phone: the sheet's three heights by drag, button and keys; what Filters ends with.
import type { Locator } from '@playwright/test';
import { expect, ON_A_PHONE, test } from '../driver/test';
import { tapByFinger } from '../driver/touch';

test.use(ON_A_PHONE);

test('the sheet goes low, half and full by drag, button and keys, with the count in sight', async ({
  analyst,
}) => {
  const { page, sheet } = analyst;
  await analyst.opens();
  const { height } = page.viewportSize() ?? { height: 0 };
  const is = (name: 'low' | 'half' | 'full') =>
    expect(sheet.handle).toHaveAccessibleName(new RegExp(name, 'i'));
  const isAbove = (top: number) => expect.poll(() => sheet.top()).toBeLessThan(top);
  // Taps before drags: those come from another hand of the driver, after which the browser makes no click of a tap.
  await page.getByRole('button', { name: 'Map', exact: true }).tap();
  await is('low');
  // What stands over the map keeps its number.
  await expect(analyst.summary).toBeInViewport({ ratio: 1 });
  await expect.poll(() => sheet.top()).toBeGreaterThan(height * 0.7);
  await page.getByRole('button', { name: 'Events', exact: true }).tap();
  await is('half');
  await expect(analyst.list.cards.first()).toBeInViewport();
  await sheet.handle.tap();
  await is('full');
  await isAbove(100);
  await page.getByRole('button', { name: 'Map', exact: true }).tap();
  await is('low');
  await sheet.handle.focus();
  for (const name of ['half', 'full'] as const) {
    await page.keyboard.press('ArrowUp');
    await is(name);
  }
  await isAbove(100);
  await page.keyboard.press('ArrowDown');
  await is('half');
  await expect.poll(() => sheet.top()).toBeGreaterThan(200);
  await sheet.dragsTo(40);
  await is('full');
  await isAbove(100);
  await sheet.dragsTo(height - 60);
  await is('low');
  await expect.poll(() => sheet.top()).toBeGreaterThan(height * 0.7);
});

test('above an open event stands how many events match, not who was killed in all of them', async ({
  analyst,
}) => {
  const { page } = analyst;
  await analyst.opens('type=attack&v=2');
  const count = page.locator('[data-region="count"]');
  const isOfAll = /[1-9]\d* killed/;
  await expect(count).toContainText(isOfAll);
  await analyst.list.cards.first().tap();
  await expect(analyst.detail.heading).toBeVisible();
  await expect(analyst.summary).toBeInViewport({ ratio: 1 });
  await expect(count).not.toContainText(isOfAll);
  await page.goBack();
  await expect(count).toContainText(isOfAll);
});

test('Filters ends with as many events as the list has, and shows them; tabs stand whole', async ({
  analyst,
}) => {
  const { page } = analyst;
  await analyst.opens('type=attack&v=2');
  const total = await analyst.api.total(analyst.filter());
  await page.getByRole('button', { name: 'Filters 1' }).tap();
  const show = page.getByRole('button', { name: `Show ${total} events` });
  await expect(show).toBeInViewport({ ratio: 1 });
  await page.getByRole('dialog').getByRole('button', { name: 'Clear all' }).tap();
  const all = await analyst.api.total('');
  await expect(page.getByRole('button', { name: `Show ${all} events` })).toBeVisible();
  await page.getByRole('button', { name: `Show ${all} events` }).tap();
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await expect(analyst.tab('Events')).toHaveText(`Events ${all}`);
  await expect(analyst.list.cards.first()).toBeInViewport();

  // The timeline is a tab as any other: the address has it, and the link that is shared.
  await analyst.tab('Timeline').click();
  await expect(analyst.tab('Timeline')).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/tab=timeline/);
  expect(await analyst.share.copiesTheLink()).toBe(page.url());
  await page.reload();
  await expect(analyst.tab('Timeline')).toHaveAttribute('aria-selected', 'true');
  await expect(analyst.timeline.region).toBeVisible();
  await page.goBack();
  await expect(analyst.tab('Events')).toHaveAttribute('aria-selected', 'true');
  await analyst.tab('Timeline').click();
  const row = page.getByRole('tablist').first();
  const fades = () => row.evaluate((list) => getComputedStyle(list).maskImage);
  expect(await fades(), 'all tabs stand whole').toBe('none');
});

test('Back closes what is open over the page, and leaves the page as it is', async ({ analyst }) => {
  const { page, map } = analyst;
  await analyst.opens();
  const address = page.url();
  const leads = async (what: Locator) => {
    await expect(what).toBeVisible();
    await page.goBack();
    await expect(what).toHaveCount(0);
    expect(page.url()).toBe(address);
  };
  await map.focusesAStack();
  await page.keyboard.press('Enter');
  await leads(map.stack);
  const dialog = page.getByRole('dialog');
  for (const name of [/^Dates/, /^Collected to/, 'Layers']) {
    await tapByFinger(page.getByRole('button', { name }));
    await leads(dialog);
  }
});

test('chips over the map: the newest is in sight, and the last can be brought there whole', async ({
  analyst,
}) => {
  const { page } = analyst;
  await analyst.opens('from=2022-01-01&border=AF-TJ&country=TJ&v=2');
  const line = page.getByRole('list', { name: 'Active filters' });
  /** Px of the last chip that lie under what ends the line, or where it fades. */
  const covered = () =>
    line.evaluate((list) => {
      const fadePx = Number.parseFloat(getComputedStyle(list).getPropertyValue('--fade'));
      const last = list.lastElementChild?.getBoundingClientRect().right ?? Number.NaN;
      return Math.max(0, last - (list.getBoundingClientRect().right - fadePx));
    });
  expect(await covered()).toBeGreaterThan(10);
  await line.evaluate((list) => list.scrollTo({ left: list.scrollWidth }));
  expect(await covered()).toBeLessThan(1);
});

test('turned, the phone keeps what is open over the page with what was typed, and the keyboard in it', async ({
  analyst,
}) => {
  const { page, map } = analyst;
  const upright = page.viewportSize() ?? { width: 0, height: 0 };
  const flat = { width: upright.height, height: upright.width };
  await analyst.opens();
  await tapByFinger(page.getByRole('button', { name: /^Dates/ }));
  const field = page.getByRole('dialog', { name: 'Dates' }).locator('[name=from]');
  await field.fill('2024-03');
  for (const size of [flat, upright]) {
    await page.setViewportSize(size);
    await expect(page.getByRole('button', { name: size === flat ? /^More/ : 'Layers' })).toBeAttached();
    await expect(field).toHaveValue('2024-03');
    await expect(field).toBeFocused();
  }
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Dates/ })).toBeFocused();

  await map.focusesAStack();
  await page.keyboard.press('Enter');
  await expect(map.stack.getByRole('listitem').first()).toBeVisible();
  for (const size of [flat, upright]) {
    await page.setViewportSize(size);
    await expect(map.stack).toBeVisible();
    await expect(map.stack.locator(':scope:focus, :focus')).toHaveCount(1);
  }
  await page.goBack();
  await expect(map.stack).toHaveCount(0);
  await tapByFinger(page.getByRole('button', { name: 'Layers' }));
  const layers = page.getByRole('dialog', { name: 'Layers of the map' });
  for (const size of [flat, upright]) {
    await page.setViewportSize(size);
    await expect(layers).toBeVisible();
  }
  await page.goBack();
  await expect(layers).toHaveCount(0);
  // The reader has chosen no tab, and has none chosen for him.
  expect(page.url()).not.toContain('tab=');
  await expect(analyst.tab('Events')).toHaveAttribute('aria-selected', 'true');
  await expect(analyst.sheet.handle).toHaveAccessibleName(/: half\./);
  await expect(analyst.list.cards.first()).toBeInViewport();
});
