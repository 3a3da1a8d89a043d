// A view beside the period before it: by the palette, with the numbers of the page; Back and Escape lead back to it.
import { expect, onOnePage as test } from '../driver/test';

test('a view is laid beside the period before it', async ({ analyst }) => {
  const { page } = analyst;
  await analyst.opens('border=AF-PK&from=2025-07-01&to=2025-12-31&v=2');
  const events = await analyst.count();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('period before');
  await page.getByRole('option', { name: 'Compare with the period before it' }).click();
  await expect(page).toHaveURL(/&compare=before&v=2$/);
  const comparison = page.getByRole('dialog', { name: 'Comparison' });
  const cells = comparison.getByRole('row', { name: /^Events/ }).getByRole('cell');
  await expect(cells.nth(1)).toHaveText(String(events));
  await expect(comparison.getByRole('img')).toHaveCount(4);

  await page.goBack();
  await expect(comparison).toHaveCount(0);
  await page.goForward();
  await expect(cells).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(comparison).toHaveCount(0);
  await expect(page).toHaveURL(/\?from=2025-07-01&to=2025-12-31&border=AF-PK&v=2$/);
});
