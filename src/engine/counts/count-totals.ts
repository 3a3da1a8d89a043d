// Owns the totals of an answer and the box around its events.
import type { TollName } from '../../contract/columns.ts';
import { COORDINATE_STEP } from '../../contract/frame-chunk.ts';
import { categoryOf, TYPES } from '../../contract/taxonomy.ts';
import { leaveOut } from '../../matching/containment.ts';
import type { Answer, TollSum, Totals } from '../answers.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { TYPE_COUNT } from '../filter/histograms.ts';
import { FIGURES_OF, PROFILE, PROFILE_LENGTH, TOLL_LENGTH } from '../load/columns.ts';
import { LEAF_STRIDE } from '../load/frame.ts';

/** By index into TYPES. */
export const IS_INCIDENT: readonly boolean[] = TYPES.map((name) => categoryOf(name) === 'incident');

/** Sums over the rows that pass every clause, by weight. */
export function countTotals(state: CrossFilter): Totals {
  const { frame, passing } = state;
  const { values } = frame.dictionary.tables.profile;
  let events = 0;
  let incidents = 0;
  let contested = 0;
  passing.profile.forEach((sum, code) => {
    if (sum === 0) return;
    events += sum;
    if (IS_INCIDENT[values[code * PROFILE_LENGTH + PROFILE.type] as number]) incidents += sum;
    if (frame.contestedOf[code] === 1) contested += sum;
  });
  return {
    events,
    incidents,
    diplomatic: events - incidents,
    contested,
    ...sumTolls(state),
    unplaced: leafWeight(passing.leaf, frame.places.leaves),
    tooImprecise: state.countTooImprecise(),
    all: frame.all,
  };
}

/** Weight of a leaf's passing rows. */
export function leafWeight(leaf: Int32Array, index: number): number {
  let sum = 0;
  for (let type = 0; type < TYPE_COUNT; type++) sum += leaf[index * LEAF_STRIDE + type] as number;
  return sum;
}

/**
 * `best` sums the best estimate, or the low one where the sides disagree too far for a best: so low ≤ best ≤ high.
 * A row's toll is the sum of what it stands for: it counts once, `withFigure`, `disputed` and `missing` by weight.
 */
function sumTolls({ frame, passing, failed }: CrossFilter) {
  const { values } = frame.dictionary.tables.toll;
  const { toll: weights, tollRows: rows } = passing;
  const sum = (toll: TollName): TollSum => {
    const places = FIGURES_OF[toll];
    const figuresOf = (code: number) => {
      const [best, low, high] = [places.best, places.low, places.high].map(
        (place) => values[code * TOLL_LENGTH + place] as number,
      ) as [number, number, number];
      return { best: best < 0 ? low : best, low, high };
    };
    const total = { best: 0, low: 0, high: 0, within: 0, withFigure: 0, disputed: 0, missing: 0 };
    for (let code = 0; code < weights.length; code++) {
      const weight = weights[code] as number;
      if (weight === 0) continue;
      const { best, low, high } = figuresOf(code);
      if (low < 0) {
        total.missing += weight;
        continue;
      }
      const times = rows[code] as number;
      total.withFigure += weight;
      if (low !== high) total.disputed += weight;
      total.best += best * times;
      total.low += low * times;
      total.high += high * times;
    }
    const tollOf = (row: number) => figuresOf(frame.columns.toll[row] as number);
    const isSummed = (row: number) => failed[row] === 0 && tollOf(row).low >= 0;
    leaveOut(
      frame.parts,
      (row) => (isSummed(row) ? 0 : -1),
      (row) => {
        const { best, low, high } = tollOf(row);
        total.best -= best;
        total.low -= low;
        total.high -= high;
        total.within += best;
      },
    );
    return total;
  };
  return { killed: sum('killed'), injured: sum('injured') };
}

/**
 * Box around the passing rows with a point, in degrees. Method: for each side, leaves in the order of how far they
 * reach to it; only those that reach farther than a row found already are looked into.
 */
export function boundsOf(state: CrossFilter): Answer['bounds'] {
  const { places, columns } = state.frame;
  const { byReach } = places;
  const west = farthest(state, byReach.west, places.west, columns.lng, -1);
  if (west === null) return null;
  const south = farthest(state, byReach.south, places.south, columns.lat, -1) ?? 0;
  const east = farthest(state, byReach.east, places.east, columns.lng, 1) ?? 0;
  const north = farthest(state, byReach.north, places.north, columns.lat, 1) ?? 0;
  const stepsPerDegree = Math.round(1 / COORDINATE_STEP);
  return [west / stepsPerDegree, south / stepsPerDegree, east / stepsPerDegree, north / stepsPerDegree];
}

/** The largest coordinate of a passing row times `sign`, times `sign` again; null without rows. */
function farthest(
  { frame, passing, failed }: CrossFilter,
  leaves: Uint32Array,
  reach: Int32Array,
  coordinate: Int32Array,
  sign: 1 | -1,
): number | null {
  const { order, leafStart } = frame.places;
  let most = Number.NEGATIVE_INFINITY;
  for (const leaf of leaves) {
    if (sign * (reach[leaf] as number) <= most) break;
    if (leafWeight(passing.leaf, leaf) === 0) continue;
    for (let at = leafStart[leaf] as number; at < (leafStart[leaf + 1] as number); at++) {
      const row = order[at] as number;
      if (failed[row] === 0) most = Math.max(most, sign * (coordinate[row] as number));
    }
  }
  // Adding 0 turns −0 into 0.
  return most === Number.NEGATIVE_INFINITY ? null : sign * most + 0;
}
