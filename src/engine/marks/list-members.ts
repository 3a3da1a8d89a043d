// Owns the members of a mark: which events, and where they lie.
import { cellsAcross } from '../../geo/cell-grid.ts';
import { addressOf } from '../../geo/grid-address.ts';
import { siteWeight } from '../filter/histograms.ts';
import type { AnalysisState } from '../filter/later-work.ts';
import type { StackSums } from '../filter/stack-sums.ts';
import { cellOfSite } from '../load/places.ts';
import type { MarkName } from '../map-marks.ts';
import { areSitesWithin, squareOf } from './list-squares.ts';

type State = AnalysisState & { readonly stacks: StackSums };

/** Keys of the passing rows of a mark, newest first, at most `limit`. None where it is not there (any more). */
export function listMembers(state: State, mark: MarkName, limit: number): Uint32Array {
  const rows = Uint32Array.from(rowsOf(state, mark)).sort().reverse();
  return rows.subarray(0, Math.max(0, limit)).map((row) => state.frame.columns.key[row] as number);
}

/** So many places tell where a stack comes from; more would only be paint. */
const MOST_PLACES = 300;

/**
 * Where the events of a stack lie on the plane: x, y, x, y …, by sites (180° W is another than 180° E), those with most passing events
 * first, at most `MOST_PLACES` of them. Of a square none: its events lie in it.
 */
export function listMemberPlaces(state: State, mark: MarkName): Float64Array {
  if (mark.kind === 'squares') return new Float64Array();
  const { places } = state.frame;
  const weightOf = (site: number) => siteWeight(state.passing.site, site);
  const isMember = stackTest(state, mark);
  const sites: number[] = [];
  for (let site = 0; site < places.markSites; site++)
    if (weightOf(site) > 0 && isMember(site)) sites.push(site);
  sites.sort((a, b) => weightOf(b) - weightOf(a) || a - b);
  const shown = sites.slice(0, MOST_PLACES);
  return Float64Array.from(shown.flatMap((site) => [places.x[site] as number, places.y[site] as number]));
}

/** Passing rows, in no order. */
function rowsOf(state: State, mark: MarkName): number[] {
  const { frame, failed } = state;
  const { places } = frame;
  const across = cellsAcross(mark.zoom);
  const isSquare = mark.kind === 'squares';
  const isWhole = !isSquare || areSitesWithin(places, mark.zoom);
  const isMember = isSquare
    ? (site: number) => !isWhole || cellOfSite(places, site, across) === mark.address
    : stackTest(state, mark);
  const rows: number[] = [];
  for (let site = 0; site < places.markSites; site++) {
    if (!isMember(site)) continue;
    for (const row of places.order.subarray(places.siteStart[site], places.siteStart[site + 1])) {
      if (failed[row] === 0 && (isWhole || squareOf(frame, row, across) === mark.address)) rows.push(row);
    }
  }
  return rows;
}

function stackTest(
  { frame: { places }, stacks }: State,
  { zoom, address }: MarkName,
): (site: number) => boolean {
  const { of, anchors } = stacks.levelFor(zoom);
  const wanted = anchors.findIndex(
    (anchor) => addressOf(places.lng[anchor] as number, places.lat[anchor] as number) === address,
  );
  return (site) => of[site] === wanted;
}
