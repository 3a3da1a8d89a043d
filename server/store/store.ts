// Owns what the API asks of a store. Three answer it: sql (PostgreSQL's dialect) and memory, held together by one suite, and synthetic.

import type { BatchReply } from '../../src/contract/batch.ts';
import type { ChangeCounts, ChangeKind, ListedKind } from '../../src/contract/changes-reply.ts';
import type { Coverage } from '../../src/contract/coverage.ts';
import type { Actor, SarhadEvent } from '../../src/contract/event.ts';
import type { EventInput } from '../../src/contract/event-input.ts';
import type { EventHistory } from '../../src/contract/event-replies.ts';
import type { Filter } from '../../src/contract/filter.ts';
import type { FrameManifest } from '../../src/contract/frame.ts';
import type { Dictionary, Meta } from '../../src/contract/replies.ts';
import type { Sort } from '../../src/contract/sort.ts';
import type { Marking } from '../../src/contract/taxonomy.ts';
import type { TokenRole } from '../../src/contract/token-role.ts';
import type { TotalsReply } from '../../src/contract/totals-reply.ts';
import type { Place } from '../../src/matching/sort-events.ts';
import type { BatchFault, Faults } from './faults.ts';
import type { StoredChunk } from './stored-chunk.ts';

/** Who asks. Every read takes one, and sees events up to its marking; nothing else of an event may reach it. */
export type Audience = { readonly upTo: Marking };

export const PUBLIC: Audience = { upTo: 'CLEAR' };

/** Where a page of the list ends. */
export type Position = Place;

export type EventPart = {
  readonly events: readonly SarhadEvent[];
  /** Position of the last event when more follow. */
  readonly next: Position | null;
};

export type EventList = EventPart & {
  readonly total: number;
  /** Events that pass all else, placed less precisely than `within` asks, and near enough that they may lie within. */
  readonly tooImprecise: number;
};

export type Selection = { readonly audience: Audience; readonly revision: number; readonly filter: Filter };
export type PartQuery = Selection & {
  readonly limit: number;
  /** Of a list sorted alike. */
  readonly after: Position | null;
  /** Newest first unless given; see `matching/sort-events`. */
  readonly sort?: Sort;
};

/** What the log says of a revision. */
export type Logged = {
  readonly revision: number;
  readonly changedAt: string;
  /** Null before the first. */
  readonly rules: Rules | null;
};

/** Of the changes after revision `since` (0: before all) up to `until`. */
export type ChangesQuery = {
  readonly audience: Audience;
  readonly since: number;
  readonly until: number;
  /** Null: every event is looked at, whatever its status. Sides and ids are those of each revision. */
  readonly filter: Filter | null;
  readonly kinds: readonly ListedKind[];
  readonly limit: number;
  readonly after: ChangePosition | null;
};

/** Where a page of changes ends. */
export type ChangePosition = { readonly revision: number; readonly key: number };

export type FoundChange = ChangePosition & {
  readonly kind: ChangeKind;
  readonly inView: { readonly before: boolean; readonly after: boolean };
};

/** An event that is no longer shown, and the revision in which it went. */
export type Gone = { readonly id: string; readonly key: number; readonly revision: number };

export type ChangeList = {
  readonly inView: ChangeCounts;
  readonly elsewhere: ChangeCounts;
  /** Of the kinds asked for; together with those withheld, as many as were asked for. */
  readonly changes: readonly FoundChange[];
  /** Events that are no longer shown, whatever the filter: which of them it would select is not told of what was withdrawn. */
  readonly withheld: readonly Gone[];
  /** On all pages. */
  readonly withheldInAll: number;
  readonly next: ChangePosition | null;
};

/** A revision names the rule by which the versions that became known with it got their status. No rule is ever changed or removed. */
export type StatusRule = 1 | 2;

/** What a revision was computed by. */
export type Rules = {
  readonly status: StatusRule;
  /** See `TAXONOMY_VERSION`. */
  readonly taxonomy: number;
  /** Of borders, chainage and provinces, by the name of its locator; null where a database did not keep it. */
  readonly geometry: string | null;
  /** Of crossings and of names of places, by the name that `EventLocator` gives them; null where a database did not keep it. */
  readonly reference: string | null;
};

export type Batch = {
  readonly batchId: string;
  /** Instant at which the batch became known; the server's clock unless a shipped collection brings its own. */
  readonly instant: string;
  readonly note: string;
  readonly events: readonly EventInput[];
  readonly actors: readonly Actor[];
  /** What the collection says of its reach from this revision on; left out, what it said before stands. */
  readonly coverage?: Coverage;
  /** By which rules its revision is computed; left out, by the newest. Only a shipped collection names older ones. */
  readonly rules?: Omit<Rules, 'reference'>;
};

export class BatchRefused extends Error {
  /** The first ones; `count` is of all. */
  readonly faults: readonly BatchFault[];
  readonly count: number;
  constructor({ named, count }: Faults) {
    super(`The batch was refused: ${count} fault(s), the first at ${named[0]?.at}: ${named[0]?.detail}`);
    this.faults = named;
    this.count = count;
  }
}

/** The `batchId` was used before, for other content. */
export class BatchConflict extends Error {
  readonly batchId: string;
  constructor(batchId: string) {
    super(`The batch id ${batchId} was used before for other content; give this batch an id of its own.`);
    this.batchId = batchId;
  }
}

/** That an event was withdrawn: from every revision before `revision`, which the withdrawal made, for readers below `marking`. */
export type Withdrawal = {
  readonly event: string;
  readonly revision: number;
  readonly withdrawnAt: string;
  readonly marking: Marking;
  /** In which it stood more openly, from the first to the last. */
  readonly revisions: { readonly first: number; readonly last: number };
  readonly reason: string;
  readonly by: TokenRole;
};

/** An explicit act of the editor: whoever may not read the event as it is now reads no earlier version of it either. */
export type Withdrawing = Pick<Withdrawal, 'event' | 'reason' | 'by'> & { readonly instant: string };

/** `isNew`: false where it was withdrawn before, and nothing of it has been shown since. */
export type Withdrawn = { readonly withdrawal: Withdrawal; readonly isNew: boolean };

/** `open`: everybody may read it as it is now. `never-open`: no earlier version was open to more readers. */
export type WhyNotWithdrawn = 'unknown' | 'open' | 'never-open';

export class WithdrawalRefused extends Error {
  readonly why: WhyNotWithdrawn;
  constructor(why: WhyNotWithdrawn, event: string) {
    super(`The event ${event} cannot be withdrawn: ${why}.`);
    this.why = why;
  }
}

/** Parallel lists. */
export type Positions = {
  readonly keys: number[];
  readonly distances: number[];
  readonly chainages: number[];
};

/** Counts are of what the audience can see. */
export type Summary = Pick<Meta, 'eventCount' | 'counts' | 'years' | 'firstDate' | 'lastDate'> & {
  /** 0 for a store that has no batch yet. */
  readonly revision: number;
  readonly changedAt: string;
  readonly rules: Rules | null;
  /** What the last revision until then that says anything of it says. */
  readonly coverage: Coverage | null;
  /** Events that the revision once showed and from which they were withdrawn: no count has them. */
  readonly withheld: Meta['withheld'];
};

/** What a filter's events are, added up. */
export type Totals = Omit<TotalsReply, 'revision'>;

/** What is said of all events together. */
export type CollectionNote = Omit<Meta['collection'], 'coverage'> & {
  readonly attribution: readonly string[];
};

export type Store = {
  /** What the store was filled with; null when nothing was said, as when it holds the built-in collection. */
  collection(): Promise<CollectionNote | null>;
  /** Counts of a revision that exists, the newest unless given. */
  summary(audience: Audience, revision?: number): Promise<Summary>;
  /**
   * The revision that `asof` selects: the newest for undefined, a number that exists, or the last one whose instant
   * lies before the end of that day in UTC. Before the first revision: the first. Null for a revision still to come.
   */
  resolveRevision(asof: string | undefined): Promise<number | null>;
  /** The newest revision that this process has learned of; asks nobody. 0 before it has learned of any. */
  knownRevision(): number;
  /**
   * Asks the database itself, whatever is cached; gives the newest revision. Throws DatabaseUnavailable where it does not answer, or lacks
   * tables that this program needs.
   */
  ping(): Promise<number>;
  /**
   * Calls back when another process may have added a revision, where its database passes that on; gives what ends it. Whoever must know
   * asks now and then all the same.
   */
  onNews(listener: () => void): () => void;
  /** The last revision that was known at an instant; before the first: the first. 0 of an empty store. */
  revisionAt(instant: string): Promise<number>;
  /** Of a revision that exists, or of 0, before all. */
  logged(revision: number): Promise<Logged>;
  list(query: PartQuery): Promise<EventList>;
  /** As `list`, for who needs no counts. */
  listPart(query: PartQuery): Promise<EventPart>;
  /** The total of `list`. */
  count(query: Selection): Promise<number>;
  /** Of all events that match; see `TotalsReply`. */
  totals(query: Selection): Promise<Totals>;
  /** Events of these keys in this order; keys that do not exist (for this audience) are left out. */
  byKeys(query: { audience: Audience; revision: number; keys: readonly number[] }): Promise<SarhadEvent[]>;
  byId(query: { audience: Audience; revision: number; id: string }): Promise<SarhadEvent | null>;
  /** Keys of the events that `byId` gives for these ids, by id; those of others are left out. */
  keysOf(query: {
    audience: Audience;
    revision: number;
    ids: readonly string[];
  }): Promise<ReadonlyMap<string, number>>;
  /** Ids that differ from this one in case alone, of events that `byId` gives; none where there is an event of this very id. */
  idsAlike(query: { audience: Audience; revision: number; id: string }): Promise<string[]>;
  /**
   * Versions that the audience can see, oldest first, each as it read when it became known; null when there are none.
   * Visibility goes by the marking of each version: what was open once stays open as of then.
   */
  history(query: { audience: Audience; id: string }): Promise<EventHistory | null>;
  /** What differs between two revisions, the latest first; see `contract/changes-reply`. */
  changes(query: ChangesQuery): Promise<ChangeList>;
  /** Keys of the events that match a text, ascending; words are folded by `matching/fold-text`, all must occur. */
  search(query: { audience: Audience; revision: number; text: string }): Promise<number[]>;
  /**
   * Where events lie to the nearest of these borders (none named: of all): those that have one near, by key ascending.
   * Distances and chainages are tenths of a km.
   */
  positions(query: { audience: Audience; revision: number; borders: readonly string[] }): Promise<Positions>;
  dictionary(query: { audience: Audience; revision: number }): Promise<Dictionary>;
  /**
   * Events one by one, or in groups when they are more than the store's budget; then those of [from, to] one by one,
   * in whole months, when they keep to the budget.
   */
  frame(query: { audience: Audience; revision: number; from?: string; to?: string }): Promise<FrameManifest>;
  /**
   * A chunk, whose JSON text its hash names; null when this audience has no such chunk, or when it belongs to
   * an old revision that is no longer cached: asking for that revision's frame again brings it back.
   */
  chunk(query: { audience: Audience; hash: string }): Promise<StoredChunk | null>;
  /**
   * Adds a batch as one revision: all or nothing. The same `batchId` again, or nothing new in it, makes no revision.
   * A repeated batch is answered as the first time. Throws BatchRefused with every fault found (unknown actors,
   * relations to unknown events, duplicate ids, text that a database cannot hold), or BatchConflict.
   * Schemas of the contract are the caller's to check.
   */
  addBatch(batch: Batch): Promise<BatchReply>;
  /**
   * Withdraws an event whose marking was raised from all revisions until now, as a revision of its own in which nothing else changes. Once
   * only: asked again it gives the withdrawal that there is. Throws WithdrawalRefused.
   */
  withdraw(act: Withdrawing): Promise<Withdrawn>;
  /** Newest first. */
  withdrawals(): Promise<Withdrawal[]>;
  /** The revision of the last withdrawal, 0 without one: what was kept of earlier revisions before it is good no more. */
  lastWithdrawal(): Promise<number>;
  /** Of the events of these ids those that were withdrawn and are not shown at a revision, each with the instant since which that is so. */
  withheldSince(query: {
    audience: Audience;
    revision: number;
    ids: readonly string[];
  }): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
};
