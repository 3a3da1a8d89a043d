// Tests that whatever prints the page prints a brief of its view, whole, on either size of paper.
import { expect, test } from '../driver/test';

const VIEW = 'border=AF-TJ&from=2025-11-01&to=2026-02-15&v=2';

test('a print from the menu is a brief of the view, with every event and the figures of the screen', async ({
  analyst,
  page,
}) => {
  await analyst.opens(VIEW);
  const asked = page.waitForResponse(/\/api\/v1\/brief\?/);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /printing-.*\.js/.test(name)),
  );
  await page.emulateMedia({ media: 'print' });
  expect((await asked).ok()).toBe(true);
  const brief = page.locator('[data-size=a4]');
  await expect(brief.locator('article')).toHaveCount(33);
  await expect(brief.getByRole('heading', { level: 1 })).toContainText('Afghanistan');
  await expect(brief).toContainText('33 events: 7 incidents and 26 diplomatic events.');
  await expect(brief).toContainText('19 killed');
  await expect(page.locator('[data-size=letter]')).toBeHidden();
  await expect(page.locator('#root')).toBeHidden();
  const cut = await brief.evaluate(
    (element) => [...element.children].filter((sheet) => sheet.scrollHeight > sheet.clientHeight).length,
  );
  expect(cut, 'pages that hold more than fits').toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('[data-size]')).toHaveCount(0);
  await expect(page.locator('#root')).toBeVisible();
});

test('the key for printing loads first, and what cannot be loaded is said on paper', async ({
  analyst,
  guard,
  page,
}) => {
  guard.allows(/brief/);
  guard.allows(/ERR_FAILED/);
  await page.addInitScript(() => {
    window.print = () => dispatchEvent(new Event('beforeprint'));
  });
  await analyst.opens(VIEW);
  await page.route(/\/api\/v1\/brief\?/, (route) => route.abort());
  await page.keyboard.press('ControlOrMeta+p');
  await expect(page.locator('[data-size=a4]')).toContainText(
    'could not be loaded for printing: the server did not answer. On the screen stood 33 events.',
  );
});
