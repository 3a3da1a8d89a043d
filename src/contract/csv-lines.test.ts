// Tables as text: whatever is in a cell comes back, and no spreadsheet runs any part of it, wherever it splits.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvHead, csvLines, guardFormula, unguardFormula } from './csv-lines.ts';

const PIECES = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t',
  '\r',
  '\n',
  ';',
  ',',
  '"',
  "'",
  ' ',
  '\u00a0',
  'a',
  '1',
  '.',
];
const cell = fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 12 });
const table = fc.array(fc.record({ a: cell, b: cell, 'a;=b': cell }), { minLength: 1, maxLength: 3 });

const RUN = /^["\s]*[=+\-@＝＋－＠]|^["\u00a0 ]*[\t\r\n]/;
const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

test('what is parsed is what was written, and no part of a cell begins like a formula, split at commas, semicolons or tabs', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const columns = ['a', 'b', 'a;=b'] as const;
      const text = csvHead(columns) + csvLines(columns, rows);
      const { data, errors } = Papa.parse<string[]>(text.replace('\ufeff', ''), {
        delimiter: ',',
        newline: '\r\n',
        skipEmptyLines: false,
      });
      expect(errors).toEqual([]);
      const cells = data.slice(0, -1);
      expect(cells.map((row) => row.map(unguardFormula))).toEqual([
        [...columns],
        ...rows.map((row) => columns.map((column) => row[column])),
      ]);
      // By who knows no quotes, too.
      for (const part of text.replace('\ufeff', '').split(/\r\n|[;\t\r\n]/))
        if (!/^-\d+(\.\d+)?(,|$)/.test(part)) expect(part, JSON.stringify(text)).not.toMatch(RUN);
      for (const written of cells.flat().filter((one) => !isNumber(one))) {
        for (const delimiter of [/;/, /\t/, /[;\t]/, /\r\n|[;\t\r\n]/])
          for (const part of written.split(delimiter)) expect(part, JSON.stringify(written)).not.toMatch(RUN);
      }
    }),
    { numRuns: 400 },
  );
});

test('plain words and numbers stay as they are', () => {
  for (const text of ['', 'plain', '-71.25', '12', 'a - b', 'Khan’s; Shah, 5 km'])
    expect(guardFormula(text)).toBe(text);
  expect(guardFormula('=1')).toBe("'=1");
  expect(guardFormula('a; =HYPERLINK("x")\t@b')).toBe('a; \'=HYPERLINK("x")\t\'@b');
  expect(guardFormula("'quoted")).toBe("''quoted");
});
