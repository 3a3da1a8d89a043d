// Owns how many may wait for a database, and how long: who comes on top is told so at once, in place of waiting in a line that does not move.
import { TooMuchAsked } from '../store-errors.ts';
import type { Connection, Database } from './database.ts';

export type Bounds = {
  readonly most: number;
  readonly longestMs: number;
  /** Whether who asks now is bounded: what the server does for itself takes its turn, however long that is. */
  readonly isBounded: () => boolean;
};

export const BOUNDS = { most: 100, longestMs: 8000 } as const;

export function boundWaiting(database: Database, { most, longestMs, isBounded }: Bounds): Database {
  let waiting = 0;
  async function connect(): Promise<Connection> {
    if (!isBounded()) return database.connect();
    if (waiting >= most) throw new TooMuchAsked();
    waiting++;
    let limit: NodeJS.Timeout | undefined;
    let isGivenUp = false;
    const coming = database.connect();
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
  }
  return { ...database, connect };
}
