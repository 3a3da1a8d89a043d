// Owns who is told of each new revision as soon as it is known: open streams, bounded in number, each told what it has not heard. Other processes of
// the same database write revisions too, so the store is asked now and then, while anybody listens.
import { Refusal } from '../problems.ts';
import { DatabaseUnavailable } from '../store/store-errors.ts';

/** How late a revision of another process may be told where its database says nothing; one of this process is told at once. */
const LOOK_EVERY_MS = 800;
/** Proxies cut connections on which nothing has come for so long, most after a minute. */
const HEARTBEAT_MS = 20_000;
/** After a connection has broken, a client waits so long. */
const RETRY_MS = 10_000;
/** A client that takes nothing any more is let go when so many messages wait for it. */
const MOST_WAITING = 50;

export type Limits = { readonly perClient: number; readonly inAll: number };

type Listener = {
  readonly client: string;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
  told: number;
};

export type RevisionStreams = {
  /** A stream of server-sent events: the newest revision, and each that follows. Throws Refusal where too many are open. */
  readonly open: (client: string) => ReadableStream<Uint8Array>;
  /** Asks at once; called where this process has written. */
  readonly look: () => Promise<void>;
  /** Ends all streams, and takes no others. */
  readonly close: () => void;
};

type Options = {
  /** The newest revision. */
  readonly newest: () => Promise<number>;
  readonly limits: Limits;
  readonly event: string;
  readonly log: (message: string, error: unknown) => void;
  /** Calls back when there may be a new one; gives what ends it. */
  readonly onNews?: (look: () => void) => () => void;
};

export function tellRevisions({ newest, limits, event, log, onNews }: Options): RevisionStreams {
  const listeners = new Set<Listener>();
  const encoder = new TextEncoder();
  let timers: ReturnType<typeof setInterval>[] = [];
  let isClosed = false;
  let hasFailed = false;

  const leave = (listener: Listener) => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    for (const timer of timers) clearInterval(timer);
    timers = [];
  };
  const end = (listener: Listener) => {
    leave(listener);
    try {
      listener.controller.close();
    } catch {
      // Its client has gone by itself.
    }
  };
  const send = (listener: Listener, text: string) => {
    if ((listener.controller.desiredSize ?? 0) < -MOST_WAITING) return end(listener);
    listener.controller.enqueue(encoder.encode(text));
  };
  const look = async () => {
    if (listeners.size === 0) return;
    try {
      const revision = await newest();
      hasFailed = false;
      for (const listener of [...listeners]) {
        if (listener.told === revision) continue;
        listener.told = revision;
        send(listener, `event: ${event}\nid: ${revision}\ndata: ${revision}\n\n`);
      }
    } catch (error) {
      // Once, not every few seconds; that the database is away is said by who watches it.
      const isSaid = hasFailed || error instanceof DatabaseUnavailable;
      if (!isSaid) log('The newest revision could not be asked for.', error);
      hasFailed = true;
    }
  };
  const begin = () => {
    const beat = () => {
      for (const listener of [...listeners]) send(listener, ': \n\n');
    };
    timers = [setInterval(() => void look(), LOOK_EVERY_MS), setInterval(beat, HEARTBEAT_MS)];
  };
  const endNews = onNews?.(() => void look());
  return {
    open(client) {
      const own = [...listeners].filter((listener) => listener.client === client).length;
      if (isClosed) throw new Refusal('unavailable', 'The server is about to stop.');
      if (own >= limits.perClient || listeners.size >= limits.inAll) {
        const who = own >= limits.perClient ? `You have ${own}` : `There are ${listeners.size}`;
        throw new Refusal(
          'too-many-requests',
          `${who} of these connections open, and no more are kept; ask for /api/v1/meta now and then instead.`,
          { headers: { 'Retry-After': '60' } },
        );
      }
      let listener: Listener;
      return new ReadableStream({
        start(controller) {
          listener = { client, controller, told: -1 };
          listeners.add(listener);
          if (timers.length === 0) begin();
          send(listener, `retry: ${RETRY_MS}\n\n`);
          void look();
        },
        cancel: () => leave(listener),
      });
    },
    look,
    close() {
      isClosed = true;
      endNews?.();
      for (const listener of [...listeners]) end(listener);
    },
  };
}
