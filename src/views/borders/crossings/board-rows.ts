// Owns what the board of crossings lists: which rows, in which order, and how both stand in the link.
import {
  CROSSING_STATES,
  type Crossing,
  type CrossingState,
  type CrossingStatus,
  daysOf,
  statusOn,
} from '../../../contract/crossing-status.ts';
import { lastConfirmed } from '../../../words/crossing-words.ts';

/** In the order by state: what is only the last known is no present fact, and counted apart. */
export const BOARD_GROUPS = [
  'closed-current',
  'closed-last-known',
  'restricted-current',
  'restricted-last-known',
  'open-current',
  'open-last-known',
  'over',
  'unknown',
] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];
/** A state by itself is both of its groups: so it stands in links from before they were counted apart. */
export const BOARD_CHOICES = [...BOARD_GROUPS, ...CROSSING_STATES] as const;
export type BoardChoice = BoardGroup | CrossingState;
export const BOARD_COLUMNS = ['name', 'border', 'state', 'since', 'confirmed'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

export type Board = {
  /** `all`, a country (`AF`) or a border pair (`AF-PK`). */
  readonly where: string;
  /** Null: every state. */
  readonly group: BoardChoice | null;
  readonly by: BoardColumn;
  readonly isTurned: boolean;
};

/** `AF,closed-current,-since`: where, the state if one is chosen, the order if it is another than by state, turned with a minus. */
export function parseBoard(text: string): Board {
  const [where = 'all', ...rest] = text.split(',');
  const order = rest.find((part) => BOARD_COLUMNS.some((column) => column === part.replace('-', '')));
  return {
    where,
    group: BOARD_CHOICES.find((group) => rest.includes(group)) ?? null,
    by: BOARD_COLUMNS.find((column) => column === order?.replace('-', '')) ?? 'state',
    isTurned: order?.startsWith('-') ?? false,
  };
}

export function formatBoard({ where, group, by, isTurned }: Board): string {
  const order = by === 'state' && !isTurned ? [] : [`${isTurned ? '-' : ''}${by}`];
  return [where, ...(group === null ? [] : [group]), ...order].join(',');
}

export type BoardRow = {
  readonly crossing: Crossing;
  readonly border: string;
  readonly name: string;
  readonly borderName: string;
  readonly status: CrossingStatus;
  readonly group: BoardGroup;
  /** Dates as rough as pages have them; null where the state has none. */
  readonly since: string | null;
  readonly confirmed: string | null;
};

/** `nameOf` and `borderNameOf` say names in the reader's language. */
export function boardRow(
  crossing: Crossing & { readonly border: string },
  day: number,
  names: { readonly nameOf: (crossing: Crossing) => string; readonly borderNameOf: (id: string) => string },
): BoardRow {
  const status = statusOn(crossing.periods, day);
  const period = status.standing === 'none' ? undefined : crossing.periods[status.period];
  const holds = status.standing === 'current' || status.standing === 'last-known';
  const isKnown = period !== undefined && (holds || status.standing === 'over');
  return {
    crossing,
    border: crossing.border,
    name: names.nameOf(crossing),
    borderName: names.borderNameOf(crossing.border),
    status,
    group: holds ? `${status.state}-${status.standing}` : status.standing === 'over' ? 'over' : 'unknown',
    since: isKnown ? (holds ? period.from : period.to) : null,
    confirmed: isKnown ? lastConfirmed(period) : null,
  };
}

export const liesIn = (border: string, where: string): boolean =>
  where === 'all' || border === where || border.split('-').includes(where);

export const isChosen = (group: BoardGroup, choice: BoardChoice | null): boolean =>
  group === choice || CROSSING_STATES.some((state) => state === choice && group.startsWith(`${state}-`));

const dayOf = (date: string | null): number | null => (date === null ? null : (daysOf(date)?.first ?? null));

/** Names from A on, dates from the newest on, states from closed on and confirmed ones first; or turned. No date comes last both ways. */
export function inBoardOrder(
  rows: readonly BoardRow[],
  { by, isTurned }: Pick<Board, 'by' | 'isTurned'>,
): BoardRow[] {
  const sign = isTurned ? -1 : 1;
  const byName = (a: BoardRow, b: BoardRow) => a.name.localeCompare(b.name);
  const byDate = (a: string | null, b: string | null, turn: number) => {
    const [from, to] = [dayOf(a), dayOf(b)];
    if (from === null || to === null) return Number(from === null) - Number(to === null);
    return turn * (to - from);
  };
  const compare: Record<BoardColumn, (a: BoardRow, b: BoardRow) => number> = {
    name: (a, b) => sign * byName(a, b),
    border: (a, b) => sign * a.borderName.localeCompare(b.borderName),
    state: (a, b) =>
      sign * (BOARD_GROUPS.indexOf(a.group) - BOARD_GROUPS.indexOf(b.group)) || byDate(a.since, b.since, 1),
    since: (a, b) => byDate(a.since, b.since, sign),
    confirmed: (a, b) => byDate(a.confirmed, b.confirmed, sign),
  };
  return [...rows].sort((a, b) => compare[by](a, b) || byName(a, b));
}

/** Whether an order begins with the smallest value. */
export const isAscending = ({ by, isTurned }: Pick<Board, 'by' | 'isTurned'>): boolean =>
  (by === 'since' || by === 'confirmed') === isTurned;
