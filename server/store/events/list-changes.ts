// Owns what a change between two revisions is, counted in a view and outside it, whatever store found the events.
import type { ChangeCounts, ListedKind } from '../../../src/contract/changes-reply.ts';
import type { Status } from '../../../src/contract/taxonomy.ts';
import type { ChangeList, ChangePosition, ChangesQuery, FoundChange, Gone } from '../store.ts';

/** An event as an audience sees it at a revision. */
export type Reading = { readonly revision: number; readonly retracted: boolean; readonly status: Status };

/** Of both revisions; undefined where the event cannot be seen. */
export type Readings = { readonly before: Reading | undefined; readonly after: Reading | undefined };

/** An event whose readings or whose claims' answers differ, or that the filter selects at one revision alone. */
export type Candidate = Readings & {
  readonly key: number;
  readonly id: string;
  readonly inView: FoundChange['inView'];
  /** The revision of the version that closed it, where it is no longer shown. */
  readonly closedIn?: number | undefined;
};

/** Whether an event reads otherwise by a version of its own, or by its status, which others decide with it. */
export const differ = ({ before, after }: Readings): boolean =>
  before?.revision !== after?.revision || before?.status !== after?.status;

export function kindOf({ before, after }: Readings): ListedKind {
  if (after === undefined) return 'withheld';
  if (after.retracted && !before?.retracted) return 'retracted';
  return before === undefined ? 'added' : 'changed';
}

/** See `Store.changes`; the candidates are all there are, and `withdrawn` is what went by being withdrawn. */
export function listChanges(
  candidates: Iterable<Candidate>,
  withdrawn: readonly Gone[],
  query: ChangesQuery,
): ChangeList {
  const { since, until, kinds, limit, after } = query;
  const inView = noChanges();
  const elsewhere = noChanges();
  const found: (ChangePosition & { readonly change?: FoundChange; readonly gone?: Gone })[] = [];
  const withheld = new Map(withdrawn.map((gone) => [gone.key, gone]));
  for (const candidate of candidates) {
    const kind = kindOf(candidate);
    const { key, id, after: reading, closedIn = until } = candidate;
    const isInView = candidate.inView.before || candidate.inView.after;
    (isInView ? inView : elsewhere)[kind] += 1;
    if (kind === 'withheld') {
      withheld.set(key, { id, key, revision: closedIn > since && closedIn <= until ? closedIn : until });
      continue;
    }
    if (!isInView || !kinds.includes(kind)) continue;
    const own = reading?.revision ?? 0;
    const revision = own > since ? own : until;
    found.push({ key, revision, change: { key, kind, inView: candidate.inView, revision } });
  }
  if (kinds.includes('withheld'))
    for (const gone of withheld.values()) found.push({ key: gone.key, revision: gone.revision, gone });
  const rest = found.sort(latestFirst).filter((one) => after === null || latestFirst(after, one) < 0);
  const page = rest.slice(0, limit);
  const last = rest.length > limit ? page.at(-1) : undefined;
  return {
    inView,
    elsewhere,
    changes: page.flatMap(({ change }) => change ?? []),
    withheld: page.flatMap(({ gone }) => gone ?? []),
    withheldInAll: withheld.size,
    next: last ? { revision: last.revision, key: last.key } : null,
  };
}

const latestFirst = (a: ChangePosition, b: ChangePosition) => b.revision - a.revision || b.key - a.key;

export const noChanges = (): ChangeCounts => ({ added: 0, changed: 0, retracted: 0, withheld: 0 });
