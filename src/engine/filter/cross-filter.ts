// Owns which rows fail which clauses, and the sums that follow: of all that pass, and of those that fail one clause alone.
import { CLAUSE_NAMES, type ClauseName } from '../../contract/filter.ts';
import { FAILS, TOO_IMPRECISE } from '../../matching/near-border.ts';
import { type Frame, rowOfDay } from '../load/frame.ts';
import { isSameTest } from '../load/positions.ts';
import {
  BIT,
  COLUMN_OF,
  createMasks,
  isTableClause,
  type Masks,
  type OwnClause,
  PASSING_SLOT,
  TABLE_CLAUSES,
  type TableClause,
} from './clause-list.ts';
import { type Clauses, isSameTestOf, NO_CLAUSES, type OwnTests } from './clauses.ts';
import { type Cost, estimateBox, estimateDates } from './estimate-change.ts';
import { addByCode, addByDay, addRows, emptyHistograms, type Histograms, TYPE_COUNT } from './histograms.ts';
import type { LaterWork } from './later-work.ts';
import {
  compareTables,
  type Marking,
  markByBox,
  markByDates,
  markByKeys,
  markByTable,
  markByVerdicts,
  weighChange,
} from './mark-rows.ts';
import { PostingLists } from './postings.ts';
import { type Flush, RowBuffers } from './row-buffers.ts';
import { Snapshots } from './snapshots.ts';
import { StackSums } from './stack-sums.ts';
import { addAlone, DATES_SLOT, sumAll, sumPassing, sumPassingAndDays } from './sum-rows.ts';

/** Sums over which so large a part of all rows was moved are worth keeping. */
const COSTLY = 1 / 8;
/** From so many changed clauses on, everything is summed afresh. */
const MANY_CLAUSES = 3;

/** One clause that changes: how to mark it, and what it would cost to follow row by row. */
type Change = {
  readonly clause: ClauseName;
  readonly mark: () => void;
  /** Weights that enter or leave what passes; null when unknown. Survivors are what passes afterwards. */
  readonly estimate: () => Cost | null;
};

/**
 * The state of a filter over a frame. A row passes when its mask in `failed` is 0; it counts in the facet of clause c
 * when its mask is 0 or the bit of c alone. So a facet is `passing` + `alone[c]`.
 *
 * `apply` goes from one filter to the next by the rows that change (method: bit masks of failed clauses, as
 * crossfilter has them); where more rows change than survive, what passes is summed afresh from the survivors.
 */
export class CrossFilter {
  readonly frame: Frame;
  /** A bit for each clause (see `BIT`) that a row fails. */
  readonly failed: Masks;
  /** Sums over the rows that pass. */
  readonly passing: Histograms;
  /** Weights by code of the rows that fail this clause and no other. */
  readonly alone: Readonly<Record<TableClause, Uint32Array>>;
  /** Sums over the rows that pass, by the stacks of the map. */
  readonly stacks: StackSums;
  /** Weights by day and type of the rows that fail at most the clause of dates. */
  readonly days: Uint32Array;
  /** Work done so far: rows looked at, rows added to or taken from sums. */
  readonly work = { visited: 0, moved: 0 };
  /** Grows whenever a filter changes anything. */
  version = 0;
  /** Grows whenever it changes anything but dates: until then `days`, and what else ignores them, stays. */
  timelessVersion = 0;
  /** On each row by distance to a border or chainage, while a filter asks for them. */
  verdicts: Uint8Array | null = null;
  /** On each row by distance to a point, while a filter asks for it. */
  #nearVerdicts: Uint8Array | null = null;
  /** Once it is loaded. Without it all rows are judged anew where it follows a stretch of border event by event. */
  laterModule: LaterWork | null = null;
  #clauses: Clauses | null = null;
  readonly #marking: Marking;
  readonly #snapshots = new Snapshots();
  /** How each clause that is no table goes from one test to the next. */
  readonly #ownChanges: {
    readonly [C in OwnClause]: (before: OwnTests[C], after: OwnTests[C]) => Omit<Change, 'clause'>;
  } = {
    dates: (before, after) => ({
      mark: () => markByDates(this.#marking, before, after),
      estimate: () => estimateDates(this, before, after),
    }),
    bbox: (before, after) => ({
      mark: () => markByBox(this.#marking, before, after),
      estimate: () => estimateBox(this, before, after),
    }),
    near: (_before, after) => ({
      mark: () => {
        this.#nearVerdicts = after && (this.laterModule?.judgeNearRows(this.frame, after) ?? null);
        markByVerdicts(this.#marking, BIT.near, this.#nearVerdicts);
      },
      estimate: () => null,
    }),
    area: (_before, after) => ({
      mark: () => {
        const verdicts = after && (this.laterModule?.judgeAreaRows(this.frame, after) ?? null);
        markByVerdicts(this.#marking, BIT.area, verdicts);
      },
      estimate: () => null,
    }),
    text: (_before, after) => ({
      mark: () => markByKeys(this.#marking, after),
      estimate: () => null,
    }),
    claims: (before, after) => ({
      mark: () => {
        const change = compareTables(before, after, this.frame.dictionary.tables.claims.size);
        if (change !== null) markByTable(this.#marking, 'claims', change, after, BIT.claims);
      },
      estimate: () => null,
    }),
  };

  /** `earlier`: see `StackSums`. */
  constructor(frame: Frame, earlier: ReadonlyMap<number, number> | null = null) {
    this.frame = frame;
    this.failed = createMasks(frame.columns.rows);
    this.passing = emptyHistograms(frame);
    this.stacks = new StackSums(frame, earlier);
    this.alone = Object.fromEntries(
      TABLE_CLAUSES.map((clause) => [
        clause,
        new Uint32Array(frame.dictionary.tables[COLUMN_OF[clause]].size),
      ]),
    ) as Record<TableClause, Uint32Array>;
    this.days = new Uint32Array(Math.max(0, frame.lastDay - frame.firstDay + 1) * TYPE_COUNT);
    this.#marking = {
      frame,
      failed: this.failed,
      buffers: new RowBuffers(),
      postings: new PostingLists(frame.columns),
      work: this.work,
    };
  }

  /** Makes ahead what the first toggle of an actor would wait for. */
  warmUp(): void {
    this.#marking.postings.prepare('actors', this.passing.actors.length);
  }

  /** Makes masks and sums those of the clauses, by what differs from the clauses before. */
  apply(clauses: Clauses): void {
    const before = this.#clauses;
    this.#clauses = clauses;
    const changes = this.#changes(before ?? NO_CLAUSES, clauses);
    if (before !== null && changes.length === 0) return;
    this.version++;
    if (before === null || changes.some(({ clause }) => clause !== 'dates')) this.timelessVersion++;
    const movedBefore = this.work.moved;
    const isAfresh = before === null || changes.length >= MANY_CLAUSES;
    const isKept = this.#snapshots.restore(clauses, this);
    if (isAfresh || isKept) {
      this.#marking.buffers.ignore();
      for (const { mark } of changes) mark();
      if (!isKept) sumAll(this, this.#marking.buffers);
      this.stacks.forget();
    } else for (const change of changes) this.#follow(change, clauses);
    if (this.work.moved - movedBefore > this.failed.length * COSTLY) this.#snapshots.keep(clauses, this);
  }

  /** Whether any row can fail a clause alone: without values asked for, `alone` is all zeros. */
  isActive(clause: TableClause): boolean {
    return this.#clauses?.tables[clause] != null || (clause === 'border' && this.verdicts !== null);
  }

  /** Weight of the rows that fail nothing but distances, and those only for being placed too imprecisely. */
  countTooImprecise(): number {
    const byBorder = this.#clauses?.nearBorder?.within != null ? this.verdicts : null;
    const byPoint = this.#nearVerdicts;
    if (byBorder === null && byPoint === null) return 0;
    const { weight } = this.frame.columns;
    let sum = 0;
    for (let row = 0; row < this.failed.length; row++) {
      const mask = this.failed[row] as number;
      if (mask === 0 || (mask & ~(BIT.border | BIT.near)) !== 0) continue;
      if ((mask & BIT.border) !== 0 && byBorder?.[row] !== TOO_IMPRECISE) continue;
      if ((mask & BIT.near) !== 0 && byPoint?.[row] !== TOO_IMPRECISE) continue;
      sum += weight === null ? 1 : (weight[row] as number);
    }
    return sum;
  }

  /** No row from here on passes: they start after the last day asked for. */
  get endRow(): number {
    return rowOfDay(this.frame, (this.#clauses ?? NO_CLAUSES).dates.toDay + 1);
  }

  #changes(before: Clauses, after: Clauses): Change[] {
    const changes: Change[] = [];
    for (const clause of CLAUSE_NAMES) {
      const change = isTableClause(clause)
        ? this.#tableChange(clause, before, after)
        : this.#ownChange(clause, before, after);
      if (change !== null) changes.push(change);
    }
    return changes;
  }

  #tableChange(clause: TableClause, before: Clauses, after: Clauses): Change | null {
    if (clause === 'border' && !isSameTest(before.nearBorder, after.nearBorder))
      return this.#nearBorderChange(before, after);
    const column = COLUMN_OF[clause];
    const change = compareTables(before.tables[clause], after.tables[clause], this.passing[column].length);
    if (change === null) return null;
    return {
      clause,
      mark: () => markByTable(this.#marking, column, change, after.tables[clause], BIT[clause]),
      estimate: () => {
        const { leaving, entering } = weighChange(change, this.passing[column], this.alone[clause]);
        return { moving: leaving + entering, surviving: sumOf(this.passing[column]) - leaving + entering };
      },
    };
  }

  #ownChange<C extends OwnClause>(clause: C, before: OwnTests, after: OwnTests): Change | null {
    if (isSameTestOf(clause, before, after)) return null;
    return { clause, ...this.#ownChanges[clause](before[clause], after[clause]) };
  }

  #nearBorderChange({ nearBorder: before }: Clauses, { nearBorder: near, tables }: Clauses): Change {
    const changes = this.laterModule?.verdictChanges(this.frame, this.verdicts, before, near) ?? null;
    return {
      clause: 'border',
      mark: () => {
        if (changes !== null && this.verdicts !== null) {
          this.laterModule?.markChanges(this.#marking, this.verdicts, changes);
          return;
        }
        // Without the module no positions have come either: nothing is known to pass.
        this.verdicts =
          near &&
          (this.laterModule?.judgeRows(this.frame, near) ?? new Uint8Array(this.failed.length).fill(FAILS));
        markByVerdicts(this.#marking, BIT.border, this.verdicts, tables.border);
      },
      // Each row with a verdict is one event.
      estimate: () => changes && { moving: changes.rows.length, surviving: sumOf(this.passing.profile) },
    };
  }

  /** One clause changes: the sums follow its rows, or what passes is summed afresh. */
  #follow({ clause, mark, estimate }: Change, clauses: Clauses): void {
    const { buffers } = this.#marking;
    const { columns } = this.frame;
    const cost = estimate();
    const isRebuilt = cost === null || cost.moving > cost.surviving;
    const table = isTableClause(clause) ? clause : null;
    const codes = table && columns[COLUMN_OF[table]];
    // What passes and what fails this clause alone stay the same together, code by code.
    const together = table && isRebuilt ? this.#together(table) : null;
    const isDates = clause === 'dates';
    const follow: Flush = (slot, rows, count, sign) => {
      this.work.moved += count;
      if (slot !== PASSING_SLOT) {
        addAlone(this, slot, rows, count, sign);
        return;
      }
      if (!isDates) addByDay(this.days, this.frame, rows, count, sign);
      addRows(this.passing, this.frame, rows, count, sign);
      this.stacks.add(rows, count, sign);
      if (table && codes) addByCode(this.alone[table], codes, columns.weight, rows, count, -sign);
    };
    buffers.begin(follow, isRebuilt ? [PASSING_SLOT, ...(isDates ? [] : [DATES_SLOT])] : []);
    mark();
    buffers.end();
    if (!isRebuilt) return;
    this.stacks.forget();
    if (isDates) sumPassing(this, buffers, clauses);
    else sumPassingAndDays(this, buffers);
    if (table && together) {
      const passing = this.passing[COLUMN_OF[table]];
      for (let code = 0; code < together.length; code++) {
        this.alone[table][code] = (together[code] as number) - (passing[code] as number);
      }
    }
  }

  #together(clause: TableClause): Uint32Array {
    const alone = this.alone[clause];
    const together = this.passing[COLUMN_OF[clause]].slice();
    for (let code = 0; code < together.length; code++) {
      together[code] = (together[code] as number) + (alone[code] as number);
    }
    return together;
  }
}

function sumOf(sums: Uint32Array): number {
  let total = 0;
  for (let code = 0; code < sums.length; code++) total += sums[code] as number;
  return total;
}
