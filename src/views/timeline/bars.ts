// Owns the numbers behind the bars: which types rise and hang, in the taxonomy's order, and the sums of a bucket.
import { DIPLOMATIC_TYPES, type EventType, INCIDENT_TYPES } from '../../contract/taxonomy.ts';
import { addUnits } from '../../contract/time-unit.ts';
import type { TimelineAnswer } from '../../engine/answers.ts';
import type { Domain } from './time-axis.ts';

/** One layer of a stack: a type and its index in the answer. */
export type Layer = { readonly type: EventType; readonly column: number };
export type Layers = { readonly up: readonly Layer[]; readonly down: readonly Layer[] };

export type Bars = {
  readonly answer: TimelineAnswer;
  readonly layers: Layers;
  /** Whether the filter counts planned events; they are drawn hollow all the same. */
  readonly countsPlanned: boolean;
};

export function layersOf(typeNames: readonly string[]): Layers {
  const layer = (type: EventType): Layer => ({ type, column: typeNames.indexOf(type) });
  const known = ({ column }: Layer) => column >= 0;
  return { up: INCIDENT_TYPES.map(layer).filter(known), down: DIPLOMATIC_TYPES.map(layer).filter(known) };
}

/** First day after a bucket. */
export function endOfBucket(answer: TimelineAnswer, bucket: number): number {
  const start = answer.startDays[bucket] ?? 0;
  return answer.startDays[bucket + 1] ?? addUnits(start, answer.window.unit, 1);
}

/** The bucket that a day is in; −1 outside of the answer. */
export function bucketAt(answer: TimelineAnswer, day: number): number {
  for (let bucket = 0; bucket < answer.startDays.length; bucket += 1) {
    if (day >= (answer.startDays[bucket] ?? 0) && day < endOfBucket(answer, bucket)) return bucket;
  }
  return -1;
}

/** Events of a type in a bucket that have happened. */
export function happened({ answer, countsPlanned }: Bars, bucket: number, column: number): number {
  const at = bucket * answer.types + column;
  const count = answer.counts[at] ?? 0;
  return countsPlanned ? Math.max(0, count - (answer.planned[at] ?? 0)) : count;
}

export function planned({ answer }: Bars, bucket: number, column: number): number {
  return answer.planned[bucket * answer.types + column] ?? 0;
}

export type BucketSums = { readonly up: number; readonly down: number; readonly planned: number };

export function sumsOf(bars: Bars, bucket: number): BucketSums {
  const sum = (layers: readonly Layer[], of: typeof happened) =>
    layers.reduce((total, { column }) => total + of(bars, bucket, column), 0);
  const { up, down } = bars.layers;
  return {
    up: sum(up, happened),
    down: sum(down, happened),
    planned: sum(up, planned) + sum(down, planned),
  };
}

/** How high a bar is on either side, in events, planned ones included. */
export function stacksOf(bars: Bars, bucket: number): { up: number; down: number } {
  const sum = (side: readonly Layer[]) =>
    side.reduce((t, { column }) => t + happened(bars, bucket, column) + planned(bars, bucket, column), 0);
  return { up: sum(bars.layers.up), down: sum(bars.layers.down) };
}

/** Highest stacks on screen, planned events included: with them the scale is the same whatever the brush says. */
export function peaksOf(bars: Bars, domain: Domain): { up: number; down: number } {
  const { answer } = bars;
  let up = 0;
  let down = 0;
  for (let bucket = 0; bucket < answer.startDays.length; bucket += 1) {
    const isShown =
      endOfBucket(answer, bucket) > domain.startDay && (answer.startDays[bucket] ?? 0) < domain.endDay;
    if (!isShown) continue;
    const stacks = stacksOf(bars, bucket);
    up = Math.max(up, stacks.up);
    down = Math.max(down, stacks.down);
  }
  return { up, down };
}
