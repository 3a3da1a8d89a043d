// Any point of the map: its menu by mouse, keyboard and finger, its coordinates copied, what happened near it, a distance measured.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../driver/axe';
import { expect, ON_A_PHONE, onOnePage as test } from '../driver/test';
import { holdByFinger, tapByFinger } from '../driver/touch';

const VIEW = 'map=72.5,37.2,7';
/** Near Khorugh, where there is no mark. */
const POINT = [71.9, 37.35] as const;

/** lng, lat and km of the filter in the address. */
const nearOf = (page: Page) => new URL(page.url()).searchParams.get('near')?.split(',').map(Number) ?? [];

test('right click, 100 km: list, chip and API agree on what lies within', async ({ analyst }) => {
  const { page, map } = analyst;
  await analyst.opens(VIEW);
  const { x, y } = await map.screenPoint(POINT);
  await page.mouse.click(x, y, { button: 'right' });
  await expect(map.menu).toBeVisible();
  await map.menu.getByRole('menuitem', { name: 'Events within 100 km of here' }).click();
  await expect(map.menu).toHaveCount(0);
  await expect(page).toHaveURL(/[?&]near=/);
  const [lng = 0, lat = 0, km] = nearOf(page);
  expect(km).toBe(100);
  expect(Math.hypot(lng - POINT[0], lat - POINT[1])).toBeLessThan(0.02);
  expect(await analyst.seesWhatTheApiFinds()).toBeGreaterThan(0);
  const [chip] = await analyst.chipNames();
  expect(chip).toContain('within 100 km of');
});

test('by keyboard: the menu of what is in focus, its coordinates copied, Escape leads back', async ({
  analyst,
}) => {
  const { page, map } = analyst;
  await analyst.opens(VIEW);
  await map.focusesAMark();
  await page.keyboard.press('Shift+F10');
  const copy = map.menu.getByRole('menuitem', { name: /^Copy -?\d/ });
  await expect(copy).toBeFocused();
  await expectAccessible(page, 'the menu of a point', 'section:has(> .leaflet-container)');
  await page.keyboard.press('Enter');
  await expect(map.region.getByRole('status').filter({ hasText: /^Copied$/ })).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^3\d\.\d{4}, 7\d\.\d{4}$/);
  await page.keyboard.press('Escape');
  await expect(map.cursor).toBeFocused();
});

test('a known distance by two clicks, its end dragged, removed by Escape; no event is selected', async ({
  analyst,
}) => {
  const { page, map } = analyst;
  await analyst.opens('map=73.5,36.8,8');
  const measured = map.region.getByText(/^Measured: /);
  const km = async () => Number(/[\d.]+(?= km)/.exec((await measured.textContent()) ?? '')?.[0]);
  await map.button('Measure a distance').click();
  await expect(map.region.getByText('press the map where it begins')).toBeVisible();
  const [from, to] = [await map.screenPoint([73, 36.8]), await map.screenPoint([74, 36.8])];
  await page.mouse.click(from.x, from.y);
  await page.mouse.click(to.x, to.y);
  // A degree of longitude at this latitude, to a pixel of the map.
  await expect(measured).toContainText('E, 90°');
  expect(Math.abs((await km()) - 89.0)).toBeLessThan(0.8);

  const middle = await map.screenPoint([73.5, 36.8]);
  await page.mouse.move(to.x, to.y);
  await page.mouse.down();
  await page.mouse.move(middle.x, middle.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(km).toBeLessThan(46);
  expect(Math.abs((await km()) - 44.5)).toBeLessThan(0.8);
  expect(new URL(page.url()).searchParams.has('event')).toBe(false);
  await page.keyboard.press('Escape');
  await expect(measured).toHaveCount(0);
});

test('a finger that rests opens the menu, and its lifting presses nothing', async ({ colleague }) => {
  const analyst = await colleague(ON_A_PHONE);
  const { page, map } = analyst;
  await analyst.opens(VIEW);
  await holdByFinger(page, { x: 200, y: 180 }, () => expect(map.menu).toBeVisible());
  await expect(map.menu.getByRole('menuitem', { name: /^Copied/ })).toHaveCount(0);
  await tapByFinger(map.menu.getByRole('menuitem', { name: 'Events within 100 km of here' }));
  await expect(page).toHaveURL(/[?&]near=/);
  const total = await analyst.api.total(analyst.filter());
  await expect(analyst.summary).toHaveText(new RegExp(`^${total} of `));
});
