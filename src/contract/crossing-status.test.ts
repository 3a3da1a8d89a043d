// Owns the proof that a crossing is said to be open, closed or restricted only on days for which a page says so.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from './calendar-date.ts';
import { daysOf, type Period, statusDay, statusOn, sureDays } from './crossing-status.ts';

const period = (part: Partial<Period>): Period => ({
  from: '2022-05-09',
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
const day = (date: string) => parseDate(date) ?? Number.NaN;
const stateOn = (periods: readonly Period[], date: string) => statusOn(periods, day(date)).state;

describe('the status of a crossing', () => {
  it('is known to the end that was read, both days included', () => {
    const closed = [period({ to: '2022-05-12' })];
    expect(
      ['2022-05-08', '2022-05-09', '2022-05-12', '2022-05-13'].map((date) => stateOn(closed, date)),
    ).toEqual(['unknown', 'closed', 'closed', 'unknown']);
  });

  it('is unknown after its last confirmation, and says what was known last', () => {
    const periods = [period({ state: 'open', asOf: '2022-05-12' })];
    expect(stateOn(periods, '2022-05-12')).toBe('open');
    expect(statusOn(periods, day('2022-05-13'))).toMatchObject({
      state: 'unknown',
      last: { state: 'open', period: 0, hasEnd: false },
    });
    expect(statusOn([], 0)).toEqual({ state: 'unknown', last: null });
  });

  it('of one without end or confirmation is known for its first day alone', () => {
    expect(['2022-05-09', '2022-05-10'].map((date) => stateOn([period({})], date))).toEqual([
      'closed',
      'unknown',
    ]);
  });

  it('counts rough dates only where they are sure', () => {
    const closed = [period({ from: '2021-08', to: '2023' })];
    expect(
      ['2021-08-30', '2021-08-31', '2023-01-01', '2023-01-02'].map((date) => stateOn(closed, date)),
    ).toEqual(['unknown', 'closed', 'closed', 'unknown']);
  });

  it.each([
    [{ from: '2021-08', to: '2021-08' }, '2021-08-30', '2021-08-31'],
    [{ from: '2021', to: '2021-06-15' }, '2021-06-14', '2021-06-15'],
    [{ from: '2021-08', asOf: '2021-08-15' }, '2021-08-14', '2021-08-15'],
    [{ from: '2021' }, '2021-12-30', '2021-12-31'],
    [{ from: '2021-08', to: '2021' }, '2021-08-30', '2021-08-31'],
  ])('of %j is sure on no day, and is what was known last from when it may be over', (part, before, over) => {
    const periods = [period(part)];
    expect(sureDays(periods)).toEqual([]);
    for (let at = day('2020-12-01'); at <= day('2022-02-01'); at++)
      expect(statusOn(periods, at).state, formatDate(at)).toBe('unknown');
    expect(statusOn(periods, day(before)).last).toBeNull();
    expect(statusOn(periods, day(over)).last).toMatchObject({ state: 'closed', hasEnd: 'to' in part });
  });

  it('says nothing where it ends before it begins', () => {
    const periods = [period({ from: '2022-05-09', to: '2022-05-01' })];
    expect(statusOn(periods, day('2022-05-09'))).toEqual({ state: 'unknown', last: null });
  });

  it('is that of the later period where two meet', () => {
    const periods = [
      period({ to: '2022-05-12' }),
      period({ from: '2022-05-12', to: '2022-06-01', state: 'open' }),
    ];
    expect(stateOn(periods, '2022-05-12')).toBe('open');
  });

  it('is unknown where something was only announced, or is called by another name', () => {
    const announced = [period({ state: 'open', from: '2026-02-19', asOf: '2026-02-10', planned: true })];
    expect(stateOn(announced, '2026-02-19')).toBe('unknown');
    expect(stateOn([period({ state: 'open', from: '2026-02-19', asOf: '2026-02-10' })], '2026-02-19')).toBe(
      'unknown',
    );
    expect(stateOn([period({ state: 'ajar', to: '2023-01-01' })], '2022-06-01')).toBe('unknown');
  });
});

/** First day of a rough date, by its text. */
const firstOf = (date: string) => `${date}-01-01`.slice(0, 10);

it('of all crossings is never open on a day on which no period says so', () => {
  const { crossings } = JSON.parse(readFileSync('data/crossings/crossings.json', 'utf8')) as {
    crossings: { statusHistory: Partial<Period>[] }[];
  };
  let open = 0;
  for (const { statusHistory } of crossings) {
    const periods = statusHistory.map(period);
    const unsure: string[] = [];
    // A status is open on the days of such a stretch alone, as the tests above say.
    for (const { state, fromDay, toDay } of sureDays(periods)) {
      for (let at = fromDay; state === 'open' && at <= toDay; at++) {
        open++;
        const date = formatDate(at);
        const said = periods.some(
          ({ state, from, to, asOf }) =>
            state === 'open' && from <= date && date <= firstOf(to ?? asOf ?? from),
        );
        if (!said) unsure.push(date);
      }
    }
    expect(unsure).toEqual([]);
  }
  expect(open).toBeGreaterThan(1000);
});

it('reads days, months and years, and nothing else', () => {
  expect(daysOf('2024-02')).toEqual({ first: day('2024-02-01'), last: day('2024-02-29') });
  expect(daysOf('2009')).toEqual({ first: day('2009-01-01'), last: day('2009-12-31') });
  expect([daysOf('2024-13'), daysOf('soon'), daysOf('')]).toEqual([null, null, null]);
});

it('tells the status on the last of the dates chosen, and on no day after today', () => {
  const today = day('2024-03-01');
  expect([undefined, '2023-05-01', '2025-01-01', 'soon'].map((to) => statusDay(to, today))).toEqual([
    today,
    day('2023-05-01'),
    today,
    today,
  ]);
});
