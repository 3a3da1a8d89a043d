// Owns the upkeep of a server over its database: see `upkeep`.
import { Readable } from 'node:stream';
import { compressBackup } from './backup/backup-stream.ts';
import { writeBackup } from './backup/write-backup.ts';
import { checkDatabase } from './doctor/check-database.ts';
import { builtInLocator } from './store/events/locate-event.ts';
import { type Database, openKysely } from './store/sql/database.ts';
import type { Upkeep } from './upkeep.ts';

export function keepUp(database: Database, isEmbedded: boolean): Upkeep {
  return {
    backup() {
      const text = writeBackup(database, { isEmbedded, now: () => new Date() });
      return Readable.toWeb(compressBackup(text)) as ReadableStream<Uint8Array<ArrayBuffer>>;
    },
    async examine() {
      const examining = { db: openKysely(database), locator: await builtInLocator(), isAlone: !isEmbedded };
      const found = await checkDatabase(examining);
      return found.map(({ about, state, says }) => ({ about, state, says }));
    },
  };
}
