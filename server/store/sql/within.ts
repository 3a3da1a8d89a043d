// Owns that no wait on the database is without end.
import { DatabaseUnavailable } from '../store-errors.ts';

/** Throws DatabaseUnavailable when it takes longer; what was waited for goes on. */
export async function within<T>(waited: Promise<T>, ms: number): Promise<T> {
  let limit: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const late = new Error(`It did not answer within ${Math.round(ms)} ms.`);
    limit = setTimeout(() => reject(new DatabaseUnavailable(late)), Math.max(0, ms));
  });
  try {
    return await Promise.race([waited, tooLong]);
  } finally {
    clearTimeout(limit);
  }
}
