// Owns the proof that a crossing is said to be open, closed or restricted only on days for which a page says so.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from './calendar-date.ts';
import { daysOf, type Period, signOf, statusDay, statusOn, sureDays } from './crossing-status.ts';

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
/** `closed current`, `closed over`, `none`. */
const statusIn = (periods: readonly Period[], date: string) => {
  const status = statusOn(periods, day(date));
  return status.standing === 'none' ? 'none' : `${status.state} ${status.standing}`;
};

describe('the status of a crossing', () => {
  it('is known to the end that was read, both days included, and over after it', () => {
    const closed = [period({ to: '2022-05-12' })];
    expect(
      ['2022-05-08', '2022-05-09', '2022-05-12', '2022-05-13', '2029-01-01'].map((date) =>
        statusIn(closed, date),
      ),
    ).toEqual(['closed later', 'closed current', 'closed current', 'closed over', 'closed over']);
  });

  it('without an end is a present fact for seven months after its last confirmation, then the last known', () => {
    const periods = [period({ state: 'open', asOf: '2022-05-12' })];
    expect(
      ['2022-05-12', '2022-12-12', '2022-12-13', '2030-01-01'].map((date) => statusIn(periods, date)),
    ).toEqual(['open current', 'open current', 'open last-known', 'open last-known']);
    expect(statusOn([], 0)).toEqual({ standing: 'none' });
  });

  it('counts seven months by the calendar, also where a month is shorter', () => {
    const confirmed = [period({ from: '2025-01-01', asOf: '2025-07-31' })];
    expect(['2026-02-28', '2026-03-01'].map((date) => statusIn(confirmed, date))).toEqual([
      'closed current',
      'closed last-known',
    ]);
  });

  it('of one without end or confirmation counts from its first day', () => {
    expect(
      ['2022-05-08', '2022-05-09', '2022-12-09', '2022-12-10'].map((date) => statusIn([period({})], date)),
    ).toEqual(['closed later', 'closed current', 'closed current', 'closed last-known']);
  });

  it('counts a rough confirmation from its first day on', () => {
    const periods = [period({ from: '2025-05-01', asOf: '2025-11' })];
    expect(['2026-06-01', '2026-06-02'].map((date) => statusIn(periods, date))).toEqual([
      'closed current',
      'closed last-known',
    ]);
  });

  it('counts rough dates only where they are sure', () => {
    const closed = [period({ from: '2021-08', to: '2023' })];
    expect(
      ['2021-08-30', '2021-08-31', '2023-01-01', '2023-01-02'].map((date) => statusIn(closed, date)),
    ).toEqual(['closed later', 'closed current', 'closed current', 'closed over']);
  });

  it.each([
    [{ from: '2021-08', to: '2021-08' }, '2021-08-30', '2021-08-31', 'closed over'],
    [{ from: '2021', to: '2021-06-15' }, '2021-06-14', '2021-06-15', 'closed over'],
    [{ from: '2021-08', asOf: '2021-08-15' }, '2021-08-14', '2021-08-15', 'closed current'],
    [{ from: '2021-01' }, '2021-01-30', '2021-01-31', 'closed current'],
    [{ from: '2021' }, '2021-12-30', '2021-12-31', 'closed last-known'],
    [{ from: '2021-08', to: '2021' }, '2021-08-30', '2021-08-31', 'closed over'],
  ])('of %j is sure on no day, and is known from when it may be over', (part, before, from, said) => {
    const periods = [period(part)];
    expect(sureDays(periods)).toEqual([]);
    expect(statusIn(periods, before)).toBe('closed later');
    expect(statusIn(periods, from)).toBe(said);
  });

  it('says nothing where it ends before it begins', () => {
    expect(statusIn([period({ from: '2022-05-09', to: '2022-05-01' })], '2022-05-09')).toBe('none');
  });

  it('is that of the later period where two meet, and of the one that is known longer where none does', () => {
    const periods = [
      period({ to: '2022-05-12' }),
      period({ from: '2022-05-12', to: '2022-06-01', state: 'open' }),
    ];
    expect(statusIn(periods, '2022-05-12')).toBe('open current');
    const within = [
      period({ from: '2021-01-01', asOf: '2022-06-01' }),
      period({ from: '2022-02-01', to: '2022-02-03', state: 'open' }),
    ];
    expect(['2022-02-02', '2022-02-04', '2022-07-01'].map((date) => statusIn(within, date))).toEqual([
      'open current',
      'closed current',
      'closed current',
    ]);
  });

  it('is never that of an announcement where something else is known', () => {
    const announced = period({ state: 'open', from: '2026-02-19', asOf: '2026-02-10', planned: true });
    expect(['2026-02-01', '2026-02-19', '2026-06-01'].map((date) => statusIn([announced], date))).toEqual([
      'open announced',
      'open announced',
      'open announced',
    ]);
    const holiday = period({ from: '2026-02-15', to: '2026-02-19' });
    expect(statusIn([holiday, announced], '2026-06-01')).toBe('closed over');
  });

  it('is not known where a confirmation lies before the beginning, or a state is called by another name', () => {
    expect(statusIn([period({ state: 'open', from: '2026-02-19', asOf: '2026-02-10' })], '2026-03-01')).toBe(
      'none',
    );
    expect(statusIn([period({ state: 'ajar', to: '2023-01-01' })], '2022-06-01')).toBe('none');
    expect(statusIn([period({ from: 'soon' }), period({ from: 'soon', planned: true })], '2022-06-01')).toBe(
      'none',
    );
  });

  it('is shown by a sign only where it may still hold', () => {
    const periods = [period({ from: '2022-01-01', to: '2022-02-01' }), period({ asOf: '2022-05-12' })];
    expect(
      ['2021-12-31', '2022-01-15', '2022-03-01', '2022-06-01', '2024-01-01'].map((date) =>
        signOf(statusOn(periods, day(date))),
      ),
    ).toEqual([
      { state: 'unknown', isPale: false },
      { state: 'closed', isPale: false },
      { state: 'unknown', isPale: false },
      { state: 'closed', isPale: false },
      { state: 'closed', isPale: true },
    ]);
  });
});

describe('the crossings of the collection', () => {
  const { crossings } = JSON.parse(readFileSync('data/crossings/crossings.json', 'utf8')) as {
    crossings: { id: string; statusHistory: Partial<Period>[] }[];
  };
  const all = crossings.map(({ id, statusHistory }) => ({ id, periods: statusHistory.map(period) }));
  const end = day('2026-06-22');

  it('are not known only where no page says anything', () => {
    const notKnown = all.filter(({ periods }) => statusOn(periods, end).standing === 'none');
    expect(notKnown.filter(({ periods }) => periods.length > 0)).toEqual([]);
    expect(notKnown).toHaveLength(24);
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

it('tells the status on the last of the dates chosen, on no day after today nor after the end of what was collected', () => {
  const today = day('2024-03-01');
  expect([undefined, '2023-05-01', '2025-01-01', 'soon'].map((to) => statusDay(to, today, null))).toEqual([
    today,
    day('2023-05-01'),
    today,
    today,
  ]);
  const end = day('2023-06-22');
  expect([undefined, '2023-05-01', '2023-09-01'].map((to) => statusDay(to, today, end))).toEqual([
    end,
    day('2023-05-01'),
    end,
  ]);
});
