// Owns the table of the frame's columns: what a chunk holds, its wire, checks, SQL, grouping and test rows follow from it.
// No zod: the engine reads it.
import { FIRST_YEAR, LAST_YEAR, parseDate } from './calendar-date.ts';
import { GRADE_COUNT } from './grade.ts';
import { ROLES } from './taxonomy.ts';

/** What one column is. */
type Column = {
  /** A `name` is an index into the dictionary of the column's own name; `real` numbers may have a fraction. */
  readonly kind: 'whole' | 'real' | 'name';
  /** Numbers lie from `least` to `most`, both inclusive; the sums of the steps where the column is told by steps. */
  readonly least?: number;
  readonly most?: number;
  /** A row may have no value: NONE, and NO_POINT for a coordinate. */
  readonly canLack?: true;
  /** The first entry is absolute, each other one the difference to the row before. */
  readonly isSteps?: true;
  /** There only when rows stand for groups of events. */
  readonly isOfGroups?: true;
  /** Where it travels: as the number of a combination of this table. Columns without one travel by themselves. */
  readonly table?: 'profile' | 'toll' | 'precision' | 'part' | 'report' | 'claim';
  /** A row has any number of these: entries of the list, one flat column beside `…Count`; the list bears its first column's name. */
  readonly list?: 'actor' | 'publisher' | 'grade' | 'claim';
  /** A figure of people killed or injured. */
  readonly toll?: 'killed' | 'injured';
  readonly figure?: 'best' | 'low' | 'high';
  /** How the value of a group follows from its events; a list is that of most of them, as a whole. */
  readonly group?: Grouping;
};

/**
 * `bucket`: first day of the group. `end`: days from there to the most frequent last day. `same`: what events of a group share.
 * `most`: the most frequent value, of several the least. `sum`: over the events with a figure; of the best one, or else the low one.
 */
type Grouping = 'least' | 'bucket' | 'end' | 'same' | 'most' | 'mean' | 'sum' | 'count';

const FIRST_DAY = parseDate(`${FIRST_YEAR}-01-01`) as number;
const LAST_DAY = parseDate(`${LAST_YEAR}-12-31`) as number;
const MAX_UINT32 = 0xffff_ffff;
const MAX_INT32 = 0x7fff_ffff;

const PROFILE = { kind: 'name', table: 'profile' } as const;
const TOLL = {
  kind: 'whole',
  table: 'toll',
  least: 0,
  most: MAX_INT32,
  canLack: true,
  group: 'sum',
} as const;

/** The order is that of the wire: of dictionaries, of columns that travel by themselves, and within a combination. */
export const COLUMNS = {
  key: { kind: 'whole', isSteps: true, least: 0, most: MAX_UINT32, group: 'least' },
  /** Days since 1970-01-01. */
  startDay: { kind: 'whole', isSteps: true, least: FIRST_DAY, most: LAST_DAY, group: 'bucket' },
  /** Days from the first to the last day of the event's span: 0 for a single day. */
  spanDays: { kind: 'whole', least: 0, most: LAST_DAY - FIRST_DAY, group: 'end' },
  /** Units of COORDINATE_STEP; without a point NO_POINT stands in both. */
  lng: { kind: 'whole', least: -1_800_000, most: 1_800_000, canLack: true, group: 'mean' },
  lat: { kind: 'whole', least: -900_000, most: 900_000, canLack: true, group: 'mean' },
  /** Events that a row stands for. */
  weight: { kind: 'whole', isOfGroups: true, least: 1, most: MAX_INT32, group: 'count' },
  /** Of `EventType`. */
  type: { ...PROFILE, group: 'same' },
  /** Of `Status`. */
  status: { ...PROFILE, group: 'same' },
  actor: { kind: 'name', table: 'part', list: 'actor' },
  /** Index into ROLES, beside `actor`. An actor may stand in several roles: one entry each. */
  role: { kind: 'whole', table: 'part', list: 'actor', least: 0, most: ROLES.length - 1 },
  country: { ...PROFILE, canLack: true, group: 'most' },
  province: { ...PROFILE, canLack: true, group: 'most' },
  /** The pair that the event concerns: as its source gives it, else the nearest; see `concernedBorder`. */
  border: { ...PROFILE, canLack: true, group: 'most' },
  killedBest: { ...TOLL, toll: 'killed', figure: 'best' },
  killedLow: { ...TOLL, toll: 'killed', figure: 'low' },
  killedHigh: { ...TOLL, toll: 'killed', figure: 'high' },
  injuredBest: { ...TOLL, toll: 'injured', figure: 'best' },
  injuredLow: { ...TOLL, toll: 'injured', figure: 'low' },
  injuredHigh: { ...TOLL, toll: 'injured', figure: 'high' },
  precisionKm: { kind: 'real', table: 'precision', least: 0, most: 20_000, group: 'most' },
  publisher: { kind: 'name', table: 'report', list: 'publisher' },
  /** One entry a source: reliability index × 6 + credibility − 1, so A1 is 0 and F6 is 35. */
  grade: { kind: 'whole', table: 'report', list: 'grade', least: 0, most: GRADE_COUNT - 1 },
  /** One entry a claim: who says it how, and who denies it. Named by `claim-name`. */
  claim: { kind: 'name', table: 'claim', list: 'claim' },
} as const satisfies Record<string, Column>;

type Table = typeof COLUMNS;
export type ColumnName = keyof Table;
/** Columns of a trait: `With<{ kind: 'name' }>`. */
type With<Trait> = { [C in ColumnName]: Table[C] extends Trait ? C : never }[ColumnName];

export type NamedColumn = With<{ kind: 'name' }>;
export type ListColumn = With<{ list: string }>;
export type ListName = Table[ListColumn]['list'];
export type CountColumn = `${ListName}Count`;
/** One value a row, of groups as well as of single events. */
export type RowColumn = Exclude<ColumnName, ListColumn | GroupColumn>;
/** How the value of a row's column follows in groups. */
export type RowGrouping = Table[RowColumn]['group'];
export type GroupColumn = With<{ isOfGroups: true }>;
export type TollColumn = With<{ toll: string }>;
type TableName = Table[With<{ table: string }>]['table'];
/** Tables whose combinations are of entries of lists. */
export type ListTable = Table[ListColumn]['table'];
/** Tables with one combination a row. */
export type RowTable = Exclude<TableName, ListTable>;
export type ColumnOf<T extends TableName> = With<{ table: T }>;
export type ListColumnOf<L extends ListName> = With<{ list: L }>;
export type PlainColumn = Exclude<ColumnName, With<{ table: string }>>;

const NAMES = Object.keys(COLUMNS) as ColumnName[];
/** What the table says of a column. */
export const traitsOf = (name: ColumnName): Column => COLUMNS[name];
const withTraits = <C extends ColumnName>(has: (traits: Column) => boolean) =>
  NAMES.filter((name) => has(traitsOf(name))) as C[];

export const NAMED_COLUMNS = withTraits<NamedColumn>(({ kind }) => kind === 'name');
export const ROW_COLUMNS = withTraits<RowColumn>(({ list, isOfGroups }) => !list && !isOfGroups);
export const GROUP_COLUMNS = withTraits<GroupColumn>(({ isOfGroups }) => isOfGroups === true);
export const PLAIN_COLUMNS = withTraits<PlainColumn>(({ table }) => !table);

/** Something for each kind of names. */
export function ofNames<V>(make: (name: NamedColumn) => V): Record<NamedColumn, V> {
  return Object.fromEntries(NAMED_COLUMNS.map((name) => [name, make(name)])) as Record<NamedColumn, V>;
}

/** Columns by what a trait of theirs says. */
function byTrait<Groups>(trait: 'table' | 'list', is: (traits: Column) => boolean): Groups {
  const groups: Record<string, ColumnName[]> = {};
  for (const name of NAMES) {
    const group = traitsOf(name)[trait];
    if (group !== undefined && is(traitsOf(name))) groups[group] = [...(groups[group] ?? []), name];
  }
  return groups as Groups;
}

/** Columns whose values repeat together in many rows: each row names one combination. */
export const ROW_TABLES = byTrait<{ readonly [T in RowTable]: readonly ColumnOf<T>[] }>(
  'table',
  ({ list }) => !list,
);
/** Entry by entry; where columns of several lists stand side by side, NONE stands where a list has ended. */
export const LIST_TABLES = byTrait<{ readonly [T in ListTable]: readonly (ColumnOf<T> & ListColumn)[] }>(
  'table',
  ({ list }) => list !== undefined,
);
/** Columns of an entry of each list. */
export const LISTS = byTrait<{ readonly [L in ListName]: readonly ListColumnOf<L>[] }>('list', () => true);
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

export const countOf = (list: ListName): CountColumn => `${list}Count`;

/** Places of columns in a combination of their table: `values[code * LENGTH + OFFSETS.column]`. */
export function offsetsIn<T extends RowTable>(table: T): Readonly<Record<ColumnOf<T>, number>> {
  const columns: readonly ColumnName[] = ROW_TABLES[table];
  return Object.fromEntries(columns.map((name, at) => [name, at])) as Record<ColumnOf<T>, number>;
}

export type TollName = Table[TollColumn]['toll'];
export type TollFigure = Table[TollColumn]['figure'];

export const TOLLS: readonly TollName[] = [...new Set(ROW_TABLES.toll.map((name) => COLUMNS[name].toll))];

/** Something for each column of a toll. */
export function ofTolls<V>(make: (toll: TollName, figure: TollFigure) => V): Record<TollColumn, V> {
  const made = ROW_TABLES.toll.map((name) => [name, make(COLUMNS[name].toll, COLUMNS[name].figure)]);
  return Object.fromEntries(made) as Record<TollColumn, V>;
}

/** The column of a figure of a toll. */
export const tollColumn = <T extends TollName, F extends TollFigure>(toll: T, figure: F) =>
  `${toll}${figure.charAt(0).toUpperCase()}${figure.slice(1)}` as `${T}${Capitalize<F>}`;
