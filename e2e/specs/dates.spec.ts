// The date field: typed, picked in the calendar, or ready-made; counted back from the end of collection, not from today.
import { expect, onOnePage as test } from '../driver/test';

test('dates are typed, picked and taken ready-made', async ({ analyst }) => {
  const { page } = analyst;
  const field = page.getByRole('button', { name: /^Dates: / });
  const dialog = page.getByRole('dialog', { name: 'Dates' });
  await analyst.opens();

  await field.click();
  await dialog.getByRole('textbox', { name: 'First day' }).fill('July 2025');
  await dialog.getByRole('textbox', { name: 'Last day' }).fill('30 February 2026');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The calendar has no such day.')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Last day' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Last day' }).fill('2026-02-23');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\?from=2025-07-01&to=2026-02-23&v=2$/);
  await expect(field).toBeFocused();
  await analyst.seesWhatTheApiFinds();

  await field.click();
  await dialog.getByRole('combobox', { name: 'Month' }).selectOption('Nov');
  await dialog.getByRole('combobox', { name: 'Year' }).selectOption('2025');
  await dialog.getByRole('button', { name: /26 November 2025/ }).click();
  await dialog.getByRole('button', { name: /30 November 2025/ }).click();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/\?from=2025-11-26&to=2025-11-30&v=2$/);
  await expect(field).toHaveAccessibleName('Dates: 26–30 Nov 2025');
  await analyst.seesWhatTheApiFinds();

  await field.click();
  await dialog.getByRole('button', { name: '30 days', exact: true }).click();
  const { coverage } = (await analyst.api.meta()).collection;
  await expect(page).toHaveURL(new RegExp(`&to=${coverage?.thinUntil}&v=2$`));
  expect(await analyst.seesWhatTheApiFinds()).toBeGreaterThan(0);

  await field.click();
  await dialog.getByRole('button', { name: 'Clear dates' }).click();
  await expect(page).toHaveURL(/\/$/);
});
