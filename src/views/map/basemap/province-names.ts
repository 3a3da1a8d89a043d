// Owns where provinces are named on a near map, which shows a part of each: in the middle of what is seen of it.
import { ringsHold } from '../../../geo/rings.ts';
import type { ProvinceArea } from './decode.ts';
import type { LabelItem, LabelView } from './label-item.ts';
import { nameIn, PLACED_PROVINCES_FROM_ZOOM, withCountry } from './label-items.ts';

/** Points looked at, px apart: at least so far, and no more of them than this. */
const STEP_LEAST_PX = 48;
const POINTS_MOST = 320;
/** The view reaches beyond the map by so much on each side. */
const PAD_PX = 200;
/** Names are wider than high: across they need more room. */
const WIDER = 1.6;
/** A name wants so much room up and down, px; of an area with less in view it would lie across the border. */
const ROOM_LEAST_PX = 46;
const ROOM_ENOUGH_PX = 160;
/** Points offered for one name, and how far they lie apart at least, px. */
const CANDIDATES = 4;
const APART_PX = 60;
const ALWAYS = 99;

type Point = { readonly x: number; readonly y: number; readonly area: ProvinceArea | undefined };

/** A lattice fixed to the ground, so that a name keeps its place while the map is moved a little. */
function lattice(areas: readonly ProvinceArea[], view: LabelView): Point[] {
  const points: Point[] = [];
  const step = Math.max(STEP_LEAST_PX, Math.ceil(Math.sqrt((view.width * view.height) / POINTS_MOST)));
  const first = (from: number) => Math.ceil((from + PAD_PX) / step) * step;
  for (let y = first(view.top); y < view.top + view.height - PAD_PX; y += step)
    for (let x = first(view.left); x < view.left + view.width - PAD_PX; x += step) {
      const world = x / view.scale;
      const onPlane = world - Math.floor(world);
      points.push({ x, y, area: areas.find(({ rings }) => ringsHold(rings, onPlane, y / view.scale)) });
    }
  return points;
}

const roomBetween = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot((a.x - b.x) / WIDER, a.y - b.y);

/** Room around a point, to the next point of another area and to the edges of the map. */
function roomAt(point: Point, points: readonly Point[], view: LabelView): number {
  const across = Math.min(point.x - view.left, view.left + view.width - point.x) - PAD_PX;
  const down = Math.min(point.y - view.top, view.top + view.height - point.y) - PAD_PX;
  let room = Math.min(ROOM_ENOUGH_PX, across / WIDER, down);
  for (const other of points) if (other.area !== point.area) room = Math.min(room, roomBetween(point, other));
  return room;
}

type Ranked = { readonly point: Point; readonly rank: number };

/** The best points of one area, apart from each other. */
function spread(ranked: Ranked[]): Point[] {
  const chosen: Point[] = [];
  for (const { point } of ranked.sort((a, b) => b.rank - a.rank)) {
    if (chosen.length === CANDIDATES) break;
    if (chosen.every((other) => roomBetween(other, point) >= APART_PX)) chosen.push(point);
  }
  return chosen;
}

/**
 * For each province in view the points of it that have most room, best first: something may stand over the best one.
 * With its country.
 */
export function provincesInView(areas: readonly ProvinceArea[], view: LabelView, lang: string): LabelItem[] {
  if (view.zoom < PLACED_PROVINCES_FROM_ZOOM) return [];
  const points = lattice(areas, view);
  const byArea = new Map<ProvinceArea, Ranked[]>();
  const middle = { x: view.left + view.width / 2, y: view.top + view.height / 2 };
  for (const point of points) {
    if (!point.area) continue;
    const room = roomAt(point, points, view);
    if (room < ROOM_LEAST_PX) continue;
    // Among points with enough room the one nearest to the middle of the map.
    const ranked = { point, rank: room - roomBetween(point, middle) / 1e4 };
    const known = byArea.get(point.area);
    if (known) known.push(ranked);
    else byArea.set(point.area, [ranked]);
  }
  return [...byArea].flatMap(([{ id, names, country }, ranked]) => {
    const text = withCountry(nameIn(names, lang), country, lang);
    return spread(ranked).map(
      ({ x, y }): LabelItem => ({
        text,
        kind: 'province',
        of: id,
        area: id,
        x: x / view.scale - Math.floor(x / view.scale),
        y: y / view.scale,
        minZoom: PLACED_PROVINCES_FROM_ZOOM,
        maxZoom: ALWAYS,
      }),
    );
  });
}
