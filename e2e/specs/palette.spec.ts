// The palette: what a few letters find, done without a mouse; how few keys it takes to filter by date and border.
import { expectAccessible } from '../driver/axe';
import { expect, ON_A_PHONE, test as onAPage, onOnePage } from '../driver/test';

onOnePage('filters by a date and a border in twelve keys, and undoes the last of it', async ({ analyst }) => {
  const { page } = analyst;
  await analyst.opens();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string) => {
    keys += text.length;
    await page.keyboard.type(text);
  };
  const palette = page.getByRole('dialog', { name: 'Commands and search' });
  const chosen = palette.getByRole('option', { selected: true });

  await press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await type('2025');
  await expect(chosen).toContainText('Only 1 Jan – 31 Dec 2025');
  await press('Control+Enter');
  await expect(page).toHaveURL(/from=2025-01-01&to=2025-12-31/);
  await type('af-tj');
  await expect(chosen).toContainText('Afghanistan – Tajikistan');
  await press('Enter');
  await expect(page).toHaveURL(/from=2025-01-01&to=2025-12-31&border=AF-TJ/);
  expect(keys).toBeLessThanOrEqual(12);
  await expect(palette).toHaveCount(0);
  await analyst.seesWhatTheApiFinds();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('undo');
  await expect(chosen).toHaveText(/^Undo adding “Afghanistan – Tajikistan”/);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/border=|tab=/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('undo');
  await expect(chosen).toHaveText(/^Undo adding “1 Jan – 31 Dec 2025”/);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/from=/);
});

onOnePage('the same by parts and arrows: one stop for each facet', async ({ analyst }) => {
  const { page, filters } = analyst;
  await analyst.opens();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await press('d');
  await expect(page.getByRole('textbox', { name: 'First day' })).toBeFocused();
  for (const digit of '2025') await press(digit);
  await press('Enter');
  await expect(page).toHaveURL(/from=2025-01-01/);
  await press('F6');
  const border = filters.value('Borders', 'Afghanistan – Tajikistan').getByRole('checkbox');
  const inFacet = () => filters.facet('Borders').locator(':focus').count();
  while ((await inFacet()) === 0 && keys < 30) await press('Tab');
  while (!(await border.evaluate((box) => box === document.activeElement)) && keys < 30)
    await press((await filters.facet('Borders').locator('select:focus').count()) > 0 ? 'Tab' : 'ArrowDown');
  await press('Space');
  await expect(page).toHaveURL(/border=AF-TJ/);
  expect(keys).toBeLessThanOrEqual(22);
});

onOnePage('finds places in any script, commands, and opens from wherever one is', async ({ analyst }) => {
  const { page, search, map } = analyst;
  await analyst.opens();
  const palette = page.getByRole('dialog', { name: 'Commands and search' });
  const field = palette.getByRole('combobox');
  const first = palette.getByRole('option').first();

  // From a text field, too; a Russian keyboard has another letter there.
  await search.field.focus();
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'л',
        code: 'KeyK',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      }),
    ),
  );
  await expect(field).toBeFocused();
  await expectAccessible(page, 'palette', 'dialog[open]');
  await field.fill('хоруғ');
  await expect(first).toContainText('Khorugh');
  await expect(palette).toContainText('found as Khorugh');
  await expect(
    palette
      .getByRole('group', { name: /^Events/ })
      .getByRole('option')
      .first(),
  ).toBeVisible();
  await expect(palette.getByRole('option', { name: /^Gorno-Badakhshan/ })).toBeVisible();
  await expectAccessible(page, 'palette with a text', 'dialog[open]');
  await field.fill('zzzzqq');
  await expect(palette.getByText('Nothing is called “zzzzqq”.').first()).toBeVisible();
  await expect(palette.getByRole('option', { name: 'Set the dates…' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search.field).toBeFocused();

  await page.keyboard.press('Control+k');
  await field.fill('khorugh');
  await expect(first).toContainText('Khorugh');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/map=71\.5/);
  await expect(map.cursor).toBeFocused();

  await page.keyboard.press('Control+k');
  await field.fill('draw');
  await expect(first).toContainText('Draw an area');
  await page.keyboard.press('Enter');
  await expect(map.region.getByRole('button', { name: /^Draw an area/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Escape');

  // An event takes the keyboard.
  await page.keyboard.press('Control+k');
  await field.fill('khorog consul');
  await expect(
    palette
      .getByRole('group', { name: /^Events/ })
      .getByRole('option')
      .first(),
  ).toBeVisible();
  await palette
    .getByRole('group', { name: /^Events/ })
    .getByRole('option')
    .first()
    .click();
  await expect(analyst.detail.heading).toBeFocused();

  // Over a dialog, which goes when something else is asked for.
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await field.fill('set the dates');
  await expect(first).toContainText('Set the dates');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'First day' })).toBeFocused();
  await page.keyboard.press('Escape');
});

onAPage.describe('on a phone', () => {
  onAPage.use(ON_A_PHONE);

  onAPage('the search field is the palette', async ({ analyst }) => {
    const { page, search } = analyst;
    await analyst.opens();
    await page.keyboard.press('Control+k');
    await expect(search.field).toBeFocused();
    await search.field.fill('dark theme');
    await search.results.getByRole('option', { name: 'Dark theme', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await search.button.tap();
    await search.field.fill('trafficking');
    await search.results.getByRole('group', { name: 'Filters' }).getByRole('option').first().click();
    await expect(page).toHaveURL(/type=trafficking/);
  });
});
