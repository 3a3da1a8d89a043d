// Opening the dashboard: the real collection is on the map, the timeline and in the list, and every number agrees.
import { expect, onOnePage as test } from '../driver/test';

test('a first look shows the whole collection everywhere', async ({ analyst }) => {
  await analyst.opens();
  const { counts } = await analyst.api.meta();

  // Planned and retracted events stay outside totals; with them the collection is whole.
  const total = await analyst.seesWhatTheApiFinds();
  const outside = await analyst.api.total('status=planned,retracted');
  expect(total).toBe(counts.shown);
  expect(outside).toBe(counts.planned + counts.retracted);
  expect(total).toBeGreaterThan(0);
  expect(analyst.query()).toBe('');

  await expect.poll(() => analyst.map.painted()).toBeGreaterThan(2000);
  await expect.poll(() => analyst.map.backgroundColours()).toBeGreaterThan(10);
  await expect.poll(() => analyst.timeline.colours()).toBeGreaterThan(20);

  const newest = await analyst.api.events('', 5);
  for (const [index, event] of newest.events.entries()) {
    await expect(analyst.list.cards.nth(index)).toHaveAccessibleName(event.title);
  }
  await expect(analyst.list.list.getByRole('listitem').first()).toHaveAttribute(
    'aria-setsize',
    String(total),
  );
});

test('the list brings any of its events on screen', async ({ analyst }) => {
  await analyst.opens();
  const total = await analyst.count();
  await analyst.list.cards.first().focus();
  await analyst.page.keyboard.press('End');
  const last = analyst.list.list.getByRole('listitem').last();
  await expect(last).toHaveAttribute('aria-posinset', String(total));
  await expect(last.locator('[data-row]')).toBeFocused();
  await expect(last.locator('[data-row]')).toBeInViewport();
  await analyst.page.keyboard.press('Home');
  await expect(analyst.list.cards.first()).toBeFocused();
});
