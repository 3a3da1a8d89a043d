// Owns webhooks and their messages in the database: its servers share them, and a restart loses none.
import { type Selectable, sql } from 'kysely';
import type { Attempt } from '../../src/contract/webhooks.ts';
import type { Sql } from '../store/sql/database.ts';
import type { Tables } from '../store/sql/tables.ts';
import { CLAIMED_AT_ONCE, type KeptWebhook, MESSAGES_KEPT, type Message, type Webhooks } from './webhooks.ts';

export function keepWebhooksInDatabase(db: Sql): Webhooks {
  const messagesOf = (id: string) =>
    db
      .selectFrom('webhook_message')
      .where('webhook_id', '=', id)
      .orderBy('made_at', 'desc')
      .orderBy('id', 'desc');
  return {
    async add({ id, url, query, secret, madeAt, isOn, whyOff, toldRevision }) {
      await db
        .insertInto('webhook')
        .values({
          ...{ id, url, query, secret, is_on: isOn, why_off: whyOff, told_revision: toldRevision },
          made_at: new Date(madeAt),
        })
        .execute();
    },
    async list() {
      const rows = await db
        .selectFrom('webhook')
        .selectAll()
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(webhookOf);
    },
    async find(id) {
      const row = await db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : webhookOf(row);
    },
    async setOn(id, isOn, whyOff) {
      if (!isOn)
        await db.updateTable('webhook_message').set({ due_at: null }).where('webhook_id', '=', id).execute();
      const row = await db
        .updateTable('webhook')
        .set({ is_on: isOn, why_off: whyOff })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : webhookOf(row);
    },
    async remove(id) {
      await db.deleteFrom('webhook_message').where('webhook_id', '=', id).execute();
      const gone = await db.deleteFrom('webhook').where('id', '=', id).returning('id').execute();
      return gone.length > 0;
    },
    async setTold(id, revision) {
      await db
        .updateTable('webhook')
        .set({ told_revision: sql<number>`greatest(told_revision, ${revision}::int)` })
        .where('id', '=', id)
        .execute();
    },
    async addMessage({ id, webhook, kind, madeAt, revision, body, dueAt, isDelivered, attempts }) {
      // An index lets no more than one of a webhook wait, whichever server makes it.
      const added = await db
        .insertInto('webhook_message')
        .values({
          ...{ id, kind, revision, body, webhook_id: webhook, is_delivered: isDelivered },
          made_at: new Date(madeAt),
          due_at: dueAt === null ? null : new Date(dueAt),
          attempts: jsonOf(attempts),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .execute();
      const last = messagesOf(webhook).select('id').limit(MESSAGES_KEPT);
      await db
        .deleteFrom('webhook_message')
        .where('webhook_id', '=', webhook)
        .where('due_at', 'is', null)
        .where('id', 'not in', last)
        .execute();
      return added.length > 0;
    },
    async claim(now, until) {
      const due = db
        .selectFrom('webhook_message as m')
        .innerJoin('webhook as w', 'w.id', 'm.webhook_id')
        .select('m.id')
        .where('w.is_on', '=', true)
        .where(sql<boolean>`m.due_at <= ${now}::timestamptz`)
        .where(sql<boolean>`(m.claimed_until is null or m.claimed_until <= ${now}::timestamptz)`)
        .orderBy('m.due_at')
        .limit(CLAIMED_AT_ONCE)
        // Rows that another server is claiming at this moment are its own.
        .modifyEnd(sql`for update of m skip locked`);
      const rows = await db
        .updateTable('webhook_message')
        .set({ claimed_until: new Date(until) })
        .where('id', 'in', due)
        .returningAll()
        .execute();
      return rows.map(messageOf);
    },
    async note(id, { attempt, dueAt, isDelivered }) {
      await db
        .updateTable('webhook_message')
        .set({
          attempts: sql<readonly Attempt[]>`attempts || ${JSON.stringify([attempt])}::jsonb`,
          due_at: sql<Date | null>`case when due_at is null then null else ${dueAt}::timestamptz end`,
          is_delivered: isDelivered,
          claimed_until: null,
        })
        .where('id', '=', id)
        .execute();
    },
    async dropWaiting(before) {
      await db
        .deleteFrom('webhook_message')
        .where('revision', '<', before)
        .where('due_at', 'is not', null)
        .execute();
    },
    async messages(id) {
      return (await messagesOf(id).selectAll().limit(MESSAGES_KEPT).execute()).map(messageOf);
    },
  };
}

const jsonOf = (attempts: readonly Attempt[]) => sql<readonly Attempt[]>`${JSON.stringify(attempts)}::jsonb`;

function webhookOf(row: Selectable<Tables['webhook']>): KeptWebhook {
  const { id, url, query, secret, made_at, is_on, why_off, told_revision } = row;
  return {
    ...{ id, url, query, secret },
    madeAt: made_at.toISOString(),
    isOn: is_on,
    whyOff: why_off,
    toldRevision: told_revision,
  };
}

function messageOf(row: Selectable<Tables['webhook_message']>): Message {
  const { id, webhook_id, kind, made_at, revision, body, due_at, is_delivered, attempts } = row;
  return {
    ...{ id, kind, revision, body, webhook: webhook_id, isDelivered: is_delivered },
    attempts: [...attempts],
    madeAt: made_at.toISOString(),
    dueAt: due_at?.toISOString() ?? null,
  };
}
