// A view that is pinned to a revision: it says so, tells what has changed in it since, and leads to the live view and to other days.
import type { Page } from '@playwright/test';
import { DESKTOP, expect, PHONE, test } from '../driver/test';

const VIEW = 'border=AF-TJ&from=2025-11-01&to=2026-02-15';

/** At revision 1, long enough ago to be another visit. */
const wasHereBefore = (page: Page) =>
  page.addInitScript(() => {
    if (localStorage.getItem('sarhad.seen') === null)
      localStorage.setItem('sarhad.seen', JSON.stringify({ revision: 1, before: null, at: 0 }));
  });

test('the banner counts the changes of the view, and the list tells them field by field', async ({
  analyst,
}) => {
  await analyst.opens(`${VIEW}&asof=1&v=2`);
  const { page } = analyst;
  const banner = page.getByRole('region', { name: 'The revision on screen' });
  const { inView } = await analyst.api.changes(`since=1&limit=1&${VIEW}`);
  await expect(banner).toContainText('Data as of 23 Nov 2026, revision 1.');
  await expect(banner).toContainText(`${inView.added} new, ${inView.changed} corrected, none retracted.`);
  await banner.getByRole('button', { name: 'Show the changes' }).click();
  const list = page.getByRole('region', { name: 'Changes since 23 Nov 2026' });
  await expect(list.getByRole('heading', { name: 'Changes since 23 Nov 2026' })).toBeFocused();
  const corrected = list.getByRole('region', { name: 'Corrected' });
  await expect(
    corrected
      .getByRole('listitem')
      .filter({ has: page.locator('dl') })
      .first(),
  ).toBeVisible();
  await list.getByRole('button', { name: /^Retracted 0/ }).click();
  await expect(list).toContainText('No such change in this view.');
  await list.getByRole('button', { name: /^Corrected/ }).click();
  await expect(corrected.locator('dl del, dl ins').first()).toBeVisible();
  // Counts obey the filter as it changes under the list.
  await analyst.follows(VIEW.replace('AF-TJ', 'AF-PK'));
  await expect(page.getByRole('region', { name: 'The revision on screen' })).toHaveCount(0);
});

test('Escape closes the list, the live view keeps everything but the revision, and Back returns', async ({
  analyst,
}) => {
  await analyst.opens(`${VIEW}&asof=1&v=2`);
  const { page } = analyst;
  const show = page.getByRole('button', { name: 'Show the changes' });
  await show.click();
  await expect(page.getByRole('heading', { name: 'Changes since 23 Nov 2026' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(show).toBeFocused();
  await page.getByRole('button', { name: 'Show the live view' }).click();
  await expect(show).toHaveCount(0);
  expect(new URL(page.url()).searchParams.get('border')).toBe('AF-TJ');
  expect(new URL(page.url()).searchParams.has('asof')).toBe(false);
  await page.goBack();
  await expect(show).toBeVisible();
});

for (const size of [DESKTOP, PHONE, { width: 320, height: 256 }])
  test(`the keyboard has a place after going live and back at ${size.width} px`, async ({ analyst }) => {
    const { page } = analyst;
    await page.setViewportSize(size);
    await analyst.opens(`${VIEW}&asof=1&v=2`);
    const isSomewhere = () => page.evaluate(() => document.activeElement?.matches('button, a, [tabindex]'));
    await page.getByRole('button', { name: 'Show the live view' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Show the live view' })).toHaveCount(0);
    await expect.poll(isSomewhere).toBe(true);
    await page.goBack();
    await expect(page.getByRole('button', { name: 'Show the live view' })).toBeVisible();
    await expect.poll(isSomewhere).toBe(true);
  });

test('another day is told before it is shown; one before the first revision shows that, and says so', async ({
  analyst,
}) => {
  await analyst.opens('asof=1&v=2');
  const { page } = analyst;
  await page.getByRole('button', { name: 'Another day' }).click();
  const dialog = page.getByRole('dialog', { name: 'What was known on another day' });
  await dialog.getByLabel('Day').fill('2026-11-25');
  await expect(dialog).toContainText('25 Nov 2026 shows revision 1, known since 23 Nov 2026');
  await dialog.getByLabel('Day').fill('2026-01-01');
  await expect(dialog).toContainText('Nothing is kept from before 23 Nov 2026');
  await dialog.getByRole('button', { name: 'Show this day' }).click();
  await expect(page.getByRole('region', { name: 'The revision on screen' })).toContainText(
    'Nothing is kept from before 23 Nov 2026: this is revision 1, the first.',
  );
});

test('a second visit is told what has changed since the first, on a phone over the page', async ({
  analyst,
}) => {
  await analyst.page.setViewportSize(PHONE);
  const { page } = analyst;
  await wasHereBefore(page);
  await analyst.opens(VIEW);
  await page.getByText(/^Since your last visit in this view: /).waitFor();
  await page.getByRole('button', { name: 'Show the changes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Changes since your last visit' });
  await dialog.getByRole('region', { name: 'New' }).getByRole('button').first().click();
  await expect(dialog).toBeHidden();
  expect(new URL(page.url()).searchParams.has('event')).toBe(true);
});

test('what is new in the program is said after what is new in the data, once, and leads to the list of it', async ({
  analyst,
}) => {
  const { page } = analyst;
  await wasHereBefore(page);
  await analyst.opens(VIEW);
  await page.getByText(/^Since your last visit in this view: /).waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText(/^Since your last visit, \d+ things are new in the program\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'What is new' }).click();
  const method = page.getByRole('dialog', { name: 'Method' });
  await expect(method.getByRole('heading', { name: 'What is new' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/new in the program/)).toHaveCount(0);
  await page.reload();
  await analyst.opens(VIEW);
  await expect(page.getByText(/new in the program/)).toHaveCount(0);
});
