// Owns facet counts: sums by code, spread over the values that the codes stand for.
import { meetsGrade } from '../contract/grade.ts';
import { CATEGORIES, categoryOf, RELIABILITIES, ROLES, TYPES } from '../contract/taxonomy.ts';
import type { FacetCounts } from './answers.ts';
import type { TableClause } from './clauses.ts';
import { PROFILE, PROFILE_LENGTH, ROLE_BITS, ROLE_SLOTS } from './columns.ts';
import type { CrossFilter } from './cross-filter.ts';
import type { ListTable } from './list-table.ts';

/** Marks from A1 to E5: letter × 5 + digit − 1. */
export const GRADE_MARKS: readonly string[] = RELIABILITIES.slice(0, 5).flatMap((letter) =>
  [1, 2, 3, 4, 5].map((digit) => `${letter}${digit}`),
);
/** Bit i of entry g: grade code g meets mark i. */
const MARKS_OF_GRADE = Uint32Array.from({ length: 36 }, (_, code) =>
  GRADE_MARKS.reduce((bits, mark, at) => (meetsGrade(code, mark) ? bits | (1 << at) : bits), 0),
);

/**
 * Counts of every facet, each ignoring its own clause and obeying all others. An actor, a role, a publisher or a mark
 * counts once an event. `obeysActor` (`actors=all`) makes the actor counts obey the actor clause too; roles never do.
 */
export function countFacets(state: CrossFilter, obeysActor: boolean): FacetCounts {
  const { frame, passing, alone } = state;
  const { tables } = frame.dictionary;
  const names = frame.dictionary.names();
  const both = (sums: Uint32Array, clause: TableClause) =>
    state.isActive(clause) ? [sums, alone[clause]] : [sums];
  const profiles = (clause: TableClause & keyof typeof PROFILE, values: number): Uint32Array => {
    const counts = new Uint32Array(values);
    for (const sums of both(passing.profile, clause)) spreadProfiles(counts, tables.profile, sums, clause);
    return counts;
  };
  const type = profiles('type', TYPES.length);
  const category = new Uint32Array(CATEGORIES.length);
  TYPES.forEach((name, at) => {
    const index = CATEGORIES.indexOf(categoryOf(name));
    category[index] = (category[index] as number) + (type[at] as number);
  });
  const actor = new Uint32Array(names.actor.length);
  const role = new Uint32Array(ROLES.length);
  for (const sums of both(passing.actors, 'actor')) {
    const isCounted = sums === passing.actors || !obeysActor;
    spreadActors(isCounted ? actor : null, role, tables.actors, sums);
  }
  const publisher = new Uint32Array(names.publisher.length);
  for (const sums of both(passing.publishers, 'source')) spreadList(publisher, tables.publishers, sums);
  const gradeAtLeast = new Uint32Array(GRADE_MARKS.length);
  for (const sums of both(passing.grades, 'grade')) spreadGrades(gradeAtLeast, tables.grades, sums);
  return {
    category,
    type,
    actor,
    country: profiles('country', names.country.length),
    province: profiles('province', names.province.length),
    border: profiles('border', names.border.length),
    status: profiles('status', names.status.length),
    publisher,
    role,
    gradeAtLeast,
  };
}

// The loops below run over distinct codes, not rows. `sums` may be shorter than a table that has grown since.

function spreadProfiles(
  counts: Uint32Array,
  { values }: ListTable,
  sums: Uint32Array,
  kind: keyof typeof PROFILE,
): void {
  for (let code = 0; code < sums.length; code++) {
    const sum = sums[code] as number;
    const value = values[code * PROFILE_LENGTH + PROFILE[kind]] as number;
    if (sum !== 0 && value >= 0) counts[value] = (counts[value] as number) + sum;
  }
}

/**
 * Sums by actor and by role, each once a list; null: not wanted. Lists are sorted, so an actor's roles lie side by side.
 */
export function spreadActors(
  actors: Uint32Array | null,
  roles: Uint32Array | null,
  { starts, values }: ListTable,
  sums: Uint32Array,
): void {
  const byRoles = new Float64Array(1 << ROLE_SLOTS);
  for (let code = 0; code < sums.length; code++) {
    const sum = sums[code] as number;
    if (sum === 0) continue;
    const end = starts[code + 1] as number;
    let last = -1;
    let bits = 0;
    for (let at = starts[code] as number; at < end; at++) {
      const value = values[at] as number;
      const index = value >> ROLE_BITS;
      bits |= 1 << (value & (ROLE_SLOTS - 1));
      if (actors !== null && index !== last) actors[index] = (actors[index] as number) + sum;
      last = index;
    }
    byRoles[bits] = (byRoles[bits] as number) + sum;
  }
  if (roles !== null) spreadBits(roles, byRoles);
}

/** Sums by set of bits → sums by bit. */
function spreadBits(counts: Uint32Array, sums: Float64Array): void {
  sums.forEach((sum, bits) => {
    if (sum === 0) return;
    for (let bit = 0; bit < counts.length; bit++) {
      if (bits & (1 << bit)) counts[bit] = (counts[bit] as number) + sum;
    }
  });
}

/** Sums by entry of a list; repeats count each. */
export function spreadList(counts: Uint32Array, { starts, values }: ListTable, sums: Uint32Array): void {
  for (let code = 0; code < sums.length; code++) {
    const sum = sums[code] as number;
    if (sum === 0) continue;
    for (let at = starts[code] as number; at < (starts[code + 1] as number); at++) {
      const value = values[at] as number;
      counts[value] = (counts[value] as number) + sum;
    }
  }
}

function spreadGrades(counts: Uint32Array, { starts, values }: ListTable, sums: Uint32Array): void {
  for (let code = 0; code < sums.length; code++) {
    const sum = sums[code] as number;
    if (sum === 0) continue;
    let marks = 0;
    for (let at = starts[code] as number; at < (starts[code + 1] as number); at++) {
      marks |= MARKS_OF_GRADE[values[at] as number] as number;
    }
    for (let mark = 0; mark < counts.length; mark++) {
      if (marks & (1 << mark)) counts[mark] = (counts[mark] as number) + sum;
    }
  }
}
