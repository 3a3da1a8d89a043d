// New data is noticed: a live page waits with what it shows while a batch arrives, and shows and marks it when asked.
import { expect, test } from '../driver/test';

const VIEW = 'border=AF-TJ';

test('a batch waits until it is asked for; then list and line tell what is new, until that is dismissed', async ({
  analyst,
}) => {
  const { page, list, api } = analyst;
  const { revision: last } = await api.meta();
  // Of the server's batches the page hears when we say so.
  let newest = 1;
  // What came with the page would tell it at once.
  await page.route('**/?border=*', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /<script type="application\/json" id="first-load">.*?<\/script>/s,
      '',
    );
    await route.fulfill({ response, body });
  });
  await page.route('**/api/v1/meta', async (route) => {
    const { origin } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${origin}/api/v1/meta?asof=${newest}` }) });
  });
  await page.route('**/api/v1/live', (route) =>
    route.fulfill({
      contentType: 'text/event-stream',
      body: `retry: 200\nevent: revision\ndata: ${newest}\n\n`,
    }),
  );
  const { inView } = await api.changes(`since=1&limit=1&${VIEW}`);
  await analyst.opens(`${VIEW}&v=2`);
  const shown = () => Promise.all([list.list.ariaSnapshot(), analyst.count()]);
  const before = await shown();

  newest = last;
  const take = page.getByRole('button', { name: 'Show them' });
  await expect(take).toBeVisible();
  expect(await shown()).toEqual(before);
  await take.click();
  await expect(page.getByText(`${inView.added} new, ${inView.changed} corrected in this view`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show the changes' })).toBeFocused();
  await expect(list.cards.filter({ hasText: /new|corrected/ }).first()).toBeVisible();
  await analyst.seesWhatTheApiFinds();
  // The dots on the map are told of for as long as there are any.
  await page.getByRole('button', { name: 'Legend: show' }).click();
  const sign = page.getByRole('listitem').filter({ hasText: 'New or corrected' });
  await expect(sign).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(take).toHaveCount(0);
  await expect(sign).toHaveCount(0);
});
