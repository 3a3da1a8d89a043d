// Dates by the brush of the timeline: mouse, keys, finger. A drag is one step in the history, however long it is.
import { expect, ON_A_PHONE, onOnePage, test } from '../driver/test';

onOnePage('a drag of the mouse sets the dates in one step, and previews on its way', async ({ analyst }) => {
  const { page, timeline } = analyst;
  await analyst.opens();
  const all = await analyst.count();
  const steps = await analyst.historyLength();

  await timeline.beginsToDrag('2024-03-10', '2025-02-10');
  await expect.poll(() => analyst.count()).toBeLessThan(all);
  // The address waits for the hand to let go.
  expect(analyst.query()).toBe('');
  await page.mouse.up();

  await expect(page).toHaveURL(/\?from=2024-03-01&to=2025-02-28&v=2$/);
  const matching = await analyst.seesWhatTheApiFinds();
  expect(matching).toBeLessThan(all);
  expect(await analyst.chipNames()).toEqual(['1 Mar 2024 – 28 Feb 2025']);
  await expect(page.getByRole('button', { name: 'Dates: 1 Mar 2024 – 28 Feb 2025' })).toBeVisible();
  expect(await analyst.historyLength()).toBe(steps + 1);

  // Its end is taken and moved; Escape gives up what is in hand.
  await timeline.drags('2025-02-28', '2025-05-20');
  await expect(page).toHaveURL(/from=2024-03-01&to=2025-05-31/);
  await timeline.beginsToDrag('2024-09-15', '2024-12-15');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2024-03-01&to=2025-05-31/);
  await analyst.seesWhatTheApiFinds();
  expect(await analyst.historyLength()).toBe(steps + 2);

  await page.goBack();
  await expect(page).toHaveURL(/from=2024-03-01&to=2025-02-28/);
  expect(await analyst.seesWhatTheApiFinds()).toBe(matching);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  expect(await analyst.seesWhatTheApiFinds()).toBe(all);
  await page.goForward();
  expect(await analyst.seesWhatTheApiFinds()).toBe(matching);

  // A press beside the brush clears it, where no bar is painted.
  const beside = await timeline.pointOf('2022-01-15');
  const stage = await timeline.region.locator('canvas').boundingBox();
  await page.mouse.click(beside.x, (stage?.y ?? 0) + 20);
  await expect(page).toHaveURL(/\/$/);
});

onOnePage('the handles set the dates by keys, and say where they stand', async ({ analyst }) => {
  const { page, timeline } = analyst;
  await analyst.opens('from=2024-03-01&to=2025-02-28&v=2');
  const steps = await analyst.historyLength();
  const first = timeline.handle('First day');
  await first.focus();
  await expect(first).toHaveAttribute('aria-valuetext', /1 March 2024/);
  await page.keyboard.press('PageUp');
  await expect(page).not.toHaveURL(/from=2024-03-01/);
  const last = timeline.handle('Last day');
  await last.focus();
  await page.keyboard.press('End');
  await expect(page).not.toHaveURL(/to=/);
  await expect(last).toHaveAttribute('aria-valuetext', /^to the last event/);
  await analyst.seesWhatTheApiFinds();
  expect(await analyst.historyLength()).toBe(steps + 2);

  await page.keyboard.press('Delete');
  await expect(page).toHaveURL(/\/$/);
  await expect(timeline.region.getByRole('status')).toHaveText('All dates.');
  await analyst.seesWhatTheApiFinds();
});

onOnePage(
  'a press on a bar takes its period, the next one gives all dates back, as the space bar does',
  async ({ analyst }) => {
    const { page, timeline } = analyst;
    await analyst.opens();
    const all = await analyst.count();
    const steps = await analyst.historyLength();
    const bar = await timeline.pointOf('2024-03-10');
    await page.mouse.move(bar.x, bar.y);
    await expect(page.getByRole('tooltip')).toContainText('Press: this month alone');
    await page.mouse.click(bar.x, bar.y);
    await expect(page).toHaveURL(/\?from=2024-03-01&to=2024-03-31&v=2$/);
    await expect(timeline.region.getByRole('status')).toHaveText('Dates: 1–31 Mar 2024.');
    await expect(page.getByRole('tooltip')).toContainText('Press again: all dates');
    await analyst.seesWhatTheApiFinds();
    // The window has not moved: the same place is the same bar.
    await page.mouse.click(bar.x, bar.y);
    await expect(page).toHaveURL(/\/$/);
    await expect.poll(() => analyst.count()).toBe(all);
    expect(await analyst.historyLength()).toBe(steps + 2);

    await analyst.opens('from=2024-03-10&to=2025-02-28&v=2');
    await timeline.handle('First day').focus();
    await page.keyboard.press('Space');
    await expect(page).not.toHaveURL(/from=2024-03-10/);
    await analyst.seesWhatTheApiFinds();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/\/$/);
    await expect(timeline.region.getByRole('status')).toHaveText('All dates.');
  },
);

test.describe('on a phone', () => {
  test.use(ON_A_PHONE);

  test('a finger sets the dates', async ({ analyst }) => {
    await analyst.opens();
    const all = await analyst.count();
    await analyst.tab('Timeline').tap();
    await analyst.timeline.dragsByFinger('2023-02-10', '2024-06-10');
    await expect(analyst.page).toHaveURL(/\?from=2023-02-01&to=2024-06-30&tab=timeline&v=2$/);
    expect(await analyst.seesWhatTheApiFinds()).toBeLessThan(all);
  });

  test('a finger takes a bar, and all dates again', async ({ analyst }) => {
    const { page, timeline } = analyst;
    await analyst.opens();
    await analyst.tab('Timeline').tap();
    const bar = await timeline.pointOf('2025-03-16');
    await page.touchscreen.tap(bar.x, bar.y);
    await expect(page).toHaveURL(/\?from=2025-03-01&to=2025-03-31&tab=timeline&v=2$/);
    await expect(page.getByRole('tooltip')).toContainText('Press again: all dates');
    await page.touchscreen.tap(bar.x, bar.y);
    await expect(page).toHaveURL(/\/\?tab=timeline&v=2$/);
  });
});
