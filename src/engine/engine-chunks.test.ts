// Owns the proof of how frames follow each other: chunks in any order, the next frame as a whole, unchanged chunks reused.
import { describe, expect, it } from 'vitest';
import type { SarhadEvent } from '../contract/event.ts';
import { buildChunk, encodeChunk } from '../frame/build-chunk.ts';
import type { Question } from './answers.ts';
import { Engine } from './engine.ts';
import { createRandom, generateEvents } from './testing/generated-events.ts';
import { byName } from './testing/naive-recount.ts';

const QUESTION: Question = { filter: {}, textKeys: null, timeline: null, map: null, wantsAnalysis: false };
const all = generateEvents(11, 40, { days: 300, actors: 2 }).map((event) => ({
  ...event,
  status: 'reported' as const,
}));
all.sort((a, b) => (a.dateStart < b.dateStart ? -1 : 1));
const [old, recent] = [all.slice(0, 20), all.slice(20)];
const chunkOf = (events: readonly SarhadEvent[]) => encodeChunk(buildChunk(events));
/** Counts of the actor facet by name, without the zeros. */
const actorCounts = (engine: Engine, question: Question) =>
  byName(engine.names.actor, engine.answer(question).facets.actor);

function loaded(): Engine {
  const engine = new Engine();
  engine.expectFrame({ revision: 1, rows: 40, hashes: ['recent1', 'old1'], partOf: [] });
  engine.addChunk('old1', chunkOf(old));
  engine.addChunk('recent1', chunkOf(recent));
  return engine;
}

describe('frames', () => {
  it('show what is in while the first one loads', () => {
    const engine = new Engine();
    expect(engine.isReady).toBe(false);
    engine.expectFrame({ revision: 1, rows: 40, hashes: ['recent1', 'old1'], partOf: [] });
    expect(engine.isReady).toBe(false);
    engine.addChunk('recent1', chunkOf(recent));
    expect(engine.answer(QUESTION)).toMatchObject({ loadedRows: 20, allRows: 40, totals: { events: 20 } });
    engine.addChunk('old1', chunkOf(old));
    expect(engine.answer(QUESTION)).toMatchObject({ loadedRows: 40, totals: { events: 40, all: 40 } });
  });

  it('give way as a whole, reusing the chunks that stay', () => {
    const engine = loaded();
    engine.answer(QUESTION);
    const changed = recent.slice(0, 15);
    engine.expectFrame({ revision: 2, rows: 35, hashes: ['recent2', 'old1'], partOf: [] });
    expect(engine.answer(QUESTION)).toMatchObject({ revision: 1, loadedRows: 40, totals: { events: 40 } });
    engine.addChunk('recent2', chunkOf(changed));
    expect(engine.answer(QUESTION)).toMatchObject({ revision: 2, loadedRows: 35, totals: { events: 35 } });

    const fresh = new Engine();
    fresh.expectFrame({ revision: 2, rows: 35, hashes: ['all'], partOf: [] });
    fresh.addChunk('all', chunkOf([...old, ...changed]));
    const question: Question = { ...QUESTION, filter: { type: { any: ['attack', 'talks'], not: [] } } };
    expect(actorCounts(engine, question)).toEqual(actorCounts(fresh, question));
    expect(engine.answer(question).totals).toEqual(fresh.answer(question).totals);
    expect([...engine.keys(question, 0, 100)]).toEqual([...fresh.keys(question, 0, 100)]);
  });

  it('keep the old one when a chunk of the next is faulty or never comes', () => {
    const engine = loaded();
    engine.expectFrame({ revision: 2, rows: 35, hashes: ['recent2', 'old1'], partOf: [] });
    expect(() => engine.addChunk('recent2', '{"version":9}')).toThrow(/version should be 3/);
    expect(engine.answer(QUESTION)).toMatchObject({ revision: 1, totals: { events: 40 } });
    engine.expectFrame({ revision: 1, rows: 40, hashes: ['recent1', 'old1'], partOf: [] });
    expect(engine.answer(QUESTION)).toMatchObject({ revision: 1, totals: { events: 40 } });
  });

  it('pass over chunks that no frame names', () => {
    const engine = loaded();
    engine.addChunk('stray', '{');
    expect(engine.answer(QUESTION).totals.events).toBe(40);
  });

  it('answer from a filter that is already set when more chunks come', () => {
    const engine = new Engine();
    const question: Question = { ...QUESTION, filter: { actor: { any: ['iskp'], not: [] } } };
    engine.expectFrame({ revision: 1, rows: 40, hashes: ['recent1', 'old1'], partOf: [] });
    engine.addChunk('recent1', chunkOf(recent));
    engine.answer(question);
    engine.addChunk('old1', chunkOf(old));
    const fresh = loaded();
    expect(engine.answer(question).totals).toEqual(fresh.answer(question).totals);
  });

  it('keep their stacks where they are while the first one loads, and are as if loaded at once when it is whole', () => {
    const map = { zoom: 5, west: 0, north: 0, east: 1, south: 1 };
    const random = createRandom(20261201);
    const events = generateEvents(12, 600, { days: 300, actors: 0 }).map((event) => ({
      ...event,
      status: 'reported' as const,
      precisionKm: 1,
      coordinates: [60 + random.int(0, 60) / 4, 30 + random.int(0, 40) / 4] as [number, number],
    }));
    events.sort((a, b) => (a.dateStart < b.dateStart ? 1 : -1));
    const parts = Array.from({ length: 6 }, (_, at) => events.slice(at * 100, at * 100 + 100));
    const load = (some: readonly (readonly SarhadEvent[])[]) => {
      const engine = new Engine();
      const hashes = some.map((_, at) => `part${at}`);
      engine.expectFrame({ revision: 1, rows: 600, hashes, partOf: [] });
      const seen = some.map((part, at) => {
        engine.addChunk(`part${at}`, chunkOf(part));
        return engine.answer({ ...QUESTION, map }).cells;
      });
      return seen;
    };
    const seen = load(parts);
    const stacks = (at: number) =>
      [...(seen[at]?.address ?? [])].filter((_, i) => (seen[at]?.count[i] ?? 0) > 1);
    for (let at = 1; at < parts.length - 1; at++) {
      const gone = stacks(at - 1).filter((address) => !seen[at]?.address.includes(address));
      // One that has grown may need the room of a smaller one beside it.
      expect(gone.length / stacks(at - 1).length).toBeLessThan(0.1);
    }
    expect(seen.at(-1)).toEqual(load([events]).at(-1));
  });

  it('that share no chunk bring names of their own, even as many as before', () => {
    const engine = new Engine();
    engine.expectFrame({ revision: 1, rows: 40, hashes: ['recent1', 'old1'], partOf: [] });
    engine.addChunk('old1', chunkOf(old));
    const before = engine.nameCount;
    engine.expectFrame({ revision: 2, rows: 20, hashes: ['old2'], partOf: [] });
    engine.addChunk('old2', chunkOf(old));
    expect(engine.nameCount).toBeGreaterThan(before);
  });

  it('without rows answer with nothing', () => {
    const engine = new Engine();
    expect(engine.isReady).toBe(false);
    engine.expectFrame({ revision: 3, rows: 0, hashes: [], partOf: [] });
    expect(engine.isReady).toBe(true);
    expect(
      engine.answer({
        ...QUESTION,
        wantsAnalysis: true,
        map: { zoom: 2, west: 0, north: 0, east: 1, south: 1 },
      }),
    ).toMatchObject({
      revision: 3,
      totals: { events: 0, all: 0 },
      extent: null,
      firstDay: null,
      lastDay: null,
      cells: { size: 0 },
    });
  });
});
