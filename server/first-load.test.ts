// Proves that a page that is written leaves no timer behind.
import { expect, test, vi } from 'vitest';
import { writePage } from './first-load.ts';

test.each([
  ['nothing', async () => null],
  ['a fault', () => Promise.reject(new Error('down'))],
])('where the API answers with %s the page comes, and its wait is over', async (_, ask) => {
  vi.useFakeTimers();
  expect(await writePage('<head></head>', { search: '', root: './' }, ask)).toContain('"cards":null');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
