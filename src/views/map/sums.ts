// Owns the sum that holds on every map: marks in sight, what is counted for areas, what has no point and what lies elsewhere are all events.
import type { Answer } from '../../engine/answers.ts';
import type { MapCells, MapWindow } from '../../engine/map-marks.ts';
import type { AreaGroup } from './area-counts/group-areas.ts';
import { isWithin } from './camera/camera.ts';
import { covers } from './camera/map-camera.ts';

type Bounds = Pick<MapWindow, 'west' | 'north' | 'east' | 'south'>;

/** Events of the marks whose middle lies within these bounds, each mark once. */
export function eventsInSight({ size, x, y, count }: MapCells, bounds: Bounds): number {
  let events = 0;
  for (let at = 0; at < size; at++)
    if (isWithin(bounds, x[at] as number, y[at] as number)) events += count[at] as number;
  return events;
}

type Sight = {
  /** What the map shows, and the part of it that nothing covers. */
  readonly window: MapWindow;
  readonly open: Bounds;
  /** Those whose count stands at a name or in the line. */
  readonly areas: readonly Pick<AreaGroup, 'count'>[];
};

/** Events that stand nowhere on the map as it lies. Null while its marks are still those of another part of it. */
export function eventsElsewhere(
  { totals, cells }: Pick<Answer, 'totals' | 'cells'>,
  { window, open, areas }: Sight,
): number | null {
  if (cells === null || !covers(cells.window, window)) return null;
  const inAreas = areas.reduce((sum, { count }) => sum + count, 0);
  return totals.events - totals.unplaced - inAreas - eventsInSight(cells, open);
}
