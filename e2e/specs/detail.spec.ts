// Reading an event: who claims and denies what, on which sources; walking along relatives and neighbours, and back.
import { expect, test as opening, onOnePage as test } from '../driver/test';

const CONTESTED = 'tjk-chn-2025-11-26';

test('an event tells claims, sources and relatives, and one can walk along them', async ({ analyst }) => {
  const { page, detail } = analyst;
  const event = await analyst.api.event(CONTESTED);
  await analyst.opens('border=AF-TJ&from=2025-07-01&v=2');

  const card = analyst.list.card(event.title);
  await expect(analyst.list.cards.first()).toBeVisible();
  for (let step = 0; step < 20 && (await card.count()) === 0; step += 1) {
    await analyst.list.cards.last().focus();
    await page.keyboard.press('ArrowDown');
    await expect(analyst.list.list.getByRole('button').first()).toBeVisible();
  }
  await card.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`&event=${CONTESTED}&`));
  await expect(detail.heading).toHaveText(event.title);
  await expect(detail.heading).toBeFocused();
  await expect(detail.article).toContainText('contested');
  await expect(detail.article).toContainText('What one account says of it, another denies.');

  const claims = detail.section('Claims and denials');
  // The denial that makes it contested is an event of its own: it stands in the thread and leads there.
  const denials = event.related.filter(
    ({ relation, direction }) => relation === 'denial-of' && direction === 'from',
  );
  expect(denials.length).toBeGreaterThan(0);
  await expect(claims.getByRole('listitem')).toHaveCount(event.claims.length + denials.length);
  for (const { title } of denials) await expect(claims.getByRole('button', { name: title })).toBeVisible();
  for (const { actor, about } of event.claims) {
    await expect(claims.getByRole('listitem').filter({ hasText: about })).toContainText(
      actor.shortName ?? actor.name,
    );
  }

  const sources = detail.section('Sources');
  await expect(sources.getByRole('listitem')).toHaveCount(event.sources.length);
  for (const [index, source] of event.sources.entries()) {
    const row = sources.getByRole('listitem').nth(index);
    await expect(row.getByRole('link')).toHaveAttribute('href', source.url);
    await expect(row.getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(row).toContainText(
      new RegExp(`${source.reliability}${source.credibility}: .+(source|judged); .+`),
    );
  }

  const [relative] = event.related;
  if (relative === undefined) throw new Error(`${CONTESTED} has no relatives any more.`);
  await detail.section('Related').getByRole('button', { name: relative.title }).click();
  await expect(detail.heading).toHaveText(relative.title);
  await expect(page).toHaveURL(new RegExp(`&event=${relative.id}&`));
  await page.goBack();
  await expect(detail.heading).toHaveText(event.title);

  // Escape closes, and the keyboard is where it was.
  await detail.heading.focus();
  await page.keyboard.press('Escape');
  await expect(detail.article).toHaveCount(0);
  await expect(card).toBeFocused();
});

test('the next and the previous event are those of the list', async ({ analyst }) => {
  const { page, detail } = analyst;
  await analyst.opens('border=AF-TJ&killed=1&v=2');
  const { events, total } = await analyst.api.events('border=AF-TJ&killed=1', 3);
  const [first, second, third] = events;
  await analyst.list.cards.first().click();
  await expect(detail.heading).toHaveText(first?.title ?? '');
  await expect(page.getByText(`1 of ${total}`, { exact: true })).toBeVisible();
  await expect(detail.previous).toHaveAttribute('aria-disabled', 'true');
  await detail.next.click();
  await expect(detail.heading).toHaveText(second?.title ?? '');
  await detail.next.click();
  await expect(detail.heading).toHaveText(third?.title ?? '');
  await detail.previous.click();
  await expect(detail.heading).toHaveText(second?.title ?? '');
  await expect(page.getByText(`2 of ${total}`, { exact: true })).toBeVisible();

  // An event outside the filter is shown all the same, and said to be outside.
  await analyst.follows(`border=IN-PK&event=${second?.id}&v=2`);
  await expect(detail.heading).toHaveText(second?.title ?? '');
  await expect(page.getByText('Not in the current filter')).toBeVisible();

  await detail.article.getByRole('button', { name: 'Copy link to this event' }).click();
  await expect(detail.article.getByText('The link is copied.')).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe(`?event=${second?.id}&v=2`);
});

test('events are opened from the map: alone, or from the list of a stack', async ({ analyst }) => {
  const { page, map, detail } = analyst;
  await analyst.opens();
  await map.focusesAStack();
  await page.keyboard.press('Enter');
  await expect(map.stack).toBeVisible();
  await expect(map.stack.getByRole('listitem').getByRole('button').first()).toBeFocused();
  const count = Number(/(\d+) events/.exec((await map.stack.getByRole('heading').textContent()) ?? '')?.[1]);
  expect(await map.stack.getByRole('listitem').count()).toBe(count);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(detail.heading).toBeVisible();
  await expect(page).toHaveURL(/event=/);
  await detail.back.click();
  await expect(detail.article).toHaveCount(0);
  await page.keyboard.press('Escape');

  // One event alone: zoomed to, it is a mark of its own.
  const event = await analyst.api.event(CONTESTED);
  await analyst.opens(
    `from=${event.dateStart}&to=${event.dateStart}&border=${event.border}&type=${event.type}&v=2`,
  );
  expect(await analyst.seesWhatTheApiFinds()).toBe(1);
  const painted = await map.painted();
  await map.button('Zoom to results').click();
  await expect(page).toHaveURL(/map=/);
  await map.focusesAMark();
  await expect.poll(() => map.painted()).not.toBe(painted);
  await page.keyboard.press('Enter');
  await expect(detail.heading).toHaveText(event.title);

  // By mouse: a tooltip says what it is.
  await detail.back.click();
  const at = await map.screenPoint(event.coordinates ?? [0, 0]);
  await page.mouse.move(at.x + 40, at.y);
  await page.mouse.move(at.x, at.y, { steps: 4 });
  await expect(map.region.getByText(event.title).first()).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  await expect(detail.heading).toHaveText(event.title);
});

opening('a link to an event that was replaced leads to what replaced it', async ({ analyst }) => {
  const { page, detail } = analyst;
  await analyst.opens('event=mt-report-2024-07-03&v=2');
  await expect(page).toHaveURL(/event=unmt-2024-07&/);
  await expect(detail.article).toContainText('This event replaces it.');
  await page.getByRole('button', { name: /^Show the retracted report/ }).click();
  await expect(page).toHaveURL(/event=mt-report-2024-07-03&/);
  await expect(detail.article).toContainText('Retracted: replaced by another event.');
  // Of the data as it was before, the same link shows what it always showed.
  await analyst.opens('asof=1&event=mt-report-2024-07-03&v=2');
  await expect(detail.article).not.toContainText('Retracted');
  await expect(page).toHaveURL(/event=mt-report-2024-07-03/);
});
