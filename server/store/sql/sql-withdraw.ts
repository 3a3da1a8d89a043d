// Owns how an event is withdrawn in the SQL store: one transaction, a revision of its own.
import { sql } from 'kysely';
import { actorsNamed } from '../events/actor-markings.ts';
import { stillOpen } from '../events/withdrawn.ts';
import { type Withdrawal, WithdrawalRefused, type Withdrawing, type Withdrawn } from '../store.ts';
import type { Sql } from './database.ts';
import { lockWriters } from './migrations.ts';
import { forgetFrames } from './sql-kept-frames.ts';
import { addRevision, announceRevision, readRevision } from './sql-revision-log.ts';
import { readWithdrawals, readWithdrawn } from './sql-withdrawals.ts';

/** See `Store.withdraw`. */
export function withdraw(db: Sql, { event, instant, reason, by }: Withdrawing): Promise<Withdrawn> {
  return db.transaction().execute(async (transaction) => {
    await lockWriters(transaction);
    const newest = await readRevision(transaction);
    const [known] = await readWithdrawn(transaction, event);
    if (newest === null || known === undefined) throw new WithdrawalRefused('unknown', event);
    const marking = known.versions.at(-1)?.marking ?? 0;
    if (marking === 0) throw new WithdrawalRefused('open', event);
    const open = stillOpen(known, marking, newest.revision);
    if (open === null) {
      const [withdrawal] = await readWithdrawals(transaction, event);
      if (withdrawal === undefined) throw new WithdrawalRefused('never-open', event);
      return { withdrawal, isNew: false };
    }
    const note = 'An event was withdrawn from earlier revisions.';
    const added = { instant, note, coverage: null, rules: newest.rules };
    const revision = await addRevision(transaction, newest, added);
    const [first_revision, last_revision] = [open.first, open.last];
    await transaction
      .insertInto('withdrawal')
      .values({ event_id: event, revision, marking, first_revision, last_revision, reason, made_by: by })
      .execute();
    await withdrawNames(transaction, { event, revision, marking });
    await forgetFrames(transaction);
    await announceRevision(transaction, revision);
    const [withdrawal] = await readWithdrawals(transaction, event);
    return { withdrawal: withdrawal as Withdrawal, isNew: true };
  });
}

type Made = { readonly event: string; readonly revision: number; readonly marking: number };

/** Names that came with the event alone go with it, unless another event that more may read names the actor. */
async function withdrawNames(db: Sql, { event, revision, marking }: Made): Promise<void> {
  const versions = await db
    .selectFrom('event_version as v')
    .innerJoin('event_text as t', (join) =>
      join.onRef('t.event_id', '=', 'v.event_id').onRef('t.rev_from', '=', 'v.rev_from'),
    )
    .select(['v.rev_from', 't.content'])
    .where('v.event_id', '=', event)
    .where('v.marking', '<', marking)
    .execute();
  const named = [...new Set(versions.flatMap(({ content }) => [...actorsNamed(content)]))];
  const cameWith = versions.map(({ rev_from }) => rev_from);
  const names = await db
    .selectFrom('actor_version')
    .select(['actor_id', 'rev_from'])
    .where(sql<boolean>`actor_id = any(${named}::text[]) and rev_from = any(${cameWith}::int[])`)
    .where('marking', '<', marking)
    .execute();
  const gone = new Set<string>();
  for (const actor of new Set(names.map(({ actor_id }) => actor_id)))
    if (!(await isNamedElsewhere(db, actor, { event, revision, marking }))) gone.add(actor);
  const rows = names.filter(({ actor_id }) => gone.has(actor_id));
  if (rows.length === 0) return;
  await db
    .insertInto('withdrawn_names')
    .values(rows.map((row) => ({ ...row, marking, revision })))
    .execute();
}

/** Whether another event that more may read names the actor. One actor at a time: an index finds the first such event. */
async function isNamedElsewhere(db: Sql, actor: string, { event, marking }: Made): Promise<boolean> {
  const found = await db
    .selectFrom('event_version as v')
    .select('v.event_id')
    .where(sql<boolean>`v.actors && ${[actor]}::text[]`)
    .where('v.event_id', '<>', event)
    .where('v.marking', '<', marking)
    .where(
      sql<boolean>`v.event_id not in (select x.event_id from withdrawal as x where x.marking >= ${marking}::int)`,
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
