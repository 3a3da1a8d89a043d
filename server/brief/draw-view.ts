// Owns the pictures of a view on paper: its map, timeline and strip, each a whole SVG.
import { parseDate } from '../../src/contract/calendar-date.ts';
import type { TimeUnit } from '../../src/contract/time-unit.ts';
import type { Box } from '../../src/geo/rings.ts';
import type { MapPosition } from '../../src/link/view.ts';
import {
  boxesOf,
  frameAround,
  frameOfView,
  isInRegion,
  type MapFrame,
  type Size,
} from '../../src/paper/map/map-frame.ts';
import { FOOT_PX, type MapPicture, paintMap } from '../../src/paper/map/paint-map.ts';
import type { PaperEvent } from '../../src/paper/paper-event.ts';
import { paintStrip } from '../../src/paper/strip/paint-strip.ts';
import { picture, type Svg } from '../../src/paper/svg.ts';
import { textWidth } from '../../src/paper/text-width.ts';
import { columnsOf, heightOf, mostOf, paintTime, unitFor } from '../../src/paper/time/paint-time.ts';
import { defineTexts } from '../../src/ui/i18n.ts';
import { axisDayName, besideMap, firstKmName, kmName } from '../../src/words/drawn-words.ts';
import { numberName } from '../../src/words/format.ts';
import { readBorder } from '../borders/read-border.ts';
import type { Collected } from './collect-view.ts';
import { borderPaths, landFor, readInner } from './land-files.ts';

const { t } = defineTexts('drawn-view', {
  map: 'Map of these events',
  timeline: 'Timeline of these events',
  strip: 'These events along the border',
});

/** Of a column of print, px at 96 to the inch. */
const WIDTH = 698;
const MAP_PX = { a4: 284, letter: 226 } as const;
/** Where no strip needs its room. */
const LONE_MAP_PX = { a4: 440, letter: 372 } as const;
const TIME_PX = 100;
const STRIP_PX = 136;
/** Left of the columns, for the figures of their axis. */
export const AXIS_PX = 20;
const LANGUAGE = 'en';

export async function frameFor(
  { border, filter }: Pick<Collected, 'border' | 'filter'>,
  events: readonly PaperEvent[],
  map: MapPosition | null,
  size: Size,
): Promise<MapFrame> {
  return map ? frameOfView(map, size) : frameAround(await boxesToShow({ border, filter }, events), size);
}

/** What a map must hold: the one border that is asked for, else the events. */
export async function boxesToShow(
  { border, filter }: Pick<Collected, 'border' | 'filter'>,
  events: readonly PaperEvent[],
): Promise<Box[]> {
  const asked = filter.border?.any ?? [];
  const lines = await borderPaths(asked);
  if (border !== null && lines.length > 0) return lines.map(({ box }): Box => box);
  const placed = events.flatMap(({ at, precisionKm }) =>
    at && precisionKm < 100 && isInRegion(at) ? [at] : [],
  );
  return boxesOf(placed);
}

export async function drawMap(
  view: Collected,
  events: readonly PaperEvent[],
  map: MapPosition | null,
  paper: keyof typeof MAP_PX,
): Promise<string> {
  const height = (view.border === null ? LONE_MAP_PX : MAP_PX)[paper];
  const size = { width: WIDTH, height };
  return picture({ ...size, title: t('map') }, await paintMapOf(view, events, map, size));
}

/** The height with that of the foot, `FOOT_PX`. */
export async function paintMapOf(
  view: Collected,
  events: readonly PaperEvent[],
  map: MapPosition | null,
  size: Size,
): Promise<Svg> {
  return paintMapIn(
    await frameFor(view, events, map, { ...size, height: size.height - FOOT_PX }),
    view,
    events,
  );
}

/** `beside`: says in its foot what is not on the map. */
export async function paintMapIn(
  frame: MapFrame,
  view: Pick<Collected, 'filter'>,
  events: readonly PaperEvent[],
  beside: MapPicture['beside'] = (left, width) => besideMap(left, (line) => textWidth(line, 10) <= width),
): Promise<Svg> {
  const { land, within } = await landFor(frame);
  return paintMap({
    frame,
    ground: { land, within, borders: view.filter.border?.any ?? [] },
    events,
    language: LANGUAGE,
    numberName,
    kmName,
    isPlain: true,
    beside,
  });
}

export function drawTimeline(view: Collected, events: readonly PaperEvent[], reachUntil: string | null) {
  const size = { width: WIDTH, height: TIME_PX };
  const { unit, svg } = paintTimelineOf(view, events, reachUntil, size);
  return { unit, timeline: picture({ ...size, title: t('timeline') }, svg) };
}

/** `boxPx`: of one event at most; then no higher than need be. */
export function paintTimelineOf(
  { span }: Pick<Collected, 'span'>,
  events: readonly PaperEvent[],
  reachUntil: string | null,
  size: Size,
  boxPx?: number,
): { unit: TimeUnit; svg: Svg; height: number } {
  const unit = unitFor(span, size.width - AXIS_PX);
  const reachDay = reachUntil === null ? null : parseDate(reachUntil);
  const columns = columnsOf(events, span, unit);
  const height =
    boxPx === undefined ? size.height : Math.min(size.height, heightOf(mostOf(columns.columns), boxPx));
  const svg = paintTime({
    ...columns,
    ...{ ...size, height, axisWidth: AXIS_PX, span, reachDay },
    ...{ dayName: axisDayName, numberName, isPlain: true },
    ...(boxPx !== undefined && { boxPx }),
  });
  return { unit, svg, height };
}

export async function drawStrip(view: Collected, events: readonly PaperEvent[]) {
  const size = { width: WIDTH, height: STRIP_PX };
  const strip = await paintStripOf(view, events, size);
  if (strip === null) return null;
  const { svg, ...rest } = strip;
  return { picture: picture({ ...size, title: t('strip') }, svg), ...rest };
}

/** Null: the view is of no one border. */
export async function paintStripOf(view: Collected, events: readonly PaperEvent[], size: Size) {
  const border = view.border === null ? null : await readBorder(view.border);
  if (border === null) return null;
  const placed = events.filter(({ chainageKm }) => chainageKm !== null);
  const zooms = new Map((await readInner()).places.map(({ names, minZoom }) => [names.en, minZoom]));
  const importance = ({ names }: (typeof border.places)[number]) => zooms.get(names.en) ?? 20;
  const svg = paintStrip({
    ...{ ...size, lengthKm: border.lengthKm, span: view.span, events: placed },
    places: border.places
      .toSorted((a, b) => importance(a) - importance(b) || a.distanceKm - b.distanceKm)
      .map(({ names, chainageKm }) => ({ name: names[LANGUAGE] ?? '', chainageKm })),
    ...{ kmName: firstKmName, numberName, axisDayName },
  });
  return {
    svg,
    lengthKm: border.lengthKm,
    start: border.start.name,
    end: border.end.name,
    placed: placed.length,
  };
}
