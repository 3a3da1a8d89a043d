// Distance to a border: set in the facet, kept in the link, counted as the API counts, drawn on the map.
import { readCanvases } from '../driver/canvas';
import { expect, onOnePage as test } from '../driver/test';

test('a distance to a border filters and is drawn around its line', async ({ analyst }) => {
  const { page, map, filters } = analyst;
  const buffer = async () =>
    (await readCanvases(map.region.locator('.leaflet-sarhad-buffer-pane canvas'))).pixels;
  const line = async () =>
    (await readCanvases(map.region.locator('.leaflet-sarhad-chosen-border-pane canvas'))).pixels;
  await analyst.opens('border=AF-TJ');
  await expect.poll(line).toBeGreaterThan(300);
  expect(await buffer()).toBe(0);

  await filters.facet('Borders').getByRole('combobox').selectOption('50');
  await expect(page).toHaveURL(/[?&]within=50(&|$)/);
  await analyst.seesWhatTheApiFinds();
  const { tooImprecise } = await analyst.api.events(analyst.filter(), 1);
  await expect(filters.facet('Borders')).toContainText(
    new RegExp(`${tooImprecise} events? (is|are) placed too imprecisely`),
  );
  await expect.poll(buffer).toBeGreaterThan(5000);
  const whole = { line: await line(), buffer: await buffer() };

  await analyst.follows('border=AF-TJ&km=300-700&within=50&v=2');
  await analyst.seesWhatTheApiFinds();
  await expect.poll(buffer).toBeLessThan(whole.buffer * 0.6);
  expect(await line()).toBeLessThan(whole.line * 0.6);

  await filters.removes('within 50 km of the border');
  await expect.poll(buffer).toBe(0);
  await filters.removes('Afghanistan – Tajikistan');
  await expect.poll(line).toBe(0);
  expect(analyst.filter()).toBe('');
});
