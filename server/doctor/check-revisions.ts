// Owns whether the log of revisions is whole: numbered without a gap, in the order of time, and every batch of one that is in it.
import type { Examining } from './examining.ts';
import { EXAMPLES, type Found, named, well, wrong } from './finding.ts';

export async function checkRevisions({ db }: Pick<Examining, 'db'>): Promise<Found[]> {
  const log = await db
    .selectFrom('revision_log')
    .select(['revision', 'instant'])
    .orderBy('revision')
    .execute();
  const newest = log.at(-1)?.revision ?? 0;
  const found: Found[] = [];
  const missing = [];
  const known = new Set(log.map(({ revision }) => revision));
  for (let revision = 1; revision <= newest; revision++)
    if (!known.has(revision)) missing.push(String(revision));
  if (missing.length > 0)
    found.push(
      wrong(
        'revisions',
        `The log lacks ${named(missing.length, 'revision', missing.slice(0, EXAMPLES))}: restore a backup.`,
      ),
    );
  const early = log.filter(({ instant }, at) => at > 0 && instant < (log[at - 1]?.instant ?? instant));
  if (early.length > 0) {
    const numbers = early.slice(0, EXAMPLES).map(({ revision }) => String(revision));
    found.push(
      wrong(
        'revisions',
        `${named(early.length, 'revision', numbers)} became known before the one before: dates in “as of” are answered wrongly. Restore a backup.`,
      ),
    );
  }
  const orphans = await db
    .selectFrom('batch_log')
    .select('batch_id')
    .where('revision', '>', newest)
    .orderBy('batch_id')
    .execute();
  if (orphans.length > 0) {
    const ids = orphans.slice(0, EXAMPLES).map(({ batch_id }) => batch_id);
    found.push(
      wrong(
        'revisions',
        `${named(orphans.length, 'batch', ids).replace('batchs', 'batches')} became a revision that is not in the log: restore a backup.`,
      ),
    );
  }
  return found.length > 0 ? found : [well('revisions', `The log is whole, up to revision ${newest}.`)];
}
