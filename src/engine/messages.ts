// Owns what page and worker say to each other.
import type {
  Answer,
  BorderSums,
  EngineNames,
  ExpectedFrame,
  MarkFacts,
  NewsOf,
  PlannedKeys,
  Question,
} from './answers.ts';
import type { MarkName } from './map-marks.ts';

/** A request for keys, answered to its number. */
export type Lookup =
  | { readonly of: 'members'; readonly mark: MarkName; readonly limit: number }
  | { readonly of: 'mark-facts'; readonly marks: readonly MarkName[] }
  | { readonly of: 'member-places'; readonly mark: MarkName }
  | { readonly of: 'area-members'; readonly areas: readonly string[]; readonly limit: number }
  | { readonly of: 'keys'; readonly offset: number; readonly limit: number }
  | { readonly of: 'rank'; readonly key: number }
  | { readonly of: 'planned'; readonly day: number }
  | { readonly of: 'newest'; readonly day: number }
  | { readonly of: 'without-each' }
  | { readonly of: 'borders' };

/** What a lookup finds: keys, places, counts, a number, facts of marks, planned events, or sums of all borders; null: none, or the client was closed. */
export type Found = Uint32Array | Float64Array | number | MarkFacts | PlannedKeys | BorderSums | null;

/** A question as it is sent: keys of a text search and positions go ahead of it, once, for they may be a million. */
export type SentQuestion = Omit<Question, 'textKeys' | 'positions'>;

export type ToWorker =
  | { readonly kind: 'frame'; readonly frame: ExpectedFrame }
  | { readonly kind: 'chunk'; readonly hash: string; readonly bytes: ArrayBuffer }
  /** Holds for all messages that follow. */
  | { readonly kind: 'text-keys'; readonly keys: Uint32Array | null }
  /** A reply of `/positions`, as received. */
  | { readonly kind: 'positions'; readonly bytes: ArrayBuffer | null }
  | {
      readonly kind: 'ask';
      readonly seq: number;
      readonly isPreview: boolean;
      readonly question: SentQuestion;
    }
  | {
      readonly kind: 'look-up';
      readonly id: number;
      readonly question: SentQuestion;
      readonly lookup: Lookup;
    };

export type FromWorker =
  /** `answer` is null while no chunk is in; its parts, and `names`, come when they have changed. */
  | {
      readonly kind: 'answer';
      readonly seq: number;
      readonly answer: NewsOf<Answer> | null;
      readonly names: EngineNames | null;
    }
  /** A newer question came before this one's answer was made. */
  | { readonly kind: 'superseded'; readonly seq: number }
  /** `isNews`: answers may differ from now on. */
  | { readonly kind: 'chunk-in'; readonly hash: string; readonly isNews: boolean }
  | { readonly kind: 'chunk-refused'; readonly hash: string; readonly failure: string }
  /** A reply of `/positions` could not be read, or what reads it not be loaded: none are known now. */
  | { readonly kind: 'positions-refused'; readonly failure: string }
  /** What the worker loads later did not come. */
  | { readonly kind: 'later-module-lost'; readonly failure: string }
  | { readonly kind: 'found'; readonly id: number; readonly found: Found }
  | {
      readonly kind: 'failed';
      readonly seq: number | null;
      readonly id: number | null;
      readonly failure: string;
    };
