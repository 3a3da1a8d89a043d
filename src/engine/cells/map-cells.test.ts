// Owns the proof of what the map's marks promise: windows that wrap, stacks that stand still, one point one stack.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChunk, encodeChunk } from '../../frame/build-chunk.ts';
import { cellsAcross } from '../../geo/cell-grid.ts';
import type { Question } from '../answers.ts';
import { Engine } from '../engine.ts';
import { generateEvents } from '../testing/generated-events.ts';

const events = generateEvents(3, 120, { days: 50, actors: 1 }).map((event) => ({
  ...event,
  status: 'reported' as const,
}));
const ZOOMS = [0, 2, 5, 8, 9, 12, 13, 17, 22];
const WORLD = { west: 0, north: 0, east: 1, south: 1 };

function load(rows = events): Engine {
  const engine = new Engine();
  engine.expectFrame({ revision: 1, rows: rows.length, hashes: ['all'], partOf: [] });
  engine.addChunk('all', encodeChunk(buildChunk(rows)));
  return engine;
}
const ask = (engine: Engine, map: Question['map'], filter: Question['filter'] = {}) => {
  const { cells } = engine.answer({ filter, textKeys: null, timeline: null, map, wantsAnalysis: false });
  if (cells === null) throw new Error('a map was asked for');
  return cells;
};

describe('the marks of the map', () => {
  const engine = load();

  it('in a window are those of the world that touch it, wherever it lies', () => {
    // Parts of a prime: off every cell's edge, and without numbers too small to add up.
    const parts = (min: number, max: number) => fc.integer({ min, max }).map((part) => part / 1009);
    fc.assert(
      fc.property(
        fc.constantFrom(...ZOOMS),
        parts(-2018, 2018),
        parts(1, 1008),
        parts(1, 1008),
        parts(1, 1008),
        (zoom, west, width, north, height) => {
          const window = { zoom, west, east: west + width, north, south: north + height };
          const across = cellsAcross(zoom);
          const world = ask(engine, { ...WORLD, zoom });
          const expected = [...world.cell].filter((cell) => {
            const x = (cell % across) / across;
            const y = Math.floor(cell / across) / across;
            const touches = [-3, -2, -1, 0, 1, 2, 3].some(
              (turn) => x + turn + 1 / across > window.west && x + turn < window.east,
            );
            return touches && y + 1 / across > window.north && y < window.south;
          });
          const { cell, x } = ask(engine, window);
          expect([...cell].sort()).toEqual(expected.sort());
          expect(x.every((value) => value >= 0 && value < 1)).toBe(true);
        },
      ),
      { seed: 20260303, numRuns: 150 },
    );
  });

  it('of events at one point are one stack at that point, at every zoom', () => {
    const [first] = events;
    if (first === undefined) throw new Error('no events');
    const same = events
      .slice(0, 9)
      .map((event) => ({ ...event, coordinates: [70.51, 37.21] as [number, number] }));
    const alone = load(same);
    const { x, y } = ask(alone, { ...WORLD, zoom: 4 });
    for (const zoom of ZOOMS) {
      const cells = ask(alone, { ...WORLD, zoom });
      expect([cells.size, cells.count[0], cells.x[0], cells.y[0]]).toEqual([1, 9, x[0], y[0]]);
    }
  });

  it('stand still while a filter thins their stacks', () => {
    for (const zoom of ZOOMS) {
      const all = ask(engine, { ...WORLD, zoom });
      const some = ask(engine, { ...WORLD, zoom }, { category: { any: ['incident'], not: [] } });
      for (const [at, cell] of some.cell.entries()) {
        if (some.count[at] === 1) continue;
        const before = all.cell.indexOf(cell);
        expect([some.x[at], some.y[at]]).toEqual([all.x[before], all.y[before]]);
      }
    }
  });

  it('survive a window that makes no sense', () => {
    const map = {
      zoom: Number.NaN,
      west: Number.NaN,
      east: Number.NaN,
      north: Number.NaN,
      south: Number.NaN,
    };
    expect(ask(engine, map).size).toBe(0);
    expect(ask(engine, { ...WORLD, zoom: 99 }).zoom).toBe(22);
    expect(ask(engine, { ...WORLD, zoom: -4 }).zoom).toBe(0);
  });
});
