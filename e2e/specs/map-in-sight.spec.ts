// What stands over the map leaves it to be seen: its legend is a line, and a chosen event lies where nothing covers it.
import { coveredMarks } from '../driver/covered-marks';
import { DESKTOP, expect, ON_A_PHONE, PHONE, TABLET, test } from '../driver/test';

const SIZES = [DESKTOP, TABLET, PHONE, { width: 720, height: 450 }, { width: 320, height: 256 }];

test('the legend covers no tenth of the map in any size', async ({ analyst }) => {
  const { page, map } = analyst;
  await analyst.opens();
  await expect(map.region.getByRole('list', { name: 'Legend' })).toBeVisible();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const covered = async () => {
      const box = await map.region.boundingBox({ timeout: 500 }).catch(() => null);
      const legend = await map.region
        .getByRole('list', { name: 'Legend' })
        .locator('..')
        .boundingBox({ timeout: 500 })
        .catch(() => null);
      return box && legend ? (legend.width * legend.height) / (box.width * box.height) : 0;
    };
    await expect.poll(covered, `${size.width} × ${size.height}`).toBeLessThan(0.1);
  }
});

test('opened it covers no tenth of the map either, in whole rows', async ({ analyst }) => {
  const { page, map } = analyst;
  await analyst.opens();
  await map.region.getByRole('button', { name: 'Legend: show' }).click();
  const list = map.region.getByRole('list', { name: 'Legend' });
  for (const size of [DESKTOP, { width: 1280, height: 720 }, TABLET]) {
    await page.setViewportSize(size);
    const covered = async () => {
      const [box, legend] = [await map.region.boundingBox(), await list.boundingBox()];
      return box && legend ? (legend.width * legend.height) / (box.width * box.height) : 1;
    };
    await expect.poll(covered, `${size.width} × ${size.height}`).toBeLessThan(0.1);
    const cut = await list.evaluate((rows) => {
      const { bottom } = rows.getBoundingClientRect();
      const boxes = Array.from(rows.children, (row) => row.getBoundingClientRect());
      return boxes.filter((row) => row.top < bottom - 1 && row.bottom > bottom + 1).length;
    });
    expect(cut, `${size.width} × ${size.height}`).toBe(0);
  }
});

const LOW_WINDOWS = [
  { width: 720, height: 450 },
  { width: 320, height: 256 },
];

for (const size of [{ width: 360, height: 640 }, PHONE, { width: 800, height: 600 }, ...LOW_WINDOWS])
  test(`the buttons are pressed while the areas are listed, at ${size.width} × ${size.height}`, async ({
    analyst,
  }) => {
    const { page, map } = analyst;
    await page.setViewportSize(size);
    await analyst.opens();
    if (LOW_WINDOWS.includes(size)) await analyst.tab('Map').click();
    const line = map.region.getByRole('group', { name: 'No exact place:' });
    await line.locator('[aria-expanded="false"]').click();
    await expect(line.getByRole('button', { name: 'Show fewer' })).toBeInViewport({ ratio: 1 });
    for (const name of ['Zoom to results', 'Zoom in', 'Zoom out'] as const)
      await map.button(name).click({ trial: true });
  });

for (const size of LOW_WINDOWS)
  test(`no mark lies under the buttons beside the map, at ${size.width} × ${size.height}`, async ({
    analyst,
  }) => {
    const { page, map } = analyst;
    await page.setViewportSize(size);
    await analyst.opens();
    await analyst.tab('Map').click();
    await expect.poll(async () => (await coveredMarks(map.region)).inSight).toBeGreaterThan(10);
    await expect(map.region.getByRole('button', { name: /events? elsewhere/ })).toBeVisible();
    await expect.poll(async () => (await coveredMarks(map.region)).covered).toEqual([]);
  });

const SMALL_PHONE = { width: 360, height: 640 };
const LOW_TABLET = { width: 800, height: 600 };

for (const size of [DESKTOP, TABLET, LOW_TABLET, PHONE, SMALL_PHONE]) {
  test.describe(`at ${size.width} × ${size.height}`, () => {
    test.use({ viewport: size, hasTouch: size.width < 500, isMobile: size.width < 500 });

    test('no mark of the first view lies under the buttons and lines over the map', async ({ analyst }) => {
      const { map } = analyst;
      await analyst.opens();
      await expect.poll(async () => (await coveredMarks(map.region)).inSight).toBeGreaterThan(20);
      // What stands over the map comes after it, and what is not on it is counted when it rests.
      await expect(map.region.getByRole('button', { name: /events? elsewhere/ })).toBeVisible();
      await expect.poll(async () => (await coveredMarks(map.region)).covered).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use(ON_A_PHONE);

  test('with the sheet drawn down no mark lies under the buttons either', async ({ analyst }) => {
    const { map, page } = analyst;
    await analyst.opens();
    const before = (await coveredMarks(map.region)).inSight;
    const handle = page.getByRole('button', { name: /^Height of the panel/ });
    await handle.press('ArrowDown');
    await expect(handle).toHaveAccessibleName(/low/);
    await expect.poll(async () => (await coveredMarks(map.region)).inSight).toBeGreaterThan(before);
    await expect.poll(async () => (await coveredMarks(map.region)).covered).toEqual([]);
  });

  test('a link to an event brings it into what the sheet leaves of the map', async ({ analyst }) => {
    const { page } = analyst;
    await page.goto('/?event=ru-post-money-2021-08-12');
    // What the address says is the middle of the uncovered part.
    await expect(page).toHaveURL(/map=37\.\d*,55\.\d*/);
  });
});

test.describe('on a small phone', () => {
  test.use({ viewport: SMALL_PHONE, hasTouch: true, isMobile: true });

  test('what is elsewhere is shown by a tap, and from there the rest is', async ({ analyst }) => {
    const { map, page } = analyst;
    await analyst.opens('border=AF-PK&v=2');
    const elsewhere = map.region.getByRole('button', { name: /events? elsewhere/ });
    const number = async () => Number.parseInt((await elsewhere.getAttribute('title')) ?? '', 10);
    await expect.poll(number).toBeGreaterThan(20);
    const before = await number();
    // All but what lies on the far side of the world is in sight at once.
    await elsewhere.tap();
    await expect.poll(number).toBeLessThan(before / 3);
    const rest = await number();
    await elsewhere.tap();
    await expect(page).toHaveURL(/map=-7\d\./);
    await expect.poll(number).toBeGreaterThan(10 * rest);
    await expect.poll(async () => (await coveredMarks(map.region)).covered).toEqual([]);
  });
});
