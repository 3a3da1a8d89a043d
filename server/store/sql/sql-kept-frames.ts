// Owns frames of groups as the database keeps them: for each audience those of the newest revisions, and their chunks, each once.
import { sql } from 'kysely';
import { CHUNK_FORM, type FrameShelf, type KeptFrame } from '../frames/kept-frame.ts';
import type { Audience } from '../store.ts';
import type { Sql } from './database.ts';
import { markingLevel } from './sql-visible.ts';

/** Of each audience. */
const FRAMES_KEPT = 50;

/**
 * `lastWithdrawal`: what was made before it is neither found nor kept, for it may hold what was withdrawn. `budget` decides whether a frame is one
 * of groups, and of which.
 */
export function keepFrames(
  db: Sql,
  { lastWithdrawal, budget }: { readonly lastWithdrawal: number; readonly budget: number },
): FrameShelf {
  const made = { withdrawal: lastWithdrawal, form: CHUNK_FORM, budget };
  const ofAudience = (audience: Audience) => ({ marking: markingLevel(audience), ...made });
  const isMade = (audience: Audience) => {
    const { marking, withdrawal, form } = ofAudience(audience);
    return sql<boolean>`marking = ${marking}::int and withdrawal = ${withdrawal}::int and form = ${form}::int and budget = ${budget}::int`;
  };
  return {
    async find(audience, revision) {
      const found = await db
        .selectFrom('kept_frame')
        .select('frame')
        .where(isMade(audience))
        .where('revision', '<=', revision)
        .orderBy('revision', 'desc')
        .limit(1)
        .executeTakeFirst();
      return found?.frame ?? null;
    },
    async load(audience, hash) {
      const found = await db
        .selectFrom('kept_chunk')
        .select(['encoding', sql<string>`encode(body, 'base64')`.as('body')])
        .where('marking', '=', markingLevel(audience))
        .where('hash', '=', hash)
        .executeTakeFirst();
      return found ? { encoding: found.encoding, body: Buffer.from(found.body, 'base64') } : null;
    },
    async keep(audience, frame, bodyOf) {
      const marking = markingLevel(audience);
      const { revision } = frame;
      const hashes = frame.parts.map(({ chunk }) => chunk.hash);
      // By the newest frame that has it: with the last one that is kept it goes.
      const { rows: known } = await sql<{ hash: string }>`update kept_chunk
        set revision = greatest(revision, ${revision}::int)
        where marking = ${marking}::int and hash = any(${hashes}::text[]) returning hash`.execute(db);
      const there = new Set(known.map(({ hash }) => hash));
      for (const hash of new Set(hashes)) {
        if (there.has(hash)) continue;
        const { encoding, body } = await bodyOf(hash);
        // One by one, so that others have their turn between two.
        await sql`insert into kept_chunk (marking, hash, revision, encoding, body)
          values (${marking}::int, ${hash}, ${revision}::int, ${encoding}::text, decode(${Buffer.from(body).toString('base64')}::text, 'base64'))
          on conflict do nothing`.execute(db);
      }
      await insertFrame(db, ofAudience(audience), frame);
      await forgetOld(db, marking, isMade(audience));
    },
  };
}

/** Unless something has been withdrawn since it was begun. */
async function insertFrame(
  db: Sql,
  made: { marking: number; withdrawal: number; form: number; budget: number },
  frame: KeptFrame,
): Promise<void> {
  await sql`insert into kept_frame (marking, revision, withdrawal, form, budget, frame)
    select ${made.marking}::int, ${frame.revision}::int, ${made.withdrawal}::int, ${made.form}::int, ${made.budget}::int,
      ${JSON.stringify(frame)}::json
    where (select coalesce(max(revision), 0) from withdrawal) = ${made.withdrawal}::int
    on conflict (marking, revision) do update set withdrawal = excluded.withdrawal, form = excluded.form,
      budget = excluded.budget, frame = excluded.frame`.execute(db);
}

async function forgetOld(db: Sql, marking: number, isMade: ReturnType<typeof sql<boolean>>): Promise<void> {
  await sql`delete from kept_frame where marking = ${marking}::int and (not (${isMade}) or revision <= (
    select revision from kept_frame where marking = ${marking}::int and ${isMade}
    order by revision desc offset ${sql.lit(FRAMES_KEPT)} limit 1))`.execute(db);
  await sql`delete from kept_chunk where marking = ${marking}::int
    and revision < (select min(revision) from kept_frame where marking = ${marking}::int)`.execute(db);
}

/** In the transaction that withdraws something: nothing of it stays in what was made before. */
export async function forgetFrames(db: Sql): Promise<void> {
  await db.deleteFrom('kept_frame').execute();
  await db.deleteFrom('kept_chunk').execute();
}
