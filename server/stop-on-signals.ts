// Owns what a process does when it is told to end: the server stops in good order, and at once when it is told a second time.
import type { RunningServer } from './serve.ts';
import { notFinished } from './stopping.ts';

/** A database that does not close within this time, once no batch is in hand, is left to the system: what it acknowledged is on the disk. */
const STOP_LIMIT_MS = 30_000;
/** A terminal sends a signal to all that run in it, and npm passes its own on: within this time both are one. */
const SAME_SIGNAL_MS = 1000;

export type Ending = {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  exit(code: number): void;
};

type Stoppable = Pick<RunningServer, 'stop' | 'inHand' | 'finished'>;

export function stopOnSignals(server: Stoppable, ending: Ending, say: typeof console.error): void {
  let askedAt: number | null = null;
  const stop = () => {
    if (askedAt === null) begin();
    else if (performance.now() - askedAt > SAME_SIGNAL_MS) endAtOnce();
  };
  const begin = () => {
    askedAt = performance.now();
    const stopped = server.stop();
    void server.finished().then(() => setTimeout(() => ending.exit(1), STOP_LIMIT_MS).unref());
    stopped.then(
      () => ending.exit(0),
      (error) => {
        say('Sarhad did not stop cleanly:', error);
        ending.exit(1);
      },
    );
  };
  const endAtOnce = () => {
    const count = server.inHand();
    say(`Ended at once${count === 0 ? '.' : `: ${notFinished(count)}`}`);
    ending.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) ending.on(signal, stop);
}
