// Owns which revision this reader saw last: kept in this browser alone, so that "since my last visit" means something.

const STORED = 'sarhad.seen';
/** Whoever comes back sooner is on the same visit: a page that is loaded again forgets nothing. */
const VISIT_ENDS_AFTER_MS = 4 * 3_600_000;

/** `before`: what the visit before this one saw last; null on the first. `at`: when this visit was last here. */
type Seen = { readonly revision: number; readonly before: number | null; readonly at: number };

function read(): Seen | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { revision, before, at } = kept as Record<keyof Seen, unknown>;
    const isRevision = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;
    if (!isRevision(revision) || typeof at !== 'number') return null;
    return { revision, before: isRevision(before) ? before : null, at };
  } catch {
    return null;
  }
}

/** Where storage is refused, nothing is kept, and nobody is told of changes. */
function keep(seen: Seen): void {
  try {
    localStorage.setItem(STORED, JSON.stringify(seen));
  } catch {}
}

/**
 * Notes that the newest revision is on the screen, and gives the revision that the visit before saw last; null on a first visit, and
 * where what is kept is of another collection (it cannot have seen what is still to come).
 */
export function seeRevision(revision: number, now = Date.now()): number | null {
  const seen = read();
  const isOther = seen !== null && seen.revision > revision;
  const isSameVisit = seen !== null && !isOther && now - seen.at < VISIT_ENDS_AFTER_MS;
  const before = seen === null || isOther ? null : isSameVisit ? seen.before : seen.revision;
  keep({ revision, before, at: now });
  return before;
}

/** The reader has been told: from here on it is the newest that was seen. */
export function forgetEarlierVisit(revision: number, now = Date.now()): void {
  keep({ revision, before: revision, at: now });
}
