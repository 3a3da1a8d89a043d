// Owns a load of the built page as a reader does it, and what it tells: received to first paint.
import type { Browser, Page } from '@playwright/test';
import { installProbe } from './probe.ts';

export type Load = {
  /** Last byte of the first chunk to its events on screen. */
  readonly firstChunkMs: number;
  /** Last byte of the last chunk to all events on screen. */
  readonly frameMs: number;
  /** From asking for the first chunk to all events on screen. */
  readonly allMs: number;
};

export const VIEWPORT = { width: 1440, height: 900 };
const LIMIT_MS = 120_000;

/** A page in a context of its own, with nothing cached, when every event is on screen. */
export async function loadPage(browser: Browser, origin: string): Promise<{ page: Page; load: Load }> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  await page.goto(origin);
  await page.waitForFunction(
    () => window.benchProbe.answers.some((a) => a.loadedRows === a.allRows && a.paintedAt > 0),
    null,
    { timeout: LIMIT_MS, polling: 100 },
  );
  const load = await page.evaluate(() => {
    const chunks = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ name }) => name.includes('/chunks/'),
    );
    const ends = chunks.map(({ responseEnd }) => responseEnd);
    const asked = Math.min(...chunks.map(({ startTime }) => startTime));
    const { answers } = window.benchProbe;
    const first = answers.find(({ paintedAt }) => paintedAt > 0)?.paintedAt ?? Number.NaN;
    const whole = answers.find((a) => a.loadedRows === a.allRows && a.paintedAt > 0)?.paintedAt ?? Number.NaN;
    return {
      firstChunkMs: first - Math.min(...ends),
      frameMs: whole - Math.max(...ends),
      allMs: whole - asked,
    };
  });
  return { page, load };
}
