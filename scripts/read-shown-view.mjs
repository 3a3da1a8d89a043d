// Owns what a reader sees of a view in a browser, as texts to compare; for `prove-pinned`.

/** Coverage is said of the live view, as-of of the pinned one; where they differ is no figure. */
const DAY = String.raw`\d{1,2} \w{3,9} \d{4}`;
const SAID = new RegExp(`(Collected to|incomplete after|As known on|collected to) ${DAY}`, 'g');
const plain = (text) =>
  text
    .replace(SAID, '')
    .replace(/[ \u00a0\t]+/g, ' ')
    .replace(/^ *- button ""?$/gm, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

/** As it is read aloud, line by line, and all words in it. */
const seenIn = async (part) => plain(`${await part.ariaSnapshot()}\n${await part.textContent()}`);

/** The list draws the rows in sight, and below a banner these are fewer: its head, and so many of its first and of its last rows. */
const ROWS = 6;
async function seenInList(page, settled) {
  const panel = page.locator('[data-region="panel"]').first();
  const head = await settled(async () => plain((await panel.getByRole('tablist').textContent()) ?? ''));
  const rowsFrom = async (isWanted) => {
    const rows = await panel
      .locator('li:has([data-row])')
      .evaluateAll((all) =>
        all.map((row) => [Number(row.querySelector('[data-row]').dataset.row), row.textContent]),
      );
    return rows.flatMap(([row, text]) => (isWanted(row) ? [`${row}: ${plain(text)}`] : [])).join('\n');
  };
  const first = await settled(() => rowsFrom((row) => row < ROWS));
  if (first === '') return plain(`${head}\n${await settled(() => seenIn(panel))}`);
  const total = Number(/Events ([\d,]+)/.exec(head)[1].replaceAll(',', ''));
  await panel.locator('[data-row="0"]').press('End');
  await panel.locator(`[data-row="${total - 1}"]`).waitFor();
  const last = await settled(() => rowsFrom((row) => row >= total - ROWS));
  return [head, first, last].join('\n');
}

/** The query of the pinned link that the share dialog gives. */
async function pinnedLink(page) {
  await page.getByRole('button', { name: 'Share view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await dialog.getByRole('radio', { name: /^Pinned/ }).check();
  const { search } = new URL(await dialog.getByRole('textbox', { name: 'Link' }).inputValue());
  await page.keyboard.press('Escape');
  return search.slice(1);
}

/** What a reader sees of a view: numbers, facets, rows, places of the map, claims, charts; and the pinned link to it. */
export async function readView(browser, origin, query) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.goto(`${origin}/?${query}`);
    await page.locator('html[data-stands]').waitFor({ timeout: 60_000 });
    const settled = async (read) => {
      let before = null;
      for (let attempt = 0; attempt < 40; attempt += 1) {
        const now = await read();
        if (now === before && !/Reading…|Loading|Counting…|being read/.test(now)) return now;
        before = now;
        await page.waitForTimeout(250);
      }
      return before;
    };
    const link = await pinnedLink(page);
    const textOf = (selector) => settled(async () => seenIn(page.locator(selector).first()));
    const seen = {};
    seen.numbers = await textOf('[data-region="filters"]');
    seen.events = await seenInList(page, settled);
    seen.timeline = await textOf('[data-region="timeline"]');
    const places = page.getByRole('button', { name: 'Places on the map as a list' });
    if ((await places.count()) > 0) {
      await places.first().press('Enter');
      const list = page.getByRole('dialog', { name: /on this part of the map/ });
      seen.map = await settled(async () => seenIn(list));
      await page.keyboard.press('Escape');
    }
    for (const tab of ['Claims', 'Analysis', 'Borders']) {
      const panel = page.locator('[data-region="panel"] [role="tabpanel"]').first();
      const before = await panel.textContent();
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      // Until a tab's part has come, that of the tab before stands there.
      await page.waitForFunction(
        ([element, text]) => element.textContent !== text,
        [await panel.elementHandle(), before],
      );
      seen[tab] = await textOf('[data-region="panel"]');
    }
    return { seen: { ...seen, errors: errors.join('\n') }, link };
  } finally {
    await context.close();
  }
}
