// Owns the members of marks: which events, which is the newest, and where they lie.
import { cellsAcross } from '../../geo/cell-grid.ts';
import { addressOf } from '../../geo/grid-address.ts';
import type { MarkFacts } from '../answers.ts';
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

/** Places that lie nearer than this to each other on the plane are one: less than sites are told apart by. */
const SAME = 1e-8;

/** See `MarkFacts`. Stacks of one zoom in one pass over the sites, however many; squares hold no anchor that events could stand on. */
export function listMarkFacts(state: State, marks: readonly MarkName[]): MarkFacts {
  const newest = new Float64Array(marks.length).fill(-1);
  const inPlace = new Uint8Array(marks.length);
  const { key } = state.frame.columns;
  const zooms = new Set<number>();
  for (const [at, mark] of marks.entries()) {
    if (mark.kind === 'stacks') zooms.add(mark.zoom);
    else newest[at] = listMembers(state, mark, 1)[0] ?? -1;
  }
  for (const zoom of zooms) {
    const rows = newestRows(state, zoom);
    for (const [at, mark] of marks.entries()) {
      const found = mark.kind === 'stacks' && mark.zoom === zoom ? rows.get(mark.address) : undefined;
      if (found === undefined) continue;
      newest[at] = key[found.row] as number;
      inPlace[at] = Number(found.isInPlace);
    }
  }
  return { newest, inPlace };
}

/** By the address of each stack of a zoom: its newest passing row, and whether all of them stand on its anchor. */
function newestRows({ frame, failed, stacks }: State, zoom: number) {
  const { places } = frame;
  const { of, anchors } = stacks.levelFor(zoom);
  const found = new Map<number, { row: number; isInPlace: boolean }>();
  for (let site = 0; site < places.markSites; site++) {
    const anchor = anchors[of[site] as number];
    if (anchor === undefined) continue;
    let row = -1;
    for (const one of places.order.subarray(places.siteStart[site], places.siteStart[site + 1]))
      if (failed[one] === 0 && one > row) row = one;
    if (row < 0) continue;
    const isOn = (axis: Float64Array) => Math.abs((axis[site] as number) - (axis[anchor] as number)) < SAME;
    const isInPlace = isOn(places.x) && isOn(places.y);
    const address = addressOf(places.lng[anchor] as number, places.lat[anchor] as number);
    const known = found.get(address);
    found.set(address, {
      row: Math.max(row, known?.row ?? -1),
      isInPlace: isInPlace && (known?.isInPlace ?? true),
    });
  }
  return found;
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
