// The provinces layer: provinces in the shade of their count, kept in the link; a click filters, a second one lifts it.
import { readCanvases } from '../driver/canvas';
import { expect, test } from '../driver/test';

test('provinces are shaded by count, and a click filters by one', async ({ analyst }) => {
  const { page, map, filters } = analyst;
  const painted = async () =>
    (await readCanvases(map.region.locator('.leaflet-sarhad-provinces-pane canvas'))).pixels;
  await analyst.opens('map=71,33,6');
  await map.region.getByRole('button', { name: 'Provinces' }).click();
  await expect(page).toHaveURL(/layer=provinces/);
  await expect(map.region.getByRole('list', { name: 'Legend' })).toContainText('Events in a province');
  await expect.poll(painted).toBeGreaterThan(20_000);
  const box = await map.cursor.boundingBox();
  const middle = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
  await page.mouse.click(...middle);
  await expect(page).toHaveURL(/province=PK-KP/);
  await analyst.seesWhatTheApiFinds();
  await expect(filters.value('Provinces', 'Khyber Pakhtunkhwa').getByRole('checkbox')).toBeChecked();
  await page.mouse.click(...middle);
  await expect(page).not.toHaveURL(/province=/);
});
