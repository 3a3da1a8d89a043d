// The guard of all other specs notices what it must: each page here does one wrong thing.
import { test as base, expect } from '@playwright/test';
import { Guard } from '../driver/guard';
import { onOnePage, test } from '../driver/test';

const FAULTS = [
  { fault: 'a console error', script: 'console.error("broken")', noticed: /console error: broken/ },
  { fault: 'a console warning', script: 'console.warn("careful")', noticed: /console warning: careful/ },
  { fault: 'a thrown error', script: 'setTimeout(() => { throw new Error("thrown"); })', noticed: /thrown/ },
  { fault: 'a rejected promise', script: 'Promise.reject(new Error("rejected"))', noticed: /rejected/ },
  {
    fault: 'a request to another origin',
    script: 'new Image().src = "https://tiles.example/1.png"',
    noticed: /request left the origin: https:\/\/tiles\.example/,
  },
  { fault: 'an answer of 404', script: 'fetch("/missing")', noticed: /console error: .*404/ },
];

for (const { fault, script, noticed } of FAULTS) {
  base(`the guard notices ${fault}`, async ({ context, baseURL }) => {
    const guard = new Guard();
    guard.watch(context, new URL(baseURL ?? '').origin);
    const page = await context.newPage();
    await page.route('**/guarded', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><script>${script}</script>` }),
    );
    await page.route('**/missing', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/guarded');
    await expect.poll(() => guard.problems().join('\n')).toMatch(noticed);
    guard.allows(/./);
    expect(guard.problems()).toEqual([]);
  });
}

for (const [name, guarded] of Object.entries({ test, onOnePage })) {
  base.describe(`a test made by ${name}`, () => {
    guarded.fail('fails when its page complains', async ({ analyst }) => {
      await analyst.page.evaluate(() => console.error('broken'));
    });
  });
}
