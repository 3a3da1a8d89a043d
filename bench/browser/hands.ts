// Owns the hands of the measurement: real mouse input on the built page, and links followed within it.
import type { Page } from '@playwright/test';

/** Follows a link within the page, as Back and Forward do; parameters that are not given stay. */
export function followLink(page: Page, parameters: Readonly<Record<string, string | null>>): Promise<void> {
  return page.evaluate((changed) => {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changed))
      if (value === null) query.delete(name);
      else query.set(name, value);
    history.pushState(null, '', `${location.pathname}?${query}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, parameters);
}

/** The view without any filter, at the whole region. */
export async function startOver(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.evaluate(() => {
    history.pushState(null, '', location.pathname);
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await settle(page);
}

/** Waits until nothing is asked any more and the page has rested for a moment. */
export async function settle(page: Page, restMs = 250): Promise<void> {
  let before = -1;
  for (let turn = 0; turn < 100; turn += 1) {
    await page.waitForTimeout(restMs);
    const now = await page.evaluate(() => window.benchProbe.answers.length);
    if (now === before) return;
    before = now;
  }
  throw new Error('The page does not come to rest.');
}

/** Does something that the engine must answer, and waits until the answer is painted. */
export async function untilPainted(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => window.benchProbe.answers.length);
  await act();
  await page.waitForFunction(
    (known) => {
      const { answers } = window.benchProbe;
      return answers.length > known && answers.every(({ paintedAt }) => paintedAt > 0);
    },
    before,
    { polling: 50 },
  );
  await page.waitForTimeout(80);
}

export async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`"${selector}" is not on screen.`);
  return box;
}

/** Clicks the box before a value of the filter panel. */
export async function clickValue(page: Page, facet: RegExp, name: string): Promise<void> {
  const row = page
    .getByRole('region', { name: 'Filters', exact: true })
    .getByRole('region', { name: facet })
    .getByText(name, { exact: true });
  await row.scrollIntoViewIfNeeded();
  const box = await row.boundingBox();
  if (box === null) throw new Error(`The filter "${name}" is not on screen.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(60);
  await page.mouse.down();
  await page.mouse.up();
}

/** Names of the first values of a facet: the most frequent ones. */
export async function firstValues(page: Page, facet: RegExp, count: number): Promise<string[]> {
  const names = await page
    .getByRole('region', { name: 'Filters', exact: true })
    .getByRole('region', { name: facet })
    .locator('li bdi')
    .allTextContents();
  return names.slice(0, count);
}
