// Owns the hashes of tokens in the database: its servers share them.
import type { Sql } from '../store/sql/database.ts';
import type { TokenHashes } from './token-hashes.ts';

export function keepHashesInDatabase(db: Sql): TokenHashes {
  return {
    async read(role) {
      const row = await db.selectFrom('token').select('hash').where('role', '=', role).executeTakeFirst();
      return row?.hash ?? null;
    },
    async addFirst(role, hash) {
      const added = await db
        .insertInto('token')
        .values({ role, hash })
        .onConflict((conflict) => conflict.column('role').doNothing())
        .returning('role')
        .execute();
      return added.length > 0;
    },
    async replace(role, hash) {
      await db
        .insertInto('token')
        .values({ role, hash })
        .onConflict((conflict) => conflict.column('role').doUpdateSet({ hash }))
        .execute();
    },
  };
}
