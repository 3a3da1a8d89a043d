// The provinces layer: provinces in the shade of their count, kept in the link; a click filters, a second one lifts it; so do keys. Claims to territory.
import { readCanvases } from '../driver/canvas';
import { expect, onOnePage as test } from '../driver/test';

test('provinces are shaded by count, and a click filters by one', async ({ analyst }) => {
  const { page, map, filters } = analyst;
  const painted = async () =>
    (await readCanvases(map.region.locator('.leaflet-sarhad-provinces-pane canvas'))).pixels;
  await analyst.opens('map=71,33,6');
  await map.region.getByRole('button', { name: 'Provinces' }).click();
  await expect(page).toHaveURL(/layer=provinces/);
  await expect(map.region.getByRole('list', { name: 'Legend' })).toContainText('Events in a province');
  await expect.poll(painted).toBeGreaterThan(20_000);
  const whole = await painted();
  // Only one kind is counted, in shades, legend and words; the link keeps it.
  const shaded = map.region.getByLabel('Provinces are shaded by');
  await shaded.selectOption('Attack');
  await expect(page).toHaveURL(/shaded=attack/);
  await expect(map.region.getByRole('list', { name: 'Legend' })).toContainText(
    'Events in a province: Attack',
  );
  const attacks = await analyst.api.total('type=attack');
  await expect(map.region.getByRole('application')).toHaveAccessibleName(
    new RegExp(`^Map of ${attacks} events of type “Attack” by province`),
  );
  await expect.poll(painted).toBeLessThan(whole);
  await shaded.selectOption('All events');
  await expect(page).not.toHaveURL(/shaded=/);
  await expect.poll(painted).toBe(whole);
  const box = await map.cursor.boundingBox();
  const middle = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
  await page.mouse.click(...middle);
  await expect(page).toHaveURL(/province=PK-KP/);
  await analyst.seesWhatTheApiFinds();
  await expect(filters.value('Provinces', 'Khyber Pakhtunkhwa').getByRole('checkbox')).toBeChecked();
  await page.mouse.click(...middle);
  await expect(page).not.toHaveURL(/province=/);
  // Without a mouse: to the nearest province, and on.
  const cursor = map.region.getByRole('application', { name: /by province/ });
  await cursor.focus();
  await cursor.press('ArrowRight');
  await cursor.press('Enter');
  await expect(page).toHaveURL(/province=[A-Z]{2}-/);
  await analyst.seesWhatTheApiFinds();
  // A place that was searched for by keyboard is walked on from.
  await analyst.search.field.fill('ишкашим');
  await expect(analyst.search.options('Places').first()).toBeVisible();
  await analyst.search.field.press('ArrowDown');
  await analyst.search.field.press('Enter');
  await expect(cursor).toBeFocused();
  // The map is there: nothing of this moves it in the next test.
  await expect(page).toHaveURL(/map=71\.6/);
});

test('claims are chosen in the legend, kept in the link, and said without a mouse', async ({ analyst }) => {
  const { page, map } = analyst;
  await analyst.opens('map=75.8,34.6,6');
  const legend = map.region.getByRole('list', { name: 'Legend' });
  // Said once.
  await expect(page.getByText(/boundaries not authoritative/i)).toHaveCount(1);
  await map.region.getByRole('button', { name: 'Legend: show' }).click();
  const toBoundaries = map.region.getByRole('button', { name: 'Boundaries…' });
  await toBoundaries.click();
  const boundaries = page.getByRole('dialog', { name: 'Boundaries' });
  await boundaries.getByLabel('Boundaries shown').selectOption('IN');
  await expect(page).toHaveURL(/boundaries=IN/);
  await page.keyboard.press('Escape');
  await expect(toBoundaries).toBeFocused();
  await expect(legend).toContainText('Claimed by India, approximate');
  const painted = async () =>
    (await readCanvases(map.region.locator('.leaflet-sarhad-claims-pane canvas'))).pixels;
  await expect.poll(painted).toBeGreaterThan(2_000);
  // One tooltip for one place: a claim is said before the province it is in.
  await map.region.getByRole('button', { name: 'Provinces' }).click();
  await expect(legend).toContainText('Events in a province');
  const box = await map.cursor.boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2 - 60, {
    steps: 3,
  });
  await expect(page.getByTestId('map-tooltip')).toContainText('claimed by India');
  await page.reload();
  await map.region.getByRole('button', { name: 'Legend: show' }).press('Enter');
  await toBoundaries.press('Enter');
  await expect(boundaries.getByLabel('Boundaries shown')).toHaveValue('IN');
  const notes = boundaries.getByRole('list', { name: 'Disputed and annotated boundaries' });
  await expect(notes).toContainText('Line of Control');
  await notes.getByRole('button', { name: /Delimited by the treaty of 13 March 2025/ }).press('Enter');
  await expect(page).toHaveURL(/map=7[0-3]\.\d*,(39|40)\./);
  await expect(boundaries).toHaveCount(0);
});
