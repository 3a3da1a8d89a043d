// Tests which status every store gives an event: by the rule of the revision in which it became known, and again when rule or sides change.
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { EventInput } from '../../src/contract/event-input.ts';
import type { Stance, Status } from '../../src/contract/taxonomy.ts';
import { newestRules } from './events/revision-rules.ts';
import { PUBLIC, type Store } from './store.ts';
import { readChanges } from './testing/read-changes.ts';
import { batchAdder, claimOf, eventOf, NORTH, SOUTH, SURE, sourceOf } from './testing/test-events.ts';
import { openTestStores } from './testing/test-stores.ts';

const kinds = await openTestStores();
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())));

const FIRST_RULES = {
  ...newestRules({ geometry: 'first', reference: 'first' }),
  status: 1,
  taxonomy: 1,
} as const;
const later = { date: '2025-03-02' };
const north = (stance: Stance, changes: object = { date: '2025-03-01' }) =>
  claimOf('north', stance, { id: 'said', ...changes });
const south = (stance: Stance, changes: object = later) => claimOf('south', stance, changes);
const answering = (event: string) => ({ date: null, answers: [{ event, claim: 'said' }] });
const [first, second] = SURE as [(typeof SURE)[number], (typeof SURE)[number]];

/** What is told of an event, its status by rule 1 and by rule 2. */
const CASES: Record<string, [Partial<EventInput>, Status, Status]> = {
  plain: [{}, 'reported', 'reported'],
  sure: [{ sources: SURE }, 'confirmed', 'confirmed'],
  'one-source': [{ sources: [first] }, 'confirmed', 'reported'],
  'one-publisher': [{ sources: [first, { ...second, publisher: first.publisher }] }, 'confirmed', 'reported'],
  'second-is-weak': [{ sources: [first, { ...second, credibility: 3 }] }, 'confirmed', 'reported'],
  'none-is-sure': [{ sources: [{ ...first, credibility: 2 }, second] }, 'reported', 'reported'],
  'one-wire': [
    {
      sources: [
        { ...first, wire: 'Synthetic Agency' },
        { ...second, wire: 'synthetic agency' },
      ],
    },
    'confirmed',
    'reported',
  ],
  'copied-from-the-agency': [
    { sources: [first, { ...second, wire: first.publisher }] },
    'confirmed',
    'reported',
  ],
  'two-wires': [
    {
      sources: [
        { ...first, wire: 'One' },
        { ...second, wire: 'Other' },
      ],
    },
    'confirmed',
    'confirmed',
  ],
  'one-voice': [
    {
      sources: [
        { ...first, voice: 'north' },
        { ...second, voice: 'north' },
      ],
    },
    'confirmed',
    'reported',
  ],
  'two-voices': [
    {
      sources: [
        { ...first, voice: 'north' },
        { ...second, voice: 'south' },
      ],
    },
    'confirmed',
    'confirmed',
  ],
  'one-voice-and-nobodys': [{ sources: [{ ...first, voice: 'north' }, second] }, 'confirmed', 'confirmed'],
  'a-third-voice': [
    {
      sources: [
        { ...first, voice: 'north' },
        { ...second, voice: 'north' },
        sourceOf({ publisher: 'Synthetic Radio', credibility: 2 }),
      ],
    },
    'confirmed',
    'confirmed',
  ],
  planned: [{ planned: true, sources: SURE }, 'planned', 'planned'],
  retracted: [{ planned: true, retracted: true }, 'retracted', 'retracted'],
  disputed: [{ claims: [north('asserts'), south('denies')], sources: SURE }, 'contested', 'contested'],
  attributed: [{ claims: [south('denies'), north('attributes')] }, 'contested', 'contested'],
  'claimed-by-itself': [
    { claims: [north('claims-responsibility'), south('denies')] },
    'contested',
    'contested',
  ],
  // A denial of a general worry, or of something else.
  'answers-nothing': [
    { claims: [north('asserts'), south('denies', { ...later, answers: [] })] },
    'contested',
    'reported',
  ],
  'denied-before': [
    { claims: [north('asserts', later), south('denies', { date: '2025-03-01' })] },
    'contested',
    'reported',
  ],
  'same-day': [{ claims: [north('asserts', later), south('denies')] }, 'contested', 'reported'],
  undated: [{ claims: [north('asserts'), south('denies', { date: null })] }, 'contested', 'reported'],
  explicit: [
    { claims: [north('asserts', { date: null }), south('denies', answering('explicit'))] },
    'contested',
    'contested',
  ],
  'denied-alone': [{ claims: [south('denies')] }, 'reported', 'reported'],
  'denies-itself': [
    { claims: [north('asserts'), claimOf('north', 'denies', later)] },
    'reported',
    'reported',
  ],
  withdrawn: [
    { claims: [north('asserts'), south('denies'), claimOf('north', 'retracts', later)] },
    'reported',
    'reported',
  ],
};

describe.each(kinds)('statuses in $name', ({ createEmpty }) => {
  let store: Store;
  let add: ReturnType<typeof batchAdder>;
  beforeEach(async () => {
    store = await createEmpty();
    add = batchAdder(store);
  });
  const statusesAt = async (revision: number) => {
    const { events } = await store.list({
      audience: PUBLIC,
      revision,
      filter: { status: { any: ['reported', 'confirmed', 'contested', 'planned', 'retracted'], not: [] } },
      limit: 200,
      after: null,
    });
    return Object.fromEntries(events.map(({ id, status }) => [id, status]));
  };
  const expected = (rule: 1 | 2) =>
    Object.fromEntries(Object.entries(CASES).map(([id, told]) => [id, told[rule]]));

  test('a revision keeps the rule of its time; the next one judges anew whatever reads otherwise by the newest', async () => {
    const events = Object.entries(CASES).map(([id, [told]]) => eventOf(id, told));
    await add(events, { rules: FIRST_RULES });
    expect(await statusesAt(1)).toEqual(expected(1));
    // Of what comes again, too, though it has not changed.
    expect(await add([...events.slice(0, 5), eventOf('new')])).toMatchObject({
      revision: 2,
      added: 1,
      changed: 0,
    });
    expect(await statusesAt(2)).toEqual({ ...expected(2), new: 'reported' });
    expect(await statusesAt(1)).toEqual(expected(1));
    const { changes } = await readChanges(store, { since: 1 });
    const moved = Object.keys(CASES).filter((id) => CASES[id]?.[1] !== CASES[id]?.[2]);
    expect(changes.map(({ id }) => id).toSorted()).toEqual([...moved, 'new'].toSorted());
    await add([eventOf('new', { title: 'Synthetic, newer' })], { rules: FIRST_RULES });
    expect(await statusesAt(3)).toEqual(await statusesAt(2));
  });

  test('who turns out to be of one side neither disputes nor confirms itself, from the revision that says so', async () => {
    const { disputed, 'two-voices': voices } = CASES;
    await add([eventOf('disputed', disputed?.[0]), eventOf('voices', voices?.[0]), eventOf('plain')]);
    expect(await statusesAt(1)).toEqual({ disputed: 'contested', voices: 'confirmed', plain: 'reported' });
    await add([], {
      actors: [
        { ...NORTH, side: 'no' },
        { ...SOUTH, side: 'no' },
      ],
    });
    expect(await statusesAt(2)).toEqual({ disputed: 'confirmed', voices: 'reported', plain: 'reported' });
    await add([], {
      actors: [
        { ...NORTH, side: 'no' },
        { ...SOUTH, side: null },
      ],
    });
    // Nobody's side answers nothing by rule; as a voice it is its own.
    expect(await statusesAt(3)).toEqual({ disputed: 'confirmed', voices: 'confirmed', plain: 'reported' });
    expect(await statusesAt(1)).toMatchObject({ disputed: 'contested', voices: 'confirmed' });
  });
});
