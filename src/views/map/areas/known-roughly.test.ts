// Tests that what an area counts but the map shows elsewhere is said, with its dead.
import { expect, test } from 'vitest';
import type { Totals } from '../../../engine/answers.ts';
import { knownRoughlyInWords } from './known-roughly.tsx';

const TOLL = { best: 0, low: 0, high: 0, within: 0, withFigure: 0, disputed: 0, missing: 0 };

function words(events: number, killed: number, counts: readonly number[], theirs: number) {
  const totals: Totals = {
    events,
    incidents: events,
    diplomatic: 0,
    contested: 0,
    killed: { ...TOLL, best: killed },
    injured: TOLL,
    unplaced: 0,
    tooImprecise: 0,
    all: 982,
  };
  const of = Uint32Array.from(counts);
  const areas = { areas: ['PK', 'PK-PB'].slice(0, of.length), count: of, incidents: of, contested: of };
  return knownRoughlyInWords({ totals, areas: { ...areas, key: of, killed: theirs } });
}

test('some of several', () => {
  expect(words(7, 107, [1, 1], 76)).toBe(
    '2 of these 7 events are known only to a province or country: they may lie outside. 76 of the 107 killed are counted in them.',
  );
  expect(words(7, 107, [1], 1)).toBe(
    '1 of these 7 events is known only to a province or country: it may lie outside. 1 of the 107 killed is counted in them.',
  );
});

test('all of them, and nothing of the dead where they add none', () => {
  expect(words(2, 76, [2], 76)).toBe(
    'These 2 events are known only to a province or country: they may lie outside.',
  );
  expect(words(1, 0, [1], 0)).toBe('This event is known only to a province or country: it may lie outside.');
  expect(words(7, 31, [1], 0)).toBe(
    '1 of these 7 events is known only to a province or country: it may lie outside.',
  );
});

test('nothing where all are known better', () => {
  expect(words(5, 31, [], 0)).toBeNull();
});
