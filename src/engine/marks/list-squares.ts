// Owns the marks of the density layer: squares of a grid, 12.8 px at whole zooms, with what passes in them.
import { cellsAcross, cellZoom, toX, toY, WORLD } from '../../geo/cell-grid.ts';
import { addBySite, emptySiteSums, type SiteSums, siteWeight } from '../filter/histograms.ts';
import type { AnalysisState } from '../filter/later-work.ts';
import { gather } from '../filter/stack-sums.ts';
import { type Frame, SITE_BITS } from '../load/frame.ts';
import { cellOfSite } from '../load/places.ts';
import type { MapCells, MapWindow } from '../map-marks.ts';
import { MarkSheet } from './mark-sheet.ts';
import { windowTest } from './window-test.ts';

/** Squares are so much finer than the map's zoom. */
const FINER = 1;
type Places = Frame['places'];
type Squares = { readonly addresses: readonly number[]; readonly sums: SiteSums };

/**
 * Squares that touch a window, each once and whole; their address is row × squares across + column. What is known only to an area
 * is in none: a square says where something happened.
 */
export function listSquares(state: AnalysisState, window: MapWindow): MapCells {
  const { places } = state.frame;
  const zoom = cellZoom(window.zoom + FINER);
  const across = cellsAcross(zoom);
  const { addresses, sums } = areSitesWithin(places, zoom)
    ? squaresOfSites(state, window, across)
    : squaresOfRows(state, window, across);
  const out = new MarkSheet(state);
  const markOf = new Map<number, number>();
  addresses.forEach((address, square) => {
    if (siteWeight(sums.site, square) === 0) return;
    markOf.set(address, markOf.size);
    const x = ((address % across) + 0.5) / across;
    out.add({ address, x, y: (Math.floor(address / across) + 0.5) / across, fit: 0 }, sums, square);
  });
  const marks = out.finish((row) => markOf.get(squareOf(state.frame, row, across)) ?? -1);
  return { ...marks, kind: 'squares', zoom, window, peak: peakOf(places, zoom) };
}

/** The square that a row is in, by address; −1 for rows in none. */
export function squareOf({ columns, places, siteSlot }: Frame, row: number, across: number): number {
  if ((siteSlot[row] as number) >>> SITE_BITS >= places.markSites) return -1;
  const [x, y] = [toX(columns.lng[row] as number), toY(columns.lat[row] as number)];
  return Math.floor((y / WORLD) * across) * across + Math.floor((x / WORLD) * across);
}

/** Whether every site lies within one square. */
export const areSitesWithin = ({ cellZoom: sitesZoom }: Places, zoom: number): boolean =>
  sitesZoom === null || zoom <= sitesZoom;

function squaresOfSites({ frame, passing }: AnalysisState, window: MapWindow, across: number): Squares {
  const { places } = frame;
  const isSeen = squareTest(window, across);
  const addresses: number[] = [];
  const of = new Int32Array(places.markSites);
  let last = -1;
  let square = -1;
  for (let site = 0; site < places.markSites; site++) {
    const address = cellOfSite(places, site, across);
    if (address !== last) square = isSeen(address) ? addresses.push(address) - 1 : -1;
    last = address;
    of[site] = square;
  }
  const sums = emptySiteSums(addresses.length);
  gather(passing, of, sums);
  return { addresses, sums };
}

/** Where sites are larger than squares: row by row, of the sites that the window touches. */
function squaresOfRows(state: AnalysisState, window: MapWindow, across: number): Squares {
  const { frame, failed } = state;
  const { places } = frame;
  const isSeen = squareTest(window, across);
  // A site stands somewhere in its cell.
  const isNear = windowTest(window, 1 / cellsAcross(places.cellZoom ?? 0));
  const rowsOf = new Map<number, number[]>();
  for (let site = 0; site < places.markSites; site++) {
    if (!isNear(places.x[site] as number, places.y[site] as number)) continue;
    for (const row of places.order.subarray(places.siteStart[site], places.siteStart[site + 1])) {
      if (failed[row] !== 0) continue;
      const address = squareOf(frame, row, across);
      const rows = rowsOf.get(address);
      if (rows) rows.push(row);
      else if (isSeen(address)) rowsOf.set(address, [row]);
    }
  }
  const addresses = [...rowsOf.keys()];
  const sums = emptySiteSums(addresses.length);
  const into = new Int32Array(places.sites);
  addresses.forEach((address, square) => {
    const rows = Uint32Array.from(rowsOf.get(address) as number[]);
    for (const row of rows) into[(frame.siteSlot[row] as number) >>> SITE_BITS] = square;
    addBySite(sums, frame, rows, rows.length, 1, into);
  });
  return { addresses, sums };
}

/** Whether a square touches a window, whose x may run over either end of the world. */
function squareTest({ west, east, north, south }: MapWindow, across: number): (address: number) => boolean {
  const turns = Math.floor(west);
  const [left, right] = [(west - turns) * across, (east - turns) * across];
  return (address) => {
    const [column, row] = [address % across, Math.floor(address / across)];
    const isBeside = (x: number) => x + 1 > left && x < right;
    return (
      row + 1 > north * across && row < south * across && (isBeside(column) || isBeside(column + across))
    );
  };
}

const peaks = new WeakMap<Places, Map<number, number>>();

/**
 * Most events by weight in any square of a zoom, whatever the filter, counted once for each. Where sites are larger than squares,
 * theirs stands for it, which is never too small.
 */
function peakOf(places: Places, zoom: number): number {
  const known = peaks.get(places) ?? new Map<number, number>();
  peaks.set(places, known);
  const before = known.get(zoom);
  if (before !== undefined) return before;
  const across = cellsAcross(zoom);
  let peak = 0;
  let sum = 0;
  for (let site = 0; site < places.markSites; site++) {
    const isSame = site > 0 && cellOfSite(places, site, across) === cellOfSite(places, site - 1, across);
    sum = (isSame ? sum : 0) + (places.weight[site] as number);
    peak = Math.max(peak, sum);
  }
  known.set(zoom, peak);
  return peak;
}
