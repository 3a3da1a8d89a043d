// Owns the basemap's files in the server, as the painter on paper needs them: each read when first needed, and kept.
import type { Topology } from 'topojson-specification';
import { type Land, type NamedPlace, readLand, readWithin, type Within } from '../../src/paper/map/land.ts';
import { type MapFrame, zoomOf } from '../../src/paper/map/map-frame.ts';

/** From this zoom on the finer file is worth its reading, as on the map on screen. */
const FINE_FROM_ZOOM = 6;

type Text = { readonly default: string };
const parse = <T>({ default: text }: Text): T => JSON.parse(text) as T;

let coarse: Promise<Land> | undefined;
let fine: Promise<Land> | undefined;
let within: Promise<Within> | undefined;

const readCoarse = async () =>
  readLand(parse<Topology>(await import('../../public/basemap/coarse.json?raw')));
const readFine = async () => readLand(parse<Topology>(await import('../../public/basemap/fine.json?raw')));
async function readOnce(): Promise<Within> {
  const [provinces, places] = await Promise.all([
    import('../../public/basemap/provinces.json?raw'),
    import('../../public/basemap/places.json?raw'),
  ]);
  return readWithin(parse<Topology>(provinces), parse<{ places: NamedPlace[] }>(places).places);
}

export function readInner(): Promise<Within> {
  within ??= readOnce();
  return within;
}

export async function landFor(frame: MapFrame): Promise<{ land: Land; within: Within }> {
  const isFine = zoomOf(frame) >= FINE_FROM_ZOOM;
  if (isFine) fine ??= readFine();
  else coarse ??= readCoarse();
  return { land: await ((isFine ? fine : coarse) as Promise<Land>), within: await readInner() };
}

/** Lines of borders in full detail, by pair. */
export async function borderPaths(pairs: readonly string[]) {
  fine ??= readFine();
  const land = await fine;
  return pairs.flatMap((pair) => land.pairs.get(pair) ?? []);
}
