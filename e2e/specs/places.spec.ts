// The map as a list: places with how many events each has, walked by arrows, each opening its events, and obeying the filter.
import { numberIn } from '../driver/analyst';
import { expect, onOnePage } from '../driver/test';

onOnePage('the map is walked as a list of places, and leads back to each', async ({ analyst }) => {
  const { page, map } = analyst;
  await analyst.opens();
  const button = map.region.getByRole('button', { name: 'Places on the map as a list' });
  await button.focus();
  await expect(button).toBeInViewport();
  await page.keyboard.press('Enter');
  const list = map.region.getByRole('dialog', { name: /^\d+ places? on this part of the map$/ });
  const rows = list.getByRole('listitem').getByRole('button');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();

  // Most first; what it opens has as many events as it says.
  const counts = await rows.evaluateAll((all) =>
    all.map((row) => Number(/(\d+) events?/.exec(row.textContent ?? '')?.[1])),
  );
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  const town = rows.filter({ hasText: /\d events/, hasNotText: 'not more closely known' }).nth(1);
  const count = /(\d+) events/.exec((await town.textContent()) ?? '')?.[1];
  await town.focus();
  await page.keyboard.press('Enter');
  await expect(map.stack).toHaveAccessibleName(new RegExp(`\\b${count} events (here|around .+)$`));
  await expect(map.stack.getByRole('listitem').first()).toContainText(/20\d\d/);
  await page.keyboard.press('Escape');
  await expect(map.stack).toHaveCount(0);
  await expect(town).toBeFocused();

  // It obeys the filter, and counts what the map counts.
  await analyst.follows('border=KG-TJ&type=armed-clash&v=2');
  const inSight = async () =>
    (await rows.allTextContents()).reduce(
      (sum, text) => sum + numberIn(/(\d+) events?/.exec(text)?.[1] ?? ''),
      0,
    );
  await expect.poll(inSight).toBe((await analyst.api.totals(analyst.filter())).events);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(button).toBeFocused();
});
