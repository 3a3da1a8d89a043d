// Owns the map on paper: the land, circles of precision, marks, names where there is room, a scale, and what lies elsewhere in words.
import { clipRing } from '../../geo/clip.ts';
import type { Path } from '../../geo/paths.ts';
import { ringsHold } from '../../geo/rings.ts';
import { INK, TYPE_INK } from '../ink.ts';
import type { PaperEvent } from '../paper-event.ts';
import { meet, type Rect, Room } from '../room.ts';
import { element, group, type Svg } from '../svg.ts';
import { isRightToLeft, roomOf, type Style, words } from '../words.ts';
import type { NamedPlace } from './land.ts';
import { boxOfFrame, type MapFrame, pointIn, pxPerKm, zoomOf } from './map-frame.ts';
import { gatherMarks, type Mark } from './marks.ts';
import { type Ground, paintLand } from './paint-land.ts';

/** Between words and the edge of the map, px. */
const EDGE_PX = 7;

export type MapPicture = {
  readonly frame: MapFrame;
  readonly ground: Ground;
  readonly events: readonly PaperEvent[];
  readonly language: string;
  readonly numberName: (value: number) => string;
  /** Said of what is not on the map; empty: nothing is. `elsewhere` says the places, as many as there is room for. */
  readonly beside: (
    left: { elsewhere: readonly { place: string; count: number }[]; vague: number },
    width: number,
  ) => string;
  readonly kmName: (km: number) => string;
  /** Black and outlined, so that nothing is lost in grey; else in the colours of types. */
  readonly isPlain: boolean;
  readonly unit?: number;
};

export function paintMap(picture: MapPicture): Svg {
  const { frame, ground, events, unit = 1, isPlain } = picture;
  const { marks, discs, elsewhere, vague } = gatherMarks(events, frame, unit);
  const room = new Room([EDGE_PX, EDGE_PX, frame.width - EDGE_PX, frame.height - EDGE_PX]);
  const beside = picture.beside({ elsewhere, vague }, frame.width * 0.74);
  for (const mark of marks) room.take(around(mark, 1));
  const numbers = marks.map((mark) => paintNumber(mark, room, picture) + paintCount(mark, picture));
  const names = paintNames(picture, marks, room);
  return [
    paintLand(ground, frame),
    ...discs.map(({ x, y, radius }) =>
      element('circle', {
        ...{ cx: x, cy: y, r: radius },
        fill: INK.incident,
        'fill-opacity': '0.09',
        stroke: INK.incident,
        'stroke-opacity': '0.55',
        'stroke-width': 0.8,
      }),
    ),
    names,
    ...marks.map((mark) => paintMark(mark, isPlain, unit)),
    ...numbers,
    isPlain ? paintFoot(beside, picture) : '',
  ].join('');
}

const around = ({ x, y, radius }: { x: number; y: number; radius: number }, by: number): Rect => [
  x - radius - by,
  y - radius - by,
  x + radius + by,
  y + radius + by,
];

export function diamond(x: number, y: number, radius: number): string {
  const r = radius * 1.16;
  return `M${[x, y - r].map(round)}L${[x + r, y].map(round)}L${[x, y + r].map(round)}L${[x - r, y].map(round)}Z`;
}
const round = (value: number) => Math.round(value * 10) / 10;

function paintMark({ x, y, radius, isIncident, type, events }: Mark, isPlain: boolean, unit: number): Svg {
  const stroke = INK.ground;
  const isContested = events.length === 1 && events[0]?.status === 'contested';
  if (!isIncident)
    return element('path', {
      d: diamond(x, y, radius),
      fill: isPlain ? INK.ground : TYPE_INK[type],
      stroke: isPlain ? INK.diplomatic : stroke,
      'stroke-width': (isPlain ? 1.8 : 1.2) * unit,
    });
  const colour = isPlain ? INK.incident : TYPE_INK[type];
  const ring = { cx: x, cy: y, r: radius, fill: colour, stroke, 'stroke-width': 1.2 * unit };
  if (isPlain || !isContested) return element('circle', ring);
  return element('circle', {
    ...ring,
    r: radius - unit,
    fill: INK.ground,
    stroke: colour,
    'stroke-width': 2 * unit,
  });
}

/** Of one that stands for more numbers, the first of these. */
const MOST_NUMBERS = 4;
/** Of the letters within a mark, where it bears a count. */
const COUNT_PX = 8.5;

/** Whether each of these events has a number in the list beside the map; else the mark bears how many it stands for. */
const isNumbered = ({ events, isIncident }: Mark) =>
  isIncident && events.every(({ number }) => number !== null);

const countOf = (mark: Mark, { numberName }: MapPicture) =>
  isNumbered(mark) || (mark.events.length === 1 && mark.isIncident) ? '' : numberName(mark.events.length);

function paintCount(mark: Mark, picture: MapPicture): Svg {
  const { unit = 1, isPlain } = picture;
  const text = mark.events.length === 1 && !isPlain ? '' : countOf(mark, picture);
  const size = isPlain ? COUNT_PX * unit : Math.min(22, mark.radius * 1.05);
  return text === ''
    ? ''
    : words(text, mark.x, mark.y + size * 0.36, {
        ...{ size, weight: 700, anchor: 'middle' },
        fill: mark.isIncident || !isPlain ? INK.onMark : INK.diplomaticLetters,
      });
}

function paintNumber(mark: Mark, room: Room, picture: MapPicture): Svg {
  const { unit = 1, numberName, isPlain } = picture;
  if (!isPlain || !isNumbered(mark)) return '';
  const numbers = mark.events.map(({ number }) => numberName(number ?? 0));
  const isLong = numbers.length > MOST_NUMBERS;
  const shown = numbers.slice(0, isLong ? MOST_NUMBERS - 1 : MOST_NUMBERS).join(' · ');
  const text = isLong ? `${shown} +${numberName(numbers.length - MOST_NUMBERS + 1)}` : shown;
  const { x, y, radius } = mark;
  const style: Style = { size: 10.5 * unit, weight: 700, halo: 1.6 * unit };
  const spots = [2.5, 14, 26, 40].flatMap((gap) =>
    besideSpots(x, y, radius + gap * unit, style).map((spot) => ({
      ...spot,
      isFar: gap > 10,
      rect: roomOf(text, spot.x, spot.y, spot.style),
    })),
  );
  const found = room.takeFirst(spots);
  if (found === null) return '';
  const label = words(text, found.x, found.y, found.style);
  if (!found.isFar) return label;
  const [left, top, right, bottom] = found.rect;
  const [nearX, nearY] = [Math.min(right, Math.max(left, x)), Math.min(bottom, Math.max(top, y))];
  return (
    element('path', {
      d: `M${round(x)} ${round(y)}L${round(nearX)} ${round(nearY)}`,
      stroke: INK.ink,
      'stroke-width': 0.7,
    }) + label
  );
}

type Spot = { readonly x: number; readonly y: number; readonly style: Style };

/** Right, left, above, below, and at the corners of a point. */
function besideSpots(x: number, y: number, away: number, style: Style): Spot[] {
  const middle = style.size * 0.36;
  const slant = away * 0.75;
  const at = (dx: number, dy: number, anchor: 'start' | 'middle' | 'end'): Spot => ({
    x: x + dx,
    y: y + dy,
    style: { ...style, anchor },
  });
  return [
    at(away, middle, 'start'),
    at(-away, middle, 'end'),
    at(0, -away - style.size * 0.2, 'middle'),
    at(0, away + style.size * 0.8, 'middle'),
    at(slant, -slant, 'start'),
    at(slant, slant + style.size * 0.7, 'start'),
    at(-slant, -slant, 'end'),
    at(-slant, slant + style.size * 0.7, 'end'),
  ];
}

/** As many names as help to find one's way, and do not stand against the marks. */
const MOST_NAMES = 16;
/** Paper shows names of so many zooms more than the screen: nobody can point at it to learn more. */
const MORE_ZOOMS = 1;

function paintNames(picture: MapPicture, marks: readonly Mark[], room: Room): Svg {
  const { frame, ground, language, unit = 1 } = picture;
  const zoom = zoomOf(frame) - Math.log2(unit);
  const inView = ground.within.places.flatMap((place) => {
    const [x, y] = pointIn(frame, place.at as [number, number]);
    const isIn = x > 4 && y > 4 && x < frame.width - 4 && y < frame.height - 4;
    return isIn ? [{ place, x, y, text: place.names[language] ?? place.names.en ?? '' }] : [];
  });
  const isTown = ({ place: { kind } }: (typeof inView)[number]) => kind === 'town' || kind === 'capital';
  const towns = inView
    .filter((one) => isTown(one) && one.place.minZoom <= zoom + MORE_ZOOMS)
    .sort((a, b) => rank(a.place) - rank(b.place));
  const named: Svg[] = [];
  const namedMarks = new Set<Mark>();
  const paintTown = ({ x, y, text, place }: (typeof inView)[number]) => {
    const mark = marks.find((one) => Math.hypot(one.x - x, one.y - y) < one.radius + 1);
    if (mark && namedMarks.has(mark)) return;
    const dot: Rect = around({ x, y, radius: 2.5 * unit }, 0);
    if (!mark && !room.isFree(dot)) return;
    const style: Style = {
      size: 10.5 * unit,
      weight: place.kind === 'capital' ? 700 : 500,
      halo: 1.8 * unit,
    };
    const [cx, cy, radius] = mark ? [mark.x, mark.y, mark.radius] : [x, y, 2 * unit];
    const spots = besideSpots(cx, cy, radius + 3.5 * unit, style);
    // Beside another mark it would be taken for the name of that.
    const isApart = (rect: Rect) => marks.every((one) => one === mark || !meet(around(one, 5 * unit), rect));
    const found = room.takeFirst(
      spots
        .map((spot) => ({ ...spot, rect: roomOf(text, spot.x, spot.y, spot.style) }))
        .filter(({ rect }) => isApart(rect)),
    );
    if (!found) return;
    if (mark) namedMarks.add(mark);
    else {
      room.take(dot);
      named.push(element('circle', { cx: x, cy: y, r: 1.9 * unit, fill: INK.ink }));
    }
    named.push(words(text, found.x, found.y, found.style));
  };
  const limit = () => named.length < MOST_NAMES * 2;
  for (const town of towns) if (limit()) paintTown(town);
  return group({}, ...named, ...paintCountries(picture, room));
}

/** Each where it is seen: at its usual place, else as near to it or to the middle of what is seen as there is room within it. */
function paintCountries({ frame, ground, language, unit = 1 }: MapPicture, room: Room): Svg[] {
  const box = boxOfFrame(frame);
  const zoom = zoomOf(frame) - Math.log2(unit);
  const named = new Set<string | undefined>();
  return ground.within.places.flatMap((place) => {
    // A large country has several places for its name.
    if (place.kind !== 'country' || named.has(place.country) || place.minZoom > zoom + MORE_ZOOMS) return [];
    const rings = ground.land.countries.get(place.country ?? '') ?? [];
    const seen = rings.flatMap((ring) => clipRing(ring, box) ?? []);
    if (seen.length === 0) return [];
    const text = place.names[language] ?? place.names.en ?? '';
    // Arabic letters are joined, and have no capitals.
    const isJoined = isRightToLeft(text);
    const name = isJoined ? text : text.toLocaleUpperCase(language);
    const style: Style = {
      ...{ size: 9.5 * unit, fill: INK.soft, halo: 1.8 * unit, anchor: 'middle' },
      ...(!isJoined && { spacing: 1.1 * unit }),
    };
    const spots = pointsWithin(seen, frame, place).map(([x, y]) => ({
      ...{ x, y },
      rect: wider(roomOf(name, x, y, style), 4 * unit),
    }));
    const found = room.takeFirst(spots);
    if (!found) return [];
    named.add(place.country);
    return [words(name, found.x, found.y, style)];
  });
}

const wider = ([left, top, right, bottom]: Rect, by: number): Rect => [left - by, top, right + by, bottom];

/** How finely room is looked for, of the map's width and height. */
const STEPS = 24;

/** Points of a lattice that lie within, the nearest to the place of the name first, which is the first itself; px. */
function pointsWithin(seen: readonly Path[], frame: MapFrame, place: NamedPlace): [x: number, y: number][] {
  const { width, height, scale, left, top } = frame;
  const holdsPoint = (x: number, y: number) => ringsHold(seen, (x - left) / scale, (y - top) / scale);
  const lattice: [number, number][] = [];
  for (let row = 1; row < STEPS; row++)
    for (let column = 1; column < STEPS; column++) {
      const [x, y] = [(column / STEPS) * width, (row / STEPS) * height];
      if (holdsPoint(x, y)) lattice.push([x, y]);
    }
  const [ownX, ownY] = pointIn(frame, place.at as [number, number]);
  const isOwnSeen = ownX > 0 && ownX < width && ownY > 0 && ownY < height;
  const mean = (axis: 0 | 1) =>
    lattice.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, lattice.length);
  const [x, y] = isOwnSeen ? [ownX, ownY] : [mean(0), mean(1)];
  const away = (point: readonly [number, number]) => Math.hypot(point[0] - x, (point[1] - y) * 2);
  const sorted = lattice.sort((a, b) => away(a) - away(b));
  return isOwnSeen ? [[x, y], ...sorted] : sorted;
}

const rank = ({ kind, minZoom }: NamedPlace) => minZoom - (kind === 'capital' ? 3 : 0);

/** Under the map, so that it hides nothing: what lies elsewhere, and the scale. px. */
export const FOOT_PX = 20;

function paintFoot(beside: string, picture: MapPicture): Svg {
  const { width, height } = picture.frame;
  const style: Style = { size: 10, fill: INK.soft };
  return [
    element('rect', { x: 0, y: height, width, height: FOOT_PX, fill: INK.ground }),
    element('path', { d: `M0 ${round(height)}H${round(width)}`, stroke: INK.line, 'stroke-width': 1 }),
    beside === '' ? '' : words(beside, 8, height + 14, style),
    paintScale(picture, height + 14),
  ].join('');
}

/** Round lengths, km. */
const LENGTHS = [5, 10, 20, 50, 100, 200, 500, 1000, 2000] as const;

function paintScale({ frame, kmName }: MapPicture, y: number): Svg {
  const { width, height } = frame;
  const lat =
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * (height / 2 - frame.top)) / frame.scale))) * 180) / Math.PI;
  const perKm = pxPerKm(frame, lat);
  const km = LENGTHS.findLast((length) => length * perKm <= width * 0.15) ?? LENGTHS[0];
  const style: Style = { size: 10, fill: INK.soft, anchor: 'end' };
  const text = kmName(km);
  const x = width - 8;
  const end = roomOf(text, x, y, style)[0] - 6;
  const start = end - km * perKm;
  return (
    element('path', {
      d: `M${round(start)} ${round(y - 7)}V${round(y - 2)}H${round(end)}V${round(y - 7)}`,
      fill: 'none',
      stroke: INK.soft,
      'stroke-width': 1,
    }) + words(text, x, y, style)
  );
}
