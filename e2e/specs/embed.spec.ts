// A part in a frame of another page: alone, as high as it says, keeping what was put there; where it is not allowed, nothing.
import { expectAccessible } from '../driver/axe';
import { expect, test } from '../driver/test';

const HOST = 'http://host.example/article';
const VIEW = 'border=AF-TJ&from=2025-11-01&to=2026-02-15&v=2';

test('the code of the dialog shows a part on a page of a host that may, and opens the whole view from it', async ({
  analyst,
  context,
  guard,
}) => {
  guard.allows(/host\.example/);
  const { page } = analyst;
  await analyst.opens(VIEW);
  await page.getByRole('button', { name: 'Share view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await dialog.getByText('Pinned').click();
  await dialog.getByRole('button', { name: /^Embed/ }).click();
  await dialog.getByLabel('Part').selectOption('actors');
  await expectAccessible(page, 'the code of a frame', 'dialog[open]');
  const code = await dialog.getByRole('textbox', { name: 'The code of the frame' }).inputValue();

  const around = await context.newPage();
  await around.route('http://host.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><h1>Article</h1><input autofocus>${code}`,
    }),
  );
  await around.goto(HOST);
  const frame = around.locator('iframe');
  const part = frame.contentFrame();
  await expect(part.getByRole('heading', { name: 'Actors' })).toBeVisible();
  await expect(part.getByText(/^Data as of .*, revision \d+$/)).toBeVisible();
  // As high as the chart, and no longer what the code began with.
  await expect.poll(() => frame.evaluate((element) => element.style.height)).not.toBe('480px');
  await expect
    .poll(() => part.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight))
    .toBe(0);
  await expect(around.locator('input')).toBeFocused();

  await part
    .getByRole('button', { name: /Taliban/ })
    .first()
    .click();
  const [whole] = await Promise.all([
    context.waitForEvent('page'),
    part.getByRole('link', { name: /Open what you chose/ }).click(),
  ]);
  await expect(whole).toHaveURL(/actor=.*asof=\d+.*tab=analysis/);
  await expect(whole).not.toHaveURL(/embed/);
});

test('no other host may show a part, and nobody the whole page', async ({ page, baseURL, guard }) => {
  guard.allows(/example|frame-ancestors|ERR_BLOCKED_BY_RESPONSE|refused to connect|Framing|chrome-error/i);
  await page.route('http://*.example/**', (route) => {
    const { searchParams } = new URL(route.request().url());
    const body = `<iframe src="${baseURL}/?${searchParams.get('of')}"></iframe>`;
    return route.fulfill({ contentType: 'text/html', body });
  });
  for (const address of ['http://other.example/?of=embed%3Dmap', 'http://host.example/?of=']) {
    await page.goto(address);
    await expect
      .poll(() =>
        page
          .frames()
          .map((frame) => frame.url())
          .join(),
      )
      .toContain('chrome-error');
  }
});
