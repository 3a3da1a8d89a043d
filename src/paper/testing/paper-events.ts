// Owns events for the tests of the painter: the same for the same number.
import { TYPES } from '../../contract/taxonomy.ts';
import type { PaperEvent } from '../paper-event.ts';

/** Numbers from 0 to 1 (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function generateEvents(count: number, isNumbered = false): PaperEvent[] {
  const next = seeded(20261201);
  return Array.from({ length: count }, (_, at): PaperEvent => {
    const startDay = 19_000 + Math.floor(next() * 400);
    const hasPlace = at === 0 || next() > 0.1;
    return {
      number: isNumbered ? at + 1 : null,
      type: TYPES[Math.floor(next() * TYPES.length)] ?? 'attack',
      status: next() > 0.9 ? 'contested' : 'reported',
      at: hasPlace ? [66 + next() * 8, 33 + next() * 6] : null,
      precisionKm: at > 0 && next() > 0.9 ? 150 : Math.floor(next() * 30),
      place: `Place ${Math.floor(next() * 9)}`,
      killed: next() > 0.5 ? Math.floor(next() * 40) : null,
      ...{ startDay, endDay: startDay },
      chainageKm: next() > 0.3 ? next() * 1357 : null,
    };
  });
}
