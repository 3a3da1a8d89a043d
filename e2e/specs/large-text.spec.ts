// Text of twice the usual size, enlarged in the page alone: a layout for less room comes on, an event is in sight, nothing is cut or overlaps.
import { findOverflow } from '../driver/overflow';
import { expect, test } from '../driver/test';

const SIZES = [
  { width: 360, height: 640 },
  { width: 800, height: 600 },
  { width: 1440, height: 900 },
];

for (const size of SIZES) {
  test(`at ${size.width} × ${size.height} all is there at 200 % of text`, async ({ analyst }) => {
    const { page, list, map } = analyst;
    await page.setViewportSize(size);
    await analyst.opens();
    // As one enlarges while one reads: the page is not loaded anew.
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const first = list.cards.first();
    const parts = [
      analyst.summary,
      page.getByRole('button', { name: /^Filters/ }),
      page.getByRole('button', { name: /^More/ }),
      analyst.tab('Events'),
      first,
    ];
    await expect(analyst.tab('Map')).toBeVisible();
    for (const part of parts) await expect(part).toBeInViewport();
    const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
    boxes.forEach((a, at) => {
      for (const b of boxes.slice(at + 1)) {
        if (a === null || b === null) throw new Error('a part has no box');
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
        expect(Math.min(across, down)).toBeLessThanOrEqual(1);
      }
    });
    await expect(first.locator('h3, strong, span').first()).toBeInViewport();
    expect(await findOverflow(page), 'events').toEqual([]);
    // No line of a card is higher than what it stands in.
    const cut = await first.evaluate((card) =>
      [...card.querySelectorAll('*')]
        .filter(({ childElementCount, textContent }) => childElementCount === 0 && textContent !== '')
        .filter(
          (leaf) =>
            leaf.clientHeight > 1 && leaf.clientHeight < Number.parseFloat(getComputedStyle(leaf).fontSize),
        )
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);

    await analyst.tab('Map').click();
    await expect(map.button('Zoom in')).toBeInViewport({ ratio: 1 });
    const known = page.locator('[data-foot] button').first();
    await expect(known).toBeInViewport({ ratio: 1 });
    for (const button of await page.locator('[data-foot] button:visible').all())
      await expect(button).toBeInViewport({ ratio: 1 });
    expect(await findOverflow(page), 'map').toEqual([]);
  });
}
