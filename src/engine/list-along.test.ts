// Owns the proof that what lies along a border is what a naive recount finds, the stretch left out and put in.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Positions } from './answers.ts';
import { buildChunk, encodeChunk } from './build-chunk.ts';
import { Engine } from './engine.ts';
import { generateEvents } from './generated-events.ts';
import { inListOrder } from './naive-recount.ts';
import { concernedBorder, judgeBorder, lineThatCounts, PASSES } from './near-border.ts';

const BORDER = 'AF-TJ';

it('lists events that match, and those outside the stretch alone', () => {
  let listed = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.option(fc.integer({ min: 0, max: 250 }), { nil: undefined }),
      fc.option(
        fc
          .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 900 }))
          .map(([from, width]) => [from, from + width] as const),
        { nil: undefined },
      ),
      fc.integer({ min: 0, max: 50 }),
      (seed, within, km, limit) => {
        const events = generateEvents(seed, 60, { days: 300, actors: 2 });
        const engine = new Engine();
        engine.expectFrame({ revision: 1, rows: events.length, hashes: ['all'] });
        engine.addChunk('all', encodeChunk(buildChunk(events)));
        const near = events
          .flatMap((event) => {
            const line = event.coordinates && lineThatCounts([BORDER], event.nearBorders);
            return line ? [{ key: event.key, line }] : [];
          })
          .sort((a, b) => a.key - b.key);
        const positions: Positions = {
          keys: Uint32Array.from(near, ({ key }) => key),
          distances: Uint16Array.from(near, ({ line }) => Math.round(line.distanceKm * 10)),
          chainages: Uint32Array.from(near, ({ line }) => Math.round(line.chainageKm * 10)),
        };
        const anywhere = { border: { any: [BORDER], not: [] }, ...(within !== undefined && { within }) };
        const filter = { ...anywhere, ...(km && { km }) };
        const found = engine.along(
          { filter, textKeys: null, positions, timeline: null, map: null, wantsAnalysis: false },
          limit,
        );

        const keys = new Set(near.map(({ key }) => key));
        const shown = inListOrder(events.map((event) => ({ event, weight: 1 })))
          .map(({ event }) => event)
          .filter(
            (event) => keys.has(event.key) && event.status !== 'planned' && event.status !== 'retracted',
          )
          .filter((event) => judgeBorder(event, anywhere) === PASSES);
        const matches = shown.map((event) => (judgeBorder(event, filter) === PASSES ? 1 : 0));
        expect([...found.key]).toEqual(shown.slice(0, limit).map(({ key }) => key));
        expect([...found.matches]).toEqual(matches.slice(0, limit));
        expect(found.matching).toBe(matches.filter((match) => match === 1).length);
        expect(found.outside).toBe(matches.filter((match) => match === 0).length);
        if (within === undefined) for (const event of shown) expect(concernedBorder(event)).toBe(BORDER);
        listed += found.key.length;
      },
    ),
    { numRuns: 60 },
  );
  expect(listed).toBeGreaterThan(0);
});

it('lists nothing without positions or without one border', () => {
  const engine = new Engine();
  const events = generateEvents(7, 20, { days: 30, actors: 2 });
  engine.expectFrame({ revision: 1, rows: events.length, hashes: ['all'] });
  engine.addChunk('all', encodeChunk(buildChunk(events)));
  const question = { textKeys: null, timeline: null, map: null, wantsAnalysis: false };
  const one = { border: { any: [BORDER], not: [] } };
  expect(engine.along({ ...question, filter: one, positions: null }, 10).key).toHaveLength(0);
  const positions = { keys: Uint32Array.of(1), distances: Uint16Array.of(1), chainages: Uint32Array.of(1) };
  expect(engine.along({ ...question, filter: {}, positions }, 10).matching).toBe(0);
});
