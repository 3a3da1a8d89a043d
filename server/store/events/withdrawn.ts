// Owns what becomes of an event that was withdrawn from earlier revisions: how it stands at each of them for who may not read it.
import type { Gone, Withdrawal } from '../store.ts';

/** Markings are indexes into MARKINGS. */
export type WithdrawnEvent = {
  readonly id: string;
  readonly key: number;
  /** By the revision in which each became known, ascending. */
  readonly versions: readonly { readonly revision: number; readonly marking: number }[];
  /** Ascending, too. */
  readonly withdrawals: readonly { readonly revision: number; readonly marking: number }[];
};

/** `withheld`: it was shown, until it was withdrawn. */
type Standing = 'absent' | 'shown' | 'withheld' | 'closed';

/** How an event stands at a revision for who reads up to `level`. */
function standingAt({ versions, withdrawals }: WithdrawnEvent, level: number, revision: number): Standing {
  const version = versions.findLast((candidate) => candidate.revision <= revision);
  if (version === undefined) return 'absent';
  if (version.marking > level) return 'closed';
  const isWithdrawn = withdrawals.some((one) => one.revision > revision && one.marking > level);
  return isWithdrawn ? 'withheld' : 'shown';
}

/** The revision that withdrew an event that a reader up to `level` does not see at `revision`, having seen it then or before; null: none did. */
export function withdrawnBy(event: WithdrawnEvent, level: number, revision: number): number | null {
  const standing = standingAt(event, level, revision);
  const made = event.withdrawals.filter(({ marking }) => marking > level).map((one) => one.revision);
  if (standing === 'withheld') return made.find((one) => one > revision) ?? null;
  if (standing !== 'closed' || !wasShown(event, level, revision)) return null;
  return made.findLast((one) => one <= revision) ?? made[0] ?? null;
}

const wasShown = ({ versions }: WithdrawnEvent, level: number, until: number): boolean =>
  versions.some(({ marking, revision }) => marking <= level && revision <= until);

/** Of the events withheld at a revision their number, and the revision of the last withdrawal; null where there are none. */
export function withheldAt(
  events: readonly WithdrawnEvent[],
  level: number,
  revision: number,
): { readonly events: number; readonly revision: number } | null {
  const made = events.flatMap((event) =>
    standingAt(event, level, revision) === 'withheld' ? (withdrawnBy(event, level, revision) ?? []) : [],
  );
  return made.length === 0 ? null : { events: made.length, revision: Math.max(...made) };
}

/**
 * Of what was withdrawn, what has gone between two revisions for who reads up to `level`: withheld from the earlier one and closed at the
 * later, or withdrawn between them after it had been shown.
 */
export function goneBetween(
  events: readonly WithdrawnEvent[],
  level: number,
  { since, until }: { readonly since: number; readonly until: number },
): Gone[] {
  return events.flatMap((event) => {
    const { id, key, versions, withdrawals } = event;
    if (standingAt(event, level, until) !== 'closed') return [];
    const isBetween = (revision: number) => revision > since && revision <= until;
    const made = withdrawals.filter(({ marking, revision }) => marking > level && isBetween(revision));
    const before = standingAt(event, level, since);
    if (before !== 'withheld' && !(before === 'closed' && made.length > 0 && wasShown(event, level, since)))
      return [];
    const closed = versions.findLast(({ revision }) => revision <= until)?.revision ?? until;
    const revision = made.at(-1)?.revision ?? (isBetween(closed) ? closed : until);
    return [{ id, key, revision }];
  });
}

/** From which revisions readers below `marking` can still read an event; null: from none. */
export function stillOpen(
  { versions, withdrawals }: WithdrawnEvent,
  marking: number,
  newest: number,
): Withdrawal['revisions'] | null {
  const until = Math.max(
    0,
    ...withdrawals.filter((one) => one.marking >= marking).map((one) => one.revision),
  );
  const open = versions.flatMap((version, at) => {
    const last = (versions[at + 1]?.revision ?? newest + 1) - 1;
    const first = Math.max(version.revision, until);
    return version.marking < marking && first <= last ? [{ first, last }] : [];
  });
  const [first, last] = [open[0], open.at(-1)];
  return first && last ? { first: first.first, last: last.last } : null;
}
