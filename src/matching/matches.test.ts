// Tests the reference meaning of each clause, for one event: what all engines and stores are held to.
import { describe, expect, test } from 'vitest';
import type { SarhadEvent } from '../contract/event.ts';
import { CLAUSES, type Filter, without } from '../contract/filter.ts';
import { FILTER_PARAMETERS, parseFilter } from '../contract/filter-grammar.ts';
import { GENERATED_PARAMETERS, generateEvents, generateFilter } from '../engine/testing/generated-events.ts';
import {
  isInBox,
  killedFigure,
  matches,
  partsOf,
  passesStatus,
  searchedTextOf,
  type TextNames,
} from './matches.ts';
import { passes } from './passes.ts';
import { readTextQuery } from './text-query.ts';
import { vocabularyOf } from './vocabulary.ts';

const SOURCE: SarhadEvent['sources'][number] = {
  publisher: 'Asia-Plus',
  title: null,
  url: 'https://example.org/',
  publishedOn: null,
  language: null,
  reliability: 'B',
  credibility: 3,
};
const EVENT: SarhadEvent = {
  id: 'synthetic',
  key: 1,
  revision: 1,
  status: 'reported',
  title: 'Synthetic shots at Хоруғ',
  summary: 'A patrol returned fire.',
  dateStart: '2025-11-26',
  dateEnd: '2025-11-28',
  datePrecision: 'day',
  planned: false,
  category: 'incident',
  type: 'armed-clash',
  place: 'Shamsiddin Shohin',
  country: 'TJ',
  admin1: null,
  precisionKm: 5,
  coordSource: null,
  border: 'AF-TJ',
  province: null,
  nearestBorder: null,
  borderDistanceKm: null,
  chainageKm: null,
  borderSide: null,
  nearBorders: [],
  killed: { low: 2, high: 9, best: null },
  injured: null,
  coordinates: [70, 37.5],
  sources: [SOURCE, { ...SOURCE, publisher: 'Dawn', reliability: 'A', credibility: 6 }],
  actors: [
    { id: 'guards', name: 'Border Guards', role: 'initiator' },
    { id: 'smugglers', name: 'Smugglers', role: 'target' },
  ],
  claims: [
    {
      id: 'guards-asserts',
      actor: { id: 'guards', name: 'Border Guards' },
      stance: 'asserts',
      about: '',
      date: null,
      sourceIndex: null,
      answeredBy: [],
    },
    {
      id: 'kabul-denies',
      actor: { id: 'kabul', name: 'Kabul' },
      stance: 'denies',
      about: '',
      date: null,
      sourceIndex: null,
      answeredBy: [],
    },
  ],
  related: [],
};
const vocabulary = vocabularyOf([], () => undefined, 1);
const NAMES: TextNames = {
  readText: (text) => readTextQuery(text, vocabulary),
  searchedOf: (event) =>
    searchedTextOf(
      event,
      (id) => (id === 'kabul' ? ['کابل'] : []),
      () => [],
    ),
};

function isMatch(query: string, changes: Partial<SarhadEvent> = {}): boolean {
  const { filter, problems } = parseFilter(new URLSearchParams(query));
  expect(problems).toEqual([]);
  return matches({ ...EVENT, ...changes }, filter, NAMES);
}

/** Each query with whether the event passes it. */
const cases = (table: Record<string, boolean>, changes: Partial<SarhadEvent> = {}) => {
  for (const [query, passing] of Object.entries(table)) expect(isMatch(query, changes), query).toBe(passing);
};

test('no filter lets everything pass that counts', () => {
  expect(isMatch('')).toBe(true);
  expect(isMatch('', { status: 'planned' })).toBe(false);
  expect(isMatch('', { status: 'retracted' })).toBe(false);
});

describe('dates', () => {
  test('a span matches when it overlaps, both ends inclusive', () => {
    cases({
      'from=2025-11-28': true,
      'from=2025-11-29': false,
      'to=2025-11-26': true,
      'to=2025-11-25': false,
      'from=2025-11-27&to=2025-11-27': true,
      'from=2025-01-01&to=2026-01-01': true,
    });
  });

  test('a week or a month is wherever it may have been', () => {
    const month: Partial<SarhadEvent> = { dateStart: '2025-11-01', dateEnd: null, datePrecision: 'month' };
    cases({ 'from=2025-11-30': true, 'from=2025-12-01': false, 'to=2025-10-31': false }, month);
    const week: Partial<SarhadEvent> = { dateStart: '2025-11-26', dateEnd: null, datePrecision: 'week' };
    cases(
      { 'to=2025-11-24': true, 'to=2025-11-23': false, 'from=2025-11-30': true, 'from=2025-12-01': false },
      week,
    );
  });
});

describe('lists of values', () => {
  test('any-of, then exclusion', () => {
    cases({
      'category=incident': true,
      'category=!incident': false,
      'type=attack,armed-clash': true,
      'type=attack': false,
      'type=armed-clash,!armed-clash': false,
      'type=!attack': true,
      'country=AF,TJ': true,
      'border=AF-PK': false,
      'source=dawn': true,
      'source=!dawn': false,
      'source=tolo,asia-plus': true,
    });
  });

  test('a missing value is no value, and survives exclusion', () => {
    const without: Partial<SarhadEvent> = { country: null, border: null, actors: [], claims: [] };
    cases(
      { 'country=TJ': false, 'country=!TJ': true, 'border=AF-TJ': false, 'border=!AF-TJ': true },
      without,
    );
    cases(
      { 'actor=guards': false, 'actor=!guards': true, 'role=target': false, 'role=!target': true },
      without,
    );
  });
});

describe('actors', () => {
  test('actors of claims count, as claimant or denier; each part once', () => {
    expect(partsOf(EVENT)).toEqual([
      { actor: 'guards', role: 'initiator' },
      { actor: 'smugglers', role: 'target' },
      { actor: 'guards', role: 'claimant' },
      { actor: 'kabul', role: 'denier' },
    ]);
    expect(partsOf({ ...EVENT, claims: [...EVENT.claims, ...EVENT.claims] })).toHaveLength(4);
    cases({ 'actor=kabul': true, 'actor=kabul&role=denier': true, 'actor=kabul&role=claimant': false });
  });

  test('any of them, or all of them', () => {
    cases({
      'actor=guards,nobody': true,
      'actor=guards,nobody&actors=all': false,
      'actor=guards,kabul&actors=all': true,
      'actor=guards,!kabul': false,
      'actor=guards,!nobody': true,
      'actors=all': true,
    });
  });

  test('the role is that of the actor named', () => {
    cases({
      'actor=smugglers&role=initiator': false,
      'actor=smugglers,guards&role=initiator': true,
      'actor=smugglers,guards&role=initiator&actors=all': false,
      'actor=smugglers,guards&role=initiator,target&actors=all': true,
      'actor=guards&role=!initiator': true,
      'actor=smugglers&role=!target': false,
    });
  });

  test('a role alone asks that somebody stands in it', () => {
    cases({ 'role=denier': true, 'role=mediator': false, 'role=!denier': true });
    const onlyTarget: Partial<SarhadEvent> = { claims: [], actors: [{ id: 'x', name: 'X', role: 'target' }] };
    cases({ 'role=!target': false, 'role=!denier': true }, onlyTarget);
  });

  test('an actor excluded in one role may stand in another', () => {
    cases({ 'actor=!guards&role=target': true, 'actor=!guards&role=claimant': false });
  });
});

test('claims: one of them meets stance and claimant, and who is asked for denies it', () => {
  const kabul = { id: 'kabul', name: 'Kabul' };
  const denial = { event: 'synthetic', key: 1, date: null, claim: 'kabul-denies', actor: kabul };
  const [first, second] = EVENT.claims as [SarhadEvent['claims'][number], SarhadEvent['claims'][number]];
  const other = { ...first, id: 'other', actor: { id: 'reuters', name: 'Reuters' } };
  const claims = (kind: 'denied' | 'answered') => [
    { ...first, answeredBy: [{ ...denial, kind }] },
    second,
    other,
  ];
  cases(
    {
      'stance=asserts': true,
      'stance=retracts': false,
      'claimant=guards': true,
      'denier=kabul': true,
      'denier=guards': false,
      'claimant=guards&denier=kabul': true,
      'claimant=reuters&denier=kabul': false,
      'stance=denies&claimant=guards': false,
      // Excluded are claims: the event stays while one is left.
      'claimant=!guards': true,
      'claimant=!guards,!reuters': true,
      'claimant=!guards,!reuters,!kabul': false,
      'stance=!denies&claimant=!reuters': true,
      'denier=!kabul': true,
      'claimant=guards&denier=!kabul': false,
    },
    { claims: claims('denied') },
  );
  cases({ 'denier=kabul': false, 'claimant=guards&denier=!kabul': true }, { claims: claims('answered') });
  cases({ 'stance=asserts': false, 'stance=!asserts': true, 'denier=!kabul': true }, { claims: [] });
});

describe('status', () => {
  test('planned and retracted pass only when named', () => {
    const clause = (...any: ('planned' | 'reported')[]) => ({ any, not: [] });
    expect(passesStatus(clause('planned'), 'planned')).toBe(true);
    expect(passesStatus(clause('reported'), 'planned')).toBe(false);
    expect(passesStatus({ any: [], not: ['reported'] }, 'planned')).toBe(false);
    expect(passesStatus({ any: [], not: ['planned'] }, 'confirmed')).toBe(true);
    expect(passesStatus({ any: ['planned'], not: ['planned'] }, 'planned')).toBe(false);
  });
});

test('a grade is met by one source in both marks', () => {
  cases({ 'grade=B3': true, 'grade=A3': false, 'grade=B2': false, 'grade=E5': true });
  cases({ 'grade=E5': false }, { sources: [{ ...SOURCE, reliability: 'F', credibility: 1 }] });
});

test('killed compares the best figure, else the low one', () => {
  cases({ 'killed=2': true, 'killed=3': false });
  cases({ 'killed=5': true, 'killed=6': false }, { killed: { low: 2, high: 9, best: 5 } });
  cases({ 'killed=1': false }, { killed: null });
  expect(killedFigure({ low: 0, high: 4, best: 0 })).toBe(0);
});

test('a box holds its edges, and may cross the antimeridian', () => {
  cases({ 'bbox=70,37.5,71,38': true, 'bbox=69,37,70,37.5': true, 'bbox=70.0001,37,71,38': false });
  cases({ 'bbox=-180,-90,180,90': false }, { coordinates: null });
  expect(isInBox([170, -10, -170, 10], [175, 0])).toBe(true);
  expect(isInBox([170, -10, -170, 10], [-175, 0])).toBe(true);
  expect(isInBox([170, -10, -170, 10], [0, 0])).toBe(false);
  expect(isInBox([170, -10, -170, 10], [175, 11])).toBe(false);
});

test('every word must begin a word, in title, summary, place or a name of an actor in any script', () => {
  cases({
    'q=khorugh': true,
    'q=шамсиддин': true,
    'q=patrol+smugglers': true,
    'q=patrol+tank': false,
    'q=کابل': true,
    'q=SHOTS': true,
    'q=hots': false,
    'q=sho': true,
    'q=nothing%25': false,
    'q=the+shots+at+a+patrol': true,
    'q=armed+clashes': true,
  });
});

test('clauses are joined: one that fails is enough', () => {
  cases({ 'type=armed-clash&country=TJ&killed=2': true, 'type=armed-clash&country=TJ&killed=3': false });
});

test('an absent clause lets everything pass', () => {
  expect(passes(undefined, [])).toBe(true);
  expect(passes({ any: [], not: [] }, [])).toBe(true);
  const nothing: Filter = {};
  expect(matches({ ...EVENT, dateStart: 'broken' }, nothing, NAMES)).toBe(false);
});

test('every parameter decides about some event: none is accepted and then forgotten', () => {
  const events = generateEvents(20_261_123, 300, { days: 60, actors: 4 });
  const passing = (filter: Filter) => events.filter((event) => matches(event, filter, NAMES)).length;
  const undecided = new Set<string>(GENERATED_PARAMETERS);
  for (let seed = 0; seed < 2000 && undecided.size > 0; seed++) {
    const filter = generateFilter(seed, 60);
    for (const parameter of GENERATED_PARAMETERS) {
      if (filter[parameter] === undefined || !undecided.has(parameter)) continue;
      if (passing(filter) !== passing(without(filter, [parameter]))) undecided.delete(parameter);
    }
  }
  expect([...undecided]).toEqual([]);
});

test('clauses hold each parameter once; that of the data is in none', () => {
  const parameters = Object.values(CLAUSES).flat();
  expect(parameters).toEqual([...new Set(parameters)]);
  expect([...parameters, 'asof'].sort()).toEqual([...FILTER_PARAMETERS].sort());
});
