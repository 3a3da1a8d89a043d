// Tests of the names of downloaded files.
import { expect, test } from 'vitest';
import { parseFilter } from '../../src/contract/filter-grammar.ts';
import { nameOfFile } from './name-of-file.ts';

test.each([
  ['', 'sarhad-events-r3.csv'],
  ['asof=2', 'sarhad-events-r3.csv'],
  ['border=AF-TJ', 'sarhad-events-AF-TJ-r3.csv'],
  ['type=!talks,attack&killed=3', 'sarhad-events-attack-not-talks-and-1-filter-r3.csv'],
  ['q=Шамсиддин', 'sarhad-events-filtered-r3.csv'],
  ['q="../../etc/passwd"', 'sarhad-events-etc-passwd-r3.csv'],
  [`actor=${'long-name-'.repeat(9)}x&killed=3`, 'sarhad-events-filtered-r3.csv'],
])('%s is called %s', (query, name) => {
  expect(nameOfFile('events', parseFilter(new URLSearchParams(query)).filter, 3, 'csv')).toBe(name);
});
