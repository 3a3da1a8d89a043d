// Tests the squares of codes: boxes by row, within the edges.
import { expect, test } from 'vitest';
import { qrSquares, squaresInRows } from './qr-squares.ts';

test('the squares of a code are boxes by row', () => {
  expect(
    squaresInRows([
      [true, true, false],
      [false, false, true],
    ]),
  ).toBe('M0 0h2v1h-2zM2 1h1v1h-1z');
});

test('the edges of a code are empty', () => {
  const { size, d } = qrSquares('https://example.org/?border=AF-TJ', { quiet: 4, ecc: 'M' });
  const starts = [...d.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...starts)).toBe(4);
  expect(Math.max(...starts)).toBeLessThan(size - 4);
});
