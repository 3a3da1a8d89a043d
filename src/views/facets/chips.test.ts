// Holds the chips of distance and stretch to what they take away.
import { expect, test } from 'vitest';
import type { Filter } from '../../contract/filter.ts';
import { withPatch } from '../../link/use-view.ts';
import type { Names } from '../../words/names.ts';
import { chipsOf } from './chips.ts';

const itself = (id: string) => id;
const names: Names = {
  actor: itself,
  actorInShort: (id) => id.slice(0, 3),
  border: itself,
  province: itself,
  publisher: itself,
  voice: itself,
};
const filter: Filter = {
  border: { any: ['AF-TJ'], not: [] },
  province: { any: ['TJ-KT'], not: [] },
  within: 50,
  km: [120, 260],
};
const after = (name: string): Filter => {
  const chip = chipsOf(filter, names).find((candidate) => candidate.name === name);
  return withPatch(filter, chip?.removal ?? {});
};

test('distance, stretch and province have a chip each', () => {
  expect(chipsOf(filter, names).map(({ name }) => name)).toEqual([
    'AF-TJ',
    'TJ-KT',
    'within 50 km of the border',
    'km 120–260 along the border',
  ]);
});

test('an actor’s chip is short, and says the full name too', () => {
  const chips = chipsOf({ actor: { any: ['tj-border-troops'], not: ['ttp'] } }, names);
  expect(chips.map(({ name, inFull }) => [name, inFull])).toEqual([
    ['tj-', 'tj-border-troops'],
    ['not ttp', 'not ttp'],
  ]);
});

test('a chip takes away its own parameter alone', () => {
  expect(after('within 50 km of the border')).toEqual({ ...filter, within: undefined });
  expect(after('km 120–260 along the border')).not.toHaveProperty('km');
  expect(after('TJ-KT')).not.toHaveProperty('province');
});

test('with its border the stretch goes, the distance stays, to any border then', () => {
  const rest = after('AF-TJ');
  expect(rest).toEqual({ province: filter.province, within: 50 });
  expect(chipsOf(rest, names).map(({ name }) => name)).toContain('within 50 km of a border');
});
