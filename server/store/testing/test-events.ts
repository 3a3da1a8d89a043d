// Owns the synthetic events of the store's tests: plain ones, to be varied.
import type { Actor } from '../../../src/contract/event.ts';
import type { EventInput } from '../../../src/contract/event-input.ts';
import { categoryOf, type EventType, type Stance } from '../../../src/contract/taxonomy.ts';
import type { Batch, Store } from '../store.ts';

const actor = (id: string, name: string, aliases: string[] = []): Actor => ({
  id,
  name,
  kind: 'other',
  country: null,
  aliases,
});

export const NORTH = actor('north', 'Northern Guards', ['Ҷавонони Шимол']);
export const SOUTH = actor('south', 'Southern Guards');
export const HIDDEN = actor('hidden', 'Hidden Hand');

export function eventOf(id: string, changes: Partial<EventInput> = {}): EventInput {
  const type: EventType = changes.type ?? 'statement';
  return {
    id,
    title: `Synthetic ${id}`,
    summary: '',
    dateStart: '2025-03-01',
    dateEnd: null,
    datePrecision: 'day',
    planned: false,
    place: '',
    country: null,
    admin1: null,
    lat: null,
    lon: null,
    precisionKm: 5,
    coordSource: null,
    border: null,
    killed: null,
    injured: null,
    sources: [sourceOf({})],
    actors: [],
    claims: [],
    related: [],
    ...changes,
    type,
    category: categoryOf(type),
  };
}

type Source = EventInput['sources'][number];

export function sourceOf(changes: Partial<Source>): Source {
  return {
    publisher: 'Synthetic Times',
    title: null,
    url: 'https://example.org/',
    publishedOn: null,
    language: null,
    reliability: 'C',
    credibility: 3,
    ...changes,
  };
}

/** Two sources that confirm an event together. */
export const SURE = [sourceOf({ credibility: 1 }), sourceOf({ publisher: 'Synthetic Post', credibility: 2 })];

type Claim = EventInput['claims'][number];

export function claimOf(actor: string, stance: Stance, changes: Partial<Claim> = {}): Claim {
  return { actor, stance, about: 'synthetic', date: null, sourceIndex: null, ...changes };
}

/** Adds a batch of these events, each batch an hour after the one before. */
export function batchAdder(store: Store, actors: readonly Actor[] = [NORTH, SOUTH]) {
  let count = 0;
  return (events: readonly EventInput[], changes: Partial<Batch> = {}) => {
    count += 1;
    const instant = new Date(Date.UTC(2026, 0, 1, count)).toISOString();
    return store.addBatch({ batchId: `batch-${count}`, instant, note: '', events, actors, ...changes });
  };
}
