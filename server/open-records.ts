// Owns all that a server keeps in one database: its events, and beside them what is no event.
import { isInRequest } from './in-request.ts';
import { keepUp } from './keep-up.ts';
import { keepHashesInDatabase } from './keys/sql-token-hashes.ts';
import type { TokenHashes } from './keys/token-hashes.ts';
import type { ShortLinks } from './links/short-links.ts';
import { keepLinksInDatabase } from './links/sql-short-links.ts';
import { openDatabase, type StoreConfiguration } from './store/open-store.ts';
import { BOUNDS, boundWaiting } from './store/sql/bound-waiting.ts';
import { openKysely } from './store/sql/database.ts';
import { openSqlStore, type SqlStoreOptions } from './store/sql/sql-store.ts';
import type { Store } from './store/store.ts';
import type { Upkeep } from './upkeep.ts';
import { keepWebhooksInDatabase } from './webhooks/sql-webhooks.ts';
import type { Webhooks } from './webhooks/webhooks.ts';

export type Records = {
  /** Closing it closes the database, and with it all else. */
  readonly store: Store;
  readonly hashes: TokenHashes;
  readonly links: ShortLinks;
  readonly webhooks: Webhooks;
  readonly upkeep: Upkeep;
};

/** Throws as `openDatabase` does: messages that say what to do. */
export async function openRecords(
  { frameBudget, ...where }: StoreConfiguration,
  options: Pick<SqlStoreOptions, 'warmUp' | 'compression' | 'onLook'>,
): Promise<Records> {
  const opened = await openDatabase(where);
  const database = boundWaiting(opened, { ...BOUNDS, isBounded: isInRequest });
  const store = await openSqlStore(database, { ...options, budget: frameBudget });
  const db = openKysely(database);
  return {
    store,
    hashes: keepHashesInDatabase(db),
    links: keepLinksInDatabase(db),
    webhooks: keepWebhooksInDatabase(db),
    // Who keeps the server waits for as long as it takes.
    upkeep: keepUp(opened, where.databaseUrl === undefined),
  };
}
