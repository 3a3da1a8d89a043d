// The claims board: what is said and who answers, its matrix, its way to the event and back, and its wide form.
import { readFile } from 'node:fs/promises';
import type { ClaimPage } from '../../src/contract/claims-reply';
import { expect, onOnePage } from '../driver/test';

const SELECTED = 'border=AF-TJ&from=2025-11-01&to=2026-02-15';

onOnePage('counts what is said, never answers, as the API has them', async ({ analyst }) => {
  const { page } = analyst;
  await analyst.opens(`${SELECTED}&tab=claims&v=2`);
  const { claims }: ClaimPage = await (await page.request.get(`/api/v1/claims?${SELECTED}&limit=200`)).json();
  const nameOf = ({ event, id }: { event: { id: string }; id: string }) => `${event.id}/${id}`;
  const answers = new Set(claims.flatMap((claim) => claim.answers.map(nameOf)));
  const said = claims.filter((claim) => !answers.has(nameOf(claim)));
  const unanswered = said.filter((claim) => claim.answers.length === 0).length;
  const board = page.getByRole('tabpanel');
  const withClaims = new Set(said.map(({ event }) => event.id)).size;
  await expect(board.getByText(/claims in .* events/)).toHaveText(
    `${said.length} claims in ${withClaims} of 33 events`,
  );
  await expect(analyst.tab('Claims')).toHaveText(`Claims ${said.length}`);
  await expect(board.getByRole('button', { name: /^No answer known/ })).toHaveText(
    `No answer known ${unanswered}`,
  );
  await expect(board.getByText('Silence there is not consent')).toBeVisible();

  await board.getByRole('button', { name: /^Denied/ }).click();
  await expect(board.locator('p', { hasText: /no answer known$/ })).toHaveCount(0);
  expect(analyst.query()).toContain('claims=event,denied');
});

onOnePage('a cell of the matrix filters the whole page, pressed again no more', async ({ analyst }) => {
  const { page } = analyst;
  await analyst.opens(`${SELECTED}&tab=claims&v=2`);
  const cell = page.getByRole('button', { name: /^Claims of Tajikistan that are denied by Taliban:/ });
  const count = Number(await cell.textContent());
  await cell.click();
  expect(await analyst.chipNames()).toContain('Tajikistan: claims denied by Taliban');
  await expect(page.getByRole('tabpanel').getByText(/^\d+ claims in/)).toContainText(`${count} claims`);
  await analyst.seesWhatTheApiFinds();
  await cell.click();
  expect(analyst.query()).not.toContain('denier');

  // What no filter asks for narrows the board alone.
  const silent = page.getByRole('button', { name: /^Claims of Tajikistan, no answer known:/ });
  const unanswered = Number(await silent.textContent());
  await silent.click();
  const board = page.getByRole('tabpanel');
  await expect(board.locator('p', { hasText: /no answer known$/ })).toHaveCount(unanswered);
  const line = board.getByText(
    new RegExp(`^Claims said by Tajikistan, no answer known: ${unanswered} of \\d+$`),
  );
  await expect(line).toBeInViewport();
  // The table holds what is listed.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    board.getByRole('button', { name: `Download the ${unanswered} claims listed` }).click(),
  ]);
  const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(1 + unanswered);
  await board.getByRole('button', { name: 'Show all claims again' }).click();
  await expect(line).toHaveCount(0);
  await expect(board.getByRole('button', { name: /^All/ })).toBeFocused();
  expect(analyst.query()).not.toContain('says');
});

onOnePage(
  'arrows walk the claims; each leads to its event at that claim, Escape back to it',
  async ({ analyst }) => {
    const { page } = analyst;
    await analyst.opens(`${SELECTED}&tab=claims&v=2`);
    const list = page.getByRole('tabpanel').locator('[data-event]');
    await list.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const row = list.nth(2);
    await expect(row).toBeFocused();
    const said = (await row.locator('bdi').nth(1).textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expect(analyst.detail.section('Claims and denials').locator('[data-led-to]')).toContainText(said);
    await expect(analyst.detail.section('Claims and denials').locator('[data-led-to]')).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(row).toBeFocused();
  },
);

onOnePage(
  'the wide form lies over the map, the open event beside it; the timeline stays',
  async ({ analyst }) => {
    const { page } = analyst;
    await analyst.opens(`${SELECTED}&tab=claims&v=2`);
    await page.getByRole('button', { name: 'Open wide, over the map' }).click();
    expect(analyst.query()).toContain('panel=wide');
    await expect(page.getByRole('table', { name: 'Who says, who answers' })).toBeVisible();
    await expect(page.getByText('Incidents above, diplomacy below')).toBeInViewport();
    const row = page.getByRole('tabpanel').locator('[data-event]').first();
    await row.click();
    await expect(analyst.detail.heading).toBeVisible();
    await expect(row).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Back to the map' }).click();
    expect(analyst.query()).not.toContain('panel');
  },
);

onOnePage('without claims it says so', async ({ analyst }) => {
  await analyst.opens('q=Torkham&type=exercise&tab=claims&v=2');
  await expect(analyst.page.getByRole('tabpanel')).toContainText('No event matches.');
});

onOnePage('the wide form leads back to the map when it has nothing to show', async ({ analyst }) => {
  const { page } = analyst;
  await analyst.follows('q=Torkham&type=exercise&tab=claims&panel=wide&v=2');
  await expect(page.getByRole('tabpanel')).toContainText('No event matches.');
  await page.getByRole('button', { name: 'Back to the map' }).click();
  expect(analyst.query()).not.toContain('panel');
  await expect(page.getByRole('button', { name: 'Open wide, over the map' })).toBeVisible();
});
