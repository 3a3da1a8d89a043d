// With the colours of the reader's system (contrast themes) what is chosen differs from what is not, and what stood out by its ground alone has an edge.
import type { Page } from '@playwright/test';
import { expect, onOnePage } from '../driver/test';

const CONTESTED = 'tjk-chn-2025-11-26';

/** What is chosen and looks like its neighbour that is not; and how many were compared. */
function findAlike(page: Page): Promise<{ compared: number; alike: string[] }> {
  return page.evaluate(() => {
    const CHOSEN =
      '[aria-pressed="true"], [aria-selected="true"], [data-state="any"], [data-selected], [data-led-to], [aria-current]:not([aria-current="false"])';
    const look = (element: Element) => {
      const { backgroundColor, backgroundImage, outlineStyle, outlineColor } = getComputedStyle(element);
      return [backgroundColor, backgroundImage, outlineStyle, outlineStyle !== 'none' && outlineColor].join();
    };
    let compared = 0;
    const alike: string[] = [];
    for (const chosen of document.querySelectorAll(CHOSEN)) {
      if (!chosen.checkVisibility() || chosen.matches('td')) continue;
      const [first = ''] = chosen.classList;
      const neighbour = [...document.querySelectorAll(`${chosen.tagName}.${CSS.escape(first)}`)].find(
        (one) => !one.matches(CHOSEN) && one.checkVisibility(),
      );
      if (first === '' || neighbour === undefined) continue;
      compared++;
      if (look(chosen) === look(neighbour))
        alike.push(
          `${first}: ${chosen.textContent?.slice(0, 40)} like ${neighbour.textContent?.slice(0, 40)}`,
        );
    }
    return { compared, alike };
  });
}

onOnePage('what is chosen can be told from what is not', async ({ analyst }) => {
  const { page } = analyst;
  await page.emulateMedia({ forcedColors: 'active' });
  await analyst.opens(
    'type=attack,talks&actor=ttp,!pk-military&grade=C3&killed=1&from=2024-01-01&to=2025-12-31&v=2',
  );
  const hasMore = async (most: number, context: string) => {
    const { compared, alike } = await findAlike(page);
    expect(alike, context).toEqual([]);
    expect(compared, `${context}: things compared`).toBeGreaterThanOrEqual(most);
  };
  await expect(analyst.list.cards.first()).toBeVisible();
  // Tab, layer, two types, an actor, a grade, a number of people killed.
  await hasMore(7, 'filters');
  for (const part of [
    analyst.chips.getByRole('button').first(),
    analyst.filters.value('Incidents', 'Attack').locator('[data-part="bar"]'),
  ]) {
    const look = await part.evaluate((element) => {
      const { borderTopStyle, backgroundColor } = getComputedStyle(element);
      return { hasEdge: borderTopStyle === 'solid', ground: backgroundColor };
    });
    expect(look.hasEdge || look.ground !== 'rgb(255, 255, 255)').toBe(true);
  }
  await page.getByRole('button', { name: /^Dates: / }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await hasMore(8, 'calendar');
  await page.keyboard.press('Escape');

  await analyst.follows('tab=analysis&actor=ttp&grade=C3&v=2');
  await expect(page.getByRole('tabpanel').locator('[aria-pressed="true"]').first()).toBeVisible();
  await hasMore(3, 'charts');
  await analyst.follows(`tab=claims&v=2`);
  await expect(page.getByRole('tabpanel').locator('[aria-pressed="true"]').first()).toBeVisible();
  await hasMore(3, 'claims');
  await analyst.follows(`event=${CONTESTED}&v=2`);
  await expect(analyst.detail.heading).toBeVisible();
  await analyst.detail.back.click();
  await analyst.search.field.fill('taliban');
  await expect(analyst.search.options('Events').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role="option"][aria-selected="true"]')).toBeVisible();
  await hasMore(3, 'search');
  await page.emulateMedia({ forcedColors: null });
});
