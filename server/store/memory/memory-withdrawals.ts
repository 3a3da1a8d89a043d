// Owns withdrawals in the store in memory: what was withdrawn, and how an event is.
import { MARKINGS } from '../../../src/contract/taxonomy.ts';
import { actorsNamed, levelOf } from '../events/actor-markings.ts';
import { nextInstant, type Revision } from '../events/revision-log.ts';
import { stillOpen, type WithdrawnEvent, withdrawnBy, withheldAt } from '../events/withdrawn.ts';
import {
  type Audience,
  type Summary,
  type Withdrawal,
  WithdrawalRefused,
  type Withdrawing,
  type Withdrawn,
} from '../store.ts';
import type { Version } from './memory-snapshot.ts';

/** `marking` is raised where a version's names go with the event that brought them. */
type Names = { readonly revision: number; marking: number };

type Kept<Entry extends Revision> = {
  readonly log: Entry[];
  readonly versions: ReadonlyMap<string, readonly Version[]>;
  readonly actorVersions: ReadonlyMap<string, readonly Names[]>;
};

export function createMemoryWithdrawals<Entry extends Revision>({
  log,
  versions,
  actorVersions,
}: Kept<Entry>) {
  const made: Withdrawal[] = [];
  const eventOf = (id: string): WithdrawnEvent | undefined => {
    const own = versions.get(id);
    return (
      own && {
        id,
        key: own[0]?.key ?? 0,
        versions: own.map(({ revision, content }) => ({ revision, marking: levelOf(content) })),
        withdrawals: made
          .filter(({ event }) => event === id)
          .map(({ revision, marking }) => ({ revision, marking: MARKINGS.indexOf(marking) })),
      }
    );
  };
  const events = () => [...new Set(made.map(({ event }) => event))].flatMap((id) => eventOf(id) ?? []);
  const levelOfReader = ({ upTo }: Audience) => MARKINGS.indexOf(upTo);
  const instantOf = (at: number) => log.find(({ revision }) => revision === at)?.instant ?? '';

  /** See `withdrawNames` of the SQL store. */
  function withdrawNames(id: string, marking: number): void {
    const own = (versions.get(id) ?? []).filter(({ content }) => levelOf(content) < marking);
    const isGone = (other: string) =>
      made.some((one) => one.event === other && MARKINGS.indexOf(one.marking) >= marking);
    const named = new Set(own.flatMap(({ content }) => [...actorsNamed(content)]));
    for (const [other, list] of versions) {
      if (other === id || isGone(other)) continue;
      for (const { content, columns } of list)
        if (levelOf(content) < marking)
          for (const part of columns.parts) named.delete(part.slice(0, part.lastIndexOf('/')));
    }
    for (const actor of named)
      for (const names of actorVersions.get(actor) ?? [])
        if (own.some(({ revision }) => revision === names.revision))
          names.marking = Math.max(names.marking, marking);
  }

  return {
    events,
    list: () => made.toReversed(),
    isWithheld: (id: string, level: number, revision: number) =>
      made.some(
        (one) => one.event === id && one.revision > revision && MARKINGS.indexOf(one.marking) > level,
      ),
    withheldAt(audience: Audience, revision: number): Summary['withheld'] {
      const gone = withheldAt(events(), levelOfReader(audience), revision);
      return gone && { events: gone.events, since: instantOf(gone.revision) };
    },
    since(ids: readonly string[], audience: Audience, revision: number): ReadonlyMap<string, string> {
      return new Map(
        events().flatMap((event): [string, string][] => {
          const by = ids.includes(event.id) ? withdrawnBy(event, levelOfReader(audience), revision) : null;
          return by === null ? [] : [[event.id, instantOf(by)]];
        }),
      );
    },
    withdraw({ event: id, instant, reason, by }: Withdrawing): Withdrawn {
      const event = eventOf(id);
      const newest = log.at(-1);
      if (newest === undefined || event === undefined) throw new WithdrawalRefused('unknown', id);
      const marking = event.versions.at(-1)?.marking ?? 0;
      if (marking === 0) throw new WithdrawalRefused('open', id);
      const revisions = stillOpen(event, marking, newest.revision);
      if (revisions === null) {
        const withdrawal = made.findLast((one) => one.event === id);
        if (withdrawal === undefined) throw new WithdrawalRefused('never-open', id);
        return { withdrawal, isNew: false };
      }
      const revision = newest.revision + 1;
      const withdrawnAt = nextInstant(log, instant);
      log.push({ ...newest, revision, instant: withdrawnAt });
      const withdrawal = {
        ...{ event: id, revision, withdrawnAt, revisions, reason, by },
        marking: MARKINGS[marking] ?? 'RED',
      };
      made.push(withdrawal);
      withdrawNames(id, marking);
      return { withdrawal, isNew: true };
    },
  };
}
