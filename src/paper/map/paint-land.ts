// Owns the ground of a map on paper: land, water, provinces, borders, disputed stretches dashed, the chosen border strong.
import { clipLine, clipRing } from '../../geo/clip.ts';
import type { Path } from '../../geo/paths.ts';
import { INK } from '../ink.ts';
import { element, px, type Svg } from '../svg.ts';
import type { Land, Within } from './land.ts';
import { boxOfFrame, type MapFrame } from './map-frame.ts';

/** Points of a line that lie nearer than this would not be told apart, px. */
const DETAIL_PX = 0.6;
/** What is cut at the edge is cut beyond it, so that no end and no line along the edge is seen. */
const MARGIN_PX = 8;

/** Paths of the plane as the data of an SVG path; `isClosed`: areas. */
function drawn(paths: readonly Path[], frame: MapFrame, isClosed: boolean): string {
  const box = boxOfFrame(frame, MARGIN_PX);
  const cut = paths.flatMap((path) => (isClosed ? (clipRing(path, box) ?? []) : clipLine(path, box)));
  return cut.map(({ xy }) => line(xy, frame, isClosed)).join('');
}

function line(xy: Float64Array, { scale, left, top }: MapFrame, isClosed: boolean): string {
  let text = '';
  let [lastX, lastY] = [Infinity, Infinity];
  for (let at = 0; at < xy.length; at += 2) {
    const x = (xy[at] as number) * scale + left;
    const y = (xy[at + 1] as number) * scale + top;
    const isEnd = at + 2 >= xy.length;
    if (!isEnd && Math.abs(x - lastX) + Math.abs(y - lastY) < DETAIL_PX) continue;
    text += `${text === '' ? 'M' : 'L'}${px(x)} ${px(y)}`;
    [lastX, lastY] = [x, y];
  }
  return isClosed && text !== '' ? `${text}Z` : text;
}

type Stroke = {
  readonly stroke: string;
  readonly width: number;
  readonly dash?: string;
};

const stroked = (d: string, { stroke, width, dash }: Stroke): Svg =>
  d === ''
    ? ''
    : element('path', {
        d,
        fill: 'none',
        stroke,
        'stroke-width': width,
        'stroke-linejoin': 'round',
        'stroke-linecap': dash ? null : 'round',
        'stroke-dasharray': dash,
      });

const filled = (d: string, fill: string): Svg =>
  d === '' ? '' : element('path', { d, fill, 'fill-rule': 'evenodd' });

export type Ground = {
  readonly land: Land;
  readonly within: Within;
  /** Pairs whose border is drawn strong. */
  readonly borders: readonly string[];
  /** Whether the land around these is tinted. */
  readonly hasBand?: boolean;
  readonly unit?: number;
};

export function paintLand(
  { land, within, borders, hasBand = false, unit = 1 }: Ground,
  frame: MapFrame,
): Svg {
  const { width, height } = frame;
  const chosen = drawn(
    borders.flatMap((pair) => land.pairs.get(pair) ?? []),
    frame,
    false,
  );
  const disputed = drawn(land.disputed, frame, false);
  return [
    element('rect', { x: 0, y: 0, width, height, fill: INK.water }),
    filled(drawn(land.land, frame, true), INK.land),
    filled(drawn(land.focus, frame, true), INK.focus),
    filled(drawn(land.lakes, frame, true), INK.water),
    stroked(drawn(within.provinces, frame, false), { stroke: INK.line, width: unit }),
    hasBand ? stroked(chosen, { stroke: INK.around, width: 24 * unit }) : '',
    stroked(drawn(land.borders, frame, false), { stroke: INK.strong, width: 1.2 * unit }),
    // The whole line is drawn already: paper takes it away again, dashes stand in its place.
    stroked(disputed, { stroke: INK.focus, width: 2.4 * unit }),
    stroked(disputed, { stroke: INK.soft, width: 1.2 * unit, dash: `${4 * unit} ${3 * unit}` }),
    stroked(chosen, { stroke: INK.ink, width: 2.4 * unit }),
    borders.length > 0 && disputed !== ''
      ? stroked(chosenAndDisputed(land, borders, frame), {
          stroke: INK.focus,
          width: 1 * unit,
          dash: `${3 * unit} ${4 * unit}`,
        })
      : '',
  ].join('');
}

/** Of a chosen border what is disputed: broken by paper, so that it stays strong. */
function chosenAndDisputed(land: Land, borders: readonly string[], frame: MapFrame): string {
  const stretches = borders.flatMap((pair) => land.disputedOf.get(pair) ?? []);
  return drawn(stretches, frame, false);
}
