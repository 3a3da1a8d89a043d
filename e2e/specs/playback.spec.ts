// Playback: dates move by themselves, everything follows, and however long it plays it is one step of the history.
import { expect, onOnePage as test } from '../driver/test';

test('a window moves through time; pausing keeps it, Escape gives the dates back', async ({ analyst }) => {
  const { page, timeline } = analyst;
  await analyst.opens('from=2023-01-01&to=2023-03-31&v=2');
  const steps = await analyst.historyLength();
  const length = (await timeline.dayAt('Last day')) - (await timeline.dayAt('First day'));
  const start = await timeline.dayAt('First day');

  await timeline.button('Play through time').click();
  await timeline.region.getByRole('combobox', { name: 'Speed' }).selectOption('10 a second');
  await expect.poll(() => timeline.dayAt('First day')).toBeGreaterThanOrEqual(start + 21);
  // The address waits until it pauses.
  expect(analyst.query()).toBe('from=2023-01-01&to=2023-03-31&v=2');
  await timeline.button('Pause').click();
  await expect(page).not.toHaveURL(/from=2023-01-01/);
  expect(await analyst.historyLength()).toBe(steps + 1);
  expect((await timeline.dayAt('Last day')) - (await timeline.dayAt('First day'))).toBe(length);
  await analyst.seesWhatTheApiFinds();

  const pausedAt = analyst.query();
  await timeline.button('Play through time').press('Enter');
  await expect(timeline.button('Pause')).toBeFocused();
  const before = await timeline.dayAt('First day');
  await expect.poll(() => timeline.dayAt('First day')).toBeGreaterThan(before);
  await page.keyboard.press('Escape');
  await expect(timeline.button('Play through time')).toBeVisible();
  expect(analyst.query()).toBe(pausedAt);
  await analyst.seesWhatTheApiFinds();
});

test('cumulative playback ends by itself with all that it was to fill', async ({ analyst }) => {
  const { page, timeline } = analyst;
  await analyst.opens('from=2025-11-10&to=2026-01-15&v=2');
  const all = await analyst.seesWhatTheApiFinds();
  await timeline.button('Play through time').click();
  await timeline.button('Pause').click();
  await timeline.region.getByRole('combobox', { name: 'What moves' }).selectOption('cumulative');
  await timeline.region.getByRole('combobox', { name: 'Step', exact: true }).selectOption('by week');
  await timeline.region.getByRole('combobox', { name: 'Speed' }).selectOption('10 a second');
  await analyst.follows('from=2025-11-10&to=2026-01-15&v=2');
  await timeline.button('Play through time').click();
  await expect.poll(() => analyst.count()).toBeLessThan(all);
  await expect(timeline.button('Play through time')).toBeVisible();
  await expect(page).toHaveURL(/\?from=2025-11-10&to=2026-01-15&v=2$/);
  expect(await analyst.seesWhatTheApiFinds()).toBe(all);
});
