// Which encoding is chosen, and when a client has a reply already.
import { expect, test } from 'vitest';
import { chooseEncoding, isUnchanged } from './answer.ts';

test.each([
  [null, null],
  ['', null],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['GZip;Q=0.2', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  // Whatever the client would like better: ours are sorted by what they save.
  ['gzip;q=1.0, br;q=0.1', 'br'],
  [' br ; q=1 ', 'br'],
  ['br; q=0.000, gzip;q=0', null],
  ['identity', null],
  ['zstd, x-gzip', null],
  // Any would be allowed; sent as it is, it can be read by all.
  ['*', null],
])('Accept-Encoding: %s → %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted, ['br', 'gzip'])).toBe(encoding);
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['*', true],
  [' "b", W/"a" ', true],
  ['"b"', false],
  ['a', false],
  ['"A"', false],
])('If-None-Match: %s → %s', (known, expected) => {
  const request = new Request('http://localhost/', { headers: { 'If-None-Match': known } });
  expect(isUnchanged(request, 'W/"a"')).toBe(expected);
  expect(isUnchanged(new Request('http://localhost/'), 'W/"a"')).toBe(false);
});
