// Owns whether a database that others may stop answers: looked at from the first doubt until it does, and said once when that changes.

/** From one look to the next while it is away: so long after it is back nobody knows. */
const LOOK_EVERY_MS = 500;

export type DatabaseWatch = {
  /** Why nothing need be asked now; null: it answers, as far as is known. */
  awayBecause(): unknown;
  /** Something failed that a database which is there would not have caused: looks, unless it does already. */
  doubt(): void;
  /** Ends looking; what is under way is waited for. */
  stop(): Promise<void>;
};

type Options = {
  /** At the beginning of a line. */
  readonly name: string;
  /** Rejects while the database does not answer. */
  readonly look: () => Promise<void>;
  readonly inWords: (error: unknown) => string;
  readonly log: (line: string) => void;
};

export function watchDatabase({ name, look, inWords, log }: Options): DatabaseWatch {
  let away: { readonly reason: unknown; readonly since: number } | null = null;
  let looking: Promise<void> | null = null;
  let isStopped = false;
  let wake = () => {};

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const lookUntilThere = async () => {
    while (!isStopped) {
      try {
        await look();
        if (away !== null) {
          const seconds = ((performance.now() - away.since) / 1000).toFixed(1);
          log(`${name} answers again, after ${seconds} s.`);
        }
        away = null;
        return;
      } catch (reason) {
        if (away === null && !isStopped)
          log(
            `${name} does not answer (${inWords(reason)}). It is asked until it does; nothing need be done here.`,
          );
        away ??= { reason, since: performance.now() };
      }
      if (!isStopped) await pause();
    }
  };
  return {
    awayBecause: () => away?.reason ?? null,
    doubt() {
      if (isStopped) return;
      looking ??= lookUntilThere().finally(() => {
        looking = null;
      });
    },
    async stop() {
      isStopped = true;
      wake();
      await looking;
    },
  };
}
