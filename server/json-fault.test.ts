// Where JSON ends being JSON.
import { expect, test } from 'vitest';
import { findJsonFault } from './json-fault.ts';

test.each([
  ['{"events": [\n  {"id": }\n]}', 2, 10],
  ['{"a": 1,}', 1, 9],
  ['[1, 2', 1, 6],
  ['{"a" 1}', 1, 6],
  ['[1}', 1, 3],
  ['{"a": "line\nbreak"}', 1, 7],
  ["{'a': 1}", 1, 2],
  ['[01]', 1, 3],
  ['{"a": nul}', 1, 7],
  ['{} {}', 1, 4],
  ['', 1, 1],
  ['[1,\r\n\r\n 2 3]', 3, 4],
])('%j', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(findJsonFault(text)).toEqual({ line, column });
});

test('what is JSON has no fault before its end', () => {
  const text = JSON.stringify({ a: [1, -2.5e-3, null, true, 'x"\\\n\u2028'], b: {}, c: [[], [{}]] });
  expect(findJsonFault(text)).toEqual({ line: 1, column: text.length + 1 });
});
