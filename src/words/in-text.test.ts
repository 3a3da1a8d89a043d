// Tests of what is copied as text: the numbers that it is given, both accounts of what is contested, and nothing on more lines than said.
import { expect, test } from 'vitest';
import type { SarhadEvent } from '../contract/event.ts';
import { eventInText, type ToldTotals, viewInText } from './in-text.ts';

const toll = (best: number, withFigure: number, disputed = 0) => ({ best, withFigure, disputed });
const totals: ToldTotals = {
  events: 33,
  incidents: 7,
  diplomatic: 26,
  contested: 3,
  killed: toll(1204, 7, 2),
  injured: toll(3, 2),
};
const reach = {
  revision: 3,
  knownOn: '1 Dec 2026',
  fullUntil: '18 Mar 2026',
  note: 'Curated selection, not a census',
  withheld: null,
};
const ref = (id: string, name: string) => ({ id, name });
const claim = (stance: SarhadEvent['claims'][number]['stance'], name: string, about: string) => ({
  id: `${name}-${stance}`,
  stance,
  about,
  date: null,
  actor: ref(name, name),
  sourceIndex: null,
  answeredBy: [] as SarhadEvent['claims'][number]['answeredBy'],
});
const event = {
  id: 'x',
  title: 'Shots at\nthe border',
  summary: 'Somebody certainly fired.',
  dateStart: '2026-02-14',
  dateEnd: null,
  datePrecision: 'day',
  type: 'attack',
  status: 'contested',
  place: 'Shodak',
  killed: { low: 2, high: 5, best: 3 },
  injured: null,
  sources: [{ publisher: 'Asia-Plus' }, { publisher: 'TASS' }, { publisher: 'TASS' }],
  claims: [
    claim('asserts', 'Dushanbe', 'shots came from the other bank'),
    claim('denies', 'Kabul', 'any shots'),
  ],
  related: [],
} as unknown as SarhadEvent;

const view = (some: Partial<ToldTotals>, first: SarhadEvent[] = []) =>
  viewInText('Events of 2026', { ...totals, ...some }, first, reach, 'https://example.org/?v=2').split('\n');

test('a view: what it is, its numbers, the first of its list, how the data stand, the link', () => {
  expect(view({}, [event, { ...event, status: 'confirmed' }, event])).toEqual([
    'Events of 2026',
    '33 events: 7 incidents, 26 diplomatic events, 3 contested.',
    '1,204 killed, 3 injured, number killed known for 7 events, figures differ in 2 of them.',
    '14 Feb 2026: Shots at the border (contested)',
    '14 Feb 2026: Shots at the border',
    'Data as of 1 Dec 2026, revision 3. Collected fully until 18 Mar 2026. Curated selection, not a census.',
    'https://example.org/?v=2',
  ]);
});

test('nothing is said of people where nothing is known, nor of nothing', () => {
  expect(view({ killed: toll(0, 0) })[2]).toBe('Number killed not known.');
  expect(view({ events: 0 }).slice(0, 3)).toEqual([
    'Events of 2026',
    'No events.',
    expect.stringMatching(/^Data/),
  ]);
});

const told = (change: Partial<SarhadEvent>) =>
  eventInText({ ...event, ...change }, reach, 'https://e').split('\n');

test('a contested event: both accounts by who gives them, and no account of ours above them', () => {
  expect(told({})).toEqual([
    'Shots at the border',
    '14 Feb 2026, Shodak. Attack, contested. 3 (2–5) killed.',
    'Dushanbe says: shots came from the other bank',
    'Kabul denies: any shots',
    '3 sources: Asia-Plus, TASS.',
    expect.stringMatching(/^Data as of/),
    'https://e',
  ]);
});

test('a denial that stands elsewhere is told, too', () => {
  const [said] = event.claims;
  const denied = {
    event: 'y',
    claim: 'c',
    key: 2,
    actor: ref('k', 'Kabul'),
    kind: 'denied',
    date: null,
  } as const;
  const claims = said ? [{ ...said, answeredBy: [denied] }] : [];
  expect(told({ claims })).toContain('Denied by Kabul.');
  const whole = { title: 'Kabul denies all', relation: 'denial-of', direction: 'from' };
  expect(told({ claims: [], related: [whole] as unknown as SarhadEvent['related'] })).toContain(
    'Denied: Kabul denies all',
  );
});

test('what nobody disputes is told in our words, and by who says it', () => {
  const lines = told({ status: 'reported' });
  expect(lines).toContain('Somebody certainly fired.');
  expect(lines).toContain('Dushanbe says: shots came from the other bank');
});
