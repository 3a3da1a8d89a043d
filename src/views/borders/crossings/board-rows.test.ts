// Owns the proof that the board's rows, order and link say what is known of each crossing.
import { expect, it } from 'vitest';
import { parseDate } from '../../../contract/calendar-date.ts';
import type { Crossing, Period } from '../../../contract/crossing-status.ts';
import { VIEW_PARAMETERS } from '../../../link/parameters.ts';
import {
  BOARD_CHOICES,
  BOARD_COLUMNS,
  type BoardChoice,
  boardRow,
  formatBoard,
  inBoardOrder,
  isAscending,
  isChosen,
  liesIn,
  parseBoard,
} from './board-rows.ts';

const DAY = parseDate('2026-06-22') ?? Number.NaN;
const rowOf = (id: string, border: string, ...periods: Partial<Period>[]) =>
  boardRow(
    {
      id,
      border,
      periods: periods.map((part) => ({
        from: '2025-10-12',
        to: null,
        state: 'closed',
        asOf: null,
        planned: false,
        ...part,
      })),
    } as unknown as Crossing & { border: string },
    DAY,
    { nameOf: (crossing) => crossing.id, borderNameOf: (pair) => pair },
  );
const ROWS = [
  rowOf('nothing', 'AF-TJ'),
  rowOf('over', 'AF-IR', { from: '2023-05-20', to: '2023-05-31' }),
  rowOf('open', 'AF-UZ', { state: 'open', from: '2025-12-02', asOf: '2025-12-04' }),
  rowOf('old', 'AF-PK', { from: '2007', asOf: '2021-04-16' }),
  rowOf('closed', 'AF-PK', { asOf: '2026-01' }),
  rowOf('announced', 'CN-KG', { state: 'open', from: '2026-02-19', asOf: '2026-02-10', planned: true }),
  rowOf('restricted', 'AF-TJ', { state: 'restricted', from: '2023-09-02', asOf: '2026-02-06' }),
];
const order = (by: (typeof BOARD_COLUMNS)[number], isTurned = false) =>
  inBoardOrder(ROWS, { by, isTurned }).map(({ name }) => name);

it('says since when and until when a state was confirmed, and of an announcement neither', () => {
  expect(ROWS.map(({ name, group, since, confirmed }) => [name, group, since, confirmed])).toEqual([
    ['nothing', 'unknown', null, null],
    ['over', 'over', '2023-05-31', '2023-05-31'],
    ['open', 'open-current', '2025-12-02', '2025-12-04'],
    ['old', 'closed-last-known', '2007', '2021-04-16'],
    ['closed', 'closed-current', '2025-10-12', '2026-01'],
    ['announced', 'unknown', null, null],
    ['restricted', 'restricted-current', '2023-09-02', '2026-02-06'],
  ]);
});

it('orders by state with present facts first, by dates from the newest, and puts what has none last both ways', () => {
  expect(order('state')).toEqual(['closed', 'old', 'restricted', 'open', 'over', 'announced', 'nothing']);
  expect(order('since')).toEqual(['open', 'closed', 'restricted', 'over', 'old', 'announced', 'nothing']);
  expect(order('since', true)).toEqual([
    'old',
    'over',
    'restricted',
    'closed',
    'open',
    'announced',
    'nothing',
  ]);
  expect(order('confirmed').slice(0, 2)).toEqual(['restricted', 'closed']);
  expect(order('name')[0]).toBe('announced');
  expect(order('border', true)[0]).toBe('announced');
  expect(BOARD_COLUMNS.map((by) => isAscending({ by, isTurned: false }))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it('filters by a pair, a country or nothing', () => {
  expect(['all', 'AF', 'PK', 'AF-PK', 'AF-TJ'].map((where) => liesIn('AF-PK', where))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

it('chooses present facts, last known ones, or by the state alone both', () => {
  const chosen = (choice: BoardChoice) =>
    ROWS.filter(({ group }) => isChosen(group, choice)).map(({ name }) => name);
  expect(chosen('closed-current')).toEqual(['closed']);
  expect(chosen('closed-last-known')).toEqual(['old']);
  expect(chosen('closed')).toEqual(['old', 'closed']);
  expect(chosen('open-last-known')).toEqual([]);
  expect(chosen('over')).toEqual(['over']);
});

it('writes itself into the link, which understands every board and nothing else', () => {
  for (const where of ['all', 'AF', 'AF-PK']) {
    for (const group of [null, ...BOARD_CHOICES]) {
      for (const by of BOARD_COLUMNS) {
        for (const isTurned of [false, true]) {
          const text = formatBoard({ where, group, by, isTurned });
          expect(VIEW_PARAMETERS.crossings.parse(text), text).toBe(text);
          expect(parseBoard(text)).toEqual({ where, group, by, isTurned });
        }
      }
    }
  }
  for (const wrong of [
    '',
    'af',
    'everywhere',
    'AF-PK,ajar',
    'AF-PK,over-current',
    'AF,since,closed',
    'all,--name',
    'all,closed,open',
  ])
    expect(VIEW_PARAMETERS.crossings.parse(wrong), wrong).toBeNull();
});
