// Links: a colleague sees what the sender saw; every link ever made opens; what is wrong in one is named, the rest works.

import { expect, onOnePage, test } from '../driver/test';
import links from '../links.json' with { type: 'json' };

/** What the corpus says a link restores, as the API takes it. */
function apiFilterOf(view: object, query: string): string {
  const { filter = {} } = view as { filter?: Record<string, unknown> };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    // Circles and areas as they were written.
    const isDrawn = name === 'near' || name === 'area';
    const clause = value as { any?: string[]; not?: string[] };
    const values = clause.any && clause.not ? [...clause.any, ...clause.not.map((one) => `!${one}`)] : value;
    if (isDrawn) params.set(name, new URLSearchParams(query).get(name) ?? '');
    else params.set(name, name === 'km' ? (value as number[]).join('-') : String(values));
  }
  return params.toString();
}

onOnePage('a copied link opens the same view elsewhere', async ({ analyst, colleague }) => {
  const { page } = analyst;
  await analyst.opens(
    'from=2025-07-01&to=2026-02-23&border=AF-TJ&status=contested,reported&map=70.05,37.93,8&event=tjk-chn-2025-11-26&theme=dark&v=2',
  );
  await expect(analyst.detail.heading).toBeVisible();
  const link = await analyst.share.copiesTheLink({ withTheme: true });
  const title = (await analyst.detail.heading.textContent()) ?? '';
  expect(link).toBe(page.url());

  const other = await colleague({
    timezoneId: 'America/New_York',
    colorScheme: 'light',
    viewport: page.viewportSize(),
  });
  await other.opens(link);
  expect(await other.count()).toBe(await analyst.seesWhatTheApiFinds());
  expect(await other.chipNames()).toEqual(await analyst.chipNames());
  await expect(other.detail.heading).toHaveText(title);
  await expect(other.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // The position stands in the address and is what the map shows.
  expect(other.page.url()).toBe(link);
  await expect(other.map.region.getByText(/^\d+ km$/)).toHaveText(
    (await analyst.map.region.getByText(/^\d+ km$/).textContent()) ?? '',
  );
  await expect.poll(() => other.map.painted()).toBeGreaterThan(100);

  // And back: what the colleague changes is in their link.
  await other.detail.back.click();
  await other.tab('Coming').click();
  await analyst.opens(await other.share.copiesTheLink());
  await expect(analyst.tab('Coming')).toHaveAttribute('aria-selected', 'true');
  expect(await analyst.seesWhatTheApiFinds()).toBe(await other.count());
});

onOnePage('each deliberate act is one step back, and the map moves without any', async ({ analyst }) => {
  const { page, filters } = analyst;
  await analyst.opens();
  // The map may move to show what is selected: a consequence, which takes the place of the current address.
  const isAt = async (act: string) =>
    expect.poll(() => analyst.query().replace(/&map=[^&]*/, ''), act).toBe(acts.get(act));
  const acts = new Map([['opens', '']]);
  const steps = await analyst.historyLength();
  const did = async (act: string, query: string) => {
    acts.set(act, query);
    await isAt(act);
    expect(await analyst.historyLength(), act).toBe(steps + acts.size - 1);
  };
  const filter = 'type=!trafficking&country=TJ';
  const { events } = await analyst.api.events(filter, 2);
  await filters.ticks('Countries', 'Tajikistan');
  await did('ticks a country', 'country=TJ&v=2');
  await filters.excludes('Incidents', 'Trafficking');
  await did('excludes a type', `${filter}&v=2`);
  await analyst.list.cards.first().click();
  await did('opens an event', `${filter}&event=${events[0]?.id}&v=2`);
  await analyst.detail.next.click();
  await did('opens the next', `${filter}&event=${events[1]?.id}&v=2`);
  await analyst.detail.back.click();
  await did('closes it', `${filter}&v=2`);
  await analyst.tab('Coming').click();
  await did('opens a tab', `${filter}&tab=upcoming&v=2`);

  const names = [...acts.keys()];
  for (const act of names.slice(0, -1).reverse()) {
    await page.goBack();
    await isAt(act);
  }
  await expect(analyst.chips).toHaveCount(0);
  await analyst.seesWhatTheApiFinds();
  for (const act of names.slice(1)) {
    await page.goForward();
    await isAt(act);
  }
  await expect(analyst.tab('Coming')).toHaveAttribute('aria-selected', 'true');
  await analyst.seesWhatTheApiFinds();

  // Dragging and zooming the map replaces the current address.
  const box = await analyst.map.region.boundingBox();
  if (box === null) throw new Error('The map is not on screen.');
  const length = await analyst.historyLength();
  await page.mouse.move(box.x + 300, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 420, box.y + 340, { steps: 20 });
  await page.mouse.up();
  await expect(page).toHaveURL(/map=/);
  const dragged = page.url();
  await analyst.map.button('Zoom in').click();
  await expect(page).not.toHaveURL(dragged);
  expect(await analyst.historyLength()).toBe(length);
});

onOnePage(
  'every link of the corpus opens, and complains about exactly what is wrong in it',
  async ({ analyst, guard }) => {
    test.slow();
    // `asof=1` with an unknown event asks the API for it and is told no.
    guard.allows(/Failed to load resource.*404/);
    for (const { query, view, notices } of links.links) {
      await test.step(query || 'the bare address', async () => {
        if ('embed' in view) {
          // A part alone, without the count of the whole page.
          await analyst.follows(query);
          await expect(analyst.page.locator(`main[data-region="${view.embed}"]`)).toBeVisible();
        } else {
          await analyst.opens(query);
          await analyst.seesWhatTheApiFinds(apiFilterOf(view, query));
        }
        const expected: readonly string[] = [...notices].sort();
        await expect
          .poll(async () => (await analyst.noticedParameters()).sort(), `notices of ?${query}`)
          .toEqual(expected);
      });
    }
  },
);

onOnePage(
  'ids that the data does not hold are named, and the rest of the link works',
  async ({ analyst, guard }) => {
    guard.allows(/Failed to load resource.*404/);
    await analyst.opens(
      'actor=tj-government,nobody&border=AF-TJ,XX-YY&source=no-paper&event=no-such-event&v=2',
    );
    await expect(analyst.notices).toContainText('Actor “nobody”: not in this collection');
    await expect(analyst.notices).toContainText('Border “XX-YY”: not in this collection');
    await expect(analyst.notices).toContainText('Publisher “no-paper”: not in this collection');
    // What was left out stays in the address until the reader changes something.
    await expect(analyst.page).toHaveURL(/nobody.*XX-YY.*no-paper/);
    await analyst.seesWhatTheApiFinds('actor=tj-government&border=AF-TJ');

    const alert = analyst.page.getByRole('alert');
    await expect(alert).toContainText('There is no such event.');
    await expect(alert).toContainText('no-such-event');
    await alert.getByRole('button', { name: 'Take it out of the link' }).click();
    await expect(analyst.page).toHaveURL(/\?actor=tj-government&border=AF-TJ&v=2$/);
    await expect(alert).toHaveCount(0);

    await analyst.notices.getByRole('button', { name: 'Dismiss' }).click();
    await expect(analyst.notices).toHaveCount(0);
  },
);

test('what a link lost is said whole, within the map or the window, in every size', async ({
  analyst,
  guard,
}) => {
  // The border that is not there is asked for.
  guard.allows(/Failed to load resource.*404.*QQ-ZZ/);
  const { page } = analyst;
  await analyst.opens('from=2025-03-01&border=QQ-ZZ&foo=1&v=2');
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [800, 600],
    [390, 844],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height });
    const within = page.locator(width > 760 ? 'main' : 'body');
    const dismiss = analyst.notices.getByRole('button', { name: 'Dismiss' });
    await expect(async () => {
      const [place, box, button] = await Promise.all(
        [within, analyst.notices, dismiss].map((one) => one.boundingBox()),
      );
      if (!place || !box || !button) throw new Error('not there yet');
      expect(box.x, `at ${width}`).toBeGreaterThanOrEqual(place.x);
      expect(box.x + box.width, `at ${width}`).toBeLessThanOrEqual(place.x + place.width);
      expect(button.x + button.width, `at ${width}`).toBeLessThanOrEqual(box.x + box.width);
    }).toPass({ timeout: 10_000 });
  }
});
