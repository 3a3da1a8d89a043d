// Ids of claims that were given none: numbered by actor and stance, past those that are taken, in time linear in their number.
import { expect, test } from 'vitest';
import { claimIdsOf } from './claim-ids.ts';

const claim = (id?: string) => ({ actor: 'north', stance: 'denies', ...(id === undefined ? {} : { id }) });

test('each has its own, and none that was given', () => {
  expect(claimIdsOf([claim(), claim('north-denies-2'), claim(), claim('x'), claim()])).toEqual([
    'north-denies',
    'north-denies-2',
    'north-denies-3',
    'x',
    'north-denies-4',
  ]);
});

test('a number is looked up once for each claim, however many are alike', () => {
  const claims = Array.from({ length: 50_000 }, () => claim());
  const ids = claimIdsOf(claims);
  expect(new Set(ids).size).toBe(50_000);
  expect(ids.at(-1)).toBe('north-denies-50000');
});
