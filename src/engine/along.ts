// Owns what a border strip asks of the engine, and what it receives: events along one border, or squares that count them.

/** Both days inclusive. */
export type Days = { readonly fromDay: number; readonly toDay: number };

/** What a strip has room for: so many symbols; of more events squares over border and days, which count them. */
export type AlongWindow = {
  /** Up to so many events are listed one by one. */
  readonly symbols: number;
  readonly columns: number;
  readonly rows: number;
  readonly lengthKm: number;
  /** What the rows cover; null: the dates of the filter, else those of the bulk of all events. */
  readonly days: Days | null;
};

/** Of more than can be listed one by one, so many that match. */
export const NEWEST_ALONG = 20;

/** What lies farther from a line than this, km, has a chainage that says little: the place along it is the nearest, no more. */
export const FAR_KM = 50;

/** Whether an event is far from the line even at the near end of where it may lie; `distance` in tenths of a km. */
export const isFar = (distance: number, precisionKm: number): boolean =>
  distance - precisionKm * 10 > FAR_KM * 10;

/** Events along a border, newest first: parallel arrays, all of them or (with `squares`) the newest that match. */
export type Along = {
  /** The one border that the filter names; null where it names none, or several. */
  readonly border: string | null;
  /** Whether the positions are in: until then nothing lies anywhere. */
  readonly isLocated: boolean;
  /** What rows of squares cover, and a strip shows. */
  readonly days: Days;
  readonly key: Uint32Array;
  readonly startDay: Int32Array;
  /** Tenths of a km from the border's defined start. */
  readonly chainage: Uint32Array;
  /** From the border's line, tenths of a km. */
  readonly distance: Uint32Array;
  readonly precisionKm: Float32Array;
  /** Units of `COORDINATE_STEP`. */
  readonly lng: Int32Array;
  readonly lat: Int32Array;
  /** Index into EngineNames.type and EngineNames.status. */
  readonly type: Uint8Array;
  readonly status: Uint8Array;
  /** 1 where the event matches; 0 where only its chainage lies outside the stretch asked for. */
  readonly matches: Uint8Array;
  /** How many match, and how many lie outside the stretch, however many are listed. */
  readonly matching: number;
  readonly outside: number;
  /** Of those that match, how many are far from the line (`isFar`). */
  readonly far: number;
  /** Of those that match, how many lie apart in time, beyond `days` where the filter leaves them open: neither listed nor in squares. */
  readonly apart: number;
  /** Events of the border without a place along it, which match or would but for the stretch asked for. */
  readonly unplaced: number;
  /** Events that come in groups, which have no place along a line either; they match, or would but for the stretch. */
  readonly grouped: number;
  readonly squares: AlongSquares | null;
};

/**
 * All events along the border: `matching[row × columns + column]` and `outside` likewise. Column 0 is at km 0, row 0 holds the
 * last days; an event that began before the first day is counted on it.
 */
export type AlongSquares = {
  readonly columns: number;
  readonly rows: number;
  readonly matching: Uint32Array;
  readonly outside: Uint32Array;
};
