// The order of the list: chosen by keyboard and finger, kept in the link, followed by the steps from event to event.
import { expect, test as opening, onOnePage as test } from '../driver/test';

test('the list is sorted as chosen, and so are its neighbours; Back brings the order before', async ({
  analyst,
}) => {
  const { page, list, detail, api } = analyst;
  await analyst.opens('border=AF-PK&v=2');
  const { events } = await api.events('border=AF-PK&sort=killed', 3);
  await list.order.selectOption('Most people killed first');
  await expect(page).toHaveURL(/\?border=AF-PK&sort=killed&v=2$/);
  await expect(list.list).toHaveAccessibleName(
    /^Matching events, sorted by people killed, most first; \d+ whose number killed is not known come last$/,
  );
  for (const [at, { title }] of events.entries())
    await expect(list.cards.nth(at)).toHaveAccessibleName(title);
  await analyst.seesWhatTheApiFinds();

  await list.cards.first().click();
  await expect(detail.heading).toHaveText(events[0]?.title ?? '');
  await detail.next.click();
  await expect(detail.heading).toHaveText(events[1]?.title ?? '');
  await page.goBack();
  await page.goBack();
  await expect(list.cards.first()).toHaveAccessibleName(events[0]?.title ?? '');
  await page.goBack();
  await expect(list.order).toHaveValue('newest');
  await expect(list.list).toHaveAccessibleName('Matching events, newest first');
});

test('distance is offered within a circle alone, and goes with it', async ({ analyst }) => {
  const { page, list, api } = analyst;
  await analyst.opens('v=2');
  await expect(list.order.getByRole('option', { name: 'Nearest first' })).toHaveCount(0);
  await analyst.opens('near=71.1,34.1,100,Torkham&v=2');
  await list.order.focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/&sort=distance&v=2$/);
  await expect(list.list).toHaveAccessibleName(
    'Matching events, sorted by distance, nearest first; from Torkham',
  );
  const { events } = await api.events('near=71.1,34.1,100&sort=distance', 2);
  for (const [at, { title }] of events.entries())
    await expect(list.cards.nth(at)).toHaveAccessibleName(title);
  await expect(list.cards.first()).toContainText(/km away/);
  await analyst.chips.getByRole('button', { name: /Torkham/ }).click();
  await expect(page).not.toHaveURL(/sort=/);
  await expect(list.order).toHaveValue('newest');
});

opening.describe('on a phone', () => {
  opening.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  opening('the order is as large as a finger', async ({ analyst }) => {
    await analyst.opens('sort=grade&v=2');
    await expect(analyst.list.order).toHaveValue('grade');
    const box = await analyst.list.order.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  });
});
