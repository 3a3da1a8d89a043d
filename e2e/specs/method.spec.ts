// The page on method: opened from a word beside which it stands, read by hand or by its list, in the link, left as it was entered.
import { expectAccessible } from '../driver/axe';
import { DESKTOP, expect, PHONE, TABLET, onOnePage as test } from '../driver/test';

test('a word opens its section, reading moves the link, Escape gives the focus back', async ({ analyst }) => {
  await analyst.opens('border=AF-TJ&v=2');
  const { page } = analyst;
  const method = page.getByRole('dialog', { name: 'Method' });
  const word = page.getByRole('button', { name: 'Method: Grades of sources' }).first();
  await word.focus();
  await page.keyboard.press('Enter');
  await expect(method.getByRole('heading', { name: 'Grades of sources' })).toBeFocused();
  await expect(page).toHaveURL(/\?border=AF-TJ&method=grades&v=2$/);

  await method.getByText('Nobody is counted twice.').scrollIntoViewIfNeeded();
  await method.getByRole('heading', { name: 'People killed and injured' }).hover();
  // Whatever section is the last is read at the end of the text, however short it is.
  await page.mouse.wheel(0, 10_000);
  await expect(method.getByRole('link', { name: 'What is new' })).toHaveAttribute('aria-current', 'true');
  await expect(page).toHaveURL(/method=news/);

  await page.keyboard.press('Escape');
  await expect(method).toBeHidden();
  await expect(word).toBeFocused();
  await expect(page).toHaveURL(/\?border=AF-TJ&v=2$/);
});

test('stands above the board that a link opens with it, and is closed before it', async ({ analyst }) => {
  const { page } = analyst;
  await analyst.opens('tab=borders&crossings=AF&method=crossings&v=2');
  const [board, method] = ['Crossings', 'Method'].map((name) =>
    page.getByRole('dialog', { name: new RegExp(`^${name}`) }),
  );
  if (!board || !method) throw new Error('two dialogs were asked for');
  await expect(board.getByRole('table')).toBeAttached();
  await expect(method.getByRole('heading', { name: 'State of crossings' })).toBeVisible();
  await method.getByRole('link', { name: 'Sides' }).click();
  await expect(page).toHaveURL(/crossings=AF&method=sides/);
  await page.keyboard.press('Escape');
  await expect(method).toBeHidden();
  await expect(board).toBeVisible();
});

for (const [name, size] of Object.entries({ DESKTOP, TABLET, PHONE, NARROW: { width: 320, height: 256 } })) {
  test(`can be read, and makes nothing scroll sideways: ${name}`, async ({ analyst }) => {
    const { page } = analyst;
    await page.setViewportSize(size);
    await analyst.follows('method=status&v=2');
    const method = page.getByRole('dialog', { name: 'Method' });
    await expect(method.getByRole('heading', { name: 'Status' })).toBeInViewport();
    const text = method.getByRole('region', { name: 'Text' });
    expect(await text.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await expectAccessible(page, `method, ${name}`, 'dialog[open]');
  });
}
