// Owns how uses of short links are counted: gathered for a moment, so that a link that thousands open does not write thousands of times.
import type { ShortLinks } from './short-links.ts';

/** What is lost of the count when the process is killed. */
const GATHER_MS = 2000;

export type UseCounter = {
  note(id: string): void;
  /** Writes what is gathered; to be awaited before the database closes. */
  flush(): Promise<void>;
};

export function countUses(
  links: Pick<ShortLinks, 'addUses'>,
  today: () => string,
  onFailure: (error: unknown) => void,
): UseCounter {
  let gathered = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const uses = gathered;
    gathered = new Map();
    if (uses.size > 0) await links.addUses(uses, today()).catch(onFailure);
  };
  return {
    note(id) {
      gathered.set(id, (gathered.get(id) ?? 0) + 1);
      timer ??= setTimeout(flush, GATHER_MS);
    },
    flush,
  };
}
