// Owns the engine without its worker: chunks of the frame announced, and questions about them.

import type {
  Answer,
  BorderSums,
  EngineNames,
  ExpectedFrame,
  MarkFacts,
  NewsOf,
  PlannedKeys,
  Question,
  SentParts,
} from './answers.ts';
import { Assembler } from './assemble.ts';
import { countWithoutEach } from './counts/count-without.ts';
import { listKeys, listPlanned, newestDay, rankOfKey } from './counts/list-rows.ts';
import { ClauseCompiler } from './filter/clauses.ts';
import { CrossFilter } from './filter/cross-filter.ts';
import type { LaterModule } from './later-module.ts';
import { type Columns, mergeColumns } from './load/columns.ts';
import { decodeChunk } from './load/decode-chunk.ts';
import { Dictionary } from './load/dictionary.ts';
import { buildFrame } from './load/frame.ts';
import type { MarkName } from './map-marks.ts';

/** An answer without what only the asker knows. */
export type Computed = Omit<Answer, 'seq' | 'isPreview'>;

type Shown = {
  readonly state: CrossFilter;
  readonly assembler: Assembler;
  readonly compiler: ClauseCompiler;
};

/** So many rows are merged within a frame of the screen. */
const ROWS_MERGED_AT_ONCE = 50_000;

/** Said when it could not be loaded. */
export const NO_LATER_MODULE = 'a part of the engine could not be loaded; load the page again';

const NO_FRAME: ExpectedFrame = { revision: 0, rows: 0, hashes: [], partOf: [] };

/**
 * Chunks come in any order. While a first frame loads, answers are of the chunks that are in; a later frame takes
 * over as a whole, when its last chunk is in, so that nothing vanishes meanwhile; chunks that both name stay as they are.
 */
export class Engine {
  #current = NO_FRAME;
  #next: ExpectedFrame | null = null;
  #chunks = new Map<string, Columns>();
  #dictionary = new Dictionary();
  #shown: Shown | null = null;
  #laterModule: LaterModule | null = null;
  /** See `StackSums.firstByAddress`; of the part of a frame that was shown before more of it arrived: until it is whole its stacks stay. */
  #earlier: ReadonlyMap<number, number> | null = null;
  /** Names of the dictionaries that were let go. */
  #namesGone = 0;

  /** Announces a frame. Chunks that neither it nor the frame shown names are dropped. */
  expectFrame(frame: ExpectedFrame): void {
    const isWhole = this.#current.hashes.length > 0 && this.#isIn(this.#current);
    this.#next = frame;
    if (!isWhole) this.#takeOver(frame);
    else this.#settle();
  }

  /**
   * Reads a chunk (UTF-8 JSON); whether answers may differ from now on. Throws a FrameError when it is faulty; one that no
   * frame names is passed over.
   */
  addChunk(hash: string, bytes: ArrayBuffer | string): boolean {
    const isWanted = this.#current.hashes.includes(hash) || this.#next?.hashes.includes(hash);
    if (!isWanted || this.#chunks.has(hash)) return false;
    this.#chunks.set(hash, decodeChunk(bytes, this.#dictionary));
    if (this.#current.hashes.includes(hash)) this.#refresh();
    this.#settle();
    return this.#shown === null;
  }

  /**
   * Chunks of a large frame are shown when they have doubled what is shown, and when all are in: to merge and index all
   * rows anew for each of forty chunks would take twenty times as long as to do it once.
   */
  #refresh(): void {
    const shown = this.#shown?.state.frame.columns.rows ?? 0;
    const rows = this.#current.hashes.reduce((sum, hash) => sum + (this.#chunks.get(hash)?.rows ?? 0), 0);
    const isWhole = this.#isIn(this.#current);
    if (rows > ROWS_MERGED_AT_ONCE && rows < 2 * shown && !isWhole) return;
    this.#earlier = isWhole ? null : (this.#shown?.state.stacks.firstByAddress() ?? this.#earlier);
    this.#shown = null;
  }

  get names(): EngineNames {
    return this.#dictionary.names();
  }

  /** Grows whenever names grow or are replaced. */
  get nameCount(): number {
    return this.#namesGone + this.#dictionary.nameCount;
  }

  /** Whether any chunk of the frame shown is in, or it is known to have none: an empty frame is an answer too. */
  get isReady(): boolean {
    const { hashes } = this.#current;
    return hashes.length === 0 ? this.#current !== NO_FRAME : hashes.some((hash) => this.#chunks.has(hash));
  }

  /** Makes ahead, once the frame is whole, what a later question would wait for. */
  warmUp(): void {
    if (this.#shown !== null && this.#isIn(this.#current)) this.#shown.state.warmUp();
  }

  /** What looks into borders, counts for charts and sorts, once it is loaded; until then nothing is known of either, and lists are newest first. */
  get laterModule(): LaterModule | null {
    return this.#laterModule;
  }

  takeLaterModule(work: LaterModule): void {
    this.#laterModule = work;
    if (this.#shown === null) return;
    this.#shown.state.laterModule = work;
    this.#shown.compiler.laterModule = work;
  }

  /** Applies the filter of a question: the larger part of the work of its answer. */
  prepare(question: Question): void {
    this.#filtered(question);
  }

  /** Whole without `sent`; with it, parts that the asker has already are `UNCHANGED` (see `Assembler`). */
  answer(question: Question): Computed;
  answer(question: Question, sent: SentParts): NewsOf<Computed>;
  answer(question: Question, sent: SentParts = new Map()): NewsOf<Computed> {
    const { revision, rows } = this.#current;
    const { assembler } = this.#filtered(question);
    return { ...assembler.assemble(question, sent), revision, allRows: rows };
  }

  /** Throws while the module is not loaded. */
  members(question: Question, mark: MarkName, limit: number): Uint32Array {
    return this.#later.listMembers(this.#filtered(question).state, mark, limit);
  }

  /** Throws while the module is not loaded. */
  markFacts(question: Question, marks: readonly MarkName[]): MarkFacts {
    return this.#later.listMarkFacts(this.#filtered(question).state, marks);
  }

  /** Throws while the module is not loaded. */
  memberPlaces(question: Question, mark: MarkName): Float64Array {
    return this.#later.listMemberPlaces(this.#filtered(question).state, mark);
  }

  /** Of areas together, see `AreaCounts.areas`. Throws while the module is not loaded. */
  areaMembers(question: Question, areas: readonly string[], limit: number): Uint32Array {
    return this.#later.listAreaMembers(this.#filtered(question).state, areas, limit);
  }

  keys(question: Question, offset: number, limit: number): Uint32Array {
    return listKeys(this.#filtered(question).state, question, offset, limit);
  }

  rankOf(question: Question, key: number): number {
    return rankOfKey(this.#filtered(question).state, question, key);
  }

  /** Throws while the module is not loaded. */
  borders(question: Question): BorderSums {
    return this.#later.sumBorders(this.#filtered(question).state, question.filter);
  }

  /** How many events there would be without one clause, by index into CLAUSE_NAMES. */
  withoutEach(question: Question): Uint32Array {
    return countWithoutEach(this.#filtered(question).state);
  }

  newestDay(question: Question, day: number): number | null {
    return newestDay(this.#filtered(question).state, day);
  }

  plannedKeys(question: Question, day: number): PlannedKeys {
    return listPlanned(this.#filtered(question).state, day);
  }

  get #later(): LaterModule {
    if (this.#laterModule === null) throw new Error(NO_LATER_MODULE);
    return this.#laterModule;
  }

  #isIn({ hashes }: ExpectedFrame): boolean {
    return hashes.every((hash) => this.#chunks.has(hash));
  }

  #settle(): void {
    if (this.#next !== null && this.#isIn(this.#next)) this.#takeOver(this.#next);
  }

  #takeOver(frame: ExpectedFrame): void {
    const isSame =
      frame.hashes.length === this.#current.hashes.length &&
      frame.hashes.every((hash) => this.#current.hashes.includes(hash)) &&
      String(frame.partOf) === String(this.#current.partOf);
    this.#current = frame;
    this.#next = null;
    if (isSame) return;
    this.#earlier = null;
    for (const hash of this.#chunks.keys()) if (!frame.hashes.includes(hash)) this.#chunks.delete(hash);
    // Without any chunk left nothing refers to the names seen so far.
    if (this.#chunks.size === 0) {
      this.#namesGone += this.#dictionary.nameCount;
      this.#dictionary = new Dictionary();
    }
    this.#shown = null;
  }

  #filtered({ filter, textKeys, positions }: Question): Shown {
    this.#shown ??= this.#merge();
    this.#shown.state.apply(this.#shown.compiler.compile(filter, textKeys, positions ?? null));
    return this.#shown;
  }

  #merge(): Shown {
    const hashes = this.#current.hashes.filter((hash) => this.#chunks.has(hash));
    const { merged, views } = mergeColumns(hashes.map((hash) => this.#chunks.get(hash) as Columns));
    hashes.forEach((hash, at) => {
      this.#chunks.set(hash, views[at] as Columns);
    });
    const state = new CrossFilter(buildFrame(merged, this.#dictionary, this.#current.partOf), this.#earlier);
    state.laterModule = this.#laterModule;
    const compiler = new ClauseCompiler(this.#dictionary);
    compiler.laterModule = this.#laterModule;
    return { state, assembler: new Assembler(state), compiler };
  }
}
