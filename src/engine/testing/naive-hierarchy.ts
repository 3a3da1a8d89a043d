// Owns the hierarchy of stacks as it is defined, without grids or shortcuts: slow, plain, and what tests hold the fast one to.

/** Sites in no order: positions on the plane, weight of all rows, own radius in px, country. */
export type NaiveSite = {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  readonly own: number;
  readonly country: string | number | null;
};

/** Shorter way around the world, in parts of the plane. */
export function distance(a: NaiveSite, b: NaiveSite): number {
  const across = Math.abs(a.x - b.x);
  return Math.hypot(Math.min(across, 1 - across), a.y - b.y);
}

export const scaleOf = (zoom: number): number => 256 * 2 ** zoom;
const leastRadius = (sum: number) => (sum > 99 ? 11 : sum > 9 ? 9.5 : 7.5);

/** Anchor of each site at a zoom, by going through all finer ones. */
export function naiveAnchors<S extends NaiveSite>(sites: readonly S[], zoom: number): ReadonlyMap<S, S> {
  const order = [...sites].sort((a, b) => b.weight - a.weight || a.y - b.y || a.x - b.x);
  let anchors = order;
  const belongs = new Map(order.map((site) => [site, site]));
  const sums = new Map(order.map((site) => [site, site.weight]));
  const nearest = (site: S): S => {
    const cost = (anchor: S) => distance(site, anchor) * (anchor.country === site.country ? 1 : 1.3);
    return anchors.reduce((best, next) => (cost(next) < cost(best) ? next : best));
  };
  /** All that belongs to it goes to the nearest anchor left. */
  const join = (gone: S) => {
    const anchor = nearest(gone);
    for (const [site, before] of belongs) if (before === gone) belongs.set(site, anchor);
    sums.set(anchor, (sums.get(anchor) ?? 0) + (sums.get(gone) ?? 0));
  };
  for (let level = 14; level >= zoom; level -= 0.5) {
    const scale = scaleOf(level);
    const kept: S[] = [];
    for (const site of anchors) {
      const isFree = kept.every(
        (other) => distance(site, other) * scale >= Math.max(14, site.own + other.own),
      );
      if (isFree) kept.push(site);
    }
    const gone = anchors.filter((site) => !kept.includes(site));
    anchors = kept;
    gone.forEach(join);
    const least = (anchor: S) => {
      const sum = sums.get(anchor) ?? 0;
      return sum === 1 ? anchor.own : leastRadius(sum);
    };
    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      for (const heavy of kept) {
        const crowded = () =>
          anchors.includes(heavy)
            ? anchors
                .slice(anchors.indexOf(heavy) + 1)
                .findLast((other) => distance(heavy, other) * scale < least(heavy) + least(other) + 0.5)
            : undefined;
        for (let light = crowded(); light !== undefined; light = crowded()) {
          anchors = anchors.filter((anchor) => anchor !== light);
          join(light);
          isSettled = false;
        }
      }
    }
  }
  return belongs;
}
