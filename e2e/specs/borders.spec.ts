// The borders panel: its counts, a press that filters, the strip that is painted, and the stretch that a hand sets on it.
import { readCanvases } from '../driver/canvas';
import { expect, TABLET, onOnePage as test } from '../driver/test';

test('pairs count what the API finds, and a press shows the border unrolled', async ({ analyst }) => {
  const { page } = analyst;
  await analyst.opens('category=incident&v=2');
  await analyst.tab('Borders').click();
  for (const id of ['AF-PK', 'AF-TJ', 'KG-TJ']) {
    const total = await analyst.api.total(`category=incident&border=${id}`);
    const row = page.locator(`[data-border="${id}"]`);
    await expect(row.getByText(String(total), { exact: true })).toBeVisible();
  }
  const before = await analyst.historyLength();
  await page.locator('[data-border="AF-TJ"]').click();
  await expect(page).toHaveURL(/border=AF-TJ/);
  expect(await analyst.historyLength()).toBe(before + 1);
  await analyst.seesWhatTheApiFinds();
  const strip = page.getByRole('region', { name: /^Strip of/ });
  await expect(strip).toContainText(/[1-9]\d* events along the line/);
  await expect
    .poll(async () => (await readCanvases(strip.getByTestId('border-strip'))).colours)
    .toBeGreaterThan(10);
  await strip.getByRole('button', { name: 'Show as table' }).click();
  expect(await strip.getByRole('table').getByRole('row').count()).toBeGreaterThan(3);

  // The map has gone to the border, and comes back with the list.
  await expect(page).toHaveURL(/map=7[12]\.\d+,3[78]\.\d+,[67]/);
  await page.getByRole('button', { name: 'All borders' }).click();
  await expect(page).not.toHaveURL(/border=|map=/);
  await expect(page.getByRole('button', { name: 'Afghanistan – Tajikistan', exact: true })).toBeFocused();
});

test('a drag along the strip sets the stretch in one step; sliders and Escape do too', async ({
  analyst,
}) => {
  const { page } = analyst;
  await analyst.opens('border=AF-TJ&tab=borders&v=2');
  const whole = await analyst.seesWhatTheApiFinds();
  const strip = page.getByRole('region', { name: /^Strip of/ });
  await expect(strip).toContainText(/[1-9]\d* events along the line/);
  const box = await strip.getByTestId('border-strip').boundingBox();
  if (box === null) throw new Error('the strip is not shown');
  const before = await analyst.historyLength();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 70, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, y, { steps: 4 });
  await page.mouse.move(box.x + 150, y);
  await expect(strip).toContainText(/outside the stretch/);
  expect(analyst.query()).not.toContain('km=');
  await page.mouse.up();
  await expect(page).toHaveURL(/[?&]km=\d+-\d+/);
  expect(await analyst.historyLength()).toBe(before + 1);
  const within = await analyst.seesWhatTheApiFinds();
  expect(within).toBeLessThan(whole);

  // The stretch leaves out what has no place, and says so; a press beside everything changes nothing.
  await expect(strip).toContainText(
    /[1-9]\d* events? left out: (its|their) place along the line is not known/,
  );
  await strip.getByTestId('border-strip').click({ position: { x: box.width - 20, y: box.height / 2 } });
  await analyst.seesWhatTheApiFinds();
  expect(analyst.query()).toContain('km=');

  // A press on the track moves the nearer thumb.
  const track = await strip.getByTestId('strip-track').boundingBox();
  if (track === null) throw new Error('the track is not shown');
  const [, startKm] = /km=(\d+)-/.exec(analyst.query()) ?? [];
  await strip.getByTestId('strip-track').click({ position: { x: track.width * 0.75, y: track.height / 2 } });
  await expect(page).toHaveURL(new RegExp(`km=${startKm}-1[01]\\d\\d(&|$)`));
  await analyst.seesWhatTheApiFinds();

  const [, from, to] = /km=(\d+)-(\d+)/.exec(analyst.query()) ?? [];
  await strip.getByRole('slider', { name: 'Stretch to' }).press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`km=${from}-${Number(to) + 1}`));
  await analyst.seesWhatTheApiFinds();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/km=/);
  expect(await analyst.seesWhatTheApiFinds()).toBe(whole);

  // A drag on the little map that Escape ends stays ended, whatever the hand does.
  const course = strip.getByTestId('strip-course');
  await course.scrollIntoViewIfNeeded();
  const line = await course.locator('path').first().boundingBox();
  const start = await course.locator('circle').first().boundingBox();
  if (line === null || start === null) throw new Error('the course is not shown');
  await page.mouse.move(start.x + 3, start.y + 3);
  await page.mouse.down();
  await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2, { steps: 4 });
  await expect(strip.getByRole('button', { name: 'Whole border' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.move(line.x + line.width / 3, line.y + line.height / 2, { steps: 4 });
  await expect(strip.getByRole('button', { name: 'Whole border' })).toBeHidden();
  await page.mouse.up();
  expect(analyst.query()).not.toContain('km=');
});

test('a press on a symbol opens its event', async ({ analyst }) => {
  const { page } = analyst;
  const { events } = await analyst.api.events('border=AF-TJ&type=attack');
  const [event] = events.filter(({ nearestBorder }) => nearestBorder === 'AF-TJ');
  if (!event) throw new Error('no such event in the collection');
  await analyst.opens(
    `border=AF-TJ&type=attack&from=${event.dateStart}&to=${event.dateStart}&tab=borders&v=2`,
  );
  const strip = page.getByRole('region', { name: /^Strip of/ });
  await expect(strip).toContainText(/[1-9]\d* events? along the line/);
  await strip.getByRole('button', { name: 'Show as table' }).click();
  await expect(strip.getByRole('button', { name: event.title })).toBeVisible();
  const canvas = strip.getByTestId('border-strip');
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('the strip is not shown');
  // One day fills the plot: its events stand at half its height, each at its chainage.
  const middle = (44 + box.height - 55) / 2;
  const km = Number(
    await strip.getByRole('table').getByRole('row').nth(1).getByRole('cell').nth(0).textContent(),
  );
  const lengthKm = Number(await strip.getByRole('slider', { name: 'Stretch to' }).getAttribute('max'));
  // What is pointed at on the strip is ringed on the map.
  await canvas.hover({ position: { x: 38 + (km / lengthKm) * (box.width - 46), y: middle } });
  await expect(page.getByTestId('pointed-place')).toHaveAttribute('data-of', 'event');
  await expect(page.getByTestId('pointed-place')).toBeVisible();
  await canvas.click({ position: { x: 38 + (km / lengthKm) * (box.width - 46), y: middle } });
  await expect(page).toHaveURL(/[?&]event=/);
  await expect(analyst.detail.heading).toBeVisible();
});

test('the board lists all crossings; a press opens one on the right and on the map, Back returns', async ({
  analyst,
}) => {
  const { page } = analyst;
  await analyst.opens('tab=borders&v=2');
  await page.getByRole('button', { name: 'All crossings' }).click();
  const board = page.getByRole('dialog', { name: /^Crossings state on 28 Jun 2026, by what is known today/ });
  await expect(board.getByRole('row')).toHaveCount(91);
  await board.getByRole('combobox', { name: 'Borders' }).selectOption('AF');
  await expect(board.getByRole('row')).toHaveCount(24);
  await expect(page).toHaveURL(/crossings=AF&/);
  const row = board.locator('[data-crossing="ghulam-khan"]');
  await expect(row).toContainText('Closed');
  await expect(row).toContainText('12 Oct 2025');
  await row.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(board).toBeHidden();
  const opened = page.locator('[data-crossing="ghulam-khan"]');
  await expect(opened.getByRole('button', { name: /^Ghulam Khan/ })).toHaveAttribute('aria-expanded', 'true');
  await expect(opened.getByRole('button', { name: /^Ghulam Khan/ })).toBeInViewport();
  await expect(page).toHaveURL(/border=AF-PK&map=70\.\d+,3[23]\.\d+,10&.*crossing=ghulam-khan/);
  await page.goBack();
  await expect(board.getByRole('row')).toHaveCount(24);
  await page.keyboard.press('Escape');
  await expect(board).toBeHidden();
  await expect(page).not.toHaveURL(/crossings=/);
});

test('a link opens the board of crossings where the panel is closed, too; the one chosen opens in it and on the map', async ({
  analyst,
}) => {
  const { page } = analyst;
  await page.setViewportSize(TABLET);
  await analyst.opens('crossings=AF-PK,restricted&v=2');
  const board = page.getByRole('dialog', { name: /^Crossings/ });
  await expect(board.getByRole('button', { name: /^Restricted [1-9]/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await board.getByRole('button', { name: 'Torkham' }).click();
  await expect(board).toHaveCount(0);
  await expect(page).toHaveURL(/map=71\.\d+,34\.\d+,10/);
  await expect(page.getByRole('button', { name: /^Torkham/ })).toHaveAttribute('aria-expanded', 'true');
});
