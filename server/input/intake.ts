// Owns what becomes of batches while the server stops: those that have arrived are finished, others are told that they were not taken.
import { Refusal } from '../problems.ts';

export type Intake = {
  /** `arrive` brings the whole of a batch; from then on it is in hand until `work` is done. */
  take<T>(arrive: () => Promise<Uint8Array>, work: (bytes: Uint8Array) => Promise<T>): Promise<T>;
  /** From now on nothing is taken. */
  stop(): void;
  readonly isStopping: boolean;
  /** Batches that have arrived and are not answered yet. */
  readonly inHand: number;
  /** Resolves when nothing is in hand. */
  done(): Promise<void>;
};

/** A server that is started again answers within this. */
const RETRY_AFTER_SECONDS = '30';

export function createIntake(): Intake {
  const stopping = new AbortController();
  let inHand = 0;
  let idle: (() => void)[] = [];
  const refusal = () =>
    new Refusal(
      'unavailable',
      'The server is stopping: this batch was not taken. Send it again when the server is back.',
      { headers: { 'Retry-After': RETRY_AFTER_SECONDS } },
    );
  /** What arrives, or the refusal as soon as the server stops. */
  const unlessStopped = (arriving: Promise<Uint8Array>) =>
    new Promise<Uint8Array>((resolve, reject) => {
      const stop = () => reject(refusal());
      stopping.signal.addEventListener('abort', stop, { once: true });
      arriving.then(resolve, reject).finally(() => stopping.signal.removeEventListener('abort', stop));
    });
  return {
    async take(arrive, work) {
      if (stopping.signal.aborted) throw refusal();
      const bytes = await unlessStopped(arrive());
      // It may have arrived in the very turn in which the server began to stop.
      if (stopping.signal.aborted) throw refusal();
      inHand++;
      try {
        return await work(bytes);
      } finally {
        inHand--;
        if (inHand === 0) {
          for (const tell of idle) tell();
          idle = [];
        }
      }
    },
    stop: () => stopping.abort(),
    get isStopping() {
      return stopping.signal.aborted;
    },
    get inHand() {
      return inHand;
    },
    done: () => (inHand === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
  };
}
