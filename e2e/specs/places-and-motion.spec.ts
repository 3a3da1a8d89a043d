// The same link says the same in every time zone; who prefers stillness gets it.
import { expect, test } from '../driver/test';

test('a link has the same dates and counts west and east of Greenwich', async ({ colleague }) => {
  const link = 'from=2025-11-26&to=2025-11-30&border=AF-TJ&v=2';
  const seen = [];
  for (const timezoneId of ['Asia/Kabul', 'America/New_York']) {
    const analyst = await colleague({ timezoneId });
    await analyst.opens(link);
    await expect(analyst.list.cards.first()).toBeVisible();
    seen.push({
      count: await analyst.seesWhatTheApiFinds(),
      chips: await analyst.chipNames(),
      cards: await analyst.list.cards.allTextContents(),
      first: await analyst.timeline.handle('First day').getAttribute('aria-valuetext'),
      last: await analyst.timeline.handle('Last day').getAttribute('aria-valuetext'),
      address: analyst.query(),
    });
    // Round the loop: what is set again from what is shown is the same.
    await analyst.timeline.handle('First day').focus();
    await analyst.page.keyboard.press('ArrowLeft');
    await expect(analyst.page).not.toHaveURL(/from=2025-11-26/);
    await analyst.page.goBack();
    await expect(analyst.page).toHaveURL(/from=2025-11-26&to=2025-11-30/);
  }
  const [first, ...others] = seen;
  expect(first?.count).toBeGreaterThan(0);
  expect(first?.address).toBe(link);
  expect(first?.chips[0]).toBe('26–30 Nov 2025');
  for (const other of others) expect(other).toEqual(first);
});

test('nothing moves for those who prefer stillness', async ({ analyst }) => {
  const { page, map } = analyst;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await analyst.opens('map=70,35,5&event=tjk-chn-2025-11-26&v=2');
  await expect(analyst.detail.heading).toBeVisible();
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 1)
        .map((animation) => String((animation as CSSTransition).transitionProperty)),
    );
  // A zoom arrives at once: the address has it in the same moment as the map.
  await map.button('Zoom in').click();
  await expect(map.region.locator('.leaflet-zoom-anim')).toHaveCount(0);
  expect(await moving()).toEqual([]);
  await analyst.detail.back.hover();
  await analyst.share.button.hover();
  expect(await moving()).toEqual([]);
  await expect(page).toHaveURL(/map=[\d.]+,[\d.]+,6&/);
});
