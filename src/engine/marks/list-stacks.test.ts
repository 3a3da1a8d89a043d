// Owns the proof of what the marks of a window promise: windows that wrap, stacks that stand still, one point one stack.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChunk, encodeChunk } from '../../frame/build-chunk.ts';
import type { Question } from '../answers.ts';
import { Engine } from '../engine.ts';
import { laterModule } from '../later-module.ts';
import { createRandom, generateEvents } from '../testing/generated-events.ts';

const events = generateEvents(3, 120, { days: 50, actors: 1 }).map((event) => ({
  ...event,
  status: 'reported' as const,
}));
const ZOOMS = [0, 2, 5, 8, 9, 12, 13, 17, 22];
const WORLD = { west: 0, north: 0, east: 1, south: 1 };

function load(rows = events): Engine {
  const engine = new Engine();
  engine.takeLaterModule(laterModule);
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

  it('in a window are those of the world that lie in it or reach into it, wherever it lies', () => {
    // Parts of a prime: without numbers too small to add up.
    const parts = (min: number, max: number) => fc.integer({ min, max }).map((part) => part / 1009);
    fc.assert(
      fc.property(
        fc.constantFrom(...ZOOMS),
        fc.boolean(),
        parts(-2018, 2018),
        parts(1, 1008),
        parts(1, 1008),
        parts(1, 1008),
        (zoom, squares, west, width, north, height) => {
          const window = { zoom, squares, west, east: west + width, north, south: north + height };
          const world = ask(engine, { ...WORLD, zoom, squares });
          const { address, x } = ask(engine, window);
          const within = (margin: number) =>
            [...world.address].filter((_, at) => {
              const [left, top] = [world.x[at] as number, world.y[at] as number];
              const turned = left + Math.ceil(window.west - margin - left);
              return (
                turned <= window.east + margin && top >= window.north - margin && top <= window.south + margin
              );
            });
          // Wherever an event lies beside its anchor, at most so far.
          const found = new Set(address);
          expect(within(0).filter((one) => !found.has(one))).toEqual([]);
          const near = new Set(within(200 / (256 * 2 ** world.zoom)));
          expect([...found].filter((one) => !near.has(one))).toEqual([]);
          expect(x.every((value) => value >= 0 && value < 1)).toBe(true);
        },
      ),
      { seed: 20260303, numRuns: 150 },
    );
  });

  it('of one event alone is found wherever it lies beside its anchor', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.constantFrom(3, 4, 5, 6),
        fc.integer({ min: 0, max: 49 }),
        (seed, zoom, day) => {
          const set = generateEvents(seed, 1000, { days: 100, actors: 1 });
          const random = createRandom(seed);
          const spread = () =>
            [60 + random.int(0, 200_000) / 1e4, 30 + random.int(0, 100_000) / 1e4] as [number, number];
          const one = load(
            set.map((event) => ({
              ...event,
              status: 'reported' as const,
              coordinates: spread(),
              precisionKm: 1,
            })),
          );
          const from = set.map(({ dateStart }) => dateStart).sort()[20 * day] as string;
          const filter = { from, to: from };
          const world = ask(one, { ...WORLD, zoom }, filter);
          const missed = [...world.address].filter((address, at) => {
            const [x, y] = [world.x[at] as number, world.y[at] as number];
            const window = { zoom, west: x, east: x, north: y, south: y };
            return !ask(one, window, filter).address.includes(address);
          });
          expect(missed).toEqual([]);
        },
      ),
      { seed: 20261201, numRuns: 50 },
    );
  });

  it('name the heaviest of their places, and not all of thousands', () => {
    const [first] = events;
    if (first === undefined) throw new Error('no events');
    const at = (lng: number) => ({ ...first, coordinates: [lng, 37] as [number, number], precisionKm: 1 });
    const many = Array.from({ length: 1000 }, (_, n) => at(70 + n / 1e4)).concat(at(70.0777), at(70.0777));
    const crowd = load(many.map((event, key) => ({ ...event, key: key + 1, id: `event-${key}` })));
    const { address, zoom, size, kind } = ask(crowd, { ...WORLD, zoom: 2 });
    expect(size).toBe(1);
    const question = {
      filter: {},
      textKeys: null,
      timeline: null,
      map: { ...WORLD, zoom: 2 },
      wantsAnalysis: false,
    };
    const places = crowd.memberPlaces(question, { kind, zoom, address: address[0] as number });
    expect(places.length).toBe(2 * 300);
    expect(places[0]).toBeCloseTo((180 + 70.0777) / 360, 8);
  });

  it('of events at one point are one stack at that point, at every zoom', () => {
    const [first] = events;
    if (first === undefined) throw new Error('no events');
    const same = events
      .slice(0, 9)
      .map((event) => ({ ...event, coordinates: [70.51, 37.21] as [number, number], precisionKm: 5 }));
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
      for (const [at, address] of some.address.entries()) {
        if (some.count[at] === 1) continue;
        const before = all.address.indexOf(address);
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
    expect(ask(engine, { ...WORLD, zoom: 99 }).zoom).toBe(14);
    expect(ask(engine, { ...WORLD, zoom: -4 }).zoom).toBe(2);
  });
});
