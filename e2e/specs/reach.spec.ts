// Until when the collection reaches: said beside the count on every screen, opened by key, its numbers those of the API.
import { DESKTOP, expect, PHONE, TABLET, onOnePage as test } from '../driver/test';

test('opens by key, explains the counts, and Escape gives the focus back', async ({ analyst }) => {
  await analyst.opens();
  const { page } = analyst;
  const { eventCount, counts, collection } = await analyst.api.meta();
  const pill = page.getByRole('button', { name: /^Collected to / });
  await pill.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What is in this collection' });
  await expect(dialog).toContainText(`${eventCount} events of`);
  await expect(dialog).toContainText(`${counts.shown} in lists, maps and totals`);
  await expect(dialog).toContainText(`${counts.planned} planned`);
  // Its own words, but for the dates, which are written as those beside them.
  const [sentence = ''] = (collection.coverage?.note ?? '').match(/[^.]+\.$/) ?? [];
  await expect(dialog).toContainText(sentence);
  await expect(dialog).toContainText('until 20 Feb 2026');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(pill).toBeFocused();
});

for (const [name, size] of Object.entries({ DESKTOP, TABLET, PHONE, NARROW: { width: 320, height: 640 } })) {
  test(`is in sight once, and makes nothing scroll sideways: ${name}`, async ({ analyst }) => {
    await analyst.page.setViewportSize(size);
    await analyst.opens();
    await expect(analyst.page.getByRole('button', { name: /^Collected to / })).toHaveCount(1);
    await expect(analyst.page.getByRole('button', { name: /^Collected to / })).toBeInViewport();
    const excess = await analyst.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess).toBe(0);
  });
}

test('what the map does not show of the events counted is said, and a press shows it', async ({
  analyst,
}) => {
  await analyst.page.setViewportSize(DESKTOP);
  await analyst.opens('border=AF-TJ&map=74.6,42.87,9&v=2');
  const beyond = analyst.page.getByRole('button', { name: /events? elsewhere$/ });
  await expect
    .poll(async () => Number.parseInt((await beyond.textContent()) ?? '', 10) < (await analyst.count()))
    .toBe(true);
  await beyond.click();
  await expect(beyond).toHaveCount(0);
});

test('a pinned view says the coverage of its own revision on the page on method, and beside the count as of when it is known', async ({
  analyst,
}) => {
  await analyst.opens('asof=1&method=coverage&v=2');
  const full = analyst.page.getByText('As completely as this collection gets: until 31 Mar 2026.');
  await expect(full).toBeVisible();
  await expect(
    analyst.page.getByRole('button', { name: 'As known on 23 Nov 2026', includeHidden: true }),
  ).toBeAttached();
});
