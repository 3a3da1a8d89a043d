// Owns the proof that every token pictures are painted in is one of the page's, in both themes; and of mixing.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mix, paletteOf } from './palette.ts';

test('names no token that the style sheet lacks', () => {
  const css = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');
  const lacking: string[] = [];
  paletteOf((token) => {
    if (!css.includes(`--${token}:`)) lacking.push(token);
    return '';
  });
  expect(lacking).toEqual([]);
});

test('mixes by shares, and leaves alone what it cannot read', () => {
  expect(mix('#ffffff', '#000000', 0.5)).toBe('rgb(128 128 128)');
  expect(mix('#102030', '#ffffff', 1)).toBe('rgb(16 32 48)');
  expect(mix('rebeccapurple', '#ffffff', 0.5)).toBe('rebeccapurple');
});
