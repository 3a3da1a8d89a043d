// Every dialog, in every layout: it takes the keyboard on its first control, Escape closes it and gives the keyboard back; and every key of the page works.
import type { Locator, Page } from '@playwright/test';
import { Analyst } from '../driver/analyst';
import { DESKTOP, expect, PHONE, TABLET, test } from '../driver/test';

const LOW = { width: 320, height: 256 };

type Role = 'button' | 'textbox' | 'heading' | 'combobox';
type Dialog = {
  readonly name: RegExp;
  readonly link?: string;
  /** Its first control, by its role and name. */
  readonly first: readonly [Role, (RegExp | string)?];
  /** The control that opens it, where the layout has one. */
  readonly opener: (page: Page) => Locator;
};

const press = (name: string) => (page: Page) => page.locator(`[data-press="${name}"]:visible`).first();
const button = (name: RegExp | string) => (page: Page) => page.getByRole('button', { name }).first();

const DIALOGS: readonly Dialog[] = [
  { name: /^Dates$/, first: ['textbox', 'First day'], opener: press('dates') },
  { name: /^Share this view$/, first: ['button', /^Copy link/], opener: press('share') },
  { name: /^Filters/, first: ['button', /^Dates: /], opener: button(/^Filters/), link: 'type=attack&v=2' },
  { name: /^More$/, first: ['button', 'Search'], opener: button(/^More$/) },
  { name: /^Layers of the map$/, first: ['button', 'Points'], opener: button(/^Layers/) },
  { name: /collection/, first: ['button', /^Method: /], opener: button(/^Collected to/) },
  { name: /^Not counted twice/, first: ['button'], opener: button(/not counted twice/) },
  {
    name: /^Method$/,
    first: ['heading', 'People killed and injured'],
    opener: button(/^Method: People killed/),
    link: 'tab=analysis&v=2',
  },
  {
    name: /^Crossings/,
    first: ['combobox'],
    opener: button('All crossings'),
    link: 'tab=borders&v=2',
  },
  {
    name: /^Events by type$/,
    first: ['button', /^Show as/],
    opener: button(/^Enlarge: Events by type/),
    link: 'tab=analysis&v=2',
  },
];

/** The whole table of keys; `dialog`: what each opens. */
const KEYS = [
  ['d', /^Dates$/],
  ['?', /^Keys$/],
  ['Control+k', /search/i],
] as const;

for (const [layout, size] of [
  ['wide', DESKTOP],
  ['tablet', TABLET],
  ['narrow', { width: 900, height: 700 }],
  ['phone', PHONE],
  ['low', LOW],
] as const)
  test(`${layout}: dialogs take the keyboard and give it back, every key works`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    const analyst = new Analyst(page);
    await analyst.opens();
    const open = page.locator('dialog[open]');
    const isNowhere = () => page.evaluate(() => document.activeElement === document.body);

    for (const [key, name] of KEYS) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name }), key).toBeVisible();
      await expect(open.locator(':focus'), key).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(open, key).toHaveCount(0);
      expect(await isNowhere(), key).toBe(false);
    }
    await page.keyboard.press('/');
    await expect(analyst.search.field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(open).toHaveCount(0);
    for (const key of ['F6', 'Shift+F6']) {
      const before = await page.evaluateHandle(() => document.activeElement);
      await page.keyboard.press(key);
      expect(await before.evaluate((element) => element === document.activeElement), key).toBe(false);
    }

    const seen: string[] = [];
    for (const { name, link: own = '', first, opener } of DIALOGS) {
      await analyst.follows(own);
      const control = opener(page);
      // Parts load late; most layouts lack some of the openers.
      if (own !== '') await control.waitFor({ timeout: 4000 }).catch(() => {});
      if ((await control.count()) === 0) continue;
      seen.push(String(name));
      await control.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name });
      const [role, named] = first;
      const focused = dialog.locator(':focus').and(dialog.getByRole(role, named ? { name: named } : {}));
      await expect(focused, String(name)).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(open, String(name)).toHaveCount(0);
      await expect(control, String(name)).toBeFocused();
    }
    expect(seen.length).toBeGreaterThanOrEqual(5);
  });
