// Owns the sums of the stacks that are shown: they follow the rows that move, so that a step of the brush does not ask every site.

import { addressOf } from '../../geo/grid-address.ts';
import { type Frame, SITE, SITE_STRIDE } from '../load/frame.ts';
import { ownRadius } from '../mark-size.ts';
import { LEVELS, levelAt } from '../stack-levels.ts';
import { buildHierarchy, firstLevels, type Hierarchy } from '../stacks/hierarchy.ts';
import { type Level, makeLevel } from '../stacks/level.ts';
import type { Sites } from '../stacks/site-order.ts';
import { addBySite, emptySiteSums, SITE_FIGURES, type SiteSums } from './histograms.ts';

/** Of levels made, the last few are kept: a zoom in and back, and the one between. */
const LEVELS_KEPT = 3;

/**
 * Sums by stack of the rows that pass, at the level asked for last: moved along with the rows, or gathered from the sums of sites, whichever
 * is less work. The hierarchy and its levels are made when first asked for.
 */
export class StackSums {
  readonly #frame: Frame;
  readonly #earlier: ReadonlyMap<number, number> | null;
  #sites: Sites | null = null;
  #hierarchy: Hierarchy | null = null;
  readonly #levels = new Map<number, Level>();
  #shown: { readonly level: Level; readonly sums: SiteSums } | null = null;
  #isCurrent = false;
  /** Rows added since the sums were made. */
  #added = 0;

  /** Sites that were asked for their sums so far. */
  gathered = 0;

  /** `earlier`: `firstByAddress` of the rows that had arrived before, while others are under way. */
  constructor(frame: Frame, earlier: ReadonlyMap<number, number> | null = null) {
    this.#frame = frame;
    this.#earlier = earlier;
  }

  /** By the address of a site, the coarsest level on which it is an anchor; null where none has been asked for. */
  firstByAddress(): ReadonlyMap<number, number> | null {
    if (this.#hierarchy === null) return this.#earlier;
    const { lng, lat } = this.#frame.places;
    return new Map(
      Array.from(firstLevels(this.#hierarchy), (first, site) => [
        addressOf(lng[site] as number, lat[site] as number),
        first,
      ]),
    );
  }

  /** Takes rows in or out, as `addRows` does of all other sums. */
  add(rows: Uint32Array, count: number, sign: number): void {
    if (!this.#isCurrent || this.#shown === null) return;
    this.#added += count;
    // Of so many, the sites know the sums sooner.
    if (this.#added > this.#frame.places.sites) this.forget();
    else addBySite(this.#shown.sums, this.#frame, rows, count, sign, this.#shown.level.of);
  }

  /** What passes was summed afresh. */
  forget(): void {
    this.#isCurrent = false;
  }

  /** The level shown at a zoom, and the sums of its stacks, from those of sites where they are not known. */
  at(zoom: number, passing: SiteSums): { readonly level: Level; readonly sums: SiteSums } {
    const level = this.levelFor(zoom);
    if (this.#shown?.level !== level) {
      this.#shown = { level, sums: emptySiteSums(level.anchors.length) };
      this.#isCurrent = false;
    }
    if (!this.#isCurrent) {
      gather(passing, level.of, this.#shown.sums);
      this.gathered += level.of.length;
    }
    this.#isCurrent = true;
    this.#added = 0;
    return this.#shown;
  }

  #firstBefore(): Uint8Array {
    const { lng, lat, markSites } = this.#frame.places;
    return Uint8Array.from({ length: markSites }, (_, site) =>
      this.#earlier === null
        ? 0
        : (this.#earlier.get(addressOf(lng[site] as number, lat[site] as number)) ?? LEVELS),
    );
  }

  levelFor(zoom: number): Level {
    const index = levelAt(zoom);
    const known = this.#levels.get(index);
    this.#sites ??= sitesOf(this.#frame);
    this.#hierarchy ??= buildHierarchy(this.#sites, this.#firstBefore());
    const level = known ?? makeLevel(this.#hierarchy, this.#sites, index);
    // The one asked for last stands last.
    this.#levels.delete(index);
    this.#levels.set(index, level);
    for (const old of this.#levels.keys()) {
      if (this.#levels.size <= LEVELS_KEPT) break;
      this.#levels.delete(old);
    }
    return level;
  }
}

/** The sites that marks are made of. */
function sitesOf({ places, columns, killedOf }: Frame): Sites {
  const { markSites: size, order, siteStart } = places;
  const own = Float32Array.from({ length: size }, (_, site) => {
    const row = order[siteStart[site] as number] as number;
    return ownRadius(places.weight[site] as number, killedOf[columns.toll[row] as number] as number);
  });
  return {
    x: places.x.subarray(0, size),
    y: places.y.subarray(0, size),
    weight: places.weight.subarray(0, size),
    own,
    country: places.country.subarray(0, size),
  };
}

/** Adds up sums of sites by what they are gathered into; those at −1 are left out. One pass. */
export function gather(from: SiteSums, of: Int32Array | Uint32Array, to: SiteSums): void {
  to.site.fill(0);
  to.siteFigures.fill(0);
  for (let site = 0; site < of.length; site++) {
    const record = site * SITE_STRIDE;
    const count =
      (from.site[record + SITE.incidents] as number) + (from.site[record + SITE.diplomatic] as number);
    if (count === 0 || (of[site] as number) < 0) continue;
    const into = (of[site] as number) * SITE_STRIDE;
    for (let at = 0; at < SITE.xor; at++) {
      to.site[into + at] = (to.site[into + at] as number) + (from.site[record + at] as number);
    }
    to.site[into + SITE.xor] =
      (to.site[into + SITE.xor] as number) ^ (from.site[record + SITE.xor] as number);
    const figures = site * SITE_FIGURES;
    const toFigures = (of[site] as number) * SITE_FIGURES;
    for (let at = 0; at < SITE_FIGURES; at++) {
      to.siteFigures[toFigures + at] =
        (to.siteFigures[toFigures + at] as number) + (from.siteFigures[figures + at] as number);
    }
  }
}
