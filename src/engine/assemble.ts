// Owns one answer: every part of it, from the state of the cross-filter; parts that the asker has already are not made again.
import { DEFAULT_SORT, type Sort } from '../contract/sort.ts';
import {
  type Answer,
  type AnswerPart,
  FIRST_KEYS,
  type NewsOf,
  type Question,
  type SentParts,
  UNCHANGED,
} from './answers.ts';
import { countTimeline } from './counts/bins.ts';
import { countAreas } from './counts/count-areas.ts';
import { FacetCounter } from './counts/count-facets.ts';
import { countProvinces } from './counts/count-provinces.ts';
import { countTotals } from './counts/count-totals.ts';
import { extentOf } from './counts/find-extent.ts';
import { listKeys, sortingOf } from './counts/list-rows.ts';
import type { CrossFilter } from './filter/cross-filter.ts';
import { listStacks } from './marks/list-stacks.ts';

/** An answer without what only the asker and the frame's manifest know. */
export type Assembled = Omit<Answer, 'seq' | 'isPreview' | 'revision' | 'allRows'>;

/** Makes answers from one cross-filter. */
export class Assembler {
  /** Tells parts of this frame from those of others. */
  readonly #frame = Symbol();
  readonly #state: CrossFilter;
  readonly #facets: FacetCounter;

  constructor(state: CrossFilter) {
    this.#state = state;
    this.#facets = new FacetCounter(state);
  }

  /**
   * The answer to a question whose clauses have been applied to the state. All arrays are new: they may be transferred.
   * Without `sent` it is whole. With it, a part made of the same as the one sent last is `UNCHANGED`, and `sent` takes up
   * the others: the answer has to be sent then. So a map that is panned while the filter stays costs its cells alone.
   */
  assemble(question: Question): Assembled;
  assemble(question: Question, sent: SentParts): NewsOf<Assembled>;
  assemble(question: Question, sent: SentParts = new Map()): NewsOf<Assembled> {
    const state = this.#state;
    const { filter, timeline, map, provinces, wantsAnalysis, along, positions } = question;
    const { laterModule } = state;
    const { columns, firstDay, lastDay, bulk } = state.frame;
    const sort: Sort = sortingOf(state, question)?.sort ?? DEFAULT_SORT;
    const obeysActor = filter.actors === 'all';
    const made: SentParts = new Map();
    const tell = <P extends AnswerPart>(
      part: P,
      by: readonly unknown[],
      make: () => Answer[P],
      version = state.version,
    ): Answer[P] | typeof UNCHANGED => {
      const origin = [this.#frame, version, ...by];
      if (areSame(sent.get(part), origin)) return UNCHANGED;
      const value = make();
      if (value !== null) made.set(part, origin);
      return value;
    };
    const news = {
      filter,
      loadedRows: columns.rows,
      totals: tell('totals', [], () => countTotals(state)),
      provinces: provinces ? tell('provinces', [provinces], () => countProvinces(state, provinces)) : null,
      facets: tell('facets', [obeysActor], () => this.#facets.count(obeysActor)),
      // The timeline ignores dates: a drag of the brush leaves it as it is.
      timeline:
        timeline &&
        tell('timeline', [wordOf(timeline)], () => countTimeline(state, timeline), state.timelessVersion),
      cells:
        map &&
        (map.squares !== true
          ? tell('cells', [wordOf(map)], () => listStacks(state, map))
          : laterModule && tell('cells', [wordOf(map)], () => laterModule.listSquares(state, map))),
      areas: map && tell('areas', [], () => countAreas(state)),
      analysis:
        wantsAnalysis && laterModule ? tell('analysis', [], () => laterModule.analyse(state, filter)) : null,
      along:
        along && laterModule
          ? tell('along', [positions, filter.border?.any.join(), wordOf(along)], () =>
              laterModule.countAlong(state, question, along),
            )
          : null,
      lacksLaterModule:
        (wantsAnalysis ||
          along != null ||
          map?.squares === true ||
          (question.sort ?? DEFAULT_SORT) !== DEFAULT_SORT) &&
        laterModule === null,
      sort,
      firstKeys: tell('firstKeys', [sort], () => listKeys(state, question, 0, FIRST_KEYS)),
      firstDay: columns.rows === 0 ? null : firstDay,
      lastDay: columns.rows === 0 ? null : lastDay,
      bulk: columns.rows === 0 ? null : bulk,
      extent: tell('extent', [], () => extentOf(state)),
    };
    // Only once nothing can fail any more: what was not sent must not pass for sent.
    for (const [part, origin] of made) sent.set(part, origin);
    return news;
  }
}

/** A window by its values: each question brings objects of its own. */
const wordOf = (window: object) => JSON.stringify(window);

const areSame = (a: readonly unknown[] | undefined, b: readonly unknown[]): boolean =>
  a !== undefined && a.length === b.length && a.every((part, at) => part === b[at]);
