// Short links: a colleague opens by one what the sender saw, until the editor revokes it.
import { E2E_TOKEN } from '../../scripts/e2e-token.mjs';
import { expect, test } from '../driver/test';

test('a short link opens the view, stays until something is changed, and is revoked by the editor', async ({
  analyst,
  colleague,
  guard,
}) => {
  const { page } = analyst;
  await analyst.opens('from=2025-11-01&to=2026-02-15&border=AF-TJ&tab=claims&v=2');
  await analyst.share.button.click();
  const { dialog } = analyst.share;
  await dialog.getByRole('button', { name: 'Short link' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/\/s\/[\da-z]{13}$/);
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  const link = await analyst.share.copied();

  const other = await colleague();
  await other.page.goto(link);
  await expect(other.page.getByRole('tab', { selected: true, name: /^Claims/ })).toBeVisible();
  await expect(other.page.getByRole('button', { name: /1 Nov 2025 – 15 Feb 2026/ }).first()).toBeVisible();
  expect(other.page.url()).toBe(link);
  await other.page.getByRole('tab', { name: /^Events/ }).click();
  await expect(other.page).toHaveURL(/\/\?from=2025-11-01&to=2026-02-15&border=AF-TJ&v=\d+$/);
  // By another load of the page the kept view is asked for again.
  await other.page.reload();
  await other.page.goBack();
  await expect(other.page.getByRole('tab', { selected: true, name: /^Claims/ })).toBeVisible();
  expect(other.page.url()).toBe(link);

  await dialog.getByRole('button', { name: 'Revoke this one' }).click();
  const list = page.getByRole('dialog', { name: 'Links given out' });
  await list.getByLabel('Token of the editor').fill(E2E_TOKEN);
  await page.keyboard.press('Enter');
  const toggle = list.getByRole('switch', { name: `Link ${link.slice(-13)} opens` });
  await expect(toggle).toBeFocused();
  await expect(
    list
      .getByRole('listitem')
      .filter({ has: page.getByRole('switch', { name: `Link ${link.slice(-13)} opens` }) }),
  ).toContainText('opened 2 times');
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-checked', 'false');
  guard.allows(/410/);
  await other.page.goto(link);
  await expect(other.page.getByRole('heading', { name: 'This link was revoked' })).toBeVisible();
  await other.page.getByRole('link', { name: 'Go to the map' }).click();
  await expect(other.page.getByRole('button', { name: 'Share view' })).toBeVisible();
});
