// Owns what a feed says of one revision: each event of a filter that came, was corrected or went, and in one entry what came as history.
import { dayOfInstant, spanOf } from '../../src/contract/calendar-date.ts';
import {
  CHANGE_KINDS,
  type ChangeKind,
  type FoundIn,
  LISTED_KINDS,
  type ListedKind,
  MAX_CHANGES,
} from '../../src/contract/changes-reply.ts';
import type { SarhadEvent } from '../../src/contract/event.ts';
import type { Filter } from '../../src/contract/filter.ts';
import { differenceInText, movedInWords, sameShownInWords } from '../../src/words/difference-words.ts';
import {
  entryTitle,
  listedLine,
  type Many,
  manyTitle,
  othersInWords,
  seenHere,
  shortened,
  timesInWords,
  withheldHere,
  withheldTitle,
} from '../../src/words/feed-words.ts';
import { eventLines } from '../../src/words/in-text.ts';
import type { Names } from '../../src/words/names.ts';
import { differencesOf } from '../differences.ts';
import type { Audience, FoundChange, Gone, Logged, Store } from '../store/store.ts';
import type { Entry } from './entry.ts';

/** More of one kind with one revision are one entry. */
export const MOST_SINGLE = 20;
/** What was over so many days before it became known is history, and alarms nobody. */
export const NEWS_DAYS = 60;
/** Of many so many are named. */
const MOST_NAMED = 20;

export type Asked = {
  readonly store: Store;
  readonly audience: Audience;
  readonly filter: Filter;
  /** Of actors, borders, provinces: as they are called now. */
  readonly names: () => Promise<Names>;
};

/** Newest first by their order in the list of changes: what is new, then what was corrected, then what was retracted. */
export async function tellEntries(asked: Asked, revision: number): Promise<Entry[]> {
  const { store, audience, filter } = asked;
  const find = (kinds: readonly ListedKind[]) =>
    store.changes({
      ...{ audience, filter, kinds, since: revision - 1, until: revision },
      ...{ limit: MAX_CHANGES, after: null },
    });
  const { inView, changes, next, withheldInAll } = await find(LISTED_KINDS);
  const kinds = CHANGE_KINDS.filter((kind) => inView[kind] > 0);
  if (kinds.length === 0 && withheldInAll === 0) return [];
  const now = await store.logged(revision);
  const entries: Entry[] = [];
  for (const kind of kinds) {
    const found =
      next === null ? changes.filter((change) => change.kind === kind) : (await find([kind])).changes;
    entries.push(...(await tellKind(asked, { kind, now, found, count: inView[kind] })));
  }
  if (withheldInAll > 0)
    entries.push(...tellWithheld((await find(['withheld'])).withheld, withheldInAll, now));
  return entries;
}

/** Of all filters alike: which of them would have selected it tells what it said. */
function tellWithheld(gone: readonly Gone[], count: number, now: Logged): Entry[] {
  const { revision, changedAt: seenAt } = now;
  const about = { kind: 'withheld' as const, key: null, event: null, revision, seenAt };
  const idOf = (what: string) => `urn:sarhad:revision:${revision}:${seenAt}:withheld${what}`;
  const lines = [withheldHere(count, now)];
  if (count > MOST_SINGLE) {
    const many = { kind: 'withheld' as const, count, years: null, isEarlier: false };
    const named = gone.slice(0, MOST_NAMED).map(({ id }) => ({ key: NOBODY, line: id }));
    return [
      {
        ...about,
        ...{ id: idOf(''), title: manyTitle(many, revision), lines, events: count },
        named: [...named, { key: NOBODY, line: othersInWords(count - named.length) }],
      },
    ];
  }
  return gone.map(({ id }) => ({
    ...about,
    ...{ id: idOf(`:${id}`), title: withheldTitle(id), lines: [withheldHere(1, now)], named: [], events: 1 },
  }));
}

type Found = {
  readonly kind: ChangeKind;
  readonly now: Logged;
  readonly found: readonly FoundChange[];
  /** Of all, where not all are found at once. */
  readonly count: number;
};

async function tellKind(asked: Asked, { kind, now, found, count }: Found): Promise<Entry[]> {
  const { store, audience } = asked;
  const keys = found.map(({ key }) => key);
  const events = await store.byKeys({ audience, revision: now.revision, keys });
  if (count > MOST_SINGLE) {
    const years = count > found.length ? null : yearsOf(events);
    return [tellMany({ kind, count, years, isEarlier: false }, events, now)];
  }
  const isHistory = (event: SarhadEvent) => kind === 'added' && isLongAgo(event, now.changedAt);
  const earlier = events.filter(isHistory);
  const foundIn = new Map(found.map(({ key, inView }) => [key, inView]));
  const single = events.filter((event) => !isHistory(event));
  const entries = await Promise.all(
    single.map((event) => tellOne(asked, { kind, now, event, foundIn: foundIn.get(event.key) })),
  );
  if (earlier.length === 0) return entries;
  const many = { kind, count: earlier.length, years: yearsOf(earlier), isEarlier: true };
  return [...entries, tellMany(many, earlier, now)];
}

const spanOfEvent = ({ dateStart, dateEnd, datePrecision }: SarhadEvent) =>
  spanOf(dateStart, dateEnd, datePrecision);

const isLongAgo = (event: SarhadEvent, changedAt: string): boolean =>
  (spanOfEvent(event)?.endDay ?? Number.POSITIVE_INFINITY) < dayOfInstant(changedAt) - NEWS_DAYS;

function yearsOf(events: readonly SarhadEvent[]): Many['years'] {
  const years = events.map(({ dateStart }) => Number(dateStart.slice(0, 4)));
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
}

type One = {
  readonly kind: ChangeKind;
  readonly now: Logged;
  readonly event: SarhadEvent;
  readonly foundIn: FoundIn | undefined;
};

async function tellOne(asked: Asked, { kind, now, event, foundIn }: One): Promise<Entry> {
  const { store, audience } = asked;
  const { id, key, type, status, dateStart, dateEnd, datePrecision } = event;
  const first = kind === 'added' ? now : ((await store.history({ audience, id }))?.versions[0] ?? now);
  const published = publishedOf(event);
  const lines = [
    ...timesInWords(kind, event, published, { first, now }),
    ...(kind === 'changed' ? await whatChanged(asked, { now, event, foundIn }) : []),
    ...(kind === 'retracted' ? [event.note ?? ''] : eventLines(event)),
  ];
  return {
    id: `urn:sarhad:revision:${now.revision}:${now.changedAt}:event:${id}`,
    title: entryTitle(kind, event),
    lines: lines.map(shortened).filter(Boolean),
    named: [],
    events: 1,
    event: {
      ...{ id, type, status, published },
      happened: { dateStart, dateEnd, datePrecision },
      firstSeen: first.changedAt,
    },
    ...{ kind, key, revision: now.revision, seenAt: now.changedAt },
  };
}

async function whatChanged(
  { store, audience, names }: Asked,
  { now, event, foundIn }: Pick<One, 'now' | 'event' | 'foundIn'>,
): Promise<string[]> {
  const revision = now.revision - 1;
  const [before] = await store.byKeys({ audience, revision, keys: [event.key] });
  const differences = before === undefined ? [] : differencesOf(before, event);
  const moved = foundIn === undefined ? '' : movedInWords(foundIn);
  if (differences.length === 0) return moved === '' ? [sameShownInWords()] : [`${moved}.`];
  const known = await names();
  return [
    ...(moved === '' ? [] : [`${moved}.`]),
    ...differences.map((difference) => differenceInText(difference, known)),
  ];
}

function publishedOf({ sources }: SarhadEvent): NonNullable<Entry['event']>['published'] {
  const days = sources.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

function tellMany(many: Many, events: readonly SarhadEvent[], now: Logged): Entry {
  const { kind, count, isEarlier } = many;
  const newestFirst = events.toSorted((a, b) => (a.dateStart < b.dateStart ? 1 : -1));
  const named = newestFirst.slice(0, MOST_NAMED);
  return {
    id: `urn:sarhad:revision:${now.revision}:${now.changedAt}:${isEarlier ? 'earlier' : kind}`,
    title: manyTitle(many, now.revision),
    lines: kind === 'added' ? [seenHere(now.changedAt)] : [],
    named: [
      ...named.map((event) => ({ key: event.key, line: listedLine(event) })),
      // A line of nobody's: it stays whatever is no longer shown.
      ...(count > named.length ? [{ key: NOBODY, line: othersInWords(count - named.length) }] : []),
    ],
    key: null,
    events: count,
    event: null,
    ...{ kind, revision: now.revision, seenAt: now.changedAt },
  };
}

export const NOBODY = -1;
