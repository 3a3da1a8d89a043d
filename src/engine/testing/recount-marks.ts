// Owns what the marks of the map should be, counted event by event: slow, plain, and what tests hold the engine to.

import { COORDINATE_STEP } from '../../contract/frame-chunk.ts';
import { TYPES } from '../../contract/taxonomy.ts';
import { cellsAcross, toX, toY, WORLD } from '../../geo/cell-grid.ts';
import { addressOf } from '../../geo/grid-address.ts';
import type { MapCells } from '../map-marks.ts';
import { ownRadius } from '../mark-size.ts';
import { type NaiveSite, naiveAnchors } from './naive-hierarchy.ts';
import {
  type IsWithin,
  inListOrder,
  killedOf,
  type Passes,
  splitParts,
  type Weighted,
} from './naive-recount.ts';
import { areaOfEvent } from './recount-areas.ts';

export type Mark = {
  readonly address: number;
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly incidents: number;
  readonly contested: number;
  readonly planned: number;
  readonly killed: number;
  readonly killedLow: number;
  readonly killedHigh: number;
  readonly killedWithin: number;
  /** Of the one event, else as the engine has it for several. */
  readonly key: number;
  readonly type: string;
  readonly status: string;
  readonly precisionKm: number;
  /** Keys of the events, newest first; places of them, each once. */
  readonly members: readonly number[];
  readonly places: readonly string[];
};

/** Which mark a row is in, and where that stands when it is of several. */
type MarkOf = (row: Weighted) => { readonly address: number; readonly x: number; readonly y: number };

/** Every mark of the world at the zoom of those found, by address. */
export function recountMarks(
  rows: readonly Weighted[],
  passes: Passes,
  { kind, zoom }: Pick<MapCells, 'kind' | 'zoom'>,
  isWithin: IsWithin,
): Map<number, Mark> {
  const placed = rows.filter((row) => row.event.coordinates !== null && areaOfEvent(row) === null);
  const markOf = kind === 'stacks' ? stacksOf(placed, zoom) : squareAt(zoom);
  const byMark = new Map<number, Weighted[]>();
  for (const row of placed) {
    if (!passes(row.event)) continue;
    const { address } = markOf(row);
    byMark.set(address, [...(byMark.get(address) ?? []), row]);
  }
  return new Map(
    [...byMark].map(([address, some]) => {
      const passing = inListOrder(some);
      const [first] = passing as [Weighted];
      const weightOf = (test: (row: Weighted) => boolean) =>
        passing.reduce((sum, row) => sum + (test(row) ? row.weight : 0), 0);
      const count = weightOf(() => true);
      const { event } = first;
      const { x, y } = count === 1 && kind === 'stacks' ? pointOf(first) : markOf(first);
      const leftOut = splitParts(
        passing.map((row) => row.event),
        'killed',
        isWithin,
      ).leftOut.reduce((sum, { best, low }) => sum + (best ?? low), 0);
      const mark: Mark = {
        address,
        x,
        y,
        count,
        incidents: weightOf((row) => row.event.category === 'incident'),
        contested: weightOf((row) => row.event.status === 'contested'),
        planned: weightOf((row) => row.event.status === 'planned'),
        killed: killedOf(passing, isWithin),
        killedLow: killedOf(passing, isWithin, ({ low }) => low),
        killedHigh: killedOf(passing, isWithin, ({ high }) => high),
        killedWithin: leftOut,
        key: count === 1 ? event.key : 0,
        type: count === 1 ? event.type : TYPES[0],
        status: count === 1 ? event.status : 'reported',
        precisionKm: count === 1 ? event.precisionKm : 0,
        members: passing.map((row) => row.event.key),
        places: [...new Set(passing.map((row) => `${pointOf(row).x} ${pointOf(row).y}`))].sort(),
      };
      return [address, mark];
    }),
  );
}

function pointOf({ event }: Weighted): { x: number; y: number } {
  const [lng, lat] = stepsOf(event.coordinates);
  return { x: toX(lng) / WORLD, y: toY(lat) / WORLD };
}

const stepsOf = (coordinates: readonly [number, number] | null): [number, number] => {
  const [lng, lat] = coordinates ?? [Number.NaN, Number.NaN];
  return [Math.round(lng / COORDINATE_STEP), Math.round(lat / COORDINATE_STEP)];
};

const squareAt = (zoom: number): MarkOf => {
  const across = cellsAcross(zoom);
  return (row) => {
    const { x, y } = pointOf(row);
    const [column, line] = [Math.floor(x * across), Math.floor(y * across)];
    return { address: line * across + column, x: (column + 0.5) / across, y: (line + 0.5) / across };
  };
};

/** Each exact place a site, of all rows, whatever passes. */
function stacksOf(rows: readonly Weighted[], zoom: number): MarkOf {
  type Site = NaiveSite & { readonly address: number };
  const bySite = new Map<string, Weighted[]>();
  const nameOf = ({ event }: Weighted) => String(event.coordinates);
  for (const row of rows) bySite.set(nameOf(row), [...(bySite.get(nameOf(row)) ?? []), row]);
  const sites = new Map(
    [...bySite].map(([name, all]): [string, Site] => {
      const [first] = all as [Weighted];
      const [lng, lat] = stepsOf(first.event.coordinates);
      const weight = all.reduce((sum, row) => sum + row.weight, 0);
      const { killed } = first.event;
      const own = ownRadius(weight, killed ? (killed.best ?? killed.low) : -1);
      const country = votedCountry([...inListOrder(all)].reverse());
      return [name, { ...pointOf(first), address: addressOf(lng, lat), weight, own, country }];
    }),
  );
  const anchors = naiveAnchors([...sites.values()], zoom);
  return (row) => anchors.get(sites.get(nameOf(row)) as Site) as Site;
}

/** The vote of Boyer and Moore, oldest row first. */
function votedCountry(rows: readonly Weighted[]): string | null {
  let country: string | null = null;
  let votes = -1;
  for (const { event, weight } of rows) {
    votes = votes < 0 ? -weight : votes + (event.country === country ? weight : -weight);
    if (votes < 0) country = event.country;
    votes = Math.abs(votes);
  }
  return country;
}
