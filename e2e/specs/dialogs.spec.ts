// Every dialog, in every layout: it takes the keyboard on its first control, Escape closes it and gives the keyboard back; and every key of the page works.
import type { Locator, Page } from '@playwright/test';
import { Analyst } from '../driver/analyst';
import { DESKTOP, expect, PHONE, TABLET, test } from '../driver/test';

const LAYOUTS = {
  wide: DESKTOP,
  tablet: TABLET,
  narrow: { width: 900, height: 700 },
  phone: PHONE,
  low: { width: 320, height: 256 },
} as const;
type Layout = keyof typeof LAYOUTS;
const NOT_LOW = ['wide', 'tablet', 'narrow', 'phone'] as const;
const SMALL = ['phone', 'low'] as const;

type Role = 'button' | 'textbox' | 'heading' | 'combobox';
type Dialog = {
  readonly name: RegExp;
  readonly link?: string;
  /** Its first control, by its role and name. */
  readonly first: readonly [Role, (RegExp | string)?];
  /** The layouts with a control that opens it; left out: all. */
  readonly in?: readonly Layout[];
  readonly opener: (page: Page) => Locator;
};

const press = (name: string) => (page: Page) => page.locator(`[data-press="${name}"]:visible`).first();
const button = (name: RegExp | string) => (page: Page) => page.getByRole('button', { name }).first();

const DIALOGS: readonly Dialog[] = [
  { name: /^Dates$/, first: ['textbox', 'First day'], opener: press('dates'), in: NOT_LOW },
  { name: /^Share this view$/, first: ['button', /^Copy link/], opener: press('share'), in: NOT_LOW },
  {
    name: /^Filters/,
    first: ['button', /^Dates: /],
    in: SMALL,
    opener: button(/^Filters/),
    link: 'type=attack&v=2',
  },
  { name: /^More$/, first: ['button', 'Search'], opener: button(/^More: /), in: ['low'] },
  { name: /^Layers of the map$/, first: ['button', 'Points'], opener: button(/^Layers/), in: ['phone'] },
  { name: /collection/, first: ['button', /^Method: /], opener: button(/^Collected to/), in: NOT_LOW },
  { name: /^Left out as overlap/, first: ['button'], opener: button(/left out as overlap/), in: NOT_LOW },
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

for (const [layout, size] of Object.entries(LAYOUTS))
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

    for (const { name, link = '', first, opener, in: layouts } of DIALOGS) {
      if (layouts && !layouts.some((one) => one === layout)) continue;
      await analyst.follows(link);
      const control = opener(page);
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
  });
