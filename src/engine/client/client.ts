// Owns the engine as the page sees it: one worker, latest question wins; answers are broadcast to views. Long because it is one conversation, whose states belong together.
import type { Filter } from '../../contract/filter.ts';
import { STATUSES, TYPES } from '../../contract/taxonomy.ts';
import type { AlongWindow } from '../along.ts';
import type { Answer, BorderSums, EngineNames, MapWindow, TimelineWindow } from '../answers.ts';
import type { Asked, Found, FromWorker, Lookup, ToWorker } from '../messages.ts';
import { shareStructure } from '../share-structure.ts';
import { ChunkQueue } from './chunk-queue.ts';
import { Lookups, nothing } from './lookups.ts';

export type EngineState = {
  readonly names: EngineNames;
  /** Null until the first chunk is in. Parts that have not changed are the same objects as in the answer before. */
  readonly answer: Answer | null;
  /** Set when the frame could not be read; views keep the last answer. */
  readonly failure: string | null;
  /** The answer was made before its text had been searched: that nothing matches is not known yet. */
  readonly isTextPending: boolean;
  /** The positions handed over last could not be read: distances are not known. */
  readonly havePositionsFailed: boolean;
};

/** All methods return at once; answers arrive by `subscribe`. */
export type EngineClient = {
  /**
   * Announces a frame: keeps the chunks whose hashes are named, drops the others. Returns the hashes still missing.
   * When a frame is shown whole, the next one takes its place only once its last chunk is in. Starts the worker again
   * when it has failed.
   */
  readonly expectFrame: (frame: {
    revision: number;
    rows: number;
    hashes: readonly string[];
  }) => readonly string[];
  /** Hands over one chunk as received (JSON, UTF-8); the buffer is transferred and unusable afterwards. */
  readonly addChunk: (hash: string, bytes: ArrayBuffer) => void;
  /**
   * The filter of the link; ends a preview. `positions`: a reply of `/positions` as received. `isTextPending`: the keys only
   * stand in for those of a text being searched.
   */
  readonly setFilter: (
    filter: Filter,
    textKeys: Uint32Array | null,
    positions?: ArrayBuffer | null,
    isTextPending?: boolean,
  ) => void;
  /** The filter with a drag in hand laid over; null goes back to the filter of the link. */
  readonly preview: (patch: Partial<Filter> | null) => void;
  readonly setTimeline: (window: TimelineWindow) => void;
  readonly setMap: (window: MapWindow) => void;
  /** While a preview moves, `analysis` stays that of the last pause. */
  readonly setAnalysis: (isOpen: boolean) => void;
  /** What the border strip shows, while one is open: answers then tell what lies along the one border that the filter names. */
  readonly setAlong: (window: AlongWindow | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => EngineState;
  /** Keys of the events in a map cell that match now, newest first, at most `limit`. */
  readonly members: (zoom: number, cell: number, limit: number) => Promise<Uint32Array>;
  /** Keys of matching events in list order. */
  readonly keys: (offset: number, limit: number) => Promise<Uint32Array>;
  /** Place of an event in the list, from 0; −1 when it does not match. */
  readonly rankOf: (key: number) => Promise<number>;
  /** Keys of planned events, soonest first, that obey every clause but dates and status. */
  readonly plannedKeys: () => Promise<Uint32Array>;
  /** Sums of every border, whichever the filter names; null when the client is closed. */
  readonly borders: () => Promise<BorderSums | null>;
  /** Ends the worker; lookups under way are answered as empty. */
  readonly close: () => void;
};

/** What the client needs of a worker. */
export type EngineWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** The analysis follows a drag when it has rested so long. */
const PAUSE_MS = 150;
const MOST_UNDER_WAY = 2;
const NO_NAMES: EngineNames = {
  type: TYPES,
  status: STATUSES,
  actor: [],
  country: [],
  province: [],
  border: [],
  publisher: [],
};

function startWorker(): EngineWorker {
  return new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the engine in its worker. Failures of the worker and of chunks appear in `getState().failure`. */
export function createEngineClient(start: () => EngineWorker = startWorker): EngineClient {
  let worker = start();
  let hasWorkerFailed = false;
  const listeners = new Set<() => void>();
  const lookups = new Lookups();
  let state: EngineState = {
    names: NO_NAMES,
    answer: null,
    failure: null,
    isTextPending: false,
    havePositionsFailed: false,
  };
  let handed = new Set<string>();
  let filter: Filter = {};
  let patch: Partial<Filter> | null = null;
  let textKeys: Uint32Array | null = null;
  let positions: ArrayBuffer | null = null;
  let timeline: TimelineWindow | null = null;
  let map: MapWindow | null = null;
  let along: AlongWindow | null = null;
  let isAnalysisOpen = false;
  let isResting = true;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let seq = 0;
  /** Questions without a reply: one that is worked on, and one that may overtake it. */
  let underWay = 0;
  let isTextPending = false;
  /** Questions asked while a text was being searched, without a reply. */
  const pendingSeqs = new Set<number>();
  let isStale = false;
  let isScheduled = false;
  let isClosed = false;

  const post = (message: ToWorker, moved: Transferable[] = []) => worker.postMessage(message, moved);
  const chunks = new ChunkQueue(({ hash, bytes }) => post({ kind: 'chunk', hash, bytes }, [bytes]));
  const change = (part: Partial<EngineState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const question = (): Asked => ({
    filter: patch === null ? filter : overlaid(filter, patch),
    timeline,
    map,
    along,
    wantsAnalysis: isAnalysisOpen && isResting,
  });
  const askNow = () => {
    isStale = true;
    if (underWay >= MOST_UNDER_WAY || isClosed || hasWorkerFailed) return;
    isStale = false;
    if (underWay++ === 0) pendingSeqs.clear();
    if (isTextPending) pendingSeqs.add(seq + 1);
    post({ kind: 'ask', seq: ++seq, isPreview: patch !== null, question: question() });
  };
  const ask = () => {
    isStale = true;
    if (underWay >= MOST_UNDER_WAY || isScheduled || isClosed || hasWorkerFailed) return;
    // Several changes of one moment make one question.
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      if (isStale) askNow();
    });
  };
  const rest = () => {
    clearTimeout(pause);
    isResting = true;
  };

  const receive = (answer: Answer | null, names: EngineNames | null) => {
    if (answer === null) return;
    const previous = state.answer;
    const analysis = answer.analysis ?? (isAnalysisOpen ? (previous?.analysis ?? null) : null);
    change({
      answer: { ...shareStructure(previous, { ...answer, analysis }), seq: answer.seq },
      isTextPending: pendingSeqs.delete(answer.seq),
      ...(names && { names }),
    });
  };
  const settle = (message: FromWorker) => {
    switch (message.kind) {
      case 'answer':
        underWay--;
        receive(message.answer, message.names);
        if (isStale) ask();
        return;
      case 'superseded':
        underWay--;
        if (isStale) ask();
        return;
      case 'chunk-in':
        chunks.settle(() => message.isNews && askNow());
        return;
      case 'chunk-refused':
        chunks.settle(() => handed.delete(message.hash));
        change({ failure: message.failure });
        return;
      case 'positions-refused':
        change({ havePositionsFailed: true });
        return;
      case 'found':
        lookups.answer(message.id, message.found);
        return;
      case 'failed': {
        if (message.id !== null) {
          lookups.fail(message.id, message.failure);
          return;
        }
        if (message.seq !== null) underWay--;
        change({ failure: message.failure });
        if (isStale) ask();
      }
    }
  };
  const listen = () => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => settle(data);
    worker.onerror = (event) => {
      event.preventDefault();
      const failure = `the engine's worker failed: ${event.message || 'it could not be loaded'}`;
      hasWorkerFailed = true;
      underWay = 0;
      lookups.failAll(failure);
      change({ failure });
    };
  };
  listen();
  /** A worker that failed answers nothing more: a new one takes its place, which knows no chunk yet. */
  const replaceWorker = () => {
    worker.terminate();
    worker = start();
    hasWorkerFailed = false;
    handed = new Set();
    chunks.clear();
    listen();
    if (textKeys !== null) post({ kind: 'text-keys', keys: textKeys });
    if (positions !== null) post({ kind: 'positions', bytes: positions });
  };

  const lookUp = (lookup: Lookup): Promise<Found> => {
    if (isClosed) return Promise.resolve(nothing(lookup));
    if (hasWorkerFailed) return Promise.reject(new Error(state.failure ?? "the engine's worker failed"));
    return lookups.ask(lookup, (id) => post({ kind: 'look-up', id, question: question(), lookup }));
  };

  return {
    expectFrame(frame) {
      const { revision, rows, hashes } = frame;
      if (hasWorkerFailed) replaceWorker();
      handed = new Set(hashes.filter((hash) => handed.has(hash)));
      chunks.keep(hashes);
      post({ kind: 'frame', frame: { revision, rows, hashes } });
      if (state.failure !== null) change({ failure: null });
      ask();
      return hashes.filter((hash) => !handed.has(hash));
    },
    addChunk(hash, bytes) {
      handed.add(hash);
      chunks.add({ hash, bytes });
    },
    setFilter(next, keys, near = null, isPending = false) {
      filter = next;
      isTextPending = isPending;
      if (keys !== textKeys) post({ kind: 'text-keys', keys });
      textKeys = keys;
      if (near !== positions) {
        post({ kind: 'positions', bytes: near });
        if (state.havePositionsFailed) change({ havePositionsFailed: false });
      }
      positions = near;
      patch = null;
      rest();
      ask();
    },
    preview(next) {
      patch = next;
      rest();
      if (next !== null && isAnalysisOpen) {
        isResting = false;
        pause = setTimeout(() => {
          isResting = true;
          ask();
        }, PAUSE_MS);
      }
      ask();
    },
    setTimeline(window) {
      timeline = window;
      ask();
    },
    setMap(window) {
      map = window;
      ask();
    },
    setAlong(window) {
      along = window;
      ask();
    },
    setAnalysis(isOpen) {
      isAnalysisOpen = isOpen;
      ask();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    getState: () => state,
    members: async (zoom, cell, limit) => (await lookUp({ of: 'members', zoom, cell, limit })) as Uint32Array,
    keys: async (offset, limit) => (await lookUp({ of: 'keys', offset, limit })) as Uint32Array,
    rankOf: async (key) => (await lookUp({ of: 'rank', key })) as number,
    plannedKeys: async () => (await lookUp({ of: 'planned' })) as Uint32Array,
    borders: async () => (await lookUp({ of: 'borders' })) as BorderSums | null,
    close() {
      isClosed = true;
      clearTimeout(pause);
      worker.terminate();
      lookups.close();
      listeners.clear();
    },
  };
}

/** A filter with another laid over; what the other gives as undefined is taken away. */
function overlaid(filter: Filter, patch: Partial<Filter>): Filter {
  const entries = Object.entries({ ...filter, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Filter;
}
