// axe finds nothing on any screen, in either theme, at the three sizes where the screen differs.
import { expectAccessible } from '../driver/axe';
import { expect, ON_A_PHONE, onOnePage, TABLET, test } from '../driver/test';

const RESOURCE = /Failed to load resource/;
const CONTESTED = 'tjk-chn-2025-11-26';

test.describe.configure({ timeout: 120_000 });

onOnePage('main, stack, search, calendar and share', async ({ analyst }) => {
  const { page, map, search } = analyst;
  await analyst.opens();
  await expect(analyst.list.cards.first()).toBeVisible();
  await expectAccessible(page, 'main');

  await map.focusesAStack();
  await page.keyboard.press('Enter');
  await expect(map.stack.getByRole('listitem').first()).toContainText(/20\d\d/);
  await expectAccessible(page, 'stack', '[role=dialog]');
  await page.keyboard.press('Escape');

  await search.field.fill('taliban');
  await expect(search.options('Events').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expectAccessible(page, 'search', 'header');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Dates: / }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expectAccessible(page, 'calendar', 'dialog[open]');
  await page.keyboard.press('Escape');

  await analyst.share.button.click();
  await expect(analyst.share.words).toBeVisible();
  await expectAccessible(page, 'share', 'dialog[open]');
});

onOnePage('detail, analysis, upcoming, borders and filters set', async ({ analyst }) => {
  const { page } = analyst;
  await analyst.opens(`event=${CONTESTED}&v=2`);
  await expect(analyst.detail.section('Sources')).toBeVisible();
  await expectAccessible(page, 'detail', '#events');

  await analyst.follows(
    'tab=analysis&type=!denial&actor=ttp,pk-military&grade=C3&killed=1&from=2024-01-01&v=2',
  );
  await expect(page.locator('.recharts-bar-rectangle').first()).toBeVisible();
  await expectAccessible(page, 'analysis with filters');
  await page.getByRole('button', { name: 'Show as table: Events by type' }).click();
  await expectAccessible(page, 'analysis as a table', '#events');

  await analyst.follows('tab=upcoming&v=2');
  await expect(page.getByRole('region', { name: /^Still to come/ })).toBeVisible();
  await expectAccessible(page, 'upcoming', '#events');

  await analyst.follows('border=AF-TJ&from=2025-11-01&claimant=side:tj&tab=claims&v=2');
  await expect(page.getByRole('tabpanel').getByText(/claims in \d+ events/)).toBeVisible();
  await expectAccessible(page, 'claims', '#events');
  await page.getByRole('button', { name: 'Open wide, over the map' }).click();
  await expect(page.getByRole('button', { name: 'Back to the map' })).toBeVisible();
  await expectAccessible(page, 'claims over the map');

  await analyst.follows('tab=borders&v=2');
  await expect(page.locator('[data-border="AF-PK"]')).toBeVisible();
  await expectAccessible(page, 'borders', '#events');
  await page.getByRole('button', { name: 'All crossings' }).click();
  await expect(page.getByRole('dialog').locator('[data-crossing="torkham"]')).toBeVisible();
  await expectAccessible(page, 'board of crossings', 'dialog');
  await page.keyboard.press('Escape');
  await page.locator('[data-border="AF-PK"]').click();
  const torkham = page.locator('[data-crossing="torkham"]');
  await torkham.getByRole('button', { name: /^Torkham/ }).click();
  await expect(torkham.getByRole('link').first()).toBeVisible();
  await expect(torkham.getByText(/^Events (from|of) .* that name it$/).first()).toBeVisible();
  await expectAccessible(page, 'crossings', '#events');
});

test('empty, notices and failed', async ({ analyst, guard }) => {
  guard.allows(RESOURCE);
  const { page } = analyst;
  await analyst.opens('from=1999-01-01&to=1999-12-31&actor=ttp&foo=1&v=2');
  await expect(page.getByText('No event matches.')).toBeVisible();
  await expect(analyst.notices).toBeVisible();
  await expectAccessible(page, 'empty, with notices');

  await page.route('**/api/v1/chunks/*', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.goto('/');
  await expect(page.getByRole('alert').first()).toContainText('The events could not be loaded.');
  await expectAccessible(page, 'failed');
});

test('on a tablet', async ({ analyst }) => {
  const { page } = analyst;
  await page.setViewportSize(TABLET);
  await analyst.opens();
  await expectAccessible(page, 'tablet');
  await analyst.follows(`event=${CONTESTED}&v=2`);
  await expect(analyst.detail.section('Sources')).toBeVisible();
  await expectAccessible(page, 'detail on a tablet', '#events');
});

test.describe('on a phone', () => {
  test.use(ON_A_PHONE);

  test('main, filters, detail, calendar and share', async ({ analyst }) => {
    const { page } = analyst;
    await analyst.opens('border=AF-TJ&v=2');
    await expect(analyst.list.cards.first()).toBeVisible();
    await expectAccessible(page, 'phone');

    await page.getByRole('button', { name: 'Filters 1', exact: true }).click();
    await expect(analyst.filters.panel).toBeVisible();
    await expectAccessible(page, 'filters on a phone');

    const dialog = page.getByRole('dialog', { name: /^Filters/ });
    await dialog.getByRole('button', { name: /^Dates: / }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expectAccessible(page, 'calendar on a phone', 'dialog[open]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    await page.getByRole('button', { name: 'Layers', exact: true }).click();
    await expectAccessible(page, 'layers on a phone', 'dialog[open]');
    await page.keyboard.press('Escape');

    await analyst.share.button.click();
    await expect(analyst.share.words).toBeVisible();
    await expectAccessible(page, 'share on a phone', 'dialog[open]');
    await page.keyboard.press('Escape');

    await analyst.follows(`event=${CONTESTED}&v=2`);
    await expect(analyst.detail.section('Sources')).toBeVisible();
    await expectAccessible(page, 'detail on a phone');
  });
});
