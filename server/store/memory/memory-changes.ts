// Owns finding what differs between two revisions in the store in memory: its snapshots compared, event by event.
import { MARKINGS } from '../../../src/contract/taxonomy.ts';
import { type Candidate, differ, listChanges } from '../events/list-changes.ts';
import { goneBetween, type WithdrawnEvent } from '../events/withdrawn.ts';
import type { ChangeList, ChangesQuery, Selection } from '../store.ts';
import type { Snapshot, SnapshotRow } from './memory-snapshot.ts';

type Source = {
  readonly snapshotOf: (revision: number) => Snapshot;
  readonly withdrawn: readonly WithdrawnEvent[];
  /** The revision of the version that there is of an event at one, whoever may read it. */
  readonly versionAt: (id: string, revision: number) => number | undefined;
  /** Keys of the events that match. */
  readonly matching: (query: Selection) => Promise<readonly number[]>;
};

export async function changesIn(
  { snapshotOf, withdrawn, versionAt, matching }: Source,
  query: ChangesQuery,
): Promise<ChangeList> {
  const { audience, since, until, filter } = query;
  const read = async (revision: number) => {
    const { byKey } = snapshotOf(revision);
    const selected = filter && new Set(await matching({ audience, revision, filter }));
    return { byKey, isIn: (key: number) => selected?.has(key) ?? byKey.has(key) };
  };
  const [before, after] = [await read(since), await read(until)];
  const candidates: Candidate[] = [];
  for (const key of new Set([...before.byKey.keys(), ...after.byKey.keys()])) {
    const [earlier, later] = [before.byKey.get(key), after.byKey.get(key)];
    const inView = { before: before.isIn(key), after: after.isIn(key) };
    const id = (later ?? earlier)?.event.id ?? '';
    const closedIn = later === undefined ? versionAt(id, until) : undefined;
    const candidate = { key, id, closedIn, before: readingOf(earlier), after: readingOf(later), inView };
    const isAnsweredOtherwise = answersTo(earlier) !== answersTo(later);
    if (differ(candidate) || isAnsweredOtherwise || inView.before !== inView.after)
      candidates.push(candidate);
  }
  const level = MARKINGS.indexOf(audience.upTo);
  return listChanges(candidates, since === 0 ? [] : goneBetween(withdrawn, level, query), query);
}

const readingOf = (row: SnapshotRow | undefined) =>
  row && { revision: row.event.revision, retracted: row.content.retracted, status: row.event.status };

/** Who answers which claim of an event how, as a text that can be compared. */
const answersTo = (row: SnapshotRow | undefined): string =>
  (row?.event.claims ?? [])
    .flatMap(({ id, answeredBy }) =>
      answeredBy.map(({ event, claim, kind }) => `${id} ${event} ${claim} ${kind}`),
    )
    .sort()
    .join();
