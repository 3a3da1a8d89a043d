// `test` and `expect` for every spec: an analyst at the page; a test fails when the page complains or asks another origin.
import { type Browser, type BrowserContextOptions, test as base, expect } from '@playwright/test';
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

export const test = base.extend<{ guard: Guard; analyst: Analyst; colleague: Colleague }>({
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
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await use(new Analyst(page));
  },
  /** Another analyst, in a browser context of their own, watched by the same guard. */
  colleague: async ({ browser, baseURL, guard, locale, timezoneId }, use) => {
    const contexts: Awaited<ReturnType<Browser['newContext']>>[] = [];
    await use(async (options = {}) => {
      const permissions = ['clipboard-read', 'clipboard-write'];
      const context = await browser.newContext({ baseURL, locale, timezoneId, permissions, ...options });
      contexts.push(context);
      guard.watch(context, originOf(baseURL));
      return new Analyst(await context.newPage());
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

function originOf(baseURL: string | undefined): string {
  if (baseURL === undefined) throw new Error('baseURL is missing in playwright.config.ts.');
  return new URL(baseURL).origin;
}
