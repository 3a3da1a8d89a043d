// Taking away: the share dialog gives files, a citation and a text that agree with the screen; views are kept in the browser.
import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../driver/axe';
import { expect, test } from '../driver/test';

const VIEW = 'border=AF-TJ&from=2025-11-01&to=2026-02-15&v=2';

test('what is taken away has as many rows as the screen counts, and says of which revision it is', async ({
  analyst,
}) => {
  const { page } = analyst;
  await analyst.opens(VIEW);
  await page.getByRole('button', { name: 'Share view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  const { revision } = await analyst.api.meta();

  await dialog.getByRole('button', { name: /^Table.*33 rows/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(
    `sarhad-events-AF-TJ-from-2025-11-01-to-2026-02-15-r${revision}.csv`,
  );
  const rows = (await readFile(await download.path(), 'utf8')).trimEnd().split(/\r\n(?=[\w-]+,\d+,\d+,)/);
  expect(rows).toHaveLength(1 + 33);

  await dialog.getByRole('button', { name: /^Copy as text/ }).click();
  await expect(dialog.getByRole('textbox', { name: 'The text' })).toHaveValue(
    new RegExp(`\n33 events: 7 incidents, 26 diplomatic events.*\n19 killed.*revision ${revision}`, 's'),
  );
  await expectAccessible(page, 'what can be taken away', 'dialog[open]');
});

test('a view that is kept is found by the palette, and the page can begin with it', async ({ analyst }) => {
  const { page } = analyst;
  await analyst.opens(VIEW);
  await page.getByRole('button', { name: 'Share view' }).click();
  await page.getByRole('button', { name: 'Saved views…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved views' });
  await dialog.getByRole('textbox', { name: 'Name of this view' }).fill('Panj in winter');
  await dialog.getByRole('button', { name: 'Save this view' }).click();
  await dialog.getByRole('button', { name: 'Begin the page with Panj in winter' }).click();
  await expectAccessible(page, 'saved views', 'dialog[open]');

  await analyst.opens('');
  await expect(page).toHaveURL(/border=AF-TJ/);
  await page.getByRole('button', { name: 'Clear all' }).first().click();
  await expect(page).not.toHaveURL(/border/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('panj in winter');
  await page.getByRole('option', { name: /Open saved view: Panj in winter/ }).click();
  await expect(page).toHaveURL(/border=AF-TJ/);
});
