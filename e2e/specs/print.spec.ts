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
    'could not be loaded for printing. The server did not answer. On the screen stood 33 events.',
  );
  await page.unroute(/\/api\/v1\/brief\?/);
  // What the server says instead is said on paper, in its own words, and what another one says as what it is.
  guard.allows(/404|502/);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await analyst.opens('event=no-such-event&v=2');
  await page.keyboard.press('ControlOrMeta+p');
  const paper = page.locator('[data-size=a4]');
  await expect(paper).toContainText('The event could not be loaded for printing. No event has the id');
  await expect(paper).not.toContainText('did not answer');
  await analyst.opens(VIEW);
  await page.route(/\/api\/v1\/brief\?/, (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
  await page.keyboard.press('ControlOrMeta+p');
  await expect(paper).toContainText(
    'The server answered with an error (502). On the screen stood 33 events.',
  );
});

test('the key pressed before what prints is there prints the brief, once', async ({ analyst, page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const { dataset } = document.documentElement;
      dataset.printed = String(Number(dataset.printed ?? 0) + 1);
      dispatchEvent(new Event('beforeprint'));
    };
  });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/printing-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await analyst.opens(VIEW);
  await page.keyboard.press('ControlOrMeta+p');
  release();
  await expect(page.locator('[data-size=a4] article')).toHaveCount(33);
  expect(await page.locator('html').getAttribute('data-printed')).toBe('1');
});
