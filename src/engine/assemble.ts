// Owns one answer: every part of it, from the state of the cross-filter; parts that nothing has changed are kept.
import type { AlongWindow } from './along.ts';
import { type Answer, FIRST_KEYS, type Question, type TimelineWindow } from './answers.ts';
import { listCells } from './cells/map-cells.ts';
import { analyse } from './counts/analyse.ts';
import { countTimeline } from './counts/bins.ts';
import { FacetCounter } from './counts/count-facets.ts';
import { boundsOf, countTotals } from './counts/count-totals.ts';
import { listKeys } from './counts/list-rows.ts';
import { provincePeak } from './counts/province-peak.ts';
import type { CrossFilter } from './filter/cross-filter.ts';

/** An answer without what only the asker and the frame's manifest know. */
export type Assembled = Omit<Answer, 'seq' | 'isPreview' | 'revision' | 'allRows'>;

type Kept = { readonly version: number; readonly by: unknown; readonly part: unknown };

/** Makes answers from one cross-filter. */
export class Assembler {
  readonly #state: CrossFilter;
  readonly #facets: FacetCounter;
  readonly #kept = new Map<string, Kept>();

  constructor(state: CrossFilter) {
    this.#state = state;
    this.#facets = new FacetCounter(state);
  }

  /**
   * The answer to a question whose clauses have been applied to the state. All arrays are new: they may be transferred.
   * While the map is panned and the filter stays, only the cells are made.
   */
  assemble(question: Question): Assembled {
    const state = this.#state;
    const { filter, timeline, map, wantsAnalysis, along, positions } = question;
    const { borderModule } = state;
    const { columns, firstDay, lastDay } = state.frame;
    const obeysActor = filter.actors === 'all';
    return {
      filter,
      loadedRows: columns.rows,
      totals: this.#keep('totals', null, () => countTotals(state)),
      provincePeak: provincePeak(state.frame),
      facets: this.#keep('facets', obeysActor, () => this.#facets.count(obeysActor)),
      timeline: timeline && {
        // The timeline ignores dates: a drag of the brush leaves it as it is.
        ...this.#keep(
          'timeline',
          wordOf(timeline),
          () => countTimeline(state, timeline),
          state.timelessVersion,
        ),
        window: timeline,
      },
      cells: map && listCells(state, map),
      analysis: wantsAnalysis ? this.#keep('analysis', null, () => analyse(state)) : null,
      along:
        along && borderModule
          ? this.#keep('along', [positions, ...wordsOf(along)], () =>
              borderModule.countAlong(state, question, along),
            )
          : null,
      firstKeys: this.#keep('firstKeys', null, () => listKeys(state, 0, FIRST_KEYS)),
      firstDay: columns.rows === 0 ? null : firstDay,
      lastDay: columns.rows === 0 ? null : lastDay,
      bounds: this.#keep('bounds', null, () => boundsOf(state)),
    };
  }

  /** A copy of the part made last under this name, when neither `version` nor `by` has changed since; else a new one. */
  #keep<T>(name: string, by: unknown, make: () => T, version = this.#state.version): T {
    const kept = this.#kept.get(name);
    if (kept?.version === version && isSame(kept.by, by)) return copyOf(kept.part as T);
    const part = make();
    this.#kept.set(name, { version, by, part });
    return copyOf(part);
  }
}

const wordsOf = ({ symbols, columns, rows, lengthKm, days }: AlongWindow) => [
  symbols,
  columns,
  rows,
  lengthKm,
  days?.fromDay,
  days?.toDay,
];

/** Lists are the same when their members are. */
const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.every((part, at) => part === b[at]) : a === b;

const wordOf = ({ unit, fromDay, toDay }: TimelineWindow) => `${unit} ${fromDay} ${toDay}`;

/** Typed arrays are copied, alone or as the fields of an object; all else is immutable. */
function copyOf<T>(part: T): T {
  if (ArrayBuffer.isView(part)) return (part as unknown as Uint32Array).slice() as T;
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, copyOf(value)])) as T;
}
