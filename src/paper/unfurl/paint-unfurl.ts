// Owns the picture that a link shows in a chat: title and figures beside the map, the timeline under both. 1200 × 630, read at a quarter of that.
import { INK } from '../ink.ts';
import { type MapPicture, paintMap } from '../map/paint-map.ts';
import { element, group, picture, type Svg } from '../svg.ts';
import { linesOf, textWidth } from '../text-width.ts';
import { type Columns, paintTime, type Span } from '../time/paint-time.ts';
import { hasArabic, withoutIsolates, words } from '../words.ts';

export const UNFURL = { width: 1200, height: 630 } as const;
const MAP_WIDTH = 640;
export const UNFURL_UNIT = 2.2;

/** Where there is no time to show, the map has its room. */
export const unfurlMapSize = (hasTime: boolean) => ({ width: MAP_WIDTH, height: hasTime ? 430 : 552 });

const EDGE = 64;
const TEXT_WIDTH = UNFURL.width - MAP_WIDTH - EDGE - 28;
/** Title sizes with how many lines each may have: the first in which it fits. No title is ever cut. */
const TITLES = [
  [60, 2],
  [48, 2],
  [40, 3],
  [34, 4],
  [28, 6],
] as const;
const LINE_SIZES = [35, 30, 26, 22] as const;
/** Of the lines under the title, with those that had to be broken. */
const MOST_LINES = 4;
const broken = (lines: readonly string[], size: number) =>
  lines.flatMap((line) => linesOf(line, TEXT_WIDTH, size));

export type UnfurlPicture = {
  readonly title: string;
  /** At most three. */
  readonly lines: readonly string[];
  readonly asOf: string;
  readonly brand: string;
  /** In a language written from right to left; time runs left to right all the same. */
  readonly isMirrored: boolean;
  readonly map: Omit<MapPicture, 'isPlain' | 'unit' | 'beside'>;
  /** Null: there is no time to show. */
  readonly time: (Columns & { readonly span: Span }) | null;
  readonly numberName: (value: number) => string;
};

export function paintUnfurl(what: UnfurlPicture): Svg {
  const { title, isMirrored, map, time } = what;
  const { width, height } = UNFURL;
  const mapX = isMirrored ? 0 : width - MAP_WIDTH;
  const mapHeight = map.frame.height;
  // Not clipped by a path, whose name would meet that of another picture on the same page: paper covers what stands out.
  return picture(
    { width, height, title },
    element('rect', { x: 0, y: 0, width, height, fill: INK.ground }),
    group(
      { transform: `translate(${mapX} 0)` },
      paintMap({ ...map, isPlain: false, unit: UNFURL_UNIT, beside: () => '' }),
    ),
    element('rect', {
      x: isMirrored ? MAP_WIDTH : 0,
      y: 0,
      width: width - MAP_WIDTH,
      height: mapHeight,
      fill: INK.ground,
    }),
    element('rect', { x: 0, y: mapHeight, width, height: height - mapHeight, fill: INK.ground }),
    element('path', {
      d: `M0 ${mapHeight}H${width}M${isMirrored ? MAP_WIDTH : mapX} 0V${mapHeight}`,
      stroke: INK.line,
      'stroke-width': 1.5,
    }),
    paintWords(what),
    time === null ? '' : paintColumns(what, time),
    paintFoot(what),
  );
}

function paintWords({ title: said, lines, isMirrored, map }: UnfurlPicture): Svg {
  const title = isMirrored ? withoutIsolates(said) : said;
  const x = isMirrored ? UNFURL.width - EDGE : EDGE;
  const anchor = isMirrored ? 'end' : 'start';
  // Arabic letters reach higher and lower.
  const leading = isMirrored ? 1.45 : 1.12;
  const [size, most] = TITLES.find(([size, most]) => {
    const parts = linesOf(title, TEXT_WIDTH, size, 700);
    return parts.length <= most && parts.every((line) => textWidth(line, size, 700) <= TEXT_WIDTH);
  }) ?? [24, 8];
  const titleLines = linesOf(title, TEXT_WIDTH, size, 700).slice(0, most);
  const lineSize = LINE_SIZES.find((one) => broken(lines, one).length <= MOST_LINES) ?? 20;
  const told = broken(lines, lineSize);
  const gap = 26;
  const total = titleLines.length * size * leading + gap + told.length * lineSize * 1.34;
  let y = Math.max(40, (map.frame.height - total) / 2 - 8);
  const parts: Svg[] = [];
  for (const line of titleLines) {
    parts.push(
      words(line, x, y + size * 0.92, { size, weight: 700, anchor, isAmongArabic: hasArabic(title) }),
    );
    y += size * leading;
  }
  y += gap;
  for (const line of told) {
    parts.push(words(line, x, y + lineSize * 0.9, { size: lineSize, anchor, fill: INK.soft }));
    y += lineSize * 1.34;
  }
  return parts.join('');
}

function paintColumns({ numberName }: UnfurlPicture, time: NonNullable<UnfurlPicture['time']>): Svg {
  const width = UNFURL.width - 2 * EDGE;
  const columns = paintTime({
    ...time,
    ...{ width, height: 128, axisWidth: 0, reachDay: null, isPlain: false },
    dayName: () => '',
    numberName,
  });
  return group({ transform: `translate(${EDGE} ${unfurlMapSize(true).height + 14})` }, columns);
}

function paintFoot({ brand, asOf, isMirrored }: UnfurlPicture): Svg {
  const y = 602;
  const [start, end] = isMirrored ? [UNFURL.width - EDGE, EDGE] : [EDGE, UNFURL.width - EDGE];
  const markX = isMirrored ? start - 32 : start;
  const line = group(
    { transform: `translate(${markX} ${y - 24}) scale(1.45)` },
    element('path', {
      d: 'M2 15.5 7 9l4.5 4.5L20 6',
      ...{
        fill: 'none',
        stroke: INK.incident,
        'stroke-width': 2,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      },
    }),
    element('circle', { cx: 11.5, cy: 13.5, r: 2.6, fill: INK.ink }),
  );
  return [
    line,
    words(brand, isMirrored ? markX - 14 : markX + 46, y, {
      size: 24,
      weight: 700,
      anchor: isMirrored ? 'end' : 'start',
    }),
    words(asOf, end, y, { size: 24, fill: INK.soft, anchor: isMirrored ? 'start' : 'end' }),
  ].join('');
}
