// Ids in links that lost their case on the way.
import { expect, onOnePage as test } from '../driver/test';

test('an event and a crossing in capitals open as they were meant, without a notice', async ({
  analyst,
  guard,
}) => {
  guard.allows(/Failed to load resource.*(TJK-CHN|NONE-OF-IT)/);
  const { page } = analyst;
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('TJK-CHN') && asked.push(request.url()));
  await analyst.opens('event=TJK-CHN-2025-11-26&v=2');
  await expect(analyst.detail.heading).toBeVisible();
  await expect(page).toHaveURL(/event=tjk-chn-2025-11-26/);
  await expect(analyst.notices).toHaveCount(0);
  expect(asked.filter((url) => url.includes('/api/'))).toHaveLength(1);
  await analyst.follows('tab=borders&border=AF-PK&crossing=Torkham&v=2');
  await expect(page).toHaveURL(/crossing=torkham/);
  await expect(page.locator('[data-crossing=torkham] button').first()).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await analyst.follows('event=NONE-OF-IT&v=2');
  await expect(page.getByRole('alert')).toContainText('NONE-OF-IT');
});
