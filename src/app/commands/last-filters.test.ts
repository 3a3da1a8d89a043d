// Proves of the changes that can be undone that going back, by whatever way, takes the last one off; and how each is said.
import { expect, test } from 'vitest';
import type { Filter } from '../../contract/filter.ts';
import { choosingBorder } from '../../link/choose-border.ts';
import { DEFAULT_VIEW } from '../../link/view.ts';
import { namesOf } from '../../words/names.ts';
import { changeBetween, changeInWords, undoing, withChange } from './last-filters.ts';

const none: Filter = {};
const killed: Filter = { killed: 5 };
const grade: Filter = { killed: 5, grade: 'B2' };

test('each change is kept, and gone with what undoes it', () => {
  const one = withChange([], { before: none, after: killed });
  const two = withChange(one, { before: killed, after: grade });
  expect(two).toHaveLength(2);
  expect(withChange(two, { before: grade, after: killed })).toEqual(one);
  expect(withChange(two, { before: grade, after: none })).toHaveLength(3);
});

test('what one choice did is taken back in one: with the border its strip, unless another part was opened since', () => {
  const was = { ...DEFAULT_VIEW, event: 'e1', map: { lng: 70, lat: 37, zoom: 6 } };
  const now = { ...was, ...choosingBorder('AF-TJ')(was), map: { lng: 69, lat: 37, zoom: 8 } };
  const change = changeBetween(was, now);
  expect({ ...now, ...undoing(change)(now) }).toEqual({ ...was, map: now.map });
  const since = { ...now, tab: 'analysis' as const };
  expect({ ...since, ...undoing(change)(since) }).toMatchObject({ tab: 'analysis', filter: was.filter });
});

const names = namesOf(undefined);
const only = <Value extends string>(any: readonly Value[], not: readonly Value[] = []) => ({ any, not });
const near = { point: [69.17, 34.53], km: 25, name: 'Kabul' } as const;

test.each<readonly [Filter, Filter, string]>([
  [none, { type: only(['attack']) }, 'adding “Attack”'],
  [none, { type: only([], ['standoff']) }, 'excluding “Stand-off”'],
  [
    { type: only(['attack']) },
    { type: only(['attack'], ['standoff', 'unrest']) },
    'excluding “Stand-off” and “Unrest”',
  ],
  [{ type: only([], ['standoff']) }, none, 'no longer excluding “Stand-off”'],
  [{ type: only(['attack', 'unrest']) }, { type: only(['attack']) }, 'removing “Unrest”'],
  [{ type: only(['unrest']) }, { type: only([], ['unrest']) }, 'changing “Unrest” to “not Unrest”'],
  [none, { from: '2025-01-01', to: '2025-12-31' }, 'adding “1 Jan – 31 Dec 2025”'],
  [
    { from: '2025-01-01', to: '2025-12-31' },
    { from: '2025-03-01' },
    'changing “1 Jan – 31 Dec 2025” to “from 1 Mar 2025”',
  ],
  [none, { near }, 'adding “within 25 km of Kabul”'],
  [{ near }, { near: { ...near, km: 50 } }, 'changing “within 25 km of Kabul” to “within 50 km of Kabul”'],
  [none, killed, 'adding “5 or more killed”'],
  [none, { q: 'drone' }, 'adding “drone”'],
  [none, { role: only(['initiator']) }, 'adding “as initiator”'],
  // Worded by how many borders stand beside it, and not changed by that.
  [
    { border: only(['AF-TJ']), within: 25 },
    { border: only(['AF-TJ', 'AF-PK']), within: 25 },
    'adding “Afghanistan – Pakistan”',
  ],
  [{ ...killed, near }, none, 'clearing all filters'],
  [
    none,
    { country: only(['AF', 'CN', 'IN', 'IR', 'PK']) },
    'adding “Afghanistan”, “China”, “India” and 2 more',
  ],
])('%j to %j is undone as %s', (before, after, words) => {
  expect(changeInWords({ before, after }, names)).toBe(words);
});
