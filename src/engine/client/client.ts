// Owns the engine as views use it: what they want goes in by setters, answers are broadcast to them.
import type { Filter } from '../../contract/filter.ts';
import type { Sort } from '../../contract/sort.ts';
import { STATUSES, TYPES } from '../../contract/taxonomy.ts';
import type { AlongWindow } from '../along.ts';
import type {
  Answer,
  BorderSums,
  EngineNames,
  ExpectedFrame,
  MarkFacts,
  PlannedKeys,
  ShadedBy,
  TimelineWindow,
} from '../answers.ts';
import type { MapWindow, MarkName } from '../map-marks.ts';
import { Conversation, type EngineWorker, type WorkerFailure } from './conversation.ts';
import { HeldParts } from './held-parts.ts';
import { analysisToShow, NOTHING_WANTED, type Wanted } from './question.ts';

export type EngineState = {
  readonly names: EngineNames;
  /** Null until the first chunk is in. Parts that have not changed are the same objects as in the answer before. */
  readonly answer: Answer | null;
  /** Set when the frame could not be read, or a question not be answered, until the next one is; views keep the last answer. */
  readonly failure: string | null;
  /** The answer was made before its text had been searched: that nothing matches is not known yet. */
  readonly isTextPending: boolean;
  /** The positions handed over last could not be read: distances are not known. */
  readonly havePositionsFailed: boolean;
  /** Why there is no worker that answers; null while there is one. */
  readonly workerFailure: WorkerFailure | null;
  /** The error with which what the worker loads later did not come, until the next answer that does not miss it. */
  readonly laterModuleFailure: string | null;
};

/** All methods return at once; answers arrive by `subscribe`. */
export type EngineClient = {
  /**
   * Announces a frame: keeps the chunks whose hashes are named, drops the others. Returns the hashes still missing.
   * When a frame is shown whole, the next one takes its place only once its last chunk is in. Starts the worker again
   * when it has failed.
   */
  readonly expectFrame: (frame: ExpectedFrame) => readonly string[];
  /** Hands over one chunk as received (JSON, UTF-8); the buffer is transferred and unusable afterwards. */
  readonly addChunk: (hash: string, bytes: ArrayBuffer) => void;
  /**
   * The filter of the link; ends a preview. `positions`: a reply of `/positions` as received. `isTextPending`: the keys only
   * stand in for those of a text being searched, or until it is known who is of the sides asked for.
   */
  readonly setFilter: (
    filter: Filter,
    textKeys: Uint32Array | null,
    positions?: ArrayBuffer | null,
    isTextPending?: boolean,
  ) => void;
  /** The filter with a drag in hand laid over; null goes back to the filter of the link. */
  readonly preview: (patch: Partial<Filter> | null) => void;
  /** Of the list: answers and lookups from now on are in its order. */
  readonly setSort: (sort: Sort) => void;
  readonly setTimeline: (window: TimelineWindow) => void;
  readonly setMap: (window: MapWindow) => void;
  /** What the map of provinces counts, while it is shown. */
  readonly setProvinces: (by: ShadedBy | null) => void;
  /** While a preview moves, `analysis` stays that of the last pause. */
  readonly setAnalysis: (isOpen: boolean) => void;
  /** What the border strip shows, while one is open: answers then tell what lies along the one border that the filter names. */
  readonly setAlong: (window: AlongWindow | null) => void;
  /** Asks once more, after something could not be loaded. */
  readonly retry: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => EngineState;
  /** Keys of the events of a mark that match now, newest first, at most `limit`. */
  readonly members: (mark: MarkName, limit: number) => Promise<Uint32Array>;
  /** Of many marks at once. */
  readonly markFacts: (marks: readonly MarkName[]) => Promise<MarkFacts | null>;
  /** Where they lie, each place once: x, y, x, y … on the plane. */
  readonly memberPlaces: (mark: MarkName) => Promise<Float64Array>;
  /** Keys of the matching events known only to these areas (see `AreaCounts.areas`), newest first, at most `limit`. */
  readonly areaMembers: (areas: readonly string[], limit: number) => Promise<Uint32Array>;
  /** Keys of matching events in list order. */
  readonly keys: (offset: number, limit: number) => Promise<Uint32Array>;
  /** Place of an event in the list, from 0; −1 when it does not match. */
  readonly rankOf: (key: number) => Promise<number>;
  /** Planned events that obey every clause but dates and status, parted by whether their last day lies before `day`; null: closed. */
  readonly plannedKeys: (day: number) => Promise<PlannedKeys | null>;
  /** The newest start day, up to a day, of an event that is neither planned nor retracted, whatever the filter; null: none. */
  readonly newestDay: (day: number) => Promise<number | null>;
  /** How many events there would be without one clause of the filter, by index into CLAUSE_NAMES; empty: closed. */
  readonly withoutEach: () => Promise<Uint32Array>;
  /** Sums of every border, whichever the filter names; null when the client is closed. */
  readonly borders: () => Promise<BorderSums | null>;
  /** Ends the worker; lookups under way are answered as empty. */
  readonly close: () => void;
};

/** The analysis follows a drag when it has rested so long. */
const PAUSE_MS = 150;
const NO_NAMES: EngineNames = {
  type: TYPES,
  status: STATUSES,
  actor: [],
  country: [],
  province: [],
  border: [],
  publisher: [],
  claim: [],
};

declare global {
  interface Window {
    /** Started by index.html, while the script of the page was still loading; for the first to need one. Null: none is needed any more. */
    earlyWorker?: Worker | null;
  }
}

function startWorker(): EngineWorker {
  const early = window.earlyWorker;
  window.earlyWorker = null;
  if (early) return early;
  return new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the engine in its worker. Failures of the worker and of chunks appear in `getState().failure`. */
export function createEngineClient(start: () => EngineWorker = startWorker): EngineClient {
  const listeners = new Set<() => void>();
  const parts = new HeldParts();
  let state: EngineState = {
    names: NO_NAMES,
    answer: null,
    failure: null,
    isTextPending: false,
    havePositionsFailed: false,
    workerFailure: null,
    laterModuleFailure: null,
  };
  let wanted = NOTHING_WANTED;
  let textKeys: Uint32Array | null = null;
  let positions: ArrayBuffer | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether the failure is over with the next answer. */
  let doesPass = false;
  /** Positions were told again before the question of this number: its answer ends what was refused of them, unless that is refused too. */
  let toldAgainBefore: number | null = null;

  const change = (part: Partial<EngineState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const converse = (seq?: number) =>
    new Conversation(
      start,
      {
        wanted: () => wanted,
        onAnswer(news, names, isTextPending) {
          const answer = parts.complete(news);
          const analysis = analysisToShow(wanted, answer.analysis, state.answer?.analysis ?? null);
          const failure = doesPass ? null : state.failure;
          const laterModuleFailure = answer.lacksLaterModule ? state.laterModuleFailure : null;
          const areTaken = toldAgainBefore !== null && answer.seq >= toldAgainBefore;
          if (areTaken) toldAgainBefore = null;
          change({
            answer: { ...answer, analysis },
            isTextPending,
            failure,
            laterModuleFailure,
            havePositionsFailed: state.havePositionsFailed && !areTaken,
            ...(names && { names }),
          });
        },
        onFailure(failure, passes = false) {
          // What lasts is not hidden by what passes.
          if (passes && state.failure !== null && !doesPass) return;
          doesPass = passes;
          change({ failure });
        },
        onWorkerFailure: (workerFailure) => change({ workerFailure }),
        onLaterModuleLost: (laterModuleFailure) => change({ laterModuleFailure }),
        onPositionsRefused() {
          toldAgainBefore = null;
          change({ havePositionsFailed: true });
        },
      },
      seq,
    );
  let conversation = converse();
  const tellKeys = () => conversation.tell({ kind: 'text-keys', keys: textKeys });
  const tellPositions = () => conversation.tell({ kind: 'positions', bytes: positions });
  /** A worker that failed answers nothing more: a new one takes its place, which knows no chunk yet. */
  const replaceWorker = () => {
    conversation.end();
    conversation = converse(conversation.seq);
    tellKeys();
    tellPositions();
  };
  const want = (part: Partial<Wanted>) => {
    wanted = { ...wanted, ...part };
    conversation.ask();
  };

  return {
    expectFrame(frame) {
      if (conversation.isToBeReplaced) replaceWorker();
      const missing = conversation.expectFrame(frame);
      if (state.failure !== null && !conversation.hasFailed) change({ failure: null, workerFailure: null });
      conversation.ask();
      return missing;
    },
    addChunk: (hash, bytes) => conversation.addChunk(hash, bytes),
    setFilter(filter, keys, near = null, isTextPending = false) {
      if (keys !== textKeys) {
        textKeys = keys;
        tellKeys();
      }
      if (near !== positions) {
        positions = near;
        tellPositions();
        if (state.havePositionsFailed) change({ havePositionsFailed: false });
      }
      clearTimeout(pause);
      want({ filter, isTextPending, patch: null, isMoving: false });
    },
    preview(patch) {
      clearTimeout(pause);
      const isMoving = patch !== null && wanted.wantsAnalysis;
      if (isMoving) pause = setTimeout(() => want({ isMoving: false }), PAUSE_MS);
      want({ patch, isMoving });
    },
    setSort: (sort) => want({ sort }),
    setTimeline: (timeline) => want({ timeline }),
    setMap: (map) => want({ map }),
    setProvinces: (provinces) => want({ provinces }),
    setAlong: (along) => want({ along }),
    retry() {
      if (state.havePositionsFailed) {
        tellPositions();
        toldAgainBefore = conversation.seq + 1;
      }
      conversation.ask();
    },
    setAnalysis: (wantsAnalysis) => want({ wantsAnalysis }),
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    getState: () => state,
    members: (mark, limit) => conversation.lookUp({ of: 'members', mark, limit }),
    markFacts: (marks) => conversation.lookUp({ of: 'mark-facts', marks }),
    memberPlaces: (mark) => conversation.lookUp({ of: 'member-places', mark }),
    areaMembers: (areas, limit) => conversation.lookUp({ of: 'area-members', areas, limit }),
    keys: (offset, limit) => conversation.lookUp({ of: 'keys', offset, limit }),
    rankOf: (key) => conversation.lookUp({ of: 'rank', key }),
    newestDay: (day) => conversation.lookUp({ of: 'newest', day }),
    plannedKeys: (day) => conversation.lookUp({ of: 'planned', day }),
    withoutEach: () => conversation.lookUp({ of: 'without-each' }),
    borders: () => conversation.lookUp({ of: 'borders' }),
    close() {
      clearTimeout(pause);
      conversation.end();
      listeners.clear();
    },
  };
}
