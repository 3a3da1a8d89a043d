// Owns which part of the plane a map on paper shows, and where in it a point lies. px of the picture.
import { planeX, planeY } from '../../geo/mercator.ts';
import type { Box } from '../../geo/rings.ts';
import type { LngLat } from '../../geo/sphere.ts';

export type Size = { readonly width: number; readonly height: number };
export type MapFrame = Size & {
  /** px to the whole width of the world; where the plane's west and north edge would be. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
};

const EQUATOR_KM = 40_075;
/** The region that is collected: what lies outside does not widen a map. West, south, east, north. */
const REGION = [43, 4, 99, 57] as const;
/** No map shows less: fewer names and lines would be in it than a reader needs to know where it is. */
const LEAST_KM = 120;
/** Room between what is shown and the edges, of the picture. */
const ROOM = 0.08;
/** As the map on screen counts zooms. */
const TILE_PX = 256;

export const pointIn = ({ scale, left, top }: MapFrame, [lng, lat]: LngLat): readonly [number, number] => [
  planeX(lng) * scale + left,
  planeY(lat) * scale + top,
];

export const zoomOf = ({ scale }: MapFrame): number => Math.log2(scale / TILE_PX);

/** What a frame shows, on the plane; grown by `margin` px. */
export function boxOfFrame({ scale, left, top, width, height }: MapFrame, margin = 0): Box {
  return [
    (-left - margin) / scale,
    (-top - margin) / scale,
    (width - left + margin) / scale,
    (height - top + margin) / scale,
  ];
}

/** px to a kilometre, at a latitude. */
export const pxPerKm = ({ scale }: MapFrame, lat: number): number =>
  scale / (EQUATOR_KM * Math.cos((lat * Math.PI) / 180));

export const isInRegion = ([lng, lat]: LngLat): boolean =>
  lng >= REGION[0] && lng <= REGION[2] && lat >= REGION[1] && lat <= REGION[3];

/** The frame around boxes on the plane; of none, the region. */
export function frameAround(boxes: readonly Box[], size: Size): MapFrame {
  const [west, south, east, north] = REGION;
  const all =
    boxes.length > 0 ? boxes : [[planeX(west), planeY(north), planeX(east), planeY(south)] as const];
  const [minX, minY, maxX, maxY] = all.reduce((a, b) => [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[2], b[2]),
    Math.max(a[3], b[3]),
  ]);
  const room = 1 - 2 * ROOM;
  const middle = (minY + maxY) / 2;
  const leastWidth = LEAST_KM / (EQUATOR_KM * Math.sqrt(1 - Math.tanh((0.5 - middle) * 2 * Math.PI) ** 2));
  const scale = Math.min(
    (size.width * room) / Math.max(maxX - minX, leastWidth),
    (size.height * room) / Math.max(maxY - minY, (leastWidth * size.height) / size.width),
  );
  return {
    ...size,
    scale,
    left: size.width / 2 - ((minX + maxX) / 2) * scale,
    top: size.height / 2 - middle * scale,
  };
}

/** The frame of a map on screen: its middle, and a part as wide as one of `width` px there is. */
export function frameOfView(
  { lng, lat, zoom }: { readonly lng: number; readonly lat: number; readonly zoom: number },
  size: Size,
  screenWidth = 800,
): MapFrame {
  const scale = (TILE_PX * 2 ** zoom * size.width) / screenWidth;
  return {
    ...size,
    scale,
    left: size.width / 2 - planeX(lng) * scale,
    top: size.height / 2 - planeY(lat) * scale,
  };
}

/** Around points, each a box without extent. */
export const boxesOf = (points: readonly LngLat[]): Box[] =>
  points.map(([lng, lat]) => [planeX(lng), planeY(lat), planeX(lng), planeY(lat)]);
