// Owns where reads go: to a replica that holds the newest revision known here, by turns, else to the primary. What they read never changes
// once its revision is there, so that a replica answers as the primary does, or is not asked.
import { SearchTooSlow, TooMuchAsked } from '../store-errors.ts';
import type { Connection, Database, Replica } from './database.ts';
import { readState } from './sql-revision-log.ts';

/** How soon a replica that lags is asked again how far it is: reads go to the primary meanwhile, and wait for nobody. */
const ASK_AGAIN_MS = 100;

type Options = {
  readonly primary: Database;
  readonly replicas: readonly Replica[];
  /** The newest revision known here: every read is of this one or of an earlier one. */
  readonly known: () => number;
  /** Of the tables that the reads need. */
  readonly version: number;
};

export function readDatabase({ primary, replicas, known, version }: Options): Database {
  const followers = replicas.map((replica) => follow(replica, version));
  let turn = 0;
  return {
    async connect(options) {
      turn += 1;
      for (let at = 0; at < followers.length; at += 1) {
        const follower = followers[(turn + at) % followers.length];
        if (!follower?.holds(known())) continue;
        const connection = await follower.replica.connect(options).catch((error: unknown) => {
          // Who has waited once does not begin to wait again.
          if (error instanceof TooMuchAsked) throw error;
          return null;
        });
        if (connection !== null) return withFallback(connection, () => primary.connect(options));
      }
      return primary.connect(options);
    },
    async close() {
      await Promise.all(replicas.map((replica) => replica.close()));
    },
  };
}

function follow(replica: Replica, version: number) {
  let [seen, seenAt, askedAt] = [0, -1, Number.NEGATIVE_INFINITY];
  const ask = async () => {
    const doubts = replica.doubts();
    const connection = await replica.connect();
    try {
      const state = await readState(connection);
      if (state.version >= version) [seen, seenAt] = [state.revision, doubts];
    } finally {
      connection.release();
    }
  };
  return {
    replica,
    /** At once: where that is not known, it is found out for those who come later. */
    holds(revision: number): boolean {
      if (seenAt === replica.doubts() && seen >= revision && seen > 0) return true;
      const now = performance.now();
      if (now - askedAt > ASK_AGAIN_MS) {
        askedAt = now;
        ask().catch(() => {});
      }
      return false;
    },
  };
}

/** A replica may be stopped, or give up a read for what it has to replay: its first statement is then asked of the primary. */
function withFallback(replica: Connection, openPrimary: () => Promise<Connection>): Connection {
  let current = replica;
  let isFirst = true;
  return {
    async query(sql, parameters) {
      try {
        return await current.query(sql, parameters);
      } catch (error) {
        if (!isFirst || error instanceof SearchTooSlow) throw error;
        const primary = await openPrimary();
        replica.release();
        current = primary;
        return await current.query(sql, parameters);
      } finally {
        isFirst = false;
      }
    },
    release: () => current.release(),
  };
}
