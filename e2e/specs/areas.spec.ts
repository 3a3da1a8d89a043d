// Places that a filter asks for, on the map: areas drawn by mouse, by finger and by coordinates, the part in view, circles; the same count everywhere.
import type { SarhadEvent } from '../../src/contract/event';
import type { Analyst } from '../driver/analyst';
import { expect, ON_A_PHONE, onOnePage as test } from '../driver/test';

const HERE = 'map=70.5,37.8,7';
/** Round the Panj from Panji Poyon to Khorugh; latitude first, as people type. */
const PANJ = [
  [37.1, 68.5],
  [37.0, 69.6],
  [37.6, 70.2],
  [37.3, 71.7],
  [38.6, 71.2],
  [38.2, 69.9],
] as const;

const addressed = (analyst: Analyst, parameter: string) =>
  new URL(analyst.page.url()).searchParams.get(parameter);

test('an area is drawn by mouse, dragged, named and cleared', async ({ analyst }) => {
  const { page, map } = analyst;
  await analyst.opens(HERE);
  await map.region.getByRole('button', { name: 'Draw an area' }).click();
  for (const corner of [
    [68, 36.6],
    [71.8, 36.6],
    [71.8, 38.6],
    [68, 38.6],
  ] as const) {
    const { x, y } = await map.screenPoint(corner);
    await page.mouse.click(x, y);
  }
  await expect(map.region.getByText('4 points')).toBeVisible();
  // Nothing was opened by the presses.
  expect(addressed(analyst, 'event')).toBeNull();
  await page.keyboard.press('Enter');
  const drawn = await analyst.seesWhatTheApiFinds();
  expect(drawn).toBeGreaterThan(10);
  await map.region.getByRole('button', { name: 'Edit shape' }).click();
  const corner = map.region.getByRole('button', { name: /^Point 1 of 4/ });
  const box = await corner.boundingBox();
  if (box === null) throw new Error('The corner is nowhere.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 150, box.y - 60, { steps: 4 });
  await page.mouse.up();
  await analyst.seesWhatTheApiFinds();
  // By keys, too, and the point is in the link.
  const before = addressed(analyst, 'area');
  await corner.press('ArrowLeft');
  await expect.poll(() => addressed(analyst, 'area')).not.toBe(before);
  const name = map.region.getByRole('textbox', { name: 'Name of this area' });
  await name.fill('Upper Panj');
  await name.press('Enter');
  await expect(analyst.chips).toContainText('area “Upper Panj”');
  await analyst.seesWhatTheApiFinds();
  await map.region.getByRole('button', { name: 'Clear the drawn area' }).click();
  await expect(page).not.toHaveURL(/area=/);
});

test('an area by typed coordinates counts as a naive filter does, in list, download and engine', async ({
  analyst,
}) => {
  const { page, map } = analyst;
  await analyst.opens(HERE);
  await map.region.getByRole('button', { name: 'Draw an area' }).click();
  await map.region.getByRole('button', { name: 'Coordinates…' }).click();
  const points = page.getByRole('textbox', { name: 'Coordinates of the points' });
  await points.fill('37.1, 68.5\nnowhere');
  await page.getByRole('button', { name: 'Show area' }).click();
  await expect(page.getByRole('alert')).toContainText('Line 2 is not read as coordinates: “nowhere”');
  await points.fill(PANJ.map((pair) => pair.join(', ')).join('\n'));
  await page.getByRole('button', { name: 'Show area' }).click();
  const shown = await analyst.seesWhatTheApiFinds();

  const all: SarhadEvent[] = [];
  let cursor = '';
  do {
    const page = await analyst.api.events(cursor, 200);
    all.push(...page.events);
    cursor = page.nextCursor === null ? '' : `cursor=${page.nextCursor}`;
  } while (cursor !== '');
  const naive = all.filter(({ coordinates }) => coordinates !== null && crossings(coordinates) % 2 === 1);
  expect(naive.length).toBeGreaterThan(20);
  expect(shown).toBe(naive.length);
  const csv = await page.request.get(`/api/v1/events.csv?${analyst.filter()}`);
  const ids = (await csv.text())
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[0]);
  expect(new Set(ids.filter(Boolean))).toEqual(new Set(naive.map(({ id }) => id)));
});

/** How often a ray to the east crosses the area around the Panj. */
function crossings([lng, lat]: readonly [number, number]): number {
  return PANJ.filter(([y1, x1], at) => {
    const [y2, x2] = PANJ[(at + 1) % PANJ.length] ?? [0, 0];
    return y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1;
  }).length;
}

test('only what is in view follows the map, and a link keeps its part of it', async ({ analyst }) => {
  const { page, map } = analyst;
  await analyst.opens(HERE);
  const only = map.region.getByRole('button', { name: 'Only what is in view', exact: true });
  await only.click();
  await expect(page).toHaveURL(/bbox=/);
  const before = addressed(analyst, 'bbox');
  await analyst.seesWhatTheApiFinds();
  await map.button('Zoom in').click();
  await expect.poll(() => addressed(analyst, 'bbox')).not.toBe(before);
  await analyst.seesWhatTheApiFinds();
  await expect(map.region.getByText(/events? elsewhere/)).toHaveCount(0);
  await only.click();
  await expect(page).not.toHaveURL(/bbox=/);
  // Who opens a link sees the part that it names, on a screen of any size.
  await analyst.opens(`bbox=${before}`);
  await expect(map.region.getByText('Only what is in the marked part of the map')).toBeVisible();
  expect(addressed(analyst, 'bbox')).toBe(before);
});

test('a circle is widened, dragged and moved by keys, and says what is placed too imprecisely', async ({
  analyst,
}) => {
  const { map } = analyst;
  await analyst.opens(`near=71.61,36.73,50,Ishkashim&map=71.6,36.7,8`);
  await expect(analyst.chips).toContainText('within 50 km of Ishkashim');
  const { tooImprecise } = await analyst.api.events('near=71.61,36.73,50');
  await expect(map.region.getByText(`${tooImprecise} more events may lie within`)).toBeVisible();
  await analyst.seesWhatTheApiFinds();
  await map.region.getByRole('button', { name: '100 km', exact: true }).click();
  expect(addressed(analyst, 'near')).toBe('71.61,36.73,100,Ishkashim');
  await analyst.seesWhatTheApiFinds();
  await map.region.getByRole('button', { name: /^Radius, 100 km/ }).press('ArrowRight');
  await expect.poll(() => Number(addressed(analyst, 'near')?.split(',')[2])).toBeGreaterThan(100);
  expect(addressed(analyst, 'near')).toBe('71.61,36.73,110,Ishkashim');
  await map.region.getByRole('button', { name: /^Middle of the circle/ }).press('ArrowDown');
  // Moved away it is another place.
  await expect.poll(() => addressed(analyst, 'near')?.split(',').length).toBe(3);
  await analyst.seesWhatTheApiFinds();
});

test('a circle that cannot be made out as the map lies is gone to, and clearing it keeps the keyboard on the map', async ({
  colleague,
}) => {
  const analyst = await colleague();
  const { map } = analyst;
  await analyst.opens('near=71.08,34.11,25,Torkham');
  await expect.poll(() => Number(addressed(analyst, 'map')?.split(',')[2] ?? 0)).toBeGreaterThan(7);
  const name = map.region.getByRole('textbox', { name: 'Name of this place' });
  await name.fill('The crossing');
  await name.press('Enter');
  await expect(name).toBeFocused();
  await expect(analyst.chips).toContainText('within 25 km of The crossing');
  await map.region.getByRole('button', { name: 'Clear the distance' }).click();
  await expect(map.cursor).toBeFocused();
});

test('an area is drawn by finger', async ({ colleague }) => {
  const analyst = await colleague(ON_A_PHONE);
  const { page, map } = analyst;
  await analyst.opens('map=70.5,37.8,6');
  await page.getByRole('button', { name: 'Layers', exact: true }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Draw an area' }).tap();
  const cross = map.region.getByRole('button', { name: 'Add point at cross' });
  await cross.tap();
  const box = await map.region.boundingBox();
  const middle = (box?.width ?? 0) / 2;
  for (const [dx, y] of [
    [-60, 300],
    [40, 350],
  ] as const)
    await page.touchscreen.tap(middle + dx, y);
  await expect(map.region.getByText('3 points')).toBeVisible();
  await map.region.getByRole('button', { name: 'Done', exact: true }).tap();
  await expect(page).toHaveURL(/area=/);
  const { events } = await analyst.api.totals(analyst.filter());
  await expect(analyst.summary).toHaveText(new RegExp(`^${events} `));
});
