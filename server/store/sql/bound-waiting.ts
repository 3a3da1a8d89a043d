// Owns how many may wait for a database, and how long: who comes on top is told so at once, in place of waiting in a line that does not move.
import { TooMuchAsked } from '../store-errors.ts';
import type { Connection, ConnectOptions, Database } from './database.ts';

export type Bounds = {
  /** Of those who wait for the database or for one of its replicas. */
  readonly most: number;
  readonly longestMs: number;
  /** Whether who asks now is bounded: what the server does for itself takes its turn, however long that is. */
  readonly isBounded: () => boolean;
};

/** The database's own limits, of which each has its kind, are longer: they end what the server does for itself. */
export const BOUNDS = { most: 100, longestMs: 8000 } as const;

/** Throws TooMuchAsked in place of a connection. */
export function boundWaiting(database: Database, { most, longestMs, isBounded }: Bounds): Database {
  let waiting = 0;

  const connectWithin =
    (open: Database['connect']): Database['connect'] =>
    async (options?: ConnectOptions): Promise<Connection> => {
      if (!isBounded()) return open(options);
      if (waiting >= most) throw new TooMuchAsked();
      waiting++;
      let limit: NodeJS.Timeout | undefined;
      let isGivenUp = false;
      const coming = open(options);
      const late = new Promise<never>((_, reject) => {
        limit = setTimeout(() => {
          isGivenUp = true;
          reject(new TooMuchAsked());
        }, longestMs);
      });
      try {
        return await Promise.race([coming, late]);
      } finally {
        clearTimeout(limit);
        waiting--;
        // Its turn comes all the same, and passes.
        if (isGivenUp)
          coming.then(
            (connection) => connection.release(),
            () => {},
          );
      }
    };

  const { shared } = database;
  const replicas = shared?.replicas.map((replica) => ({
    ...replica,
    connect: connectWithin(replica.connect),
  }));
  return {
    ...database,
    connect: connectWithin(database.connect),
    ...(shared && replicas && { shared: { ...shared, replicas } }),
  };
}
