// Owns whether what batches were answered with agrees with what is there: events added and changed, counted anew by revision.
import { sql } from 'kysely';
import type { Examining } from './examining.ts';
import { type Found, well, wrong } from './finding.ts';

type Row = { revision: number; said_added: number; said_changed: number; added: number; changed: number };

export async function checkCounts({ db }: Pick<Examining, 'db'>): Promise<Found[]> {
  // A version whose content stays is no change: borders or sides of actors moved.
  const { rows } = await sql<Row>`with versions as (
      select rev_from as revision, row_number() over w = 1 as is_first,
        md5(content::text) <> lag(md5(content::text)) over w as is_other
      from event_text window w as (partition by event_id order by rev_from)
    ), counted as (
      select revision, (count(*) filter (where is_first))::int as added,
        (count(*) filter (where not is_first and is_other))::int as changed
      from versions group by revision
    ), said as (
      select revision, sum(added)::int as added, sum(changed)::int as changed from batch_log group by revision
    )
    select coalesce(s.revision, c.revision) as revision, coalesce(s.added, 0) as said_added,
      coalesce(s.changed, 0) as said_changed, coalesce(c.added, 0) as added, coalesce(c.changed, 0) as changed
    from said as s full join counted as c on c.revision = s.revision
    where coalesce(s.added, 0) <> coalesce(c.added, 0) or coalesce(s.changed, 0) <> coalesce(c.changed, 0)
    order by 1`.execute(db);
  return rows.length === 0
    ? [
        well(
          'counts',
          'Each revision has as many added and changed events as its batches were answered with.',
        ),
      ]
    : rows.map(({ revision, said_added, said_changed, added, changed }) =>
        wrong(
          'counts',
          `Revision ${revision} was answered with ${said_added} events added and ${said_changed} changed, and has ${added} and ${changed}: events are missing, or were brought in past this program. Restore a backup.`,
        ),
      );
}
