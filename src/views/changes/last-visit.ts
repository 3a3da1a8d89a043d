// Owns what this reader saw last, of the data and of the program: kept in this browser alone, so that "since my last visit" means something.

/** Numbers that only rise: the revision on the screen, and the newest entry of what is new in the program. */
export type Counted = 'revision' | 'program';
const STORED: Readonly<Record<Counted, string>> = { revision: 'sarhad.seen', program: 'sarhad.program' };
/** Whoever comes back sooner is on the same visit: a page that is loaded again forgets nothing. */
const VISIT_ENDS_AFTER_MS = 4 * 3_600_000;

/** `before`: what the visit before this one saw last; null on the first. `at`: when this visit was last here. */
type Seen = { readonly revision: number; readonly before: number | null; readonly at: number };

function read(counted: Counted): Seen | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED[counted]) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { revision, before, at } = kept as Record<keyof Seen, unknown>;
    const isNumber = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
    if (!isNumber(revision) || revision === 0 || typeof at !== 'number') return null;
    return { revision, before: isNumber(before) ? before : null, at };
  } catch {
    return null;
  }
}

/** Where storage is refused, nothing is kept, and nobody is told of changes. */
function keep(counted: Counted, seen: Seen): void {
  try {
    localStorage.setItem(STORED[counted], JSON.stringify(seen));
  } catch {}
}

/**
 * Notes that `number` is on the screen, and gives the one that the visit before saw last; null on a first visit, and where what is kept
 * is of another collection (it cannot have seen what is still to come). `unkept`: what who has nothing kept saw before, if not nothing.
 */
export function seeNow(
  counted: Counted,
  number: number,
  { now = Date.now(), unkept = null }: { readonly now?: number; readonly unkept?: number | null } = {},
): number | null {
  const seen = read(counted);
  const isOther = seen !== null && seen.revision > number;
  const isSameVisit = seen !== null && !isOther && now - seen.at < VISIT_ENDS_AFTER_MS;
  const earlier = isSameVisit ? seen.before : (seen?.revision ?? unkept);
  const before = isOther ? null : earlier;
  keep(counted, { revision: number, before, at: now });
  return before;
}

/** The reader has been told: from here on it is the newest that was seen. */
export function forgetEarlierVisit(counted: Counted, number: number, now = Date.now()): void {
  keep(counted, { revision: number, before: number, at: now });
}
