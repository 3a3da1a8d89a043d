// Owns the members of a mark: which events, and where they lie.
import { cellsAcross, toX, toY, WORLD } from '../../geo/cell-grid.ts';
import { addressOf } from '../../geo/grid-address.ts';
import type { AnalysisState } from '../filter/later-work.ts';
import type { StackSums } from '../filter/stack-sums.ts';
import type { MarkName } from '../map-marks.ts';
import { areSitesWithin, squareOf, squareOfSite } from './list-squares.ts';

type State = AnalysisState & { readonly stacks: StackSums };

/** Keys of the passing rows of a mark, newest first, at most `limit`. None where it is not there (any more). */
export function listMembers(state: State, mark: MarkName, limit: number): Uint32Array {
  const rows = Uint32Array.from(rowsOf(state, mark)).sort().reverse();
  return rows.subarray(0, Math.max(0, limit)).map((row) => state.frame.columns.key[row] as number);
}

/** Where they lie on the plane: x, y, x, y …; each point once. */
export function listMemberPlaces(state: State, mark: MarkName): Float64Array {
  const { lng, lat } = state.frame.columns;
  const places = new Map<number, readonly [number, number]>();
  for (const row of rowsOf(state, mark)) {
    const [east, north] = [lng[row] as number, lat[row] as number];
    const address = addressOf(east, north);
    if (!places.has(address)) places.set(address, [toX(east) / WORLD, toY(north) / WORLD]);
  }
  return Float64Array.from([...places.values()].flat());
}

/** Passing rows, in no order. */
function rowsOf(state: State, mark: MarkName): number[] {
  const { frame, failed } = state;
  const { places } = frame;
  const across = cellsAcross(mark.zoom);
  const isSquare = mark.kind === 'squares';
  const isWhole = !isSquare || areSitesWithin(places, mark.zoom);
  const isMember = isSquare
    ? (site: number) => !isWhole || squareOfSite(places, site, across) === mark.address
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
