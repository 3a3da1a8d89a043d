// Owns what a change between two revisions is, counted in a view and outside it, whatever store found the events.
import type { ChangeCounts, ChangeKind } from '../../../src/contract/changes-reply.ts';
import type { Status } from '../../../src/contract/taxonomy.ts';
import type { ChangeList, ChangePosition, ChangesQuery, FoundChange } from '../store.ts';

/** An event as an audience sees it at a revision. */
export type Reading = { readonly revision: number; readonly retracted: boolean; readonly status: Status };

/** Of both revisions; undefined where the event cannot be seen. */
export type Readings = { readonly before: Reading | undefined; readonly after: Reading | undefined };

/** An event whose readings or whose claims' answers differ, or that the filter selects at one revision alone. */
export type Candidate = Readings & { readonly key: number; readonly inView: FoundChange['inView'] };

/** Whether an event reads otherwise by a version of its own, or by its status, which others decide with it. */
export const differ = ({ before, after }: Readings): boolean =>
  before?.revision !== after?.revision || before?.status !== after?.status;

export function kindOf({ before, after }: Readings): ChangeKind | 'withheld' {
  if (after === undefined) return 'withheld';
  if (after.retracted && !before?.retracted) return 'retracted';
  return before === undefined ? 'added' : 'changed';
}

/** See `Store.changes`; the candidates are all there are. */
export function listChanges(candidates: Iterable<Candidate>, query: ChangesQuery): ChangeList {
  const { since, until, kinds, limit, after } = query;
  const inView = noChanges();
  const elsewhere = noChanges();
  const found: FoundChange[] = [];
  for (const candidate of candidates) {
    const kind = kindOf(candidate);
    const isInView = candidate.inView.before || candidate.inView.after;
    (isInView ? inView : elsewhere)[kind] += 1;
    if (!isInView || kind === 'withheld' || !kinds.includes(kind)) continue;
    const own = candidate.after?.revision ?? 0;
    const { key } = candidate;
    found.push({ key, kind, inView: candidate.inView, revision: own > since ? own : until });
  }
  const rest = found.sort(latestFirst).filter((change) => after === null || latestFirst(after, change) < 0);
  const page = rest.slice(0, limit);
  const last = rest.length > limit ? page.at(-1) : undefined;
  return {
    inView,
    elsewhere,
    changes: page,
    next: last ? { revision: last.revision, key: last.key } : null,
  };
}

const latestFirst = (a: ChangePosition, b: ChangePosition) => b.revision - a.revision || b.key - a.key;

export const noChanges = (): ChangeCounts => ({ added: 0, changed: 0, retracted: 0, withheld: 0 });
