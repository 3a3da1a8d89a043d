// `test` and `expect` for every spec: an analyst at the page; a test fails when the page complains or asks another origin.
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { Analyst } from './analyst';
import { Guard } from './guard';

export { expect };

/** Sizes that are designed. */
export const DESKTOP = { width: 1440, height: 900 };
export const TABLET = { width: 1024, height: 768 };
export const PHONE = { width: 390, height: 844 };
/** A phone as Chromium knows one. */
export const ON_A_PHONE = { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const;

type Colleague = (options?: BrowserContextOptions) => Promise<Analyst>;
type Kept = { readonly context: BrowserContext; readonly guard: Guard; page: Page | null; file: string };

const PERMISSIONS = ['clipboard-read', 'clipboard-write'];

export const test = base.extend<{ guard: Guard; analyst: Analyst; colleague: Colleague }, { kept: Kept }>({
  guard: [
    async ({ context, baseURL }, use) => {
      const guard = new Guard();
      guard.watch(context, originOf(baseURL));
      await use(guard);
      expect(guard.problems(), 'what the page complained about').toEqual([]);
    },
    { auto: true },
  ],
  analyst: async ({ page, context }, use) => {
    await context.grantPermissions(PERMISSIONS);
    await use(new Analyst(page));
  },
  /** Another analyst, in a browser context of their own, watched by the same guard. */
  colleague: async ({ browser, baseURL, guard, locale, timezoneId }, use) => {
    const contexts: Awaited<ReturnType<Browser['newContext']>>[] = [];
    await use(async (options = {}) => {
      const permissions = PERMISSIONS;
      const context = await browser.newContext({ baseURL, locale, timezoneId, permissions, ...options });
      contexts.push(context);
      guard.watch(context, originOf(baseURL));
      return new Analyst(await context.newPage());
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  kept: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale, timezoneId, viewport } = project.use;
      const permissions = PERMISSIONS;
      const context = await browser.newContext({ baseURL, locale, timezoneId, viewport, permissions });
      const guard = new Guard();
      guard.watch(context, originOf(baseURL));
      await use({ context, guard, page: null, file: '' });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/**
 * For specs that only look, filter and press: the tests of a file share one desktop page, as an analyst keeps one open
 * all day. A load costs four seconds of processor time, most of what such a test takes.
 */
export const onOnePage = test.extend({
  guard: async ({ kept }, use) => {
    kept.guard.begins();
    await use(kept.guard);
    expect(kept.guard.problems(), 'what the page complained about').toEqual([]);
  },
  analyst: async ({ kept }, use, { file }) => {
    if (kept.file !== file) {
      await kept.page?.close();
      kept.page = null;
    }
    const isOpen = kept.page !== null;
    kept.page ??= await kept.context.newPage();
    kept.file = file;
    const analyst = new Analyst(kept.page, isOpen ? 'none' : 'once');
    if (isOpen) await analyst.clearsTheDesk();
    await use(analyst);
  },
});

function originOf(baseURL: string | undefined): string {
  if (baseURL === undefined) throw new Error('baseURL is missing in playwright.config.ts.');
  return new URL(baseURL).origin;
}
