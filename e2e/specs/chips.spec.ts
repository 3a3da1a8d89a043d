// Chips: each is shown whole or not at all, on every screen, and how many have no room is said.
import type { Page } from '@playwright/test';
import { numberIn } from '../driver/analyst';
import { DESKTOP, expect, PHONE, TABLET, test } from '../driver/test';

/** A tablet, which has one line for them. */
const UPRIGHT = { width: 768, height: 1024 };
const NARROW = { width: 320, height: 1000 };

/** Rows of chips on screen with a chip that is cut, or with another number than that of the chips left out. */
function findCutChips(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll('[data-row] [data-part="actors"]')];
    if (rows.length === 0) return ['no row of chips'];
    return rows.flatMap((row) => {
      const edge = row.getBoundingClientRect();
      const chips = [...row.children].filter((chip) => chip.querySelector('bdi'));
      const shown = chips.filter((chip) => chip.getBoundingClientRect().width > 1);
      const cut = shown.filter((chip) => {
        const { right, bottom } = chip.getBoundingClientRect();
        return right > edge.right + 0.5 || bottom > edge.bottom + 0.5 || chip.scrollWidth > chip.clientWidth;
      });
      const left = chips.length - shown.length;
      const said = Number(/\+(\d+)$/.exec(row.textContent ?? '')?.[1] ?? 0);
      return [
        ...cut.map((chip) => `cut: ${chip.textContent}`),
        ...(said === left ? [] : [`${left} left out, ${said} said: ${row.textContent}`]),
      ];
    });
  });
}

test('actors of an event: whole chips, then how many more, in lists of any width', async ({ analyst }) => {
  const { page } = analyst;
  for (const size of [DESKTOP, TABLET, PHONE, NARROW]) {
    await page.setViewportSize(size);
    await analyst.opens('v=1');
    await expect(analyst.list.cards.first()).toBeVisible();
    await expect.poll(() => findCutChips(page)).toEqual([]);
  }
  // The keyboard on a card shows all of them.
  await page.setViewportSize(DESKTOP);
  // The layout of the wider window stands, and with it the list that keeps the focus.
  await expect(analyst.timeline.region).toBeVisible();
  await expect(analyst.list.cards.first()).toBeVisible();
  await page.keyboard.press('Tab');
  const card = analyst.list.cards.filter({ hasText: /\+\d+$/ }).first();
  const first = card.locator('[data-part="actors"] > :has(bdi)').first();
  const before = await first.boundingBox();
  await card.focus();
  await expect
    .poll(() =>
      card
        .locator('[data-part="actors"] > :has(bdi)')
        .evaluateAll((chips) => chips.every((chip) => chip.getBoundingClientRect().width > 10)),
    )
    .toBe(true);
  expect((await first.boundingBox())?.width).toBe(before?.width);
});

test('filters beyond the lines there are open by a button, and each can be taken away', async ({
  analyst,
}) => {
  const { page } = analyst;
  await page.setViewportSize(UPRIGHT);
  await analyst.opens('from=2023-01-01&type=attack,armed-clash,talks&country=AF,TJ&actor=!pk-military&v=2');
  await expect(analyst.chips.getByRole('button', { name: 'Clear all' })).toBeInViewport({ ratio: 1 });
  const more = analyst.chips.getByRole('button', { name: /^\+\d+$/ });
  // An actor's name may come after its id, and need more room.
  const left = async () => numberIn(await more.textContent());
  await expect.poll(async () => (await analyst.chipNames()).length + (await left())).toBe(7);
  await more.click();
  expect(await analyst.chipNames()).toHaveLength(7);
  await analyst.filters.removes('Talks');
  await expect(page).not.toHaveURL(/talks/);
  await analyst.chips.getByRole('button', { name: 'Show fewer' }).click();
  await expect.poll(async () => (await analyst.chipNames()).length + (await left())).toBe(6);

  // On a phone all are there, in a line that a finger moves.
  await page.setViewportSize(PHONE);
  await expect.poll(() => analyst.chipNames()).toHaveLength(6);
  await expect(page.getByRole('button', { name: 'Clear all' })).toBeInViewport({ ratio: 1 });
});
