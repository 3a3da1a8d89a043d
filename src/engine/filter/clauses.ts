// Owns a filter in the engine's terms: for each clause what passes: days, a table over codes, a box, a circle, an area, keys.
import { parseDate } from '../../contract/calendar-date.ts';
import {
  type Area,
  CLAUSES,
  type ClauseOf,
  type Filter,
  type Near,
  type ParameterOf,
} from '../../contract/filter.ts';
import { asksOfClaims } from '../../matching/claims.ts';
import type { Days } from '../along.ts';
import type { Positions } from '../answers.ts';
import type { Dictionary } from '../load/dictionary.ts';
import type { NearTest } from '../load/positions.ts';
import { shareStructure } from '../share-structure.ts';
import { COLUMN_OF, type OwnClause, TABLE_CLAUSES, type TableClause } from './clause-list.ts';
import { makeTable, type Table } from './clause-tables.ts';
import type { LaterWork } from './later-work.ts';
import { nearTestOf } from './near-test.ts';
import { isSameBox, type StepBox, toStepBox } from './step-box.ts';

/** What the clauses ask that are no tables. */
export type OwnTests = {
  /** A row passes when it starts at `toDay` or before and ends at `fromDay` or after. */
  readonly dates: Days;
  /** Null where no box is asked for. */
  readonly bbox: StepBox | null;
  readonly near: Near | null;
  readonly area: Area | null;
  /** Keys that pass; null where all do. */
  readonly text: Uint32Array | null;
  /** By code of `claims`; null where all pass. */
  readonly claims: Table;
};

export type Clauses = OwnTests & {
  readonly tables: Readonly<Record<TableClause, Table>>;
  /** Takes the place of the table of `border` where distances or chainages count; else null. */
  readonly nearBorder: NearTest | null;
};

/** Days beyond every event's. */
export const ALWAYS: Days = { fromDay: -0x8000_0000, toDay: 0x7fff_ffff };

/** Clauses that every row passes: those of masks that are all 0. */
export const NO_CLAUSES: Clauses = {
  dates: ALWAYS,
  bbox: null,
  near: null,
  area: null,
  text: null,
  claims: null,
  tables: Object.fromEntries(TABLE_CLAUSES.map((clause) => [clause, null])) as Record<TableClause, null>,
  nearBorder: null,
};

/** The days that a filter asks for, `ALWAYS` where it leaves them open. */
export function daysAskedFor({ from, to }: Filter): Days {
  return {
    fromDay: (from === undefined ? null : parseDate(from)) ?? ALWAYS.fromDay,
    toDay: (to === undefined ? null : parseDate(to)) ?? ALWAYS.toDay,
  };
}

type MakeTest<C extends OwnClause> = (filter: Filter, asked: Asked) => OwnTests[C];
/** What a test is made from, beside the filter. */
type Asked = {
  readonly textKeys: Uint32Array | null;
  readonly dictionary: Dictionary;
  readonly laterModule: Pick<LaterWork, 'claimsTable'> | null;
};

function loaded({ laterModule }: Asked) {
  if (laterModule === null)
    throw new Error('what looks into claims and places could not be loaded; load the page again');
  return laterModule;
}

const claims: MakeTest<'claims'> = (filter, asked) => {
  return asksOfClaims(filter) ? loaded(asked).claimsTable(filter, asked.dictionary) : null;
};

/** Who makes the test that each parameter counts in: those of one clause share one. */
const OWN_TEST_OF: { readonly [P in ParameterOf<OwnClause>]: MakeTest<ClauseOf<P>> } = {
  from: daysAskedFor,
  to: daysAskedFor,
  bbox: ({ bbox }) => (bbox === undefined ? null : toStepBox(bbox)),
  near: ({ near = null }, asked) => near && loaded(asked) && near,
  area: ({ area = null }, asked) => area && loaded(asked) && area,
  q: (_filter, { textKeys }) => textKeys,
  pick: (_filter, { textKeys }) => textKeys,
  stance: claims,
  claimant: claims,
  denier: claims,
};

const IS_SAME: { readonly [C in OwnClause]: (a: OwnTests[C], b: OwnTests[C]) => boolean } = {
  dates: (a, b) => a.fromDay === b.fromDay && a.toDay === b.toDay,
  bbox: isSameBox,
  // Compared by identity where filters share their structure; another name selects nothing else.
  near: (a, b) => a === b || (a?.point === b?.point && a?.km === b?.km),
  area: (a, b) => a?.ring === b?.ring,
  text: (a, b) => a === b,
  claims: (a, b) => a === b,
};

/** Whether two filters ask the same by a clause that is no table. */
export function isSameTestOf<C extends OwnClause>(clause: C, a: OwnTests, b: OwnTests): boolean {
  return IS_SAME[clause](a[clause], b[clause]);
}

/**
 * Compiles filters against a dictionary. Ids that the dictionary does not know select nothing and exclude nothing.
 * `q` and `pick` count only by `textKeys` (the server knows them), `within` and `km` by `positions`; `asof` is not the engine's. Tables whose
 * parameters have not changed since the last filter are the same objects.
 */
export class ClauseCompiler {
  /** Once it is loaded: a filter that asks for claims throws without it. */
  laterModule: Asked['laterModule'] = null;
  readonly #dictionary: Dictionary;
  #filter: Filter = {};
  #names = -1;
  #tables: Readonly<Partial<Record<TableClause, Table>>> = {};
  #claims: Table = null;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  compile(newFilter: Filter, textKeys: Uint32Array | null, positions: Positions | null = null): Clauses {
    const dictionary = this.#dictionary;
    const before = this.#filter;
    const filter = shareStructure(before, newFilter);
    const isGrown = this.#names !== dictionary.nameCount;
    const tables = Object.fromEntries(
      TABLE_CLAUSES.map((clause) => {
        const kept = this.#tables[clause];
        const size = dictionary.tables[COLUMN_OF[clause]].size;
        const isKept =
          !isGrown &&
          kept !== undefined &&
          (kept === null || kept.length === size) &&
          CLAUSES[clause].every((parameter) => filter[parameter] === before[parameter]);
        return [clause, isKept ? kept : makeTable(clause, filter, dictionary)];
      }),
    ) as Record<TableClause, Table>;
    const asked = { textKeys, dictionary, laterModule: this.laterModule };
    const isSame = CLAUSES.claims.every((parameter) => filter[parameter] === before[parameter]);
    if (isGrown || !isSame) this.#claims = OWN_TEST_OF.stance(filter, asked);
    this.#filter = filter;
    this.#names = dictionary.nameCount;
    this.#tables = tables;
    return {
      dates: OWN_TEST_OF.from(filter, asked),
      bbox: OWN_TEST_OF.bbox(filter, asked),
      near: OWN_TEST_OF.near(filter, asked),
      area: OWN_TEST_OF.area(filter, asked),
      text: OWN_TEST_OF.q(filter, asked),
      claims: this.#claims,
      tables,
      nearBorder: nearTestOf(filter, dictionary, positions),
    };
  }
}
