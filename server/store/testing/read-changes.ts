// Owns how the tests of stores ask what changed: every change at once, each by the id of its event.
import { CHANGE_KINDS } from '../../../src/contract/changes-reply.ts';
import { type ChangesQuery, type FoundChange, PUBLIC, type Store } from '../store.ts';

type ReadChange = FoundChange & { readonly id: string };

/** Of all events up to the newest revision, unless asked otherwise. */
export async function readChanges(
  store: Store,
  asked: Pick<ChangesQuery, 'since'> & Partial<ChangesQuery>,
): Promise<{
  readonly list: Awaited<ReturnType<Store['changes']>>;
  readonly changes: readonly ReadChange[];
}> {
  const newest = (await store.resolveRevision(undefined)) ?? 0;
  const query = {
    audience: PUBLIC,
    until: Math.max(newest, asked.since),
    filter: null,
    kinds: CHANGE_KINDS,
    limit: 10_000,
    after: null,
    ...asked,
  };
  const list = await store.changes(query);
  const keys = list.changes.map(({ key }) => key);
  const events = await store.byKeys({ audience: query.audience, revision: query.until, keys });
  const idOf = new Map(events.map(({ key, id }) => [key, id]));
  return { list, changes: list.changes.map((change) => ({ ...change, id: idOf.get(change.key) ?? '' })) };
}
