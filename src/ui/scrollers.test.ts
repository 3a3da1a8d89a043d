// Proves of every style sheet that what scrolls holds what is hidden for the eye alone in it: such text, placed absolutely, would else make the page higher.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
);

test('every box that scrolls is positioned', () => {
  const faults = sheets.flatMap((name) => {
    const css = readFileSync(`src/${name}`, 'utf8').replace(/\/\*.*?\*\//gs, '');
    return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
      .filter(
        ([, , body = '']) => /overflow(-\w+)?:[^;]*\b(auto|scroll)\b/.test(body) && !/position:/.test(body),
      )
      .map(([, selector = '']) => `${name}: ${selector.trim()}`);
  });
  expect(sheets.length).toBeGreaterThan(50);
  expect(faults).toEqual([]);
});
