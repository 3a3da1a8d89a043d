// Owns facet counts: sums by code, spread over the values that the codes stand for; only what has changed is spread.
import { meetsGrade } from '../../contract/grade.ts';
import { CATEGORIES, categoryOf, RELIABILITIES, ROLES, TYPES } from '../../contract/taxonomy.ts';
import type { FacetCounts } from '../answers.ts';
import type { TableClause } from '../filter/clause-list.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { PROFILE, PROFILE_LENGTH, ROLE_SLOTS } from '../load/columns.ts';
import type { ListTable } from '../load/list-table.ts';
import { spreadActors, spreadBits, spreadList, spreadRoleSets } from './spread-deltas.ts';
import { type Deltas, SumDeltas } from './sum-deltas.ts';

/** Marks from A1 to E5: letter × 5 + digit − 1. */
export const GRADE_MARKS: readonly string[] = RELIABILITIES.slice(0, 5).flatMap((letter) =>
  [1, 2, 3, 4, 5].map((digit) => `${letter}${digit}`),
);
/** Bit i of entry g: grade code g meets mark i. */
const MARKS_OF_GRADE = Uint32Array.from({ length: 36 }, (_, code) =>
  GRADE_MARKS.reduce((bits, mark, at) => (meetsGrade(code, mark) ? bits | (1 << at) : bits), 0),
);

/** A facet whose codes are lists: how their sums change, and the counts that came of them. */
class ListFacet {
  readonly deltas: SumDeltas;
  counts: Uint32Array;

  constructor(size: number, values: number) {
    this.deltas = new SumDeltas(size);
    this.counts = new Uint32Array(values);
  }

  /** A copy. Names grow while chunks come in; nothing that is counted here has the new ones. */
  counted(values: number): Uint32Array {
    const counts = new Uint32Array(values);
    counts.set(this.counts);
    return counts;
  }
}

/** Counts the facets of one cross-filter, again and again. */
export class FacetCounter {
  readonly #state: CrossFilter;
  readonly #actors: ListFacet;
  readonly #roles: ListFacet;
  readonly #publishers: ListFacet;
  readonly #grades: ListFacet;
  readonly #marks: MarkSets;

  constructor(state: CrossFilter) {
    const { frame, passing } = state;
    const names = frame.dictionary.names();
    this.#state = state;
    this.#actors = new ListFacet(passing.actors.length, names.actor.length);
    this.#roles = new ListFacet(passing.actors.length, 1 << ROLE_SLOTS);
    this.#publishers = new ListFacet(passing.publishers.length, names.publisher.length);
    this.#marks = new MarkSets(frame.dictionary.tables.grades, passing.grades.length);
    this.#grades = new ListFacet(passing.grades.length, this.#marks.sets.length);
  }

  /**
   * Counts of every facet, each ignoring its own clause and obeying all others. An actor, a role, a publisher or a mark
   * counts once an event. `obeysActor` (`actors=all`) makes the actor counts obey the actor clause too; roles never do.
   */
  count(obeysActor: boolean): FacetCounts {
    const state = this.#state;
    const { frame, passing, alone } = state;
    const { tables } = frame.dictionary;
    const names = frame.dictionary.names();
    const ofAlone = (clause: TableClause) => (state.isActive(clause) ? alone[clause] : null);
    const profiles = (clause: TableClause & keyof typeof PROFILE, values: number): Uint32Array => {
      const counts = new Uint32Array(values);
      spreadProfiles(counts, tables.profile, passing.profile, ofAlone(clause), clause);
      return counts;
    };
    const type = profiles('type', TYPES.length);
    const category = new Uint32Array(CATEGORIES.length);
    TYPES.forEach((name, at) => {
      const index = CATEGORIES.indexOf(categoryOf(name));
      category[index] = (category[index] as number) + (type[at] as number);
    });

    const actors = this.#actors;
    const roles = this.#roles;
    const actorDeltas = actors.deltas.next(passing.actors, obeysActor ? null : ofAlone('actor'));
    spreadActors(actors.counts, tables.actors, actorDeltas);
    spreadRoleSets(roles.counts, tables.actors, roles.deltas.next(passing.actors, ofAlone('actor')));
    const role = new Uint32Array(ROLES.length);
    spreadBits(role, roles.counts.entries());

    const publishers = this.#publishers;
    const publisherDeltas = publishers.deltas.next(passing.publishers, ofAlone('source'));
    spreadList(publishers.counts, tables.publishers, publisherDeltas);

    const grades = this.#grades;
    this.#marks.spread(grades.counts, grades.deltas.next(passing.grades, ofAlone('grade')));
    const gradeAtLeast = new Uint32Array(GRADE_MARKS.length);
    spreadBits(
      gradeAtLeast,
      this.#marks.sets.map((set, at) => [set, grades.counts[at] as number] as const),
    );
    return {
      category,
      type,
      actor: actors.counted(names.actor.length),
      country: profiles('country', names.country.length),
      province: profiles('province', names.province.length),
      border: profiles('border', names.border.length),
      status: profiles('status', names.status.length),
      publisher: publishers.counted(names.publisher.length),
      role,
      gradeAtLeast,
    };
  }
}

/** Which marks a list of grades meets: of thousands of lists there are some hundred different sets. */
class MarkSets {
  /** A bit a mark. */
  readonly sets: readonly number[];
  /** Index into `sets`, by code. */
  readonly #setOf: Uint16Array;

  constructor({ starts, values }: ListTable, size: number) {
    const indexes = new Map<number, number>();
    this.#setOf = new Uint16Array(size);
    for (let code = 0; code < size; code++) {
      let marks = 0;
      for (let at = starts[code] as number; at < (starts[code + 1] as number); at++) {
        marks |= MARKS_OF_GRADE[values[at] as number] as number;
      }
      const index = indexes.get(marks) ?? indexes.size;
      indexes.set(marks, index);
      this.#setOf[code] = index;
    }
    this.sets = [...indexes.keys()];
  }

  spread(bySet: Uint32Array, { codes, amounts, count }: Deltas): void {
    for (let i = 0; i < count; i++) {
      const set = this.#setOf[codes[i] as number] as number;
      bySet[set] = (bySet[set] as number) + (amounts[i] as number);
    }
  }
}

/** There are few profiles: all are spread. `sums` may be shorter than a table that has grown since. */
function spreadProfiles(
  counts: Uint32Array,
  { values }: ListTable,
  sums: Uint32Array,
  others: Uint32Array | null,
  kind: keyof typeof PROFILE,
): void {
  for (let code = 0; code < sums.length; code++) {
    const sum = (sums[code] as number) + (others === null ? 0 : (others[code] as number));
    const value = values[code * PROFILE_LENGTH + PROFILE[kind]] as number;
    if (sum !== 0 && value >= 0) counts[value] = (counts[value] as number) + sum;
  }
}
