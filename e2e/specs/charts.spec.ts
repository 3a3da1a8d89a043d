// Charts: each is read as a table, filters, is shown alone over the page, and is taken along as a picture.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../driver/axe';
import { expect, PHONE, onOnePage as test } from '../driver/test';

const CHARTS = [
  'Events by type',
  'Actors',
  'Pairs of actors',
  'People killed',
  'Provinces',
  'Grades of sources',
];

const chartOf = (page: Page, name: string) =>
  page
    .getByRole('tabpanel')
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name, exact: true, level: 3 }) });

/** Size of the picture in the clipboard, and whether it is more than one colour; null without a picture. */
const pictureCopied = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (!item?.types.includes('image/png')) return null;
    const picture = await createImageBitmap(await item.getType('image/png'));
    const { width, height } = picture;
    // A small one tells as much as millions of pixels.
    const context = new OffscreenCanvas(160, 90).getContext('2d');
    context?.drawImage(picture, 0, 0, 160, 90);
    const pixels = new Uint32Array(context?.getImageData(0, 0, 160, 90).data.buffer ?? []);
    return { width, height, hasInk: new Set(pixels).size > 10 };
  });

test('every chart can be read as a table, and filters', async ({ analyst }) => {
  const { page } = analyst;
  await analyst.opens('border=AF-TJ&tab=analysis&v=2');
  const chart = (name: string) => chartOf(page, name);
  const { collection } = await analyst.api.meta();
  await expect(page.getByRole('tabpanel')).toContainText(collection.note);

  for (const name of CHARTS) {
    await chart(name)
      .getByRole('button', { name: `Show as table: ${name}` })
      .click();
    expect(await chart(name).getByRole('table', { name }).getByRole('row').count()).toBeGreaterThan(2);
    await chart(name)
      .getByRole('button', { name: `Show as chart: ${name}` })
      .click();
    await expect(chart(name).getByRole('button', { name: `Show as table: ${name}` })).toBeVisible();
  }

  // The table of types adds up to the filter.
  await chart('Events by type')
    .getByRole('button', { name: /^Show as table/ })
    .click();
  const totals = await chart('Events by type')
    .getByRole('row')
    .locator('td:nth-of-type(1)')
    .allTextContents();
  expect(totals.reduce((sum, text) => sum + Number(text), 0)).toBe(await analyst.seesWhatTheApiFinds());
  await chart('Events by type')
    .getByRole('button', { name: /^Show only .*20\d\d$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/from=20.*&to=20/);
  await analyst.seesWhatTheApiFinds();
  await page.goBack();

  await chart('Actors')
    .getByRole('button', { name: /^Tajik guards/ })
    .click();
  await expect(page).toHaveURL(/actor=tj-border-troops/);
  await analyst.seesWhatTheApiFinds();
  await page.goBack();

  await chart('Pairs of actors').getByRole('listitem').first().getByRole('button').click();
  await expect(page).toHaveURL(/actor=[^&,]+,[^&,]+&actors=all/);
  await analyst.seesWhatTheApiFinds();
  await page.goBack();

  await chart('Grades of sources').getByRole('button', { name: /^B2: / }).click();
  await expect(page).toHaveURL(/grade=B2/);
  await analyst.seesWhatTheApiFinds();
  await page.goBack();

  // A bar of a chart filters too.
  const bar = chart('People killed').locator('.recharts-bar-rectangle path').last();
  await expect(async () => {
    await bar.scrollIntoViewIfNeeded({ timeout: 500 });
    const box = await bar.boundingBox({ timeout: 500 });
    if (box === null) throw new Error('The chart of people killed has no bars.');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page).toHaveURL(/from=20.*&to=20/, { timeout: 500 });
  }).toPass();
  await analyst.seesWhatTheApiFinds();
});

test('a chart is shown alone by a link and by keyboard, and goes back to where it came from', async ({
  analyst,
}) => {
  const { page } = analyst;
  await analyst.opens('border=AF-TJ&tab=analysis&chart=killed&v=2');
  const dialog = page.getByRole('dialog', { name: 'People killed' });
  await expect(dialog).toContainText('Events on the border Afghanistan – Tajikistan');
  await expect(dialog).toContainText(/revision \d+ of .* seen with Sarhad/);
  await expect(dialog.locator('.recharts-bar-rectangle').first()).toBeVisible();
  await expectAccessible(page, 'a chart alone');
  await dialog.getByRole('button', { name: 'Show as table' }).press('Enter');
  await expect(dialog.getByRole('table', { name: 'People killed' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page).not.toHaveURL(/chart=/);

  const enlarge = chartOf(page, 'Events by type').getByRole('button', { name: 'Enlarge: Events by type' });
  await enlarge.press('Enter');
  await expect(page).toHaveURL(/chart=types/);
  const types = page.getByRole('dialog', { name: 'Events by type' });
  await types.getByRole('button', { name: /^Show only Talks/ }).press('Enter');
  await expect(page).toHaveURL(/type=talks/);
  await page.keyboard.press('Escape');
  await expect(enlarge).toBeFocused();
  await analyst.seesWhatTheApiFinds();

  await page.setViewportSize(PHONE);
  await analyst.follows('tab=analysis&chart=pairs&v=2');
  const pairs = page.getByRole('dialog', { name: 'Pairs of actors' });
  await expect(pairs.getByRole('button', { name: /^Taliban – Pakistan/ })).toBeVisible();
  const isCut = await pairs.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(isCut, 'the chart is wider than a phone').toBe(false);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('every chart is copied as a picture of a slide; where the clipboard is refused it is saved', async ({
  analyst,
}) => {
  const { page } = analyst;
  await analyst.opens('border=AF-TJ&tab=analysis&theme=dark&v=2');
  for (const name of CHARTS) {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await chartOf(page, name)
      .getByRole('button', { name: `Copy as a picture: ${name}` })
      .click();
    await expect(chartOf(page, name).getByRole('status').first()).toHaveText('Copied as a picture.');
    expect(await pictureCopied(page), name).toEqual({ width: 2560, height: 1440, hasInk: true });
  }
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  const saved = page.waitForEvent('download');
  await chartOf(page, 'Actors')
    .getByRole('button', { name: /^Copy as a picture/ })
    .click();
  expect((await saved).suggestedFilename()).toMatch(/^sarhad-actors-r\d+\.png$/);
  await expect(chartOf(page, 'Actors').getByRole('status').first()).toContainText('saved as a file');
});
