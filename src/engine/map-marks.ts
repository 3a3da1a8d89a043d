// Owns what the map asks for and what is painted on it: a window, marks in parallel arrays.

/**
 * What the map shows. `zoom` may be fractional during a gesture; stacks are made for its half, squares for its whole floor.
 * Bounds are normalised Web Mercator: x and y in [0, 1) from 180° W and 85.05° N; x may run over either end.
 */
export type MapWindow = {
  readonly zoom: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
  /** Whether squares of a grid are shown (density) instead of stacks. */
  readonly squares?: boolean;
};

/** A mark by name, stable under filtering and panning: at which zoom it was made (see `MapCells.zoom`), and its address there. */
export type MarkName = {
  readonly kind: 'stacks' | 'squares';
  readonly zoom: number;
  readonly address: number;
};

/**
 * Marks on the map: one entry an event, or a stack where events would hide each other, or a square of a grid. Arrays run parallel. What
 * is known only to a province or a country is in none: see `AreaCounts`.
 */
export type MapCells = {
  readonly kind: MarkName['kind'];
  /** That they were made for: of stacks a half one, up to the window's; of squares a whole one, finer than the window's. */
  readonly zoom: number;
  /** That was asked for: outside it marks are missing. */
  readonly window: MapWindow;
  readonly size: number;
  /** Of squares: most events in any of this zoom, whatever the filter and the window: a scale that stands still. Of stacks 0. */
  readonly peak: number;
  /** Ask for its members by it. Of stacks the point of the anchor, the same in every revision. */
  readonly address: Float64Array;
  /** Where to draw, normalised Web Mercator: one event's place, a stack's anchor, which filtering does not move, the middle of a square. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Largest radius of a stack whatever passes, CSS px: larger ones would cover their neighbours. Of squares 0. */
  readonly fit: Float32Array;
  readonly count: Uint32Array;
  readonly incidents: Uint32Array;
  readonly contested: Uint32Array;
  readonly planned: Uint32Array;
  /** Of the one event; 0 for several: key, index into EngineNames.type and EngineNames.status, precision. */
  readonly key: Uint32Array;
  readonly type: Uint8Array;
  readonly status: Uint8Array;
  readonly precisionKm: Float32Array;
  /** Killed: best, else low; summed for several; −1 where no figure is known. It decides how large a symbol is. */
  readonly killed: Int32Array;
  /** Sums of the lowest and of the highest figures, for words; −1 where no figure is known. */
  readonly killedLow: Int32Array;
  readonly killedHigh: Int32Array;
  /** What `killed` leaves out, as `TollSum.within`. */
  readonly killedWithin: Int32Array;
};
