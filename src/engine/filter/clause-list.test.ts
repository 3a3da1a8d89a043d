// Tests that the list of clauses in the engine follows that of the contract: bits, slots and masks have room for every one.
import { expect, test } from 'vitest';
import { CLAUSE_NAMES } from '../../contract/filter.ts';
import { BIT, createMasks, OWN_CLAUSES, PASSING_SLOT, SLOTS, TABLE_CLAUSES } from './clause-list.ts';
import { RowBuffers, slotOf } from './row-buffers.ts';

test('there is a slot for what passes and one for each clause', () => {
  expect(SLOTS).toBe(CLAUSE_NAMES.length + 1);
  const slots = CLAUSE_NAMES.map((clause) => slotOf(BIT[clause]));
  expect([slotOf(0), ...slots].sort((a, b) => a - b)).toEqual(Array.from({ length: SLOTS }, (_, at) => at));
  expect(slotOf(0)).toBe(PASSING_SLOT);
});

test('a mask holds the bits of all clauses', () => {
  const all = CLAUSE_NAMES.reduce((mask, clause) => mask | BIT[clause], 0);
  const [mask] = createMasks(1).fill(all);
  expect(mask).toBe(all);
});

test('every clause is a table or has a test of its own', () => {
  expect([...TABLE_CLAUSES, ...OWN_CLAUSES].sort()).toEqual([...CLAUSE_NAMES].sort());
});

test('buffers give back each row in the slot of the one clause that it fails, and none that fails two', () => {
  const buffers = new RowBuffers();
  const given: [slot: number, row: number, sign: number][] = [];
  buffers.begin((slot, rows, count, sign) => {
    for (const row of rows.subarray(0, count)) given.push([slot, row, sign]);
  });
  const masks = [0, ...CLAUSE_NAMES.map((clause) => BIT[clause]), BIT.dates | BIT.text];
  for (const [row, mask] of masks.entries()) buffers.push(mask, row, row % 2 === 1);
  buffers.end();
  const expected = masks.slice(0, -1).map((mask, row) => [slotOf(mask), row, row % 2 === 1 ? -1 : 1]);
  expect(given.sort(([a], [b]) => a - b)).toEqual(expected);
});
