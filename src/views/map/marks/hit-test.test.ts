// Owns the tests of hitting marks, walking between them, and their order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapCells } from '../../../engine/map-marks.ts';
import { nearestAhead, nearestTo, nextInReading } from '../camera/walk.ts';
import { hitTest, placesOf } from './hit-test.ts';
import { findAgain, markAt, prepareMarks } from './marks.ts';

const NAMES = {
  type: ['armed-clash', 'talks'],
  status: ['reported', 'contested'],
  actor: [],
  country: [],
  province: [],
  border: [],
  publisher: [],
  claim: [],
};

/** A world of 1000 px seen from its upper left corner. */
const camera = { scale: 1000, left: 0, top: 0, width: 1000, height: 1000 };

type Point = { x: number; y: number; count?: number; killed?: number };

/** Marks at px of that camera. */
function marksAt(points: readonly Point[]) {
  const column = (of: (point: Point, index: number) => number) => points.map(of);
  const cells: MapCells = {
    zoom: 2,
    kind: 'stacks',
    window: { zoom: 5, west: 0, north: 0, east: 1, south: 1 },
    peak: 1,
    size: points.length,
    address: Float64Array.from(column((_, i) => i + 100)),
    x: Float64Array.from(column(({ x }) => x / 1000)),
    y: Float64Array.from(column(({ y }) => y / 1000)),
    count: Uint32Array.from(column(({ count = 1 }) => count)),
    incidents: Uint32Array.from(column(({ count = 1 }) => count)),
    key: Uint32Array.from(column((_, i) => i + 1)),
    type: new Uint8Array(points.length),
    status: new Uint8Array(points.length),
    precisionKm: new Float32Array(points.length),
    killed: Int32Array.from(column(({ killed = -1 }) => killed)),
    contested: new Uint32Array(points.length),
    killedLow: Int32Array.from(column(({ killed = -1 }) => killed)),
    killedHigh: Int32Array.from(column(({ killed = -1 }) => killed)),
    killedWithin: Int32Array.from(column(() => 0)),
    planned: new Uint32Array(points.length),
    fit: new Float32Array(points.length).fill(16),
  };
  return prepareMarks(cells, NAMES);
}

describe('hitting', () => {
  it('finds the mark under the pointer, within the reach', () => {
    const marks = marksAt([{ x: 100, y: 100 }]);
    expect(hitTest(marks, camera, { x: 109, y: 100 }, 10)).toBe(0);
    expect(hitTest(marks, camera, { x: 112, y: 100 }, 10)).toBe(-1);
    expect(hitTest(marks, camera, { x: 112, y: 100 }, 22)).toBe(0);
  });

  it('prefers a small mark that lies on a large one, at its place only', () => {
    const marks = marksAt([
      { x: 100, y: 100, killed: 100 },
      { x: 110, y: 100 },
    ]);
    expect(hitTest(marks, camera, { x: 110, y: 100 }, 10)).toBe(1);
    expect(hitTest(marks, camera, { x: 96, y: 100 }, 10)).toBe(0);
  });

  it('finds marks in other copies of the world', () => {
    const marks = marksAt([{ x: 20, y: 100 }]);
    expect(hitTest(marks, { ...camera, left: 900 }, { x: 120, y: 100 }, 10)).toBe(0);
    expect(hitTest(marks, { ...camera, left: -2000 }, { x: 20, y: 100 }, 10)).toBe(0);
  });
});

describe('walking', () => {
  const marks = marksAt([
    { x: 500, y: 500 },
    { x: 600, y: 520 },
    { x: 560, y: 640 },
    { x: 500, y: 300 },
  ]);
  const from = { x: 500, y: 500 };

  it('goes to the nearest mark in the cone of the arrow', () => {
    expect(nearestAhead(placesOf(marks, camera), from, 'right', 0)).toBe(1);
    expect(nearestAhead(placesOf(marks, camera), from, 'down', 0)).toBe(2);
    expect(nearestAhead(placesOf(marks, camera), from, 'up', 0)).toBe(3);
  });

  it('stays where the cone is empty', () => {
    expect(nearestAhead(placesOf(marks, camera), from, 'left', 0)).toBe(-1);
  });

  it('begins at the mark nearest to the middle', () => {
    expect(nearestTo(placesOf(marks, camera), { x: 590, y: 500 })).toBe(1);
    expect(nearestTo(placesOf(marksAt([]), camera), from)).toBe(-1);
  });
});

describe('reading order', () => {
  it('leads through every mark in view, once each, and back', () => {
    const x = fc.integer({ min: 0, max: 999 });
    const y = fc.integer({ min: 0, max: 1200 });
    fc.assert(
      fc.property(fc.array(fc.record({ x, y }), { maxLength: 60 }), (points) => {
        const marks = marksAt(points);
        const inView = points.filter((point) => point.y <= 1000).length;
        const walk = (step: 1 | -1) => {
          const seen: number[] = [];
          for (
            let at = nextInReading(placesOf(marks, camera), -1, step);
            at >= 0 && seen.length <= inView;
            at = nextInReading(placesOf(marks, camera), at, step)
          )
            seen.push(at);
          return seen;
        };
        const there = walk(1);
        expect(new Set(there).size).toBe(inView);
        expect(there).toHaveLength(inView);
        expect(walk(-1)).toEqual(there.reverse());
      }),
    );
  });
});

describe('marks', () => {
  it('are painted large ones first, stacks last', () => {
    const marks = marksAt([
      { x: 1, y: 1, count: 40 },
      { x: 2, y: 2 },
      { x: 3, y: 3, killed: 30 },
      { x: 44, y: 44, count: 2 },
    ]);
    expect([...marks.order]).toEqual([2, 1, 3, 0]);
  });

  it('are found again by name, else nearby', () => {
    const marks = marksAt([
      { x: 100, y: 100 },
      { x: 200, y: 200 },
    ]);
    const mark = markAt(marks, 1);
    if (!mark) throw new Error('no mark');
    expect(findAgain(marks, mark, 0)).toBe(1);
    expect(findAgain(marks, { ...mark, zoom: 3, x: 0.11, y: 0.1 }, 0.02)).toBe(0);
    expect(findAgain(marks, { ...mark, zoom: 3, x: 0.5 }, 0.02)).toBe(-1);
  });

  it('are none where an index points nowhere', () => {
    expect(markAt(marksAt([]), 0)).toBeNull();
    expect(markAt(marksAt([{ x: 1, y: 1 }]), -1)).toBeNull();
  });
});
