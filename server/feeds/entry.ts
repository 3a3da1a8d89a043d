// Owns what an entry of a feed is, whatever it is written as: one event at one revision, or many that one revision brought together.
import type { ListedKind } from '../../src/contract/changes-reply.ts';
import type { FeedItemAbout } from '../../src/contract/feeds.ts';

export type Entry = {
  /** The same wherever and however often it is told, and of no other event at no other revision. */
  readonly id: string;
  readonly kind: ListedKind;
  readonly revision: number;
  /** Instant at which the revision became known. */
  readonly seenAt: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Events of many that are named, each in a line that is left out when it is no longer shown to who reads. */
  readonly named: readonly { readonly key: number; readonly line: string }[];
  /** Of the one event; it goes when this one is no longer shown. */
  readonly key: number | null;
  /** How many it tells of. */
  readonly events: number;
  readonly event: FeedItemAbout['event'];
};

/** As readers filter by it: `new`, `corrected`, `retracted`, `withheld`. */
const TERMS = { added: 'new', changed: 'corrected', retracted: 'retracted', withheld: 'withheld' } as const;

export const termOf = ({ kind }: Pick<Entry, 'kind'>): string => TERMS[kind];
