// Owns the proof of what sides are called: a country only where one of its own speaks, a union by its code, others by their own name.
import { expect, test } from 'vitest';
import type { Dictionary } from '../contract/replies.ts';
import { namesOf, sideName } from './names.ts';

type Actor = Dictionary['actors'][number];

const actor = (id: string, name: string, rest: Partial<Actor> = {}): Actor => ({
  id,
  name,
  kind: 'non-state-armed',
  country: null,
  aliases: [],
  ...rest,
});

test.each<[string, Actor, string]>([
  ['tj', actor('tj-government', 'Government', { kind: 'state', country: 'TJ', side: 'tj' }), 'Tajikistan'],
  ['ua', actor('army', 'Army', { kind: 'state-forces', country: 'UA', side: 'ua' }), 'Ukraine'],
  ['un', actor('unsc', 'Council', { kind: 'intergovernmental', side: 'un' }), 'United Nations'],
  ['is', actor('is', 'Islamic State'), 'Islamic State'],
  ['ml', actor('ml', 'Local militia', { country: 'ML' }), 'Local militia'],
])('the side %s of %o is called %s', (side, of, name) => {
  expect(sideName(side, [of])).toBe(name);
});

test('before names are known a side is called as it is written', () => {
  expect(namesOf(undefined).voice('side:is')).toBe('is');
});
