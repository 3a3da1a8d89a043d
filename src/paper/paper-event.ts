// Owns what is painted of an event.
import type { EventType, Status } from '../contract/taxonomy.ts';
import type { LngLat } from '../geo/sphere.ts';

export type PaperEvent = {
  /** By which lists name it beside the picture; null: they do not. */
  readonly number: number | null;
  readonly type: EventType;
  readonly status: Status;
  /** Of it or, where that is not known, null. */
  readonly at: LngLat | null;
  readonly precisionKm: number;
  readonly place: string;
  /** What a sum counts; null: not known. */
  readonly killed: number | null;
  /** First and last day on which it may have happened. */
  readonly startDay: number;
  readonly endDay: number;
  /** Along the one border of the view; null: it has no place along it. */
  readonly chainageKm: number | null;
};
