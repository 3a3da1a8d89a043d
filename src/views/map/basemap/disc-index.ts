// Owns discs that names keep clear of, found by where they lie: a name asks twenty times, of hundreds of marks.

/** px of the view; how many events it stands for. */
export type Disc = readonly [x: number, y: number, radius: number, count?: number];
/** px of the view. */
export type Rect = readonly [left: number, top: number, right: number, bottom: number];

export const overlaps = (a: Rect, b: Rect): boolean =>
  a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** Half the height and half the width of a figure in a stack, of which it has four at most, px. */
const FIGURE_PX = { down: 5, across: 3.5 } as const;
const FIGURES_MOST = 4;

function numberOf([x, y, radius, count = 1]: Disc): Rect {
  const figures = Math.min(FIGURES_MOST, String(count).length);
  const [across, down] = count > 1 ? [figures * FIGURE_PX.across, FIGURE_PX.down] : [radius / 2, radius / 2];
  return [x - across, y - down, x + across, y + down];
}

/** About as large as a name is wide. */
const TILE_PX = 64;

export class DiscIndex {
  readonly #tiles = new Map<number, Disc[]>();

  constructor(discs: readonly Disc[]) {
    for (const disc of discs) {
      const [x, y, radius] = disc;
      visitTiles([x - radius, y - radius, x + radius, y + radius], (tile) => {
        const known = this.#tiles.get(tile);
        if (known) known.push(disc);
        else this.#tiles.set(tile, [disc]);
        return false;
      });
    }
  }

  /** Whether a disc reaches into the box; another one than `own`. */
  meets(rect: Rect, own: Disc | null = null): boolean {
    return visitTiles(
      rect,
      (tile) => this.#tiles.get(tile)?.some((disc) => disc !== own && meetsDisc(rect, disc)) ?? false,
    );
  }

  /** Whether the box covers what is read in a disc: the number of a stack, the middle of a symbol. */
  meetsNumber(rect: Rect): boolean {
    return visitTiles(
      rect,
      (tile) => this.#tiles.get(tile)?.some((disc) => overlaps(rect, numberOf(disc))) ?? false,
    );
  }

  /** The disc nearest to a point, which lies on it or within `reach` of its middle. */
  nearest(x: number, y: number, reach: number): { readonly disc: Disc; readonly away: number } | null {
    let found: { disc: Disc; away: number } | null = null;
    visitTiles([x - reach, y - reach, x + reach, y + reach], (tile) => {
      for (const disc of this.#tiles.get(tile) ?? []) {
        const away = Math.hypot(disc[0] - x, disc[1] - y);
        if (away <= Math.max(reach, disc[2]) && away < (found?.away ?? Infinity)) found = { disc, away };
      }
      return false;
    });
    return found;
  }

  /** About how much of the box discs hide, px²: as if they were squares. */
  hiddenOf(rect: Rect): number {
    const seen = new Set<Disc>();
    let hidden = 0;
    visitTiles(rect, (tile) => {
      for (const disc of this.#tiles.get(tile) ?? []) {
        if (seen.has(disc)) continue;
        seen.add(disc);
        const [x, y, radius] = disc;
        const across = Math.min(rect[2], x + radius) - Math.max(rect[0], x - radius);
        const down = Math.min(rect[3], y + radius) - Math.max(rect[1], y - radius);
        if (across > 0 && down > 0) hidden += across * down;
      }
      return false;
    });
    return hidden;
  }
}

/** Calls back with the number of each tile that the box touches, until it is told that this was enough. */
function visitTiles([left, top, right, bottom]: Rect, visit: (tile: number) => boolean): boolean {
  for (let row = Math.floor(top / TILE_PX); row <= Math.floor(bottom / TILE_PX); row++)
    for (let column = Math.floor(left / TILE_PX); column <= Math.floor(right / TILE_PX); column++)
      if (visit(row * 0x10000 + column)) return true;
  return false;
}

function meetsDisc([left, top, right, bottom]: Rect, [x, y, radius]: Disc): boolean {
  const dx = x - Math.max(left, Math.min(right, x));
  const dy = y - Math.max(top, Math.min(bottom, y));
  return dx * dx + dy * dy < radius * radius;
}
