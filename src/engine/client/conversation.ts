// Owns the conversation with one worker: few questions under way, the latest wins; what it knows of the frame; its failures.
import type { Answer, EngineNames, ExpectedFrame, NewsOf } from '../answers.ts';
import type { Found, FromWorker, Lookup, ToWorker } from '../messages.ts';
import { ChunkQueue } from './chunk-queue.ts';
import { Lookups, nothing } from './lookups.ts';
import { questionOf, type Wanted } from './question.ts';

/** What the page needs of a worker. */
export type EngineWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** The browser did not make the worker; its script did not come, or was not let run; or it stopped. */
export type WorkerFailure = 'refused' | 'lost' | 'crashed';

/** The page's side. */
export type Listener = {
  /** Read whenever a question goes out. */
  readonly wanted: () => Wanted;
  /** `isTextPending`: the question was asked while its text was being searched. */
  readonly onAnswer: (news: NewsOf<Answer>, names: EngineNames | null, isTextPending: boolean) => void;
  /** The worker, a chunk or a question failed. What `passes` is a question's: the next may be answered all the same. */
  readonly onFailure: (failure: string, passes?: boolean) => void;
  readonly onPositionsRefused: () => void;
  /** Before the failure itself. */
  readonly onWorkerFailure: (why: WorkerFailure) => void;
  readonly onLaterModuleLost: (failure: string) => void;
};

/** Takes everything, and answers nothing. */
const NO_WORKER: EngineWorker = { postMessage() {}, terminate() {}, onmessage: null, onerror: null };

/** One that is worked on, and one that may overtake it. */
const MOST_UNDER_WAY = 2;

export class Conversation {
  readonly #worker: EngineWorker;
  readonly #listener: Listener;
  readonly #lookups = new Lookups();
  readonly #chunks = new ChunkQueue(({ hash, bytes }) => this.tell({ kind: 'chunk', hash, bytes }, [bytes]));
  /** Hashes of the chunks that the worker has or will get. */
  #handed = new Set<string>();
  #seq: number;
  /** Questions without a reply. */
  #underWay = 0;
  /** Of these, the ones asked while a text was being searched. */
  readonly #pendingSeqs = new Set<number>();
  /** More is wanted than the last question asked for. */
  #isStale = false;
  #isScheduled = false;
  #isEnded = false;
  /** Why the worker answers nothing more; null while it does. */
  #workerFailure: string | null = null;
  #hasSpoken = false;
  #wasTold = false;

  /** Questions are numbered on from `seq`, the last of the conversation before. */
  constructor(start: () => EngineWorker, listener: Listener, seq = 0) {
    this.#listener = listener;
    this.#seq = seq;
    let worker: EngineWorker;
    try {
      worker = start();
    } catch (error) {
      this.#worker = NO_WORKER;
      this.#fail(`the engine's worker could not be made: ${String(error)}`, 'refused');
      return;
    }
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#settle(data);
    worker.onerror = (event) => {
      event.preventDefault();
      const isLost = !this.#hasSpoken && !event.message;
      const failure = `the engine's worker failed: ${event.message || 'it could not be loaded'}`;
      this.#fail(failure, isLost ? 'lost' : 'crashed');
    };
  }

  get seq(): number {
    return this.#seq;
  }

  get hasFailed(): boolean {
    return this.#workerFailure !== null;
  }

  /** A worker that failed before it was told of a frame is not tried again with the first: its failure stands. */
  get isToBeReplaced(): boolean {
    return this.hasFailed && this.#wasTold;
  }

  /** Announces a frame; returns the hashes of the chunks that the worker lacks. */
  expectFrame({ revision, rows, hashes, partOf }: ExpectedFrame): readonly string[] {
    this.#handed = new Set(hashes.filter((hash) => this.#handed.has(hash)));
    this.#chunks.keep(hashes);
    this.#wasTold = true;
    this.tell({ kind: 'frame', frame: { revision, rows, hashes, partOf } });
    return hashes.filter((hash) => !this.#handed.has(hash));
  }

  /** Says what is to hold for all that follows. */
  tell(message: ToWorker, moved: Transferable[] = []): void {
    this.#worker.postMessage(message, moved);
  }

  addChunk(hash: string, bytes: ArrayBuffer): void {
    this.#handed.add(hash);
    this.#chunks.add({ hash, bytes });
  }

  /** Asks for what is wanted, as soon as may be; several changes of one moment make one question. */
  ask(): void {
    this.#isStale = true;
    if (!this.#mayAsk || this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      if (this.#isStale) this.#askNow();
    });
  }

  /** `F` is what such a lookup finds. */
  lookUp<F extends Found>(lookup: Lookup): Promise<F> {
    if (this.#isEnded) return Promise.resolve(nothing(lookup) as F);
    if (this.#workerFailure !== null) return Promise.reject(new Error(this.#workerFailure));
    const question = questionOf(this.#listener.wanted());
    const send = (id: number) => this.tell({ kind: 'look-up', id, question, lookup });
    return this.#lookups.ask(lookup, send) as Promise<F>;
  }

  /** Ends the worker; lookups under way are answered as empty. */
  end(): void {
    this.#isEnded = true;
    // What it said last may still be under way.
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    this.#lookups.close();
  }

  get #mayAsk(): boolean {
    return this.#underWay < MOST_UNDER_WAY && !this.#isEnded && !this.hasFailed;
  }

  #askNow(): void {
    this.#isStale = true;
    if (!this.#mayAsk) return;
    this.#isStale = false;
    if (this.#underWay++ === 0) this.#pendingSeqs.clear();
    const seq = ++this.#seq;
    const wanted = this.#listener.wanted();
    if (wanted.isTextPending) this.#pendingSeqs.add(seq);
    this.tell({ kind: 'ask', seq, isPreview: wanted.patch !== null, question: questionOf(wanted) });
  }

  #settle(message: FromWorker): void {
    this.#hasSpoken = true;
    // Each question has one reply that names it.
    if ('seq' in message && message.seq !== null) this.#underWay--;
    switch (message.kind) {
      case 'answer':
        if (message.answer !== null) {
          const isTextPending = this.#pendingSeqs.delete(message.seq);
          this.#listener.onAnswer(message.answer, message.names, isTextPending);
        }
        break;
      case 'chunk-in':
        this.#chunks.settle(() => message.isNews && this.#askNow());
        break;
      case 'chunk-refused':
        this.#chunks.settle(() => this.#handed.delete(message.hash));
        this.#listener.onFailure(message.failure);
        break;
      case 'positions-refused':
        this.#listener.onPositionsRefused();
        break;
      case 'later-module-lost':
        this.#listener.onLaterModuleLost(message.failure);
        break;
      case 'found':
        this.#lookups.answer(message.id, message.found);
        break;
      case 'failed':
        if (message.id === null) this.#listener.onFailure(message.failure, true);
        else this.#lookups.fail(message.id, message.failure);
    }
    if (this.#isStale) this.ask();
  }

  #fail(failure: string, why: WorkerFailure): void {
    this.#workerFailure = failure;
    this.#lookups.failAll(failure);
    this.#listener.onWorkerFailure(why);
    this.#listener.onFailure(failure);
  }
}
