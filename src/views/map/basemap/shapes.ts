// Owns what the painters are given: shapes by layer, cut to tiles on demand and kept.
import { clipLine, clipRing } from '../../../geo/clip.ts';
import { type Path, tileBox } from '../../../geo/paths.ts';

export const FILL_LAYERS = ['land', 'focus', 'lakes'] as const;
export const LINE_LAYERS = ['rivers', 'borderRivers', 'streams', 'provinces', 'borders', 'disputed'] as const;
export type LayerName = (typeof FILL_LAYERS)[number] | (typeof LINE_LAYERS)[number];
export type Shapes = Partial<Record<LayerName, readonly Path[]>>;

const MAX_KEPT = 600;
/** Beyond the tile by this share of it, so that strokes at its edge are whole. */
const MARGIN = 6 / 512;

/** Cuts each tile from its parent, so that every level down has less to look at. */
export class TilePyramid {
  private readonly kept = new Map<string, Shapes>();

  constructor(private readonly source: Shapes) {}

  tile(z: number, x: number, y: number): Shapes {
    if (z <= 0) return this.source;
    const key = `${z}/${x}/${y}`;
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const made = cutShapes(this.tile(z - 1, x >> 1, y >> 1), z, x, y);
    this.kept.set(key, made);
    if (this.kept.size > MAX_KEPT) {
      const oldest = this.kept.keys().next();
      if (!oldest.done) this.kept.delete(oldest.value);
    }
    return made;
  }
}

function cutShapes(parent: Shapes, z: number, x: number, y: number): Shapes {
  const box = tileBox(z, x, y, MARGIN);
  const made: Shapes = {};
  for (const layer of FILL_LAYERS) {
    const rings = parent[layer]?.map((ring) => clipRing(ring, box)).filter((ring) => ring !== null);
    if (rings?.length) made[layer] = rings;
  }
  for (const layer of LINE_LAYERS) {
    const lines = parent[layer]?.flatMap((line) => clipLine(line, box));
    if (lines?.length) made[layer] = lines;
  }
  return made;
}
