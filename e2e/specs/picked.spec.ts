// A set picked by hand: marked in the list and on the map, shown as a view of its own whose link, map and figures are of these events.
import { expect, onOnePage as test } from '../driver/test';

test('events picked in list and detail become a view', async ({ analyst }) => {
  const { page, list, detail } = analyst;
  await analyst.opens('border=AF-TJ&v=2');
  await list.cards.first().focus();
  await page.keyboard.press('x');
  await list.list.getByRole('button', { name: 'Pick' }).nth(2).click();
  await expect(page.getByText('2 events picked')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(page).toHaveURL(/\?pick=[\w.:-]+,[\w.:-]+&v=2$/);
  await expect(analyst.chips).toContainText('2 picked events');
  await expect(list.cards).toHaveCount(2);
  await analyst.seesWhatTheApiFinds();

  await list.cards.first().click();
  await expect(detail.heading).toBeFocused();
  await page.keyboard.press('x');
  await expect(page).toHaveURL(/\?pick=[\w.:-]+&event=/);
  await page.keyboard.press('Escape');
  await expect(list.cards).toHaveCount(1);

  await page.reload();
  await page.getByRole('button', { name: 'Pick more' }).click();
  await expect(page).toHaveURL(/\?border=AF-TJ&v=2$/);
  await expect(page.getByText('1 event picked')).toBeFocused();
});
