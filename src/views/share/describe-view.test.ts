// Owns the tests of a link said in words: nothing that a link contains goes unsaid.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter, FilterParameter, ValueClause } from '../../contract/filter.ts';
import { FILTER_PARAMETERS } from '../../contract/filter-grammar.ts';
import { CATEGORIES, ROLES, STANCES, STATUSES, TYPES } from '../../contract/taxonomy.ts';
import { DEFAULT_VIEW, type View } from '../../link/view.ts';
import type { Names } from '../../words/names.ts';
import { describeInText, describeView } from './describe-view.ts';

const NAMES: Names = {
  actorInShort: (id) => id,
  actor: (id) => `Actor ${id}`,
  border: (id) => `Border ${id}`,
  province: (id) => `Province ${id}`,
  publisher: (id) => `Publisher ${id}`,
  voice: (value) => `Voice ${value}`,
};
const say = (filter: Filter, rest: Partial<View> = {}) =>
  describeInText({ ...DEFAULT_VIEW, ...rest, filter }, NAMES);
const any = <V extends string>(...values: V[]): ValueClause<V> => ({ any: values, not: [] });
const not = <V extends string>(...values: V[]): ValueClause<V> => ({ any: [], not: values });

test('a view without anything says so', () => {
  expect(say({})).toBe('All events. Map of the whole region; panel Events.');
});

test('the example of the mock', () => {
  const filter: Filter = {
    from: '2025-07-01',
    to: '2026-02-23',
    type: any('illegal-crossing'),
    actor: any('tj-border-troops'),
  };
  expect(say(filter, { map: { lng: 70.05, lat: 37.93, zoom: 8 }, event: 'x' })).toBe(
    'Events of 1 Jul 2025 – 23 Feb 2026, of type illegal crossing, involving Actor tj-border-troops. ' +
      'Map near 37.93° N 70.05° E, zoom 8; panel Events; one event open.',
  );
});

test.each<[Filter, string]>([
  [{ from: '2025-07-01' }, 'Events from 1 Jul 2025.'],
  [{ to: '2025-07-01' }, 'Events until 1 Jul 2025.'],
  [{ category: any('incident') }, 'of category incidents'],
  [{ type: not('attack', 'talks') }, 'not of type attack or talks'],
  [{ type: { any: ['attack'], not: ['talks'] } }, 'of type attack, not of type talks'],
  [{ actor: any('a', 'b'), actors: 'all' }, 'involving Actor a and Actor b together'],
  [{ actor: any('a', 'b', 'c') }, 'involving Actor a, Actor b or Actor c'],
  [{ actor: { any: ['a'], not: ['b'] } }, 'involving Actor a, without Actor b'],
  [{ role: any('initiator') }, 'in the role of initiator'],
  [{ country: any('TJ') }, 'in Tajikistan'],
  [{ border: not('AF-TJ') }, 'not on the border Border AF-TJ'],
  [{ status: any('contested') }, 'with status contested'],
  [{ source: not('dawn') }, 'not reported by Publisher dawn'],
  [{ grade: 'B3' }, 'with a source graded B3 or better'],
  [{ killed: 3 }, 'with 3 or more killed'],
  [{ bbox: [66.5, 36, 75.5, 39.5] }, 'in the area 36.000° N 66.500° E – 39.500° N 75.500° E'],
  [{ q: 'Shamsiddin' }, 'with the text “Shamsiddin”'],
  [{ asof: '412' }, 'as known at revision 412'],
  [{ asof: '2026-02-23' }, 'as known on 23 Feb 2026'],
])('%j says: %s', (filter, words) => {
  expect(say(filter)).toContain(words);
});

test.each<[Partial<View>, string]>([
  [{ layer: 'provinces', shaded: 'attack' }, 'map of events of type attack by province'],
  [{ tab: 'analysis', chart: 'killed' }, 'panel Analysis; chart of people killed'],
  [{ sort: 'killed' }, 'list sorted by people killed, most first'],
  [{ sort: 'oldest' }, 'list sorted by date, oldest first'],
  [{ sort: 'grade' }, 'list sorted by best grade of a source'],
  [{ layer: 'density' }, 'map of density of events'],
  [{ layer: 'provinces' }, 'map of events by province'],
  [{ boundaries: 'all' }, 'with the claims of all states'],
  [{ boundaries: 'IN' }, 'with the claims of India'],
  [
    { tab: 'claims', claims: 'event,denied,says:tj,replies:~people' },
    'claims by event; claims that are denied; claims of Voice side:tj; claims answered by Voice people',
  ],
  [{ compare: 'before' }, 'compared with the period before it'],
  [{ compare: 'all' }, 'compared with others: All events'],
  [
    { compare: 'from:2025-01-01~to:2025-06-30~type:talks' },
    'compared with others: Events of 1 Jan – 30 Jun 2025, of type talks',
  ],
  [{ seen: '2026-12-02' }, 'with 2 Dec 2026 as today'],
  [{ theme: 'dark' }, 'dark theme'],
  [{ lang: 'en' }, 'in English'],
])('%j says: %s', (view, words) => {
  expect(say({}, view)).toContain(words);
});

test('what the reader chose is strong, also when it holds what templates are made of', () => {
  const q = 'a {{value}} $t(all) <b>';
  const runs = describeView({ ...DEFAULT_VIEW, filter: { q } }, NAMES).flat();
  expect(runs).toContainEqual({ text: `“${q}”`, isStrong: true });
});

describe('every clause is mentioned', () => {
  const clause = <V extends string>(...values: readonly V[]) =>
    fc
      .record({
        any: fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }),
        not: fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }),
      })
      .filter((lists) => lists.any.length + lists.not.length > 0);
  const arbitraries: { [P in FilterParameter]: fc.Arbitrary<NonNullable<Filter[P]>> } = {
    from: fc.constantFrom('2021-01-06', '2024-02-29'),
    to: fc.constantFrom('2025-07-01', '2026-02-23'),
    category: clause(...CATEGORIES),
    type: clause(...TYPES),
    actor: clause('iskp', 'tj-border-troops', 'csto'),
    actors: fc.constant('all'),
    role: clause(...ROLES),
    country: clause('TJ', 'AF', 'PK'),
    province: clause('TJ-KT'),
    border: clause('AF-TJ', 'AF-PK'),
    within: fc.constantFrom(5, 50),
    km: fc.constant([120, 260] as const),
    status: clause(...STATUSES),
    source: clause('dawn', 'tass'),
    grade: fc.constantFrom('B3', 'A1'),
    killed: fc.integer({ min: 1, max: 900 }),
    stance: clause(...STANCES),
    claimant: clause('side:tj', 'iskp'),
    denier: clause('side:af-taliban', 'csto'),
    bbox: fc.constant([66.5, 36, 75.5, 39.5] as const),
    near: fc.constantFrom(
      { point: [71.61, 36.73], km: 50 },
      { point: [71.61, 36.73], km: 50, name: 'Ishkashim' },
    ),
    area: fc.constantFrom(
      {
        ring: [
          [71, 36],
          [72, 36],
          [72, 37],
        ],
      },
      {
        ring: [
          [71, 36],
          [72, 36],
          [72, 37],
        ],
        name: 'Panj',
      },
    ),
    q: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !text.includes('\uE000')),
    pick: fc.constantFrom(['mohmand-2021-01-06'], ['a', 'b', 'c']),
    asof: fc.constantFrom('412', '2026-02-23'),
  };

  test('taking any clause away changes the words', () => {
    fc.assert(
      fc.property(
        fc.record(arbitraries, { requiredKeys: [] }),
        fc.constantFrom(...FILTER_PARAMETERS),
        (filter: Filter, parameter) => {
          const { [parameter]: value, ...rest } = filter;
          // `actors=all` says nothing about fewer than two actors.
          const isMute = parameter === 'actors' && (filter.actor?.any.length ?? 0) < 2;
          if (value === undefined || isMute) return;
          expect(say(rest)).not.toBe(say(filter));
        },
      ),
      { seed: 20261123, numRuns: 500 },
    );
  });

  test('every value of a list is named', () => {
    fc.assert(
      fc.property(arbitraries.actor, arbitraries.source, (actor, source) => {
        const words = say({ actor, source });
        for (const id of [...actor.any, ...actor.not]) expect(words).toContain(`Actor ${id}`);
        for (const id of [...source.any, ...source.not]) expect(words).toContain(`Publisher ${id}`);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });
});
