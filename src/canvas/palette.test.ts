// Owns the proof that every token pictures are painted in is one of the page's, in both themes.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paletteOf } from './palette.ts';

test('names no token that the style sheet lacks', () => {
  const css = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');
  const lacking: string[] = [];
  paletteOf((token) => {
    if (!css.includes(`--${token}:`)) lacking.push(token);
    return '';
  });
  expect(lacking).toEqual([]);
});
