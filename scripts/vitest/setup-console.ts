// Any console.error or console.warn fails the test in which it happens. A test that expects one takes it away first:
// `const logged = vi.spyOn(console, 'error').mockImplementation(() => {})`.
import { format } from 'node:util';
import { afterEach, beforeEach, expect } from 'vitest';

const complaints: string[] = [];

for (const level of ['error', 'warn'] as const) {
  console[level] = (...args: unknown[]) => {
    complaints.push(`console.${level}: ${format(...args)}`);
  };
}

beforeEach(() => {
  complaints.length = 0;
});

afterEach(() => {
  expect(complaints.splice(0), 'what was logged as error or warning').toEqual([]);
});

// A zone that is not in force would let every test of days pass for nothing.
if (Intl.DateTimeFormat().resolvedOptions().timeZone !== process.env.TZ) {
  throw new Error(
    `Tests should run in ${process.env.TZ}, but run in ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`,
  );
}
