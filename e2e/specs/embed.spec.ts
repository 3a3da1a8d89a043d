// A part in a frame of another page: alone, as high as it says, keeping what was put there; where it is not allowed, nothing.
import { createServer, type Server } from 'node:http';
import { expectAccessible } from '../driver/axe';
import { expect, test } from '../driver/test';

const VIEW = 'border=AF-TJ&from=2025-11-01&to=2026-02-15&v=2';

/** Pages of others, at the host that `scripts/serve-for-tests.mjs` names, and by another name at one that it does not. */
let others: Server;
let body = '';
const portOf = (baseURL: string | undefined) => Number(new URL(baseURL ?? '').port) + 1000;

test.beforeAll(async ({ baseURL }) => {
  others = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Article</title><link rel="icon" href="data:,">${body}`);
  });
  await new Promise<void>((resolve) => others.listen(portOf(baseURL), '127.0.0.1', resolve));
});
test.afterAll(() => new Promise<void>((resolve) => void others.close(() => resolve())));

test('the code of the dialog shows a part on a page of a host that may, and opens the whole view from it', async ({
  analyst,
  context,
  guard,
  baseURL,
}) => {
  guard.allows(/localhost:/);
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
  body = `<h1>Article</h1><input autofocus>${code}`;
  await around.goto(`http://localhost:${portOf(baseURL)}/`);
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
  guard.allows(/localhost:|127\.0\.0\.1|frame-ancestors|ERR_BLOCKED_BY_(CSP|RESPONSE)|chrome-error/i);
  for (const [name, query] of [
    ['127.0.0.1', 'embed=map'],
    ['localhost', ''],
    ['localhost', 'embed=page'],
  ]) {
    body = `<iframe src="${baseURL}/?${query}"></iframe>`;
    await page.goto(`http://${name}:${portOf(baseURL)}/`);
    await expect
      .poll(() => page.frames().map((frame) => frame.url()))
      .toEqual([page.url(), expect.stringMatching(/^chrome-error:/)]);
  }
});
