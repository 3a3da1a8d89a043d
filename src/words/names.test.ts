// Owns the proof of what sides are called: a country only where one of its own speaks, a union by its code, others by their own name.
import { expect, test } from 'vitest';
import type { Dictionary } from '../contract/replies.ts';
import { namesOf, pairOrderOf, sideName } from './names.ts';

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
  [
    'af-republic',
    actor('council', 'Council', { kind: 'state', country: 'AF', side: 'af-republic' }),
    'Afghan Republic',
  ],
  ['ml', actor('ml', 'Local militia', { country: 'ML' }), 'Local militia'],
])('the side %s of %o is called %s', (side, of, name) => {
  expect(sideName(side, [of])).toBe(name);
});

test('two actors stand in the order of their border, whichever is named first; of no country last, of one country by name', () => {
  const inOrder = pairOrderOf({
    actors: [
      actor('guards', 'Border guards', { country: 'TJ' }),
      actor('taliban', 'Taliban', { country: 'AF' }),
      actor('army', 'Army', { country: 'AF' }),
      actor('is', 'Islamic State'),
    ],
    borders: [],
    provinces: [],
    publishers: [],
  } as unknown as Dictionary);
  const both = (a: string, b: string) => [inOrder(a, b).join(), inOrder(b, a).join()];
  expect(both('guards', 'taliban')).toEqual(['taliban,guards', 'taliban,guards']);
  expect(both('is', 'guards')).toEqual(['guards,is', 'guards,is']);
  expect(both('taliban', 'army')).toEqual(['army,taliban', 'army,taliban']);
});

test('before names are known a side is called as it is written', () => {
  expect(namesOf(undefined).voice('side:is')).toBe('is');
});
