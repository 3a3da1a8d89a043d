// Planned events, search and share: what each says, and that each leads back to the same filter.
import { expect, onOnePage, test } from '../driver/test';

test('planned events stand apart by whether their day has passed, and what has passed is not said to come', async ({
  analyst,
}) => {
  const { page } = analyst;
  const { events } = await analyst.api.events('status=planned');
  expect(events.length).toBeGreaterThan(0);
  // Before their day they are still to come; filters of dates do not hide them.
  await page.clock.setFixedTime(new Date('2026-02-01T12:00:00Z'));
  await analyst.opens('from=2025-01-01&to=2025-12-31&tab=upcoming&v=2');
  const toCome = page.getByRole('region', { name: /^Still to come/ });
  for (const { title } of events) await expect(toCome.getByRole('button', { name: title })).toBeVisible();
  await expect(toCome.getByRole('heading')).toHaveText(`Still to come ${events.length}`);
  await expect(analyst.tab('Coming')).toHaveText(`Coming ${events.length}`);

  // Afterwards they lack an outcome unless one is recorded.
  await page.clock.setFixedTime(new Date('2026-06-30T12:00:00Z'));
  await analyst.opens('tab=upcoming&v=2');
  await expect(toCome).toContainText('No event that matches is planned for 30 Jun 2026 or later.');
  // The tab's number is that of the heading, before and after.
  await expect(toCome.getByRole('heading')).toHaveText('Still to come 0');
  await expect(analyst.tab('Coming')).toHaveText('Coming 0');
  const passed = page.getByRole('region', { name: /^Day passed, / });
  await expect(passed.getByRole('button')).toHaveCount(events.length);
  await passed.getByRole('button').first().click();
  await expect(analyst.detail.heading).toBeVisible();
  await analyst.detail.back.click();
  await expect(passed.getByRole('button').first()).toBeFocused();
});

onOnePage(
  'search finds an actor by a name in another script, an event, text, and places',
  async ({ analyst }) => {
    const { page, search } = analyst;
    await analyst.opens();
    await page.keyboard.press('/');
    await expect(search.field).toBeFocused();
    await expect(search.field).toHaveValue('');

    await search.field.fill('талибан');
    const option = search.options('Actors').filter({ hasText: 'Taliban authorities of Afghanistan' });
    await option.click();
    await expect(page).toHaveURL(/\?actor=af-taliban-authorities&v=2$/);
    await analyst.seesWhatTheApiFinds();
    await analyst.filters.clearsAll();

    await page.keyboard.press('/');
    await search.field.fill('mohmand');
    const event = search.options('Events').first();
    await expect(event).toContainText(/mohmand/i);
    await page.keyboard.press('ArrowDown');
    await expect(search.results.getByRole('option', { selected: true })).toHaveCount(1);
    await event.click();
    await expect(analyst.detail.heading).toContainText(/mohmand/i);
    await analyst.detail.back.click();

    await search.field.fill('drone');
    await expect(search.asText).toContainText(/\d+ events? in the whole collection$/);
    const promised = Number(
      /(\d+) events? in the whole/.exec((await search.asText.textContent()) ?? '')?.[1],
    );
    await search.field.press('Enter');
    await expect(page).toHaveURL(/\?q=drone&v=2$/);
    expect(await analyst.seesWhatTheApiFinds()).toBeLessThanOrEqual(promised);
    expect(await analyst.chipNames()).toEqual(['“drone”']);
    await page.getByRole('button', { name: 'Clear the text' }).click();
    await expect(page).toHaveURL(/\/$/);

    await search.field.fill('ишкашим');
    await expect(search.options('Places').first()).toContainText('Gorno-Badakhshan, Tajikistan');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?map=71\.613,36\.725,10&v=2$/);
    await expect(analyst.map.cursor).toBeFocused();
    await page.goBack();
    await expect(page).toHaveURL(/\/$/);
  },
);

onOnePage('share says in words what the link contains', async ({ analyst }) => {
  const { page, share } = analyst;
  await analyst.opens(
    'from=2025-07-01&to=2026-02-23&actor=!pk-military&border=AF-TJ&killed=1&q=drone&tab=analysis&v=2',
  );
  await share.button.click();
  await expect(share.words).toContainText(
    'Events of 1 Jul 2025 – 23 Feb 2026, without Pakistani military, on the border Afghanistan – Tajikistan, with 1 or more killed, with the text “drone”.',
  );
  await expect(share.words).toContainText('Map of the whole region; panel Analysis');
  await expect(share.dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(page.url());
  await expect(share.dialog.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await share.copied()).toBe(page.url());
  await page.keyboard.press('Escape');
  await expect(share.dialog).toHaveCount(0);
  await expect(share.button).toBeFocused();
});

const numberIn = (text: string) => Number.parseInt(text.replaceAll(',', ''), 10);

onOnePage(
  'what is left out as overlap is a list that adds up to its figure, and leads on',
  async ({ analyst }) => {
    const { page, detail } = analyst;
    await analyst.opens();
    for (const filter of ['', 'border=AF-PK', 'from=2025-05-01&to=2025-05-31']) {
      await analyst.follows(`${filter}&v=2`);
      await analyst.seesWhatTheApiFinds();
      const button = page.getByRole('button', { name: /left out as overlap$/ });
      const said = [...((await button.textContent()) ?? '').matchAll(/[\d,]*\d/g)].map(([text]) =>
        numberIn(text),
      );
      await button.click();
      const dialog = page.getByRole('dialog', { name: 'Left out as overlap' });
      const sums = dialog.getByRole('heading', { level: 3 });
      await expect(sums.first()).toBeVisible();
      expect((await sums.allTextContents()).map(numberIn)).toEqual(said);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(button).toBeFocused();
    }
    await page.getByRole('button', { name: /left out as overlap$/ }).click();
    const first = page.getByRole('dialog').getByRole('listitem').first().getByRole('button').first();
    const name = (await first.locator('bdi').textContent()) ?? '';
    await first.click();
    await expect(detail.heading).toHaveText(name);
  },
);
