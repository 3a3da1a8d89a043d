// Owns the pictures of two selections side by side: maps of one frame, timelines of one unit and one tallest column.

import { parseDate } from '../../src/contract/calendar-date.ts';
import type { ComparedSide } from '../../src/contract/comparison-reply.ts';
import { TIME_UNITS, type TimeUnit } from '../../src/contract/time-unit.ts';
import { frameAround } from '../../src/paper/map/map-frame.ts';
import { FOOT_PX } from '../../src/paper/map/paint-map.ts';
import type { PaperEvent } from '../../src/paper/paper-event.ts';
import { picture } from '../../src/paper/svg.ts';
import {
  columnsOf,
  heightOf,
  MOST_COLUMN_PX,
  mostOf,
  paintTime,
  unitFor,
} from '../../src/paper/time/paint-time.ts';
import { defineTexts } from '../../src/ui/i18n.ts';
import { axisDayName } from '../../src/words/drawn-words.ts';
import { numberName } from '../../src/words/format.ts';
import { type Collected, paperEvents } from './collect-view.ts';
import { AXIS_PX, boxesToShow, paintMapIn } from './draw-view.ts';

const { t } = defineTexts('drawn-comparison', {
  map: 'Map of these events, of the same part of the world as the other',
  timeline: 'Timeline of these events, in the same scale as the other',
});

/** Of the width. */
const MAP_HEIGHT = 0.6;
const TIME_PX = 132;
/** Of one event at most, px. */
const BOX_PX = 14;

type Pair<T> = readonly [T, T];
type DrawnSide = Pick<ComparedSide, 'map' | 'timeline' | 'elsewhere' | 'unplaced'>;
type Drawn = { readonly unit: TimeUnit; readonly drawn: Pair<DrawnSide> };

const NOTHING: DrawnSide = { map: null, timeline: null, elsewhere: 0, unplaced: 0 };
const both = <T, R>([one, other]: Pair<T>, make: (of: T) => R): Pair<R> => [make(one), make(other)];

/** `reachUntil`: the last day of which anything was collected. */
export async function drawComparison(
  views: Pair<Collected>,
  width: number,
  reachUntil: string | null,
): Promise<Drawn> {
  const units = both(views, ({ span }) => TIME_UNITS.indexOf(unitFor(span, width - AXIS_PX)));
  const unit = TIME_UNITS[Math.max(...units)] ?? 'year';
  const areAll = views.every(({ events, totals }) => events.length === totals.events);
  if (!areAll || views.every(({ totals }) => totals.events === 0)) return { unit, drawn: [NOTHING, NOTHING] };
  // No list stands beside them that would have numbers.
  const sides = both(views, (view) => ({
    view,
    events: paperEvents(view).map((event): PaperEvent => ({ ...event, number: null })),
  }));
  const size = { width, height: Math.round(width * MAP_HEIGHT) };
  const boxes = await Promise.all(sides.map(({ view, events }) => boxesToShow(view, events)));
  const frame = frameAround(boxes.flat(), { ...size, height: size.height - FOOT_PX });
  const drawMap = async ({ view, events }: (typeof sides)[0]) => {
    let left = { elsewhere: 0, unplaced: 0 };
    // A narrow picture has no room for it.
    const svg = await paintMapIn(frame, view, events, ({ elsewhere, vague }) => {
      left = { elsewhere: elsewhere.reduce((sum, { count }) => sum + count, 0), unplaced: vague };
      return '';
    });
    return { map: picture({ ...size, title: t('map') }, svg), ...left };
  };
  const timed = both(sides, ({ view, events }) => ({ view, ...columnsOf(events, view.span, unit) }));
  const peaks = timed.map(({ columns }) => mostOf(columns));
  const most = {
    up: Math.max(...peaks.map(({ up }) => up)),
    down: Math.max(...peaks.map(({ down }) => down)),
  };
  const longest = Math.max(...timed.map(({ columns }) => columns.length));
  const columnPx = Math.min(MOST_COLUMN_PX, (width - AXIS_PX) / longest);
  const height = Math.min(TIME_PX, heightOf(most, BOX_PX));
  const drawTime = ({ view, columns }: (typeof timed)[0]) => {
    const hasTime = view.events.length > 0 || view.filter.from !== undefined || view.filter.to !== undefined;
    if (!hasTime) return null;
    return picture(
      { width, height, title: t('timeline') },
      paintTime({
        ...{ unit, columns, most, height, axisWidth: AXIS_PX, span: view.span },
        // A column is as wide as one of the other: the shorter time takes less room.
        width: AXIS_PX + columns.length * columnPx,
        reachDay: reachUntil === null ? null : parseDate(reachUntil),
        ...{ dayName: axisDayName, numberName, isPlain: true, boxPx: BOX_PX },
      }),
    );
  };
  const [one, other] = sides;
  return {
    unit,
    drawn: [
      { ...(await drawMap(one)), timeline: drawTime(timed[0]) },
      { ...(await drawMap(other)), timeline: drawTime(timed[1]) },
    ],
  };
}
