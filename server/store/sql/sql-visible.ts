// Owns what an audience sees at a revision, as SQL: every read begins here, so that none can forget to ask who reads.
import { sql } from 'kysely';
import { MARKINGS, STATUSES, type Status } from '../../../src/contract/taxonomy.ts';
import { canContain } from '../events/event-version.ts';
import type { Audience } from '../store.ts';
import type { Sql } from './database.ts';

export type View = { readonly audience: Audience; readonly revision: number };

const STATUSES_THAT_CONTAIN_NOTHING = STATUSES.filter((status) => !canContain(status));

export const markingLevel = ({ upTo }: Audience) => MARKINGS.indexOf(upTo);

/** That the event of this id was not withdrawn from the revision for who asks; of who says something as of what it is said of. */
export const isNotWithdrawn = (id: string, { audience, revision }: View) =>
  sql<boolean>`${sql.ref(id)} not in (select x.event_id from withdrawal as x
    where x.revision > ${sql.lit(revision)} and x.marking > ${sql.lit(markingLevel(audience))})`;

/** Versions `v` that the audience sees at the revision, beside `d`, which is there when another event denies them. */
export function visibleVersions(db: Sql, view: View) {
  const { audience, revision } = view;
  const level = markingLevel(audience);
  return db
    .with('denied', (cte) =>
      cte
        .selectFrom('event_naming')
        .select('event_id')
        .distinct()
        .where('relation', '=', 'denial-of')
        .where('denies', '=', true)
        .where('marking', '<=', level)
        .where('rev_from', '<=', revision)
        .where('rev_to', '>', revision)
        .where(isNotWithdrawn('source_id', view)),
    )
    .selectFrom('event_version as v')
    .leftJoin('denied as d', 'd.event_id', 'v.event_id')
    .where('v.marking', '<=', level)
    .where('v.rev_from', '<=', revision)
    .where('v.rev_to', '>', revision)
    .where(isNotWithdrawn('v.event_id', view));
}

/** Denials of claims of a version `v`, as rows `a`: of answers that the audience sees. */
export const denialsOf = (view: View) =>
  sql`claim_answer as a where a.event_id = v.event_id and a.kind = 'denied'
    and a.marking <= ${sql.lit(markingLevel(view.audience))} and a.rev_from <= ${sql.lit(view.revision)} and a.rev_to > ${sql.lit(view.revision)}
    and ${isNotWithdrawn('a.source_id', view)}`;

/**
 * Events that are part of others: `p` the part, `w` a whole that stands (see `canContain`), both as the audience sees them. Wholes come first, by
 * themselves (`offset 0`): they lie with what names them, and maybe not where their parts lie.
 */
export function standingPartOf(db: Sql, view: View) {
  const { audience, revision } = view;
  const level = markingLevel(audience);
  const wholes = db
    .selectFrom('event_naming as n')
    .innerJoin('event_version as w', 'w.event_id', 'n.event_id')
    .select(['n.source_id', 'w.event_id', 'w.key'])
    .where('n.relation', '=', 'part-of')
    .where('n.marking', '<=', level)
    .where('n.rev_from', '<=', revision)
    .where('n.rev_to', '>', revision)
    .where('w.marking', '<=', level)
    .where('w.rev_from', '<=', revision)
    .where('w.rev_to', '>', revision)
    .where('w.own_status', 'not in', STATUSES_THAT_CONTAIN_NOTHING)
    .where(isNotWithdrawn('n.source_id', view))
    .where(isNotWithdrawn('n.event_id', view))
    .offset(0);
  return db
    .selectFrom(wholes.as('w'))
    .innerJoin('event_version as p', 'p.event_id', 'w.source_id')
    .where('p.marking', '<=', level)
    .where('p.rev_from', '<=', revision)
    .where('p.rev_to', '>', revision);
}

/** Needs `visibleVersions`. See `isDeniable`. */
export const statusOfVisible = sql<Status>`case
  when d.event_id is not null and v.own_status in ('reported', 'confirmed') then 'contested'
  else v.own_status end`;
