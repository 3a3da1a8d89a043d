// Owns the frame on the wire: all events as columns of numbers, in chunks by period. No zod: the engine reads it.

/** Version of the columns below and of how they travel; a page that meets another one says so instead of guessing. */
export const CHUNK_VERSION = 2;

/** Coordinates are integers of this many degrees. An event without a point has `NO_POINT` in both columns. */
export const COORDINATE_STEP = 1e-4;
export const NO_POINT = 9_999_999;

/** In index columns: no value. In `killed…` and `injured…` columns: no figure. */
export const NONE = -1;

/**
 * One chunk, spelled out; `wire-chunk` says how it travels. Checked by hand in `engine/decode-chunk` (millions of numbers
 * are too many for a schema library).
 * Rows are sorted by start day, then key, both ascending. All number columns have `rows` entries.
 * `startDay` and `key` are delta-coded: the first entry is absolute, each other one the difference to the row before.
 * Index columns point into the chunk's own dictionaries, which name only what occurs in its rows.
 * Lists (actors, publishers, grades) have a count a row and one flat array of values.
 */
export type FrameChunk = {
  readonly version: typeof CHUNK_VERSION;
  readonly rows: number;
  readonly dictionaries: {
    /** Of `EventType`. */
    readonly type: readonly string[];
    /** Of `Status`. */
    readonly status: readonly string[];
    readonly actor: readonly string[];
    readonly country: readonly string[];
    readonly province: readonly string[];
    readonly border: readonly string[];
    readonly publisher: readonly string[];
  };
  readonly columns: {
    readonly key: readonly number[];
    readonly startDay: readonly number[];
    /** Days from the first to the last day of the event's span: 0 for a single day. */
    readonly spanDays: readonly number[];
    readonly type: readonly number[];
    readonly status: readonly number[];
    readonly country: readonly number[];
    readonly province: readonly number[];
    /** The pair that the event concerns: as its source gives it, else the nearest; see `concernedBorder`. */
    readonly border: readonly number[];
    readonly lng: readonly number[];
    readonly lat: readonly number[];
    readonly precisionKm: readonly number[];
    readonly killedBest: readonly number[];
    readonly killedLow: readonly number[];
    readonly killedHigh: readonly number[];
    readonly injuredBest: readonly number[];
    readonly injuredLow: readonly number[];
    readonly injuredHigh: readonly number[];
    readonly actorCount: readonly number[];
    readonly actor: readonly number[];
    /** Index into ROLES, beside `actor`. An actor may stand in several roles: one entry each. */
    readonly role: readonly number[];
    readonly publisherCount: readonly number[];
    readonly publisher: readonly number[];
    /** One entry a source: reliability index × 6 + credibility − 1, so A1 is 0 and F6 is 35. */
    readonly gradeCount: readonly number[];
    readonly grade: readonly number[];
    /** Events that a row stands for; absent when the grain is `event`. */
    readonly weight?: readonly number[];
  };
};
