// Owns the clauses that look at one code of a row: for each code of a column, whether it passes.
import { CLAUSES, type Filter, type ParameterOf, type ValueClause } from '../../contract/filter.ts';
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
import { killedFigureOf, PROFILE, PROFILE_LENGTH, ROLE_BITS, ROLE_SLOTS } from '../load/columns.ts';
import type { Dictionary } from '../load/dictionary.ts';
import type { TableClause } from './clause-list.ts';
import { flagsOf, namedIn, passesValue } from './include-exclude.ts';
import { visitCodesHolding } from './inverted-lists.ts';

/** 1 where a code passes, by code; null where every code does. */
export type Table = Uint8Array | null;
type MakeTable = (filter: Filter, dictionary: Dictionary) => Table;

/** Who makes the table that each parameter counts in: those of one clause share one. */
const TABLE_OF: { readonly [P in ParameterOf<TableClause>]: MakeTable } = {
  category: typeTable,
  type: typeTable,
  actor: actorTable,
  actors: actorTable,
  role: actorTable,
  country: ({ country }, dictionary) => profileTable(dictionary, 'country', country),
  province: ({ province }, dictionary) => profileTable(dictionary, 'province', province),
  border: borderTable,
  within: borderTable,
  km: borderTable,
  status: statusTable,
  source: sourceTable,
  grade: gradeTable,
  killed: killedTable,
};

/** The table of a clause. */
export function makeTable(clause: TableClause, filter: Filter, dictionary: Dictionary): Table {
  const [parameter] = CLAUSES[clause];
  if (parameter === undefined) throw new Error(`The clause ${clause} has no parameter`);
  return TABLE_OF[parameter](filter, dictionary);
}

/** By the value that a profile has at `kind`. */
export function profileTable(
  dictionary: Dictionary,
  kind: 'country' | 'province' | 'border',
  clause: ValueClause | undefined,
): Table {
  if (clause === undefined) return null;
  const flags = flagsOf(clause, dictionary, kind);
  return overProfiles(dictionary, PROFILE[kind], (value) => passesValue(flags, value));
}

/** Where distances or chainages count, verdicts on each row take the place of the table: see `near-test`. */
function borderTable(filter: Filter, dictionary: Dictionary): Table {
  return nearClauseOf(filter) === null ? profileTable(dictionary, 'border', filter.border) : null;
}

function typeTable({ category, type }: Filter, dictionary: Dictionary): Table {
  if (category === undefined && type === undefined) return null;
  const pass = TYPES.map((name) => passesName(category, categoryOf(name)) && passesName(type, name));
  return overProfiles(dictionary, PROFILE.type, (value) => pass[value] as boolean);
}

function statusTable({ status: clause }: Filter, dictionary: Dictionary): Table {
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

/** The clause {actor, actors, role}, said for sets of actor and role; see `passesActors` in `matches`. */
function actorTable(filter: Filter, dictionary: Dictionary): Table {
  const { actor, role } = filter;
  if (actor === undefined && role === undefined) return null;
  const flags = flagsOf(actor ?? { any: [], not: [] }, dictionary, 'actor');
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
      if (flags.exclude[index] === 1) isExcluded = true;
      if (index !== last && flags.include[index] === 1) found++;
      last = index;
    }
    const lacksRole = role !== undefined && !isStanding && (mustStand || end > start);
    table[code] = !lacksRole && !isExcluded && found >= wanted ? 1 : 0;
  };
  if (role === undefined) {
    // Sets without any of the actors named all fare alike.
    if (wanted === 0) table.fill(1);
    visitCodesHolding(dictionary.tables.actors, ROLE_BITS, namedIn(flags), judge);
  } else for (let code = 0; code < size; code++) judge(code);
  return table;
}

function sourceTable({ source }: Filter, dictionary: Dictionary): Table {
  if (source === undefined) return null;
  const flags = flagsOf(source, dictionary, 'publisher');
  const { publishers } = dictionary.tables;
  const table = new Uint8Array(publishers.size);
  if (flags.hasInclude) {
    visitCodesHolding(publishers, 0, flags.include, (code) => {
      table[code] = 1;
    });
  } else table.fill(1);
  visitCodesHolding(publishers, 0, flags.exclude, (code) => {
    table[code] = 0;
  });
  return table;
}

function gradeTable({ grade: mark }: Filter, { tables }: Dictionary): Table {
  if (mark === undefined) return null;
  const { size, starts, values } = tables.grades;
  const table = new Uint8Array(size);
  for (let code = 0; code < size; code++) {
    const list = values.subarray(starts[code], starts[code + 1]);
    if (list.some((grade) => meetsGrade(grade, mark))) table[code] = 1;
  }
  return table;
}

function killedTable({ killed: least }: Filter, { tables }: Dictionary): Table {
  if (least === undefined) return null;
  const { size, values } = tables.toll;
  const table = new Uint8Array(size);
  for (let code = 0; code < size; code++) if (killedFigureOf(values, code) >= least) table[code] = 1;
  return table;
}

/** By profile, of which there are few: what `passes` says of the value at `at`. */
export function overProfiles(
  { tables }: Dictionary,
  at: number,
  passes: (value: number) => boolean,
): Uint8Array {
  const { size, values } = tables.profile;
  const table = new Uint8Array(size);
  for (let code = 0; code < size; code++) {
    if (passes(values[code * PROFILE_LENGTH + at] as number)) table[code] = 1;
  }
  return table;
}
