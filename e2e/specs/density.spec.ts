// The density layer: squares by number of events, kept in the link, opened by keys and mouse like every mark.
import { expectAccessible } from '../driver/axe';
import { expect, onOnePage as test } from '../driver/test';

test('squares say how many events they hold, obey the filter and open', async ({ analyst }) => {
  const { page, map } = analyst;
  await analyst.opens();
  const steps = await analyst.historyLength();
  await map.region.getByRole('button', { name: 'Density' }).click();
  await expect(page).toHaveURL(/\?layer=density&v=2$/);
  expect(await analyst.historyLength()).toBe(steps + 1);
  const legend = map.region.getByRole('list', { name: 'Legend' });
  await expect(legend).toContainText('Events in a square');
  await expect(legend).toContainText('20 or more');
  await expect.poll(() => map.painted()).toBeGreaterThan(2000);
  await expectAccessible(page, 'density');
  const all = await map.painted();

  // Shades keep their meaning whatever the filter, and fewer squares are painted.
  await analyst.follows('border=AF-TJ&layer=density&v=2');
  await analyst.seesWhatTheApiFinds('border=AF-TJ');
  await expect(legend).toContainText('20 or more');
  await expect.poll(() => map.painted()).toBeLessThan(all);

  await map.focusesAMark();
  await page.keyboard.press('Enter');
  await expect(map.stack.or(analyst.detail.article)).toBeVisible();

  await map.region.getByRole('button', { name: 'Points' }).click();
  await expect(legend).toContainText('Larger: more killed');
});
