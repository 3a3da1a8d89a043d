// Hostile input and the headers against it: nothing of an event is ever run, followed or allowed to break the page.
import type { Page } from '@playwright/test';
import type { SarhadEvent } from '../../src/contract/event';
import { expect, ON_A_PHONE, test } from '../driver/test';

const MARKUP = '<img src=x onerror="window.owned=1"><script>window.owned=1</script><b>bold</b>';
const REVERSED = '\u202Egpj.exe \u2067\u2066 unclosed';
const ENDLESS = `Endless ${'W'.repeat(9990)}`;
const LONG = 'W'.repeat(900);
/** An address that the contract allows, and one that no server lets in. */
const STRANGE = 'https://example.org/"onclick="window.owned=1';
const SCRIPT = 'javascript:window.owned=1';

/** Every reply with events, its texts and addresses replaced. */
async function poison(page: Page, address = STRANGE): Promise<void> {
  const titles = [MARKUP, REVERSED, ENDLESS];
  const poisoned = (event: SarhadEvent): SarhadEvent => ({
    ...event,
    title: titles[event.key % titles.length] ?? MARKUP,
    summary: `${MARKUP} ${ENDLESS}`,
    place: event.key % 2 === 0 ? MARKUP : LONG,
    actors: event.actors.map((actor) => ({ ...actor, name: `${MARKUP}${REVERSED}` })),
    claims: event.claims.map((claim) => ({ ...claim, about: MARKUP })),
    sources: event.sources.map((source, index) => ({
      ...source,
      url: index === 0 ? address : source.url,
      title: index === 0 ? MARKUP : LONG,
      publisher: MARKUP,
    })),
    related: event.related.map((related) => ({ ...related, title: ENDLESS })),
  });
  // Those that come with the page.
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/(?<=id="first-load">).*?(?=<\/script>)/s, (json) => {
        const given = JSON.parse(json);
        if (given.cards) given.cards.events = given.cards.events.map(poisoned);
        for (const reply of Object.values<{ event?: SarhadEvent }>(given.replies))
          if (reply.event) reply.event = poisoned(reply.event);
        return JSON.stringify(given).replaceAll('<', '\\u003c');
      });
      await route.fulfill({ response, body });
    },
  );
  await page.route('**/api/v1/events?*', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    await route.fulfill({ response, json: { ...body, events: body.events.map(poisoned) } });
  });
  await page.route('**/api/v1/events/*', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    await route.fulfill({ response, json: { ...body, event: poisoned(body.event) } });
  });
  await page.route('**/api/v1/dictionary*', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    const actors = body.actors.map((actor: object) => ({ ...actor, name: `${MARKUP}${REVERSED}` }));
    await route.fulfill({ response, json: { ...body, actors } });
  });
}

/** Nothing has run, nothing can be followed that runs, nothing is wider than its place. */
async function expectUnharmed(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    owned: 'owned' in window,
    scripts: document.querySelectorAll('script:not([type=module], #first-load, #early, #start)').length,
    markup: document.querySelectorAll('img[src=x], main b, aside b, article b').length,
    addresses: [...document.querySelectorAll('[href], [src]')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter(
        (address) => /^\s*(javascript|data|vbscript):/i.test(address) && !address.startsWith('data:image/'),
      ),
    // Buttons hang out by a few pixels, so that their words stand in line with the text.
    tooWide: [
      document.documentElement,
      ...document.querySelectorAll('aside, article, dialog, [role=tabpanel]'),
    ]
      .filter((element) => element.scrollWidth > element.clientWidth + 8)
      .map(
        ({ tagName, className, scrollWidth, clientWidth }) =>
          `${tagName} ${className}: ${scrollWidth} in ${clientWidth} px`,
      ),
  }));
  expect(found).toEqual({ owned: false, scripts: 0, markup: 0, addresses: [], tooWide: [] });
}

test('every reply carries the policy', async ({ analyst }) => {
  const { request } = analyst.page;
  const { chunks } = await (await request.get('/api/v1/frame')).json();
  for (const path of ['/', '/api/v1/meta', '/api/v1/nothing', chunks[0].href]) {
    const headers = (await request.get(path)).headers();
    const policy = (headers['content-security-policy'] ?? '').split(/;\s*/);
    for (const part of [
      "default-src 'none'",
      "connect-src 'self'",
      "img-src 'self' data: blob:",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy, path).toContain(part);
    }
    // The hashes are those of the two scripts in the page.
    expect(policy.join('; ')).toMatch(/(^|; )script-src 'self' 'sha256-[^']+' 'sha256-[^']+'(;|$)/);
    expect(policy.join('; ')).not.toMatch(/unsafe|https?:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
});

test('the policy stops a script and a request that got in all the same', async ({ analyst, guard }) => {
  guard.allows(/Content Security Policy|ERR_BLOCKED_BY_CSP|request left the origin|Refused to/);
  await analyst.opens();
  const outcome = await analyst.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.owned = 1';
    document.body.append(script);
    const sent = await fetch('https://collect.example/').then(
      () => 'sent',
      () => 'stopped',
    );
    return { owned: 'owned' in window, sent };
  });
  expect(outcome).toEqual({ owned: false, sent: 'stopped' });
});

test('hostile events are shown as text', async ({ analyst }) => {
  const { page, detail } = analyst;
  await poison(page);
  await analyst.opens('status=contested&v=2');
  await expect(analyst.list.cards.first()).toBeVisible();
  await expect(analyst.list.list).toContainText('<img src=x');
  await expectUnharmed(page);

  await analyst.list.cards.first().click();
  await expect(detail.section('Sources')).toBeVisible();
  const source = detail.section('Sources').getByRole('listitem').first().getByRole('link');
  await expect(source).toHaveAttribute('href', STRANGE);
  await expect(source).not.toHaveAttribute('onclick');
  await expectUnharmed(page);
  await detail.back.click();

  await analyst.map.focusesAMark();
  await page.keyboard.press('Enter');
  await expect(analyst.map.stack.or(detail.article)).toBeVisible();
  await expectUnharmed(page);

  await analyst.follows('tab=analysis&v=2');
  await expect(page.locator('.recharts-bar-rectangle').first()).toBeVisible();
  await expectUnharmed(page);
  await analyst.follows(`tab=upcoming&q=${encodeURIComponent(MARKUP)}&v=2`);
  await analyst.search.field.fill('drone');
  await expect(analyst.search.options('Events').first()).toBeVisible();
  await expectUnharmed(page);
  await analyst.share.button.click();
  await expect(analyst.share.words).toContainText('<img src=x');
  await expectUnharmed(page);
  await page.unrouteAll({ behavior: 'wait' });
});

test('an address that is a script is not followed, wherever it came from', async ({ analyst }) => {
  const { page } = analyst;
  await poison(page, SCRIPT);
  await analyst.opens('event=tjk-chn-2025-11-26&v=2');
  // The list behind it has an alert of its own.
  const failed = page.getByRole('alert').filter({ hasText: 'The event could not be loaded.' });
  await expect(failed).toBeVisible();
  await expectUnharmed(page);
  await failed.getByRole('button', { name: 'Back to Events' }).click();
  // Said once, over the list.
  await expect(page.getByText('The text of events could not be loaded.')).toBeVisible();
  await expectUnharmed(page);
  await analyst.seesWhatTheApiFinds();
});

test.describe('on a phone', () => {
  test.use(ON_A_PHONE);

  test('hostile events fit', async ({ analyst }) => {
    await poison(analyst.page);
    await analyst.opens('status=contested&v=2');
    await expect(analyst.list.cards.first()).toBeVisible();
    await expectUnharmed(analyst.page);
    await analyst.list.cards.first().tap();
    await expect(analyst.detail.section('Sources')).toBeVisible();
    await expectUnharmed(analyst.page);
    // What is still being poisoned ends before the page does.
    await analyst.page.unrouteAll({ behavior: 'wait' });
  });
});
