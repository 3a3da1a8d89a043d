// Owns the marks of the points layer: each one event at its own place, or a stack on the place of its heaviest site.
import { cellsAcross, toX, toY, WORLD } from '../../geo/cell-grid.ts';
import { addressOf } from '../../geo/grid-address.ts';
import type { CrossFilter } from '../filter/cross-filter.ts';
import { siteWeight } from '../filter/histograms.ts';
import { SITE, SITE_BITS, SITE_STRIDE } from '../load/frame.ts';
import type { MapCells, MapWindow } from '../map-marks.ts';
import { WORLD_PX } from '../stacks/site-grid.ts';
import { MarkSheet } from './mark-sheet.ts';
import { windowTest } from './window-test.ts';

/** A mark that stands so far beyond the window may reach into it, CSS px. */
const REACH_PX = 40;

/**
 * Marks in a window, each once with x in [0, 1), however often the window goes round the world: the view draws the copies. A stack
 * stands on its anchor, which neither filter nor window moves (see `hierarchy`).
 */
export function listStacks(state: CrossFilter, window: MapWindow): MapCells {
  const { frame, passing } = state;
  const { places, columns } = frame;
  const { level, sums } = state.stacks.at(window.zoom, passing);
  // Where sites are cells an event lies somewhere in its own.
  const besideSite = places.cellZoom === null ? 0 : 1 / cellsAcross(places.cellZoom);
  const isSeen = windowTest(window, REACH_PX / (WORLD_PX * 2 ** level.zoom) + besideSite);
  const siteOf = (row: number) => (frame.siteSlot[row] as number) >>> SITE_BITS;
  const out = new MarkSheet(state);
  const markOf = new Int32Array(level.anchors.length).fill(-1);
  let marks = 0;
  for (let stack = 0; stack < level.anchors.length; stack++) {
    const anchor = level.anchors[stack] as number;
    const count = siteWeight(sums.site, stack);
    if (count === 0) continue;
    const row = sums.site[stack * SITE_STRIDE + SITE.xor] as number;
    // One event alone is drawn at its own place, however far from the anchor that is.
    const site = count === 1 ? siteOf(row) : anchor;
    if (!isSeen(places.x[site] as number, places.y[site] as number)) continue;
    markOf[stack] = marks++;
    out.add(
      {
        address: addressOf(places.lng[anchor] as number, places.lat[anchor] as number),
        x: count === 1 ? toX(columns.lng[row] as number) / WORLD : (places.x[anchor] as number),
        y: count === 1 ? toY(columns.lat[row] as number) / WORLD : (places.y[anchor] as number),
        fit: level.fit[stack] as number,
      },
      sums,
      stack,
    );
  }
  const stackOf = (row: number) => level.of[siteOf(row)] ?? -1;
  return {
    ...out.finish((row) => markOf[stackOf(row)] ?? -1),
    kind: 'stacks',
    zoom: level.zoom,
    window,
    peak: 0,
  };
}
