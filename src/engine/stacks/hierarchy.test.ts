// Owns the proof of what stacks promise, whatever the sites: as defined, nested, apart, and only split on the way in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownRadius, stackRadiusMin } from '../mark-size.ts';
import { LEVELS, levelAt, zoomOfLevel } from '../stack-levels.ts';
import { distance, type NaiveSite, naiveAnchors, scaleOf } from '../testing/naive-hierarchy.ts';
import { buildHierarchy } from './hierarchy.ts';
import { makeLevel } from './level.ts';
import type { Sites } from './site-order.ts';

/** Crowds of several widths, some across 180°, so that every level has something to join. */
const site = fc
  .record({
    crowd: fc.constantFrom([0.69, 0.39], [0.6905, 0.3901], [0.72, 0.4], [0, 0.5], [0.3, 0.02]),
    spread: fc.constantFrom(1e-6, 1e-4, 1e-3, 0.01, 0.05),
    right: fc.integer({ min: -1000, max: 1000 }),
    down: fc.integer({ min: 0, max: 1000 }),
    weight: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 90, max: 4000 })),
    killed: fc.integer({ min: 0, max: 10 }),
    country: fc.constantFrom(0, 1, 2),
  })
  .map(({ crowd, spread, right, down, weight, killed, country }): NaiveSite => {
    const x = (crowd[0] ?? 0) + (spread * right) / 1000;
    const own = Math.fround(ownRadius(weight, 6 * killed));
    return { x: x - Math.floor(x), y: (crowd[1] ?? 0) + (spread * down) / 1000, weight, own, country };
  });
const sitesOf = (max: number) =>
  fc.uniqueArray(site, { minLength: 1, maxLength: max, selector: ({ x, y }) => `${x} ${y}` });

function columnsOf(list: readonly NaiveSite[]): Sites {
  return {
    x: Float64Array.from(list, ({ x }) => x),
    y: Float64Array.from(list, ({ y }) => y),
    weight: Float64Array.from(list, ({ weight }) => weight),
    own: Float32Array.from(list, ({ own }) => own),
    country: Int32Array.from(list, ({ country }) => Number(country)),
  };
}

function levelsOf(list: readonly NaiveSite[]) {
  const sites = columnsOf(list);
  const hierarchy = buildHierarchy(sites);
  return Array.from({ length: LEVELS }, (_, level) => {
    const made = makeLevel(hierarchy, sites, level);
    const anchorOf = Array.from(made.of, (stack) => made.anchors[stack] as number);
    return { ...made, anchorOf };
  });
}

describe('the hierarchy of stacks', () => {
  it('is as defined', () => {
    fc.assert(
      fc.property(sitesOf(25), fc.constantFrom(2, 4.5, 4.85, 6, 9, 12.5), (list, zoom) => {
        const { anchorOf } = levelsOf(list)[levelAt(zoom)] as { anchorOf: number[] };
        const naive = naiveAnchors(list, zoom);
        expect(anchorOf).toEqual(list.map((one) => list.indexOf(naive.get(one) as NaiveSite)));
      }),
      { seed: 20261201, numRuns: 150 },
    );
  });

  it('splits stacks on the way in, and never joins them or moves one', () => {
    fc.assert(
      fc.property(sitesOf(120), (list) => {
        const levels = levelsOf(list);
        levels.slice(1).forEach((fine, at) => {
          const coarse = levels[at]?.anchorOf ?? [];
          fine.anchorOf.forEach((anchor, one) => {
            // An anchor stays one, and what is in one stack was in one stack.
            if (coarse[one] === one) expect(anchor).toBe(one);
            expect(coarse[anchor]).toBe(coarse[one]);
          });
        });
      }),
      { seed: 20261202, numRuns: 150 },
    );
  });

  it('gives marks room: at their largest and at their smallest they do not touch', () => {
    fc.assert(
      fc.property(sitesOf(120), (list) => {
        levelsOf(list).forEach(({ anchors, sum, fit }, level) => {
          const scale = scaleOf(zoomOfLevel(level));
          anchors.forEach((a, i) => {
            const count = sum[i] as number;
            if (count > 1) expect(fit[i]).toBeGreaterThan(stackRadiusMin(count) - 1e-4);
            anchors.forEach((b, j) => {
              if (j <= i) return;
              const gap = distance(list[a] as NaiveSite, list[b] as NaiveSite) * scale;
              expect(gap - (fit[i] as number) - (fit[j] as number)).toBeGreaterThan(0.5 - 1e-3);
            });
          });
        });
      }),
      { seed: 20261203, numRuns: 100 },
    );
  });

  it('is the same in whatever order the sites come', () => {
    fc.assert(
      fc.property(sitesOf(60), (list) => {
        const turned = [...list].reverse();
        const here = levelsOf(list).map(({ anchorOf }) => anchorOf);
        const there = levelsOf(turned).map(({ anchorOf }) =>
          anchorOf.map((anchor) => list.length - 1 - anchor).reverse(),
        );
        expect(there).toEqual(here);
      }),
      { seed: 20261204, numRuns: 60 },
    );
  });
});
