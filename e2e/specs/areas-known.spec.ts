// Events without a closer place than a country or a province: counted at its name or in a line, opened like a stack by any hand.
import { expect, ON_A_PHONE, test } from '../driver/test';

const TITLE = /^\d+ events known only to Afghanistan( \(\d+ to a province\))?$/;
const ONLY_AFGHANISTAN = /^\d+ events in Afghanistan without a closer place/;

test('a count at a name is opened by keys and by mouse, and says how many of what', async ({ analyst }) => {
  const { page, map } = analyst;
  await analyst.opens();
  const atNames = map.region.getByRole('group', { name: /^Counts at names on the map/ });
  const afghanistan = atNames.getByRole('button', { name: ONLY_AFGHANISTAN });
  await expect(afghanistan).toHaveAccessibleName(/: \d+ incidents, \d+ diplomatic events$/);
  const count = Number.parseInt((await afghanistan.getAttribute('aria-label')) ?? '', 10);
  const list = map.region.getByRole('dialog', { name: TITLE });

  // After the marks, one stop for all of them.
  await map.cursor.focus();
  await page.keyboard.press('Tab');
  await expect(atNames.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Home');
  for (
    let step = 0;
    step < 20 && !(await afghanistan.evaluate((button) => button === document.activeElement));
    step++
  )
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(count);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(map.cursor).toBeFocused();

  const box = await afghanistan.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await expect(list.getByRole('listitem')).toHaveCount(count);
});

test.describe('on a phone', () => {
  test.use(ON_A_PHONE);

  test('one line at the edge of the map has all of them', async ({ analyst }) => {
    const { map } = analyst;
    await analyst.opens();
    const line = map.region.getByRole('group', { name: 'No exact place:' });
    await line.getByRole('button', { name: /^No exact place: \d+ in \d+ areas: show$/ }).tap();
    await line.getByRole('button', { name: ONLY_AFGHANISTAN }).tap();
    const list = map.region.getByRole('dialog', { name: TITLE });
    await expect(list).toBeVisible();
    // It has the map to itself, and most of its room is for events.
    await expect(line.getByRole('button', { name: ONLY_AFGHANISTAN })).toBeHidden();
    const heading = list.getByRole('heading');
    const { lines } = await heading.evaluate((one) => {
      const { lineHeight } = getComputedStyle(one);
      return { lines: Math.round(one.getBoundingClientRect().height / Number.parseFloat(lineHeight)) };
    });
    expect(lines).toBeLessThanOrEqual(2);
  });
});
