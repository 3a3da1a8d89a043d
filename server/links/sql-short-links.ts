// Owns short links in the database: its servers share them.
import { type Selectable, sql } from 'kysely';
import type { KeptLink } from '../../src/contract/short-link.ts';
import type { Sql } from '../store/sql/database.ts';
import type { Tables } from '../store/sql/tables.ts';
import type { ShortLinks } from './short-links.ts';

export function keepLinksInDatabase(db: Sql): ShortLinks {
  return {
    async add({ id, query, madeAt, expires }) {
      await db
        .insertInto('short_link')
        .values({ id, query, expires, made_at: new Date(madeAt) })
        .execute();
    },
    async find(id) {
      const row = await db.selectFrom('short_link').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : linkOf(row);
    },
    async list({ limit, after }) {
      const { total } = await db
        .selectFrom('short_link')
        .select(sql<number>`count(*)::int`.as('total'))
        .executeTakeFirstOrThrow();
      const rows = await db
        .selectFrom('short_link')
        .selectAll()
        .$if(after !== null, (some) =>
          some.where(sql<boolean>`(made_at, id) < (${after?.madeAt}::timestamptz, ${after?.id})`),
        )
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return { total, links: rows.map(linkOf) };
    },
    async setRevoked(id, revokedAt) {
      const row = await db
        .updateTable('short_link')
        .set({
          revoked_at: revokedAt === null ? null : sql<Date>`coalesce(revoked_at, ${revokedAt}::timestamptz)`,
        })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : linkOf(row);
    },
    async addUses(uses, day) {
      for (const [id, count] of uses) {
        await db
          .updateTable('short_link')
          .set({ uses: sql<number>`uses + ${count}::int`, last_used_on: day })
          .where('id', '=', id)
          .execute();
      }
    },
  };
}

function linkOf(row: Selectable<Tables['short_link']>): KeptLink {
  const { id, query, made_at, expires, revoked_at, uses, last_used_on } = row;
  return {
    ...{ id, query, expires, uses },
    madeAt: made_at.toISOString(),
    revokedAt: revoked_at?.toISOString() ?? null,
    lastUsedOn: last_used_on,
  };
}
