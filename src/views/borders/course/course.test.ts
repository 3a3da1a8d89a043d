// Owns the proof that chainage and place lead to each other on a border's course, and that its picture holds it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceKm } from '../../../geo/sphere.ts';
import { type Course, type CoursePoint, courseOf, nearestOn, placeAt } from './course.ts';
import { linesOn, planeOf, roomBeside } from './course-plane.ts';

/** A line that winds to the east, its chainage measured along it, and a ring with chainage of its own. */
const course: Course = (() => {
  const points: CoursePoint[] = [];
  let km = 0;
  for (let i = 0; i <= 200; i++) {
    const at = [67 + i * 0.04, 37 + Math.sin(i / 9) * 0.8] as const;
    const last = points.at(-1);
    if (last) km += distanceKm([last[0], last[1]], at);
    points.push([at[0], at[1], km]);
  }
  const ring: CoursePoint[] = [
    [70, 40, km + 10],
    [70.2, 40, km + 27],
    [70.2, 40.1, km + 38],
    [70, 40, km + 58],
  ];
  return courseOf({
    sections: [
      { kind: 'main', left: 'TJ', fromKm: 0, toKm: km, points: points.map(([...at]) => at) },
      { kind: 'exclave', left: 'AF', fromKm: km + 10, toKm: km + 58, points: ring.map(([...at]) => at) },
    ],
  });
})();
const lengthKm = course[0]?.points.at(-1)?.[2] ?? 0;

it('the place of a chainage lies at that chainage', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      const km = share * lengthKm;
      const place = placeAt(course, km);
      if (place === null) throw new Error('on the line');
      const nearest = nearestOn(course, place);
      expect(nearest?.km).toBeCloseTo(km, 1);
      expect(nearest?.distanceKm).toBeLessThan(0.01);
    }),
  );
  expect(placeAt(course, lengthKm + 5)).toBeNull();
  expect(placeAt(course, lengthKm + 20)?.[1]).toBeCloseTo(40);
  expect(nearestOn([], [70, 40])).toBeNull();
});

it('the nearest chainage is no farther than any point of the course', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 66, max: 76, noNaN: true }),
      fc.double({ min: 35, max: 41, noNaN: true }),
      (lng, lat) => {
        const nearest = nearestOn(course, [lng, lat]);
        const byVertex = course.flatMap(({ points }) =>
          points.map(([x, y]) => distanceKm([lng, lat], [x, y])),
        );
        // Flat ground near the place errs by little.
        expect(nearest?.distanceKm).toBeLessThanOrEqual(Math.min(...byVertex) * 1.02 + 0.1);
      },
    ),
  );
});

it('the picture holds the line, and names beside it stand clear on their sides', () => {
  const plane = planeOf(course);
  const lines = linesOn(plane, course);
  for (const [x, y] of lines.flat()) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(plane.width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(plane.height);
  }
  const size = { width: 60, height: 15 };
  const [left, right] = [roomBeside(plane, lines, 'left', size), roomBeside(plane, lines, 'right', size)];
  if (left === null || right === null) throw new Error('there is room on both sides');
  // Growing chainage runs east: its left is north.
  expect(left[1]).toBeLessThan(right[1]);
  for (const [x, y] of [left, right])
    for (const [px, py] of lines.flat())
      expect(Math.abs(px - x) > size.width / 2 || Math.abs(py - y) > size.height / 2).toBe(true);
  expect(linesOn(plane, course, [100, 200]).flat().length).toBeLessThan(lines.flat().length);
});
