// Proves that a part that comes late takes the keyboard, and one that comes far too late does not.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goToRegion } from './regions.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

test.each([
  [1_000, 'BUTTON'],
  [60_000, 'BODY'],
])('a part that comes after %s ms: the keyboard is on %s', async (afterMs, tag) => {
  goToRegion('panel');
  vi.advanceTimersByTime(afterMs);
  document.body.innerHTML = '<section data-region="panel"><button>One</button></section>';
  await Promise.resolve();
  expect(document.activeElement?.tagName).toBe(tag);
});
