// Owns the proof of what of a filter reaches the engine while the server has said nothing, something, or that it cannot.
import { expect, test } from 'vitest';
import type { Filter } from '../../contract/filter.ts';
import { asksPositions, filterForEngine, findNearOf, type Known } from './filter-for-engine.ts';

const KNOWN: Known = {
  keys: [3, 5],
  hasTextFailed: false,
  haveDistancesFailed: false,
  nearOf: 'events',
  actors: undefined,
  haveSidesFailed: false,
};
const FILTER: Filter = { q: 'clash', asof: '4', within: 20, km: [1, 2], killed: 1 };

test('the revision is no clause: the frame is that of it', () => {
  expect(filterForEngine({ asof: '4' }, KNOWN)).toStrictEqual({ filter: {}, textKeys: null });
});

test('a text passes what the server finds; until it has searched nothing passes', () => {
  const { filter, textKeys } = filterForEngine(FILTER, KNOWN);
  expect(filter).toStrictEqual({ q: 'clash', within: 20, km: [1, 2], killed: 1 });
  expect(textKeys).toEqual(Uint32Array.of(3, 5));
  expect(filterForEngine(FILTER, { ...KNOWN, keys: undefined }).textKeys).toEqual(new Uint32Array());
});

test('picked events are among the keys; until they are looked up none passes, and where they cannot be all do', () => {
  const asked: Filter = { pick: ['a', 'b'], killed: 1 };
  expect(filterForEngine(asked, KNOWN)).toStrictEqual({ filter: asked, textKeys: Uint32Array.of(3, 5) });
  expect(filterForEngine(asked, { ...KNOWN, keys: undefined }).textKeys).toEqual(new Uint32Array());
  const failed = filterForEngine({ ...asked, q: 'clash' }, { ...KNOWN, hasTextFailed: true });
  expect(failed).toStrictEqual({ filter: { killed: 1 }, textKeys: null });
});

test('the same nothing stands for every text that is being searched', () => {
  const searching = { ...KNOWN, keys: undefined };
  expect(filterForEngine({ q: 'a' }, searching).textKeys).toBe(
    filterForEngine({ q: 'b' }, searching).textKeys,
  );
});

test('a text that could not be searched is left out', () => {
  expect(filterForEngine({ q: 'clash', killed: 1 }, { ...KNOWN, hasTextFailed: true })).toStrictEqual({
    filter: { killed: 1 },
    textKeys: null,
  });
});

test.each([{ haveDistancesFailed: true }, { nearOf: 'groups' } as const])(
  'distances and chainages that nothing has are left out: %o',
  (part) => {
    const { filter } = filterForEngine(FILTER, { ...KNOWN, ...part });
    expect(filter).toStrictEqual({ q: 'clash', killed: 1 });
  },
);

const NEAR = { point: [71.6, 36.7], km: 50 } as const;
const AREA = {
  ring: [
    [71, 36],
    [72, 36],
    [72, 37],
  ],
} as const;

test('groups are near nothing and in no area; what lies to no border still lies near a point', () => {
  const asked = { near: NEAR, area: AREA, killed: 1 };
  expect(filterForEngine(asked, { ...KNOWN, nearOf: 'groups' }).filter).toStrictEqual({ killed: 1 });
  expect(filterForEngine(asked, { ...KNOWN, haveDistancesFailed: true }).filter).toStrictEqual(asked);
});

test('distances are asked of events, of groups, or of what comes one by one among groups', () => {
  expect(findNearOf({ killed: 1 }, null)).toBeNull();
  expect(findNearOf({ within: 0 }, null)).toBe('events');
  expect(findNearOf({ km: [0, 1] }, null)).toBe('events');
  expect(findNearOf({ within: 5 }, { by: 'day', isPartly: false })).toBe('groups');
  expect(findNearOf({ near: NEAR }, { by: 'day', isPartly: false })).toBe('groups');
  expect(asksPositions({ near: NEAR })).toBe(false);
  expect(findNearOf({ within: 5 }, { by: 'week', isPartly: true })).toBe('single-events');
});

test('a side is spelled as its actors; until they are known nothing passes, and it is left out when they cannot be', () => {
  const actor = { name: '', kind: 'other' as const, country: null, aliases: [] };
  const actors = [
    { ...actor, id: 'guards', side: 'tj' },
    { ...actor, id: 'reuters' },
    { ...actor, id: 'people', side: null },
  ];
  const asked: Filter = { claimant: { any: ['side:tj', 'side:reuters'], not: ['side:people'] } };
  expect(filterForEngine(asked, { ...KNOWN, actors }).filter).toEqual({
    claimant: { any: ['side:tj', 'side:reuters', 'guards', 'reuters'], not: ['side:people'] },
  });
  for (const clause of [asked, { denier: { any: [], not: ['side:tj'] } }])
    expect(filterForEngine(clause, KNOWN).textKeys).toEqual(new Uint32Array());
  const named: Filter = { ...asked, denier: { any: ['guards'], not: [] } };
  expect(filterForEngine(named, { ...KNOWN, haveSidesFailed: true })).toEqual({
    filter: { denier: named.denier },
    textKeys: null,
  });
  expect(filterForEngine({ denier: named.denier }, KNOWN).textKeys).toBeNull();
});
