// Owns how uses of short links are counted: gathered for a moment, so that a link that thousands open does not write thousands of times.
import { DatabaseUnavailable } from '../store/store-errors.ts';
import type { ShortLinks } from './short-links.ts';

/** What is lost of the count when the process is killed. */
const GATHER_MS = 2000;

export type UseCounter = {
  note(id: string): void;
  /** Writes what is gathered, or lets it go; to be awaited before the database closes. */
  flush(): Promise<void>;
};

export function countUses(
  links: Pick<ShortLinks, 'addUses'>,
  today: () => string,
  onFailure: (error: unknown) => void,
): UseCounter {
  let gathered = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async (isLast: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    const uses = gathered;
    gathered = new Map();
    if (uses.size === 0) return;
    await links.addUses(uses, today()).catch((error) => {
      // A database that is away counts them when it is back.
      if (error instanceof DatabaseUnavailable && !isLast) for (const [id, count] of uses) gather(id, count);
      onFailure(error);
    });
  };
  const gather = (id: string, count: number) => {
    gathered.set(id, (gathered.get(id) ?? 0) + count);
    timer ??= setTimeout(() => write(false), GATHER_MS);
  };
  return {
    note: (id) => gather(id, 1),
    flush: () => write(true),
  };
}
