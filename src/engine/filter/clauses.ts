// Owns a filter in the engine's terms: one bit a clause, and for each clause what passes: days, a table over codes, a box, keys.
import { parseDate } from '../../contract/calendar-date.ts';
import { CLAUSES, type ClauseName, type Filter, type ValueClause } from '../../contract/filter.ts';
import { COORDINATE_STEP } from '../../contract/frame-chunk.ts';
import { meetsGrade } from '../../contract/grade.ts';
import {
  categoryOf,
  ROLES,
  STATUSES,
  STATUSES_OUTSIDE_TOTALS,
  type Status,
  TYPES,
} from '../../contract/taxonomy.ts';
import { nearClauseOf } from '../../matching/near-border.ts';
import type { Positions } from '../answers.ts';
import {
  type CodeColumn,
  killedFigureOf,
  PROFILE,
  PROFILE_LENGTH,
  ROLE_BITS,
  ROLE_SLOTS,
} from '../load/columns.ts';
import type { Dictionary } from '../load/dictionary.ts';
import type { NearTest } from '../load/positions.ts';
import { shareStructure } from '../share-structure.ts';
import { eitherOf, passesValue, sidesOf } from './include-exclude.ts';
import { visitCodesOf } from './inverted-lists.ts';

/** Bit of each clause in a row's mask of failed clauses. */
export const BIT = {
  dates: 1,
  type: 2,
  actor: 4,
  country: 8,
  province: 16,
  border: 32,
  status: 64,
  source: 128,
  grade: 256,
  killed: 512,
  bbox: 1024,
  text: 2048,
} as const satisfies Record<ClauseName, number>;

/** Clauses that look at one code of a row, and at which. */
export const TABLE_CLAUSES = {
  type: 'profile',
  actor: 'actors',
  country: 'profile',
  province: 'profile',
  border: 'profile',
  status: 'profile',
  source: 'publishers',
  grade: 'grades',
  killed: 'toll',
} as const satisfies Partial<Record<ClauseName, CodeColumn>>;
export type TableClause = keyof typeof TABLE_CLAUSES;
export const TABLE_CLAUSE_NAMES = Object.keys(TABLE_CLAUSES) as TableClause[];

/** A box in coordinate steps, edges included; west > east crosses the antimeridian. */
export type StepBox = { west: number; south: number; east: number; north: number };

export type Clauses = {
  /** A row passes when it starts at `toDay` or before and ends at `fromDay` or after. */
  readonly fromDay: number;
  readonly toDay: number;
  /** 1 where a code passes, by code; null where every code does. */
  readonly tables: Readonly<Record<TableClause, Uint8Array | null>>;
  readonly box: StepBox | null;
  /** Takes the place of the table of `border` where distances or chainages count; else null. */
  readonly near: NearTest | null;
  /** Keys that pass; null where all do. */
  readonly textKeys: Uint32Array | null;
};

/** Days beyond every event's. */
export const ALWAYS = { fromDay: -0x8000_0000, toDay: 0x7fff_ffff } as const;

/**
 * Compiles filters against a dictionary. Ids that the dictionary does not know select nothing and exclude nothing.
 * `q` counts only by `textKeys` (the server searches), `within` and `km` by `positions`; `asof` is not the engine's. Tables whose
 * parameters have not changed since the last filter are the same objects.
 */
export class ClauseCompiler {
  readonly #dictionary: Dictionary;
  #filter: Filter = {};
  #names = -1;
  #tables = {} as Readonly<Record<TableClause, Uint8Array | null>>;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  compile(newFilter: Filter, textKeys: Uint32Array | null, positions: Positions | null = null): Clauses {
    const dictionary = this.#dictionary;
    const before = this.#filter;
    const filter = shareStructure(before, newFilter);
    const isGrown = this.#names !== dictionary.nameCount;
    const tables = Object.fromEntries(
      TABLE_CLAUSE_NAMES.map((clause) => {
        const kept = this.#tables[clause];
        const size = dictionary.tables[TABLE_CLAUSES[clause]].size;
        const isKept =
          !isGrown &&
          kept !== undefined &&
          (kept === null || kept.length === size) &&
          CLAUSES[clause].every((parameter) => filter[parameter] === before[parameter]);
        return [clause, isKept ? kept : TABLE_OF[clause](filter, dictionary)];
      }),
    ) as Record<TableClause, Uint8Array | null>;
    this.#filter = filter;
    this.#names = dictionary.nameCount;
    this.#tables = tables;
    return {
      fromDay: (filter.from === undefined ? null : parseDate(filter.from)) ?? ALWAYS.fromDay,
      toDay: (filter.to === undefined ? null : parseDate(filter.to)) ?? ALWAYS.toDay,
      tables,
      box: filter.bbox === undefined ? null : toStepBox(filter.bbox),
      near: nearTest(filter, dictionary, positions),
      textKeys,
    };
  }
}

const TABLE_OF: Record<TableClause, (filter: Filter, dictionary: Dictionary) => Uint8Array | null> = {
  type: typeTable,
  actor: actorTable,
  country: (filter, dictionary) => profileTable(dictionary, 'country', filter.country),
  province: (filter, dictionary) => profileTable(dictionary, 'province', filter.province),
  border: (filter, dictionary) =>
    nearClauseOf(filter) === null ? profileTable(dictionary, 'border', filter.border) : null,
  status: (filter, dictionary) => statusTable(dictionary, filter.status),
  source: (filter, dictionary) => sourceTable(dictionary, filter.source),
  grade: (filter, dictionary) => gradeTable(dictionary, filter.grade),
  killed: (filter, dictionary) => killedTable(dictionary, filter.killed),
};

/** Whether a point in coordinate steps lies in a box. */
export function isInBox(box: StepBox, lng: number, lat: number): boolean {
  if (lat < box.south || lat > box.north) return false;
  return box.west <= box.east ? lng >= box.west && lng <= box.east : lng >= box.west || lng <= box.east;
}

/** Coordinates are whole steps: a box is as good as the steps inside it (the slack absorbs binary fractions). */
function toStepBox([west, south, east, north]: NonNullable<Filter['bbox']>): StepBox {
  const up = (degrees: number) => Math.ceil(degrees / COORDINATE_STEP - 1e-7);
  const down = (degrees: number) => Math.floor(degrees / COORDINATE_STEP + 1e-7);
  if (west <= east && up(west) > down(east)) return { west: 1, south: 1, east: 0, north: 0 };
  return { west: up(west), south: up(south), east: down(east), north: down(north) };
}

function profileTable(
  dictionary: Dictionary,
  kind: 'country' | 'province' | 'border',
  clause: ValueClause | undefined,
): Uint8Array | null {
  if (clause === undefined) return null;
  const sides = sidesOf(clause, dictionary, kind);
  return overProfiles(dictionary, PROFILE[kind], (value) => passesValue(sides, value));
}

/** With `within` the border that counts is one near, not the one concerned: that may only be excluded. */
function nearTest(filter: Filter, dictionary: Dictionary, positions: Positions | null): NearTest | null {
  const clause = nearClauseOf(filter);
  if (clause === null) return null;
  const { any = [], not = [] } = filter.border ?? {};
  const asked = sidesOf({ any, not: [] }, dictionary, 'border');
  return {
    ...clause,
    positions,
    profiles: profileTable(dictionary, 'border', clause.within === null ? filter.border : { any: [], not }),
    concerned: overProfiles(dictionary, PROFILE.border, (value) => value >= 0 && passesValue(asked, value)),
  };
}

function typeTable({ category, type }: Filter, dictionary: Dictionary): Uint8Array | null {
  if (category === undefined && type === undefined) return null;
  const pass = TYPES.map((name) => passesName(category, categoryOf(name)) && passesName(type, name));
  return overProfiles(dictionary, PROFILE.type, (value) => pass[value] as boolean);
}

function statusTable(dictionary: Dictionary, clause: ValueClause<Status> | undefined): Uint8Array {
  const isNamed = clause !== undefined && clause.any.length > 0;
  const pass = STATUSES.map(
    (name) =>
      passesName(clause, name) && (isNamed || !(STATUSES_OUTSIDE_TOTALS as readonly Status[]).includes(name)),
  );
  return overProfiles(dictionary, PROFILE.status, (value) => pass[value] as boolean);
}

function passesName<V extends string>(clause: ValueClause<V> | undefined, name: V): boolean {
  if (clause === undefined) return true;
  return (clause.any.length === 0 || clause.any.includes(name)) && !clause.not.includes(name);
}

function overProfiles({ tables }: Dictionary, at: number, passes: (value: number) => boolean): Uint8Array {
  const { size, values } = tables.profile;
  const table = new Uint8Array(size);
  for (let code = 0; code < size; code++) {
    if (passes(values[code * PROFILE_LENGTH + at] as number)) table[code] = 1;
  }
  return table;
}

/** The clause {actor, actors, role}, said for sets of actor and role; see `passesActors` in `matches`. */
function actorTable(filter: Filter, dictionary: Dictionary): Uint8Array | null {
  const { actor, role } = filter;
  if (actor === undefined && role === undefined) return null;
  const sides = sidesOf(actor ?? { any: [], not: [] }, dictionary, 'actor');
  const stands = ROLES.map((name) => passesName(role, name));
  const mustStand = role !== undefined && role.any.length > 0;
  // Names that are not known can never all be there.
  const wanted =
    filter.actors === 'all' ? new Set(actor?.any ?? []).size : Math.min(1, actor?.any.length ?? 0);
  const { size, starts, values } = dictionary.tables.actors;
  const table = new Uint8Array(size);
  const judge = (code: number) => {
    const start = starts[code] as number;
    const end = starts[code + 1] as number;
    let isStanding = false;
    let isExcluded = false;
    let found = 0;
    let last = -1;
    for (let at = start; at < end; at++) {
      const value = values[at] as number;
      if (!stands[value & (ROLE_SLOTS - 1)]) continue;
      const index = value >> ROLE_BITS;
      isStanding = true;
      if (sides.not[index] === 1) isExcluded = true;
      if (index !== last && sides.any[index] === 1) found++;
      last = index;
    }
    const lacksRole = role !== undefined && !isStanding && (mustStand || end > start);
    table[code] = !lacksRole && !isExcluded && found >= wanted ? 1 : 0;
  };
  if (role === undefined) {
    // Sets without any of the actors named all fare alike.
    if (wanted === 0) table.fill(1);
    visitCodesOf(dictionary.tables.actors, ROLE_BITS, eitherOf(sides), judge);
  } else for (let code = 0; code < size; code++) judge(code);
  return table;
}

function sourceTable(dictionary: Dictionary, clause: ValueClause | undefined): Uint8Array | null {
  if (clause === undefined) return null;
  const sides = sidesOf(clause, dictionary, 'publisher');
  const { publishers } = dictionary.tables;
  const table = new Uint8Array(publishers.size);
  if (sides.hasAny) {
    visitCodesOf(publishers, 0, sides.any, (code) => {
      table[code] = 1;
    });
  } else table.fill(1);
  visitCodesOf(publishers, 0, sides.not, (code) => {
    table[code] = 0;
  });
  return table;
}

function gradeTable({ tables }: Dictionary, mark: string | undefined): Uint8Array | null {
  if (mark === undefined) return null;
  const { size, starts, values } = tables.grades;
  const table = new Uint8Array(size);
  for (let code = 0; code < size; code++) {
    const list = values.subarray(starts[code], starts[code + 1]);
    if (list.some((grade) => meetsGrade(grade, mark))) table[code] = 1;
  }
  return table;
}

function killedTable({ tables }: Dictionary, least: number | undefined): Uint8Array | null {
  if (least === undefined) return null;
  const { size, values } = tables.toll;
  const table = new Uint8Array(size);
  for (let code = 0; code < size; code++) if (killedFigureOf(values, code) >= least) table[code] = 1;
  return table;
}
