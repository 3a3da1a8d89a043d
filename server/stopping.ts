// Owns how a server comes to its end: what is in hand is waited for, and said, and connections are not kept.
import type { MiddlewareHandler } from 'hono';
import type { Intake } from './input/intake.ts';

/** The largest batch takes a few minutes on a slow disk. */
const LONGEST_MS = 10 * 60_000;

const batchesInWords = (count: number) => (count === 1 ? 'a batch' : `${count} batches`);

/** `finished` is to be asked once the intake has stopped; whoever asks again waits for the same. */
export function waitForBatches(intake: Intake, log: (line: string) => void, longestMs = LONGEST_MS) {
  let finishing: Promise<void> | null = null;
  const inHand = () => intake.inHand;
  async function finish(): Promise<void> {
    if (inHand() === 0) return;
    const minutes = Math.ceil(longestMs / 60_000);
    log(
      `Stopping: ${batchesInWords(inHand())} in hand, waited for up to ${minutes} minutes. Ctrl-C again ends at once.`,
    );
    let limit: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      limit = setTimeout(resolve, longestMs);
    });
    await Promise.race([intake.done(), late]);
    clearTimeout(limit);
    if (inHand() > 0) log(`After ${minutes} minutes ${notFinished(inHand())}`);
  }
  return {
    inHand,
    finished: () => {
      finishing ??= finish();
      return finishing;
    },
  };
}

/** Of batches that are left behind: a database takes all of one or nothing. */
export function notFinished(count: number): string {
  const [was, counts, it] = count === 1 ? ['was', 'counts', 'it'] : ['were', 'count', 'them'];
  return `${batchesInWords(count)} in hand ${was} not finished and ${counts} as not taken. Send ${it} again; should ${count === 1 ? it : 'they'} be there all the same, that changes nothing.`;
}

/** Whoever keeps a connection would keep the server: after this answer there is no other. */
export function partWhenStopping(intake: Intake): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (intake.isStopping) context.header('Connection', 'close');
  };
}
