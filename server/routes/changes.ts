// Owns what differs between two revisions: read strictly, found by the store, told field by field.
import {
  type Change,
  type Changes,
  LISTED_KINDS,
  type ListedKind,
  MAX_CHANGES,
  type WithheldEvent,
} from '../../src/contract/changes-reply.ts';
import type { SarhadEvent } from '../../src/contract/event.ts';
import { FILTER_PARAMETERS } from '../../src/contract/filter-grammar.ts';
import { answerJson } from '../answer.ts';
import { formatChangesCursor, parseChangesCursor } from '../changes-cursor.ts';
import { differencesOf } from '../differences.ts';
import { refuseFault } from '../problems.ts';
import { nextLink, readLimit } from '../read-page.ts';
import { readFilterOfAny } from '../read-query.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { ChangePosition, FoundChange, Gone } from '../store/store.ts';

export const listChanges: Route = async (context) => {
  const { audience, query, services } = context;
  const { store } = services;
  if (query.has('asof')) refuseFault('bad-value', 'asof', query.get('asof') ?? '', 'is given as until here');
  const limit = readLimit(context, { most: MAX_CHANGES, usual: MAX_CHANGES });
  const kinds = readKinds(query.get('kind'));
  const newest = (await store.resolveRevision(undefined)) ?? 0;
  const since = readRevisionNumber(query, 'since', { least: 0, newest }) ?? 0;
  const asked = readRevisionNumber(query, 'until', { least: Math.max(since, 1), newest });
  const cursor = readChangesCursor(query, since, asked);
  const until = asked ?? cursor?.until ?? newest;
  const isOfView = FILTER_PARAMETERS.some((parameter) => query.has(parameter));
  const filter = isOfView ? await readFilterOfAny(context, since === 0 ? [until] : [since, until]) : null;
  const list = await store.changes({ audience, since, until, filter, kinds, limit, after: cursor });
  const reply: Changes = {
    since,
    revision: until,
    before: await store.logged(since),
    after: await store.logged(until),
    inView: list.inView,
    elsewhere: list.elsewhere,
    changes: await tellChanges(context, list.changes, { since, until }),
    withheld: { total: list.withheldInAll, events: await tellWithheld(context, list.withheld) },
    nextCursor: list.next && formatChangesCursor({ since, until, ...list.next }),
  };
  return answerJson(context, reply, 'short', nextLink(context, reply.nextCursor));
};

type Between = { readonly since: number; readonly until: number };

async function tellChanges(
  context: RequestContext,
  found: readonly FoundChange[],
  { since, until }: Between,
): Promise<Change[]> {
  const { audience, services } = context;
  const readAt = async (revision: number) => {
    const keys = found.map(({ key }) => key);
    const events = revision === 0 ? [] : await services.store.byKeys({ audience, revision, keys });
    return new Map(events.map((event) => [event.key, event]));
  };
  const [before, after] = await Promise.all([readAt(since), readAt(until)]);
  const instants = new Map<number, string>();
  for (const revision of new Set(found.map((change) => change.revision)))
    instants.set(revision, (await services.store.logged(revision)).changedAt);
  return found.flatMap((change): Change[] => {
    const event = after.get(change.key);
    if (event === undefined) return [];
    return [
      tellChange(change, {
        earlier: before.get(change.key),
        event,
        changedAt: instants.get(change.revision) ?? '',
      }),
    ];
  });
}

/** That they went, and nothing of what they said. */
const tellWithheld = (
  { services: { store } }: RequestContext,
  gone: readonly Gone[],
): Promise<WithheldEvent[]> =>
  Promise.all(
    gone.map(async ({ id, key, revision }) => {
      const { changedAt } = await store.logged(revision);
      return { id, key, revision, changedAt };
    }),
  );

type Told = {
  readonly earlier: SarhadEvent | undefined;
  readonly event: SarhadEvent;
  readonly changedAt: string;
};

function tellChange(
  { key, kind, revision, inView }: FoundChange,
  { earlier, event, changedAt }: Told,
): Change {
  const { id, title, dateStart, dateEnd, datePrecision, type, status, note = null } = event;
  return {
    id,
    key,
    title,
    dateStart,
    dateEnd,
    datePrecision,
    type,
    kind,
    revision,
    changedAt,
    status,
    inView,
    note,
    differences: earlier === undefined ? [] : differencesOf(earlier, event),
  };
}

function readKinds(text: string | null): readonly ListedKind[] {
  if (text === null) return LISTED_KINDS;
  const parts = text.split(',');
  const isKind = (part: string) => LISTED_KINDS.some((kind) => kind === part);
  if (!parts.every(isKind))
    refuseFault('bad-value', 'kind', text, `expected any of ${LISTED_KINDS.join(', ')}`);
  return LISTED_KINDS.filter((kind) => parts.includes(kind));
}

function readRevisionNumber(
  query: URLSearchParams,
  name: 'since' | 'until',
  { least, newest }: { readonly least: number; readonly newest: number },
): number | null {
  const text = query.get(name);
  if (text === null) return null;
  if (!/^\d{1,9}$/.test(text)) {
    const expected = name === 'since' ? 'a revision such as 412, or 0' : 'a revision such as 412';
    refuseFault('bad-value', name, text, `expected ${expected}`);
  }
  const revision = Number(text);
  if (revision > newest)
    refuseFault('unknown-value', name, text, `is still to come; the newest revision is ${newest}`);
  if (revision < least) refuseFault('bad-value', name, text, `expected a revision from ${least} on`);
  return revision;
}

/** A cursor goes on between its own two revisions, so what stands beside it must name the same. */
function readChangesCursor(
  query: URLSearchParams,
  since: number,
  until: number | null,
): (ChangePosition & Between) | null {
  const text = query.get('cursor');
  if (text === null) return null;
  const cursor = parseChangesCursor(text);
  if (cursor === null)
    refuseFault('bad-cursor', 'cursor', text, 'expected the nextCursor of the page before');
  if (cursor.since !== since || (until !== null && cursor.until !== until)) {
    const between = `from revision ${cursor.since} to ${cursor.until}`;
    refuseFault('bad-cursor', 'cursor', text, `continues a list of changes ${between}`);
  }
  return cursor;
}
