// What is not there yet, is not there at all, or cannot be had: each says what it is and what to do.
import { expect, ON_A_PHONE, test } from '../driver/test';

const META = '**/api/v1/meta';
const CHUNKS = '**/api/v1/chunks/*';

/** Failures that a test provokes are complained about by the browser itself. */
const RESOURCE = /Failed to load resource|request failed/;

test('while events and land are on their way, progress says so, and the ground is that of land', async ({
  analyst,
}) => {
  const { page } = analyst;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  for (const late of [CHUNKS, '**/basemap/coarse.json'])
    await page.route(late, async (route) => {
      await gate;
      await route.continue();
    });
  await page.goto('/');
  await expect(page.getByRole('progressbar', { name: 'Loading events' })).toBeVisible();
  await expect(page.getByText('Loading events…')).toBeAttached();
  await expect(analyst.map.cursor).toHaveAccessibleName('Map. The events are still being read.');
  const ground = (name: string) =>
    page.evaluate((token) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.backgroundColor = `var(${token})`;
      const colour = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return colour;
    }, name);
  await expect(page.locator('.leaflet-container')).toHaveCSS(
    'background-color',
    await ground('--focus-land'),
  );
  open();
  await analyst.hasAllEvents();
  await analyst.seesWhatTheApiFinds();
});

test('nothing matches: what could be taken away stands there, and works', async ({ analyst }) => {
  const { page, list } = analyst;
  await analyst.opens('from=1999-01-01&to=1999-12-31&actor=ttp&v=2');
  await expect(page.getByText('No event matches.')).toBeVisible();
  await expect(analyst.map.cursor).toHaveAccessibleName('Map without events. Nothing matches.');
  await analyst.seesWhatTheApiFinds();

  const without = list.suggestion(/^Without “1 Jan – 31 Dec 1999”: \d+ events$/);
  const said = Number(/(\d+) events/.exec((await without.textContent()) ?? '')?.[1]);
  await without.click();
  await expect(page).toHaveURL(/\?actor=ttp&v=2$/);
  expect(await analyst.seesWhatTheApiFinds()).toBe(said);
  await expect(list.cards.first()).toBeVisible();
});

test('the server cannot be reached any more: data stay, their time is said, and a press tries again', async ({
  analyst,
  guard,
}) => {
  guard.allows(RESOURCE);
  const { page } = analyst;
  await page.clock.install({ time: new Date('2026-06-30T14:02:00+04:30') });
  await analyst.opens();
  const all = await analyst.count();
  await page.route(META, (route) => route.abort());
  const stale = page.getByRole('status').filter({ hasText: 'cannot reach the server' });
  await expect(async () => {
    await page.clock.fastForward(65_000);
    await expect(stale).toContainText('Showing data of 14:0', { timeout: 500 });
  }).toPass();
  expect(await analyst.count()).toBe(all);
  expect(await analyst.map.painted()).toBeGreaterThan(1000);
  await analyst.filters.ticks('Borders', 'Afghanistan – Tajikistan');
  await analyst.seesWhatTheApiFinds();

  // Of itself the page asks again in its own time: the press is to be what does.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
  await page.unroute(META);
  await stale.getByRole('button', { name: 'Try again' }).click();
  await page.clock.resume();
  await expect(stale).toHaveCount(0);
});

test('the first answer fails: it is said why, and a press tries again', async ({ analyst, guard }) => {
  guard.allows(RESOURCE);
  const { page } = analyst;
  const alert = page.getByRole('alert');
  await page.clock.install();
  await page.route(CHUNKS, (route) => route.fulfill({ status: 500, body: 'broken' }));
  await page.goto('/?border=AF-TJ&v=2');
  await expect(async () => {
    await page.clock.fastForward(5_000);
    await expect(alert).toContainText('The events could not be loaded.', { timeout: 500 });
  }).toPass();
  await expect(alert).toContainText('The server answered with an error (500)');
  await expect(alert).toContainText('Nothing of your view is lost');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect.poll(() => analyst.map.backgroundColours()).toBeGreaterThan(10);

  await page.unroute(CHUNKS);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await analyst.hasAllEvents();
  await expect(page).toHaveURL(/\?border=AF-TJ&v=2$/);
  await analyst.seesWhatTheApiFinds();
});

test.describe('on a phone', () => {
  test.use(ON_A_PHONE);

  test('the sheet does not cover the way to try again', async ({ page, guard }) => {
    guard.allows(RESOURCE);
    await page.route(CHUNKS, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto('/');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The events could not be loaded.');
    await page.unroute(CHUNKS);
    await alert.getByRole('button', { name: 'Try again' }).tap();
    await expect(alert).toHaveCount(0);
  });
});

test('a part that cannot be loaded takes no other part with it', async ({ analyst, guard }) => {
  guard.allows(RESOURCE);
  guard.allows(/dynamically imported module/);
  const { page } = analyst;
  await analyst.opens();
  await page.route(/\/assets\/upcoming-list-[^/]+\.js/, (route) => route.abort());
  await analyst.tab('Coming').click();
  await expect(page.getByRole('alert')).toContainText(
    'The panel could not be loaded; cannot reach the server.',
  );
  await analyst.filters.ticks('Borders', 'Afghanistan – Tajikistan');
  await analyst.seesWhatTheApiFinds();
  await analyst.tab('Events').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(analyst.list.cards.first()).toBeVisible();
});

test('the script of the page does not come: a sentence says so, and a link loads the view again', async ({
  page,
  guard,
}) => {
  guard.allows(RESOURCE);
  const script = /\/assets\/index-[^/]+\.js/;
  await page.route(script, (route) => route.fulfill({ status: 404 }));
  await page.goto('/?border=AF-TJ&v=2');
  await expect(page.getByRole('alert')).toContainText('The page could not be loaded.');
  await page.unroute(script);
  await page.getByRole('link', { name: 'Load the page again' }).click();
  await expect(page).toHaveURL(/\?border=AF-TJ&v=2$/);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Map', exact: true })).toBeVisible();
});

test('a part that could not be loaded is there after another try', async ({ analyst, guard }) => {
  guard.allows(RESOURCE);
  guard.allows(/dynamically imported module/);
  const { page } = analyst;
  await analyst.opens();
  const script = /\/assets\/upcoming-list-[^/]+\.js/;
  await page.route(script, (route) => route.abort());
  await analyst.tab('Coming').click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('could not be loaded; cannot reach the server.');
  await page.unroute(script);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await expect(page.getByText('Planned events obey every filter')).toBeVisible();
});

test('parts asked for without a connection come with all of their style after another try', async ({
  analyst,
  guard,
  context,
}) => {
  guard.allows(RESOURCE);
  guard.allows(/dynamically imported module|preload CSS/);
  const { page } = analyst;
  await analyst.opens();
  await analyst.hasAllEvents();
  await context.setOffline(true);
  const alert = page.getByRole('alert');
  await analyst.tab('Claims').click();
  await expect(alert).toContainText('The panel could not be loaded; cannot reach the server.');
  // Without a press: the part tries again by itself when it learns that the connection is back.
  await context.setOffline(false);
  await expect(alert).toHaveCount(0);
  await expect(page.getByText(/claims in \d+ of/)).toBeVisible();
  await expect(page.locator('link[rel=stylesheet][href*="claims-panel"]')).toHaveCount(1);

  // The script comes, its style does not.
  const style = /\/assets\/analysis-panel-[^/]+\.css/;
  await page.route(style, (route) => route.abort());
  await analyst.tab('Analysis').click();
  await expect(alert).toContainText('The panel could not be loaded');
  await page.unroute(style);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Events by type' })).toBeVisible();
  // One that failed can be told by its rules, which nobody may read.
  const bare = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].flatMap(({ href, sheet }) => {
        try {
          return (sheet?.cssRules.length ?? 0) > 0 ? [] : [href];
        } catch {
          return [href];
        }
      }),
    );
  await expect.poll(bare).toEqual([]);
});

test('a part that the server no longer has: a newer version is told of, in its place, and a reload keeps the view', async ({
  analyst,
  guard,
}) => {
  guard.allows(RESOURCE);
  guard.allows(/dynamically imported module/);
  const { page } = analyst;
  await analyst.opens('country=TJ&v=2');
  const gone = [/\/assets\/share-dialog-[^/]+\.js/, /\/assets\/analysis-panel-[^/]+\.js/];
  for (const script of gone) await page.route(script, (route) => route.fulfill({ status: 404 }));
  await analyst.share.button.click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Sharing could not be loaded: there is a newer version of this page.');
  await alert.getByRole('button', { name: 'Close' }).click();
  await expect(analyst.share.button).toBeFocused();
  // It lies beside the tabs; they can be used, and it goes as what it stands for would.
  await analyst.share.button.click();
  await expect(alert).toHaveCount(1);
  await analyst.tab('Analysis').click();
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText('The panel could not be loaded');
  await expect(alert).toContainText('a newer version');
  await expect(page.getByText('cannot reach the server')).toHaveCount(0);

  for (const script of gone) await page.unroute(script);
  await alert.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByRole('heading', { name: 'Events by type' })).toBeVisible();
  await expect(page).toHaveURL(/\?country=TJ&tab=analysis&v=2$/);
  await page.route(/\/assets\/dates-dialog-[^/]+\.js/, (route) => route.fulfill({ status: 503 }));
  await page.getByRole('button', { name: /^Dates/ }).click();
  await expect(alert).toContainText('the server is in trouble');
});

test('without its worker the page says why, and what helps', async ({ analyst, guard, colleague }) => {
  guard.allows(RESOURCE);
  const { page } = analyst;
  const script = /\/assets\/worker-[^/]+\.js/;
  const alert = page.getByRole('alert');
  await page.route(script, (route) => route.fulfill({ status: 404 }));
  await page.goto('/?border=AF-TJ&v=2');
  await expect(alert).toContainText('There is a newer version of this page');
  await page.unroute(script);
  await page.route(script, (route) => route.abort());
  await alert.getByRole('button', { name: 'Reload the page' }).click();
  await expect(alert).toContainText('The server does not answer.');
  await page.unroute(script);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await analyst.seesWhatTheApiFinds('border=AF-TJ');

  const other = await colleague();
  await other.page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('blocked', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await other.page.goto('/');
  await expect(other.page.getByRole('alert')).toContainText('The browser did not start');
});

test('sides that cannot be looked up are left out, and said to be; a press tries again', async ({
  analyst,
  guard,
}) => {
  guard.allows(RESOURCE);
  const { page } = analyst;
  const dictionary = '**/api/v1/dictionary*';
  let asked = 0;
  await page.route(dictionary, (route) => {
    asked += 1;
    return route.fulfill({ status: 404 });
  });
  await page.goto('/?claimant=!side:tj&v=2');
  const notice = page.getByRole('status').filter({ hasText: 'what is shown ignores these sides' });
  await expect(notice).toBeVisible();
  await analyst.hasAllEvents();
  const again = notice.getByRole('button', { name: 'Try again' });
  const before = asked;
  await again.click();
  await expect.poll(() => asked).toBeGreaterThan(before);
  await expect(notice).toBeVisible();
  await page.unroute(dictionary);
  // Parts that come later ask, too: the notice may go before it is pressed.
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 1000 });
    await expect(notice).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await analyst.seesWhatTheApiFinds();
});

test('what counts for charts and borders cannot be loaded: it is said in place of the numbers, and a press tries again', async ({
  analyst,
  guard,
}) => {
  guard.allows(RESOURCE);
  guard.allows(/dynamically imported module/);
  const { page } = analyst;
  const module = /\/assets\/later-module-[^/]+\.js/;
  const alert = page.getByRole('alert');
  const retry = alert.getByRole('button', { name: 'Try again' });
  await analyst.opens();
  await page.route(module, (route) => route.abort());
  await analyst.tab('Analysis').click();
  await expect(alert).toContainText('The charts could not be counted.');
  await analyst.tab('Borders').click();
  await expect(alert).toContainText('The events of the borders could not be counted.');
  await page.unroute(module);
  await retry.click();
  await expect(alert).toHaveCount(0);
  await expect(page.locator('[data-border="AF-TJ"]')).toBeVisible();
  await analyst.tab('Analysis').click();
  await expect(page.getByRole('heading', { name: 'Events by type' })).toBeVisible();
});

test('a link to a border whose events cannot be counted says so', async ({ analyst, guard }) => {
  guard.allows(RESOURCE);
  guard.allows(/dynamically imported module/);
  const { page } = analyst;
  const module = /\/assets\/later-module-[^/]+\.js/;
  await page.route(module, (route) => route.abort());
  await page.goto('/?border=AF-TJ&tab=borders&v=2');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The events along the border could not be counted.');
  await page.unroute(module);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await expect(page.getByText(/[1-9]\d* events along the line/)).toBeVisible();
});

test('an event whose part cannot be loaded leaves a way back', async ({ analyst, guard }) => {
  guard.allows(RESOURCE);
  guard.allows(/dynamically imported module/);
  const { page } = analyst;
  await analyst.opens();
  await page.route(/\/assets\/event-detail-[^/]+\.js/, (route) => route.abort());
  await analyst.list.cards.first().click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The event could not be loaded; cannot reach the server.');
  await alert.getByRole('button', { name: '← Events' }).click();
  await expect(alert).toHaveCount(0);
  await expect(page).not.toHaveURL(/event=/);
  await expect(analyst.list.cards.first()).toBeVisible();
});

test('with the network cut the map, the filters and what was read go on', async ({
  analyst,
  guard,
  context,
}) => {
  guard.allows(/Failed to load resource|request failed|dynamically imported module/);
  const { page } = analyst;
  await page.clock.install();
  await analyst.opens();
  await expect(analyst.list.cards.first()).toBeVisible();
  await context.setOffline(true);

  await analyst.timeline.drags('2024-03-10', '2025-02-10');
  await expect(page).toHaveURL(/from=2024-03-01&to=2025-02-28/);
  await expect(analyst.summary).toHaveText(/^[1-9]\d* of/);
  await analyst.map.button('Zoom in').click();
  await expect(page).toHaveURL(/map=/);
  await expect.poll(() => analyst.map.backgroundColours()).toBeGreaterThan(3);
  await expect.poll(() => analyst.map.painted()).toBeGreaterThan(500);

  await expect(page.getByText('Events are shown without it')).toHaveCount(0);

  // Texts that were not read yet say so, and are asked for again once the network is back.
  const failed = page.getByText('The text of events could not be loaded.');
  await expect(async () => {
    await page.clock.fastForward(5_000);
    await expect(failed.first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await context.setOffline(false);
  await expect(failed).toHaveCount(0);
  await expect(analyst.list.cards.first()).toBeVisible();
});
