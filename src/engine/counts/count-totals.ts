// Owns the totals of an answer.
import type { TollName } from '../../contract/columns.ts';
import { leaveOut } from '../../matching/containment.ts';
import type { TollSum, Totals } from '../answers.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { siteWeight } from '../filter/histograms.ts';
import { FIGURES_OF, PROFILE, PROFILE_LENGTH, TOLL_LENGTH } from '../load/columns.ts';
import { IS_INCIDENT } from '../load/frame.ts';

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
    unplaced: siteWeight(passing.site, frame.places.sites),
    tooImprecise: state.countTooImprecise(),
    all: frame.all,
  };
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
