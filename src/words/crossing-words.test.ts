// Owns the proof that what is known of a crossing leads its sentence, and nothing old is told as a present fact.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseDate } from '../contract/calendar-date.ts';
import {
  type CrossingState,
  type CrossingStatus,
  type Period,
  statusOn,
} from '../contract/crossing-status.ts';
import { periodInWords, statusInWords } from './crossing-words.ts';

const period = (part: Partial<Period>): Period => ({
  from: '2025-10-12',
  to: null,
  state: 'closed',
  reason: null,
  asOf: null,
  planned: false,
  dateNote: null,
  source: null,
  endSource: null,
  asOfSource: null,
  also: [],
  ...part,
});
const say = (
  standing: Exclude<CrossingStatus['standing'], 'none'>,
  state: CrossingState,
  part: Partial<Period>,
) => statusInWords({ standing, state, period: 0 }, [period({ state, ...part })]);

it.each([
  ['current', 'closed', { asOf: '2026-01' }, 'Closed since 12 Oct 2025 ·\u00a0last confirmed Jan 2026'],
  ['current', 'open', {}, 'Open since 12 Oct 2025 ·\u00a0last confirmed 12 Oct 2025'],
  [
    'current',
    'restricted',
    { from: '2009', asOf: '2026' },
    'Restricted since 2009 ·\u00a0last confirmed 2026',
  ],
  ['current', 'closed', { to: '2025-11-01' }, 'Closed since 12 Oct 2025 ·\u00a0until 1 Nov 2025'],
  ['last-known', 'closed', { from: '2007', asOf: '2021-04-16' }, 'Closed, last known Apr 2021'],
  ['last-known', 'open', { from: '2017' }, 'Open, last known 2017'],
  ['over', 'closed', { to: '2025-11' }, 'No longer closed, since Nov 2025'],
  ['announced', 'open', { planned: true }, 'Opening announced for 12 Oct 2025, not confirmed'],
  ['later', 'closed', { from: '2021-08' }, 'Not known before Aug 2021'],
] as const)('%s, %s, %j: %s', (standing, state, part, words) => {
  expect(say(standing, state, part)).toBe(words);
});

it('is not known only where nothing is', () => {
  expect(statusInWords({ standing: 'none' }, [])).toBe('Not known');
});

it('says a period by itself, and none of a state of another name', () => {
  expect(periodInWords(period({ asOf: '2026-01' }), true)).toBe(
    'Closed since 12 Oct 2025 ·\u00a0last confirmed Jan 2026',
  );
  expect(periodInWords(period({ asOf: '2026-01' }), false)).toBe(
    'Closed, last known Jan 2026 ·\u00a0from 12 Oct 2025',
  );
  expect(periodInWords(period({ to: '2025-11-01' }), false)).toBe(
    'Closed since 12 Oct 2025 ·\u00a0until 1 Nov 2025',
  );
  for (const isPresent of [true, false])
    expect(periodInWords(period({ planned: true }), isPresent)).toBe(
      'Closure announced for 12 Oct 2025, not confirmed',
    );
  expect(periodInWords(period({ state: 'ajar' }), true)).toBeNull();
});

it('tells the crossings of the collection with what is known first', () => {
  const { crossings } = JSON.parse(readFileSync('data/crossings/crossings.json', 'utf8')) as {
    crossings: { id: string; statusHistory: Partial<Period>[] }[];
  };
  const end = parseDate('2026-06-22') ?? Number.NaN;
  const wordsOf = (id: string) => {
    const periods = (crossings.find((one) => one.id === id)?.statusHistory ?? []).map(period);
    return statusInWords(statusOn(periods, end), periods);
  };
  expect(
    ['ghulam-khan', 'nawa-pass', 'badini', 'rasuwagadhi-kerung', 'islam-qala-dogharun', 'shohon'].map(
      wordsOf,
    ),
  ).toEqual([
    'Closed since 12 Oct 2025 ·\u00a0last confirmed Jan 2026',
    'Closed, last known Apr 2021',
    'Closed, last known Oct 2025',
    'Open since Jan 2026 ·\u00a0last confirmed Jan 2026',
    'No longer closed, since 31 May 2023',
    'Not known',
  ]);
});
