// Tests what an event may be: each rule of the schema, and what hostile input it stands.
import { describe, expect, test } from 'vitest';
import { actor } from './actor.ts';
import { isBorderId } from './border-id.ts';
import { isWebAddress, toll } from './event.ts';
import { eventInput } from './event-input.ts';
import { categoryOf, TYPES } from './taxonomy.ts';

const SOURCE = {
  publisher: 'Synthetic Times',
  title: null,
  url: 'https://example.org/a',
  publishedOn: '2025-03-02',
  language: 'en',
  reliability: 'C',
  credibility: 3,
};
const EVENT = {
  id: 'synthetic-1',
  title: 'Synthetic event',
  summary: '',
  dateStart: '2025-03-01',
  dateEnd: null,
  datePrecision: 'day',
  planned: false,
  category: 'incident',
  type: 'attack',
  place: 'Nowhere',
  country: 'TJ',
  admin1: null,
  lat: 37.5,
  lon: 69.1,
  precisionKm: 5,
  coordSource: null,
  border: 'AF-TJ',
  killed: { low: 1, high: 3, best: 2 },
  injured: null,
  sources: [SOURCE],
  actors: [{ name: 'north', role: 'initiator' }],
  claims: [{ actor: 'north', stance: 'asserts', about: 'all', date: null, sourceIndex: 0 }],
  related: [{ id: 'synthetic-2', relation: 'follows' }],
};

/** Paths of what the schema finds wrong with the event, when so changed. */
const faults = (changes: Record<string, unknown>) => {
  const parsed = eventInput.safeParse({ ...EVENT, ...changes });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

test('a whole event passes, with and without what is optional', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ note: 'n', originalType: 'o', marking: 'AMBER+STRICT', retracted: true })).toEqual([]);
});

describe('an event is refused', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['without a source', { sources: [] }, 'sources'],
    ['with endless sources', { sources: Array(1001).fill(SOURCE) }, 'sources'],
    ['with endless actors', { actors: Array(1001).fill(EVENT.actors[0]) }, 'actors'],
    ['with a date that is not real', { dateStart: '2025-02-29' }, 'dateStart'],
    ['that ends before it begins', { dateEnd: '2025-02-28' }, 'dateEnd'],
    ['whose type is of the other category', { type: 'talks' }, 'type'],
    ['with half a point', { lat: null }, 'lat'],
    ['north of the pole', { lat: 90.1 }, 'lat'],
    ['east of the east', { lon: 180.5 }, 'lon'],
    ['nowhere in numbers', { lat: Number.NaN }, 'lat'],
    ['whose claim points to no source', { claims: [{ ...EVENT.claims[0], sourceIndex: 1 }] }, 'claims'],
    ['with a border out of order', { border: 'TJ-AF' }, 'border'],
    ['with a country in small letters', { country: 'tj' }, 'country'],
    ['with a negative precision', { precisionKm: -1 }, 'precisionKm'],
    ['with an id that no address could hold', { id: 'a/b' }, 'id'],
    ['with an id of markup', { id: '<b>' }, 'id'],
    ['without a title', { title: '' }, 'title'],
    ['with an endless title', { title: 'x'.repeat(10_001) }, 'title'],
    ['with an unknown role', { actors: [{ name: 'north', role: 'hero' }] }, 'actors.0.role'],
    ['with a grade that is none', { sources: [{ ...SOURCE, credibility: 7 }] }, 'sources.0.credibility'],
    ['with a javascript: address', { sources: [{ ...SOURCE, url: 'javascript:alert(1)' }] }, 'sources.0.url'],
    ['with more dead than people', { killed: { low: 1, high: 2_000_000, best: null } }, 'killed.high'],
    ['with a figure outside its range', { killed: { low: 2, high: 3, best: 1 } }, 'killed'],
  ])('%s', (_name, changes, path) => {
    expect(faults(changes)).toContain(path);
  });
});

test('long titles, markup and right-to-left overrides are text, and stay', () => {
  const title = `<img onerror=alert(1)> \u202egnol ${'x'.repeat(9_000)}`;
  expect(eventInput.parse({ ...EVENT, title }).title).toBe(title);
});

test('people are whole, and low ≤ best ≤ high', () => {
  const passes = (low: unknown, high: unknown, best: unknown) => toll.safeParse({ low, high, best }).success;
  expect([passes(0, 0, 0), passes(1, 3, null), passes(1, 3, 3)]).toEqual([true, true, true]);
  expect([passes(3, 1, null), passes(1, 3, 4), passes(-1, 3, 1), passes(0.5, 3, 1)]).not.toContain(true);
});

test('only http and https become links', () => {
  for (const good of ['https://example.org', 'http://example.org:8080/a?b#c', 'HTTPS://EXAMPLE.ORG/'])
    expect(isWebAddress(good), good).toBe(true);
  const bad = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ];
  for (const address of [...bad, 'file:///etc/passwd', '//example.org', 'example.org', ''])
    expect(isWebAddress(address), address).toBe(false);
});

test('a border is two countries in alphabetical order', () => {
  expect(isBorderId('AF-TJ')).toBe(true);
  for (const bad of ['TJ-AF', 'AF-AF', 'af-tj', 'AF–TJ', 'AF-TJK', 'AFTJ', ''])
    expect(isBorderId(bad), bad).toBe(false);
});

test('an actor has an id that fits into a link', () => {
  const base = { name: 'North', kind: 'state', country: null, aliases: ['Шимол'] };
  expect(actor.safeParse({ ...base, id: 'tj-border-troops' }).success).toBe(true);
  for (const id of ['', 'A', '-a', 'a b', 'a,b', '!a', 'ё'])
    expect(actor.safeParse({ ...base, id }).success, id).toBe(false);
});

test('an actor’s short name, side and names in other languages are checked, and may be left out', () => {
  const base = { id: 'north', name: 'North', kind: 'state', country: null, aliases: [] };
  const isRefused = (more: object) => !actor.safeParse({ ...base, ...more }).success;
  for (const good of [
    { shortName: 'N' },
    { side: null },
    { side: 'af-taliban' },
    { names: { fa: 'شمال', 'uz-Cyrl': 'Шимол' } },
  ])
    expect(isRefused(good), JSON.stringify(good)).toBe(false);
  for (const bad of [
    ...['', ' N', 'N ', 'x'.repeat(19)].map((shortName) => ({ shortName })),
    ...['', 'AF', 'a b'].map((side) => ({ side })),
    ...['', 'Fa', 'fa_AF', 'farsi', '__proto__x'].map((tag) => ({ names: { [tag]: 'x' } })),
    { names: { fa: '' } },
  ])
    expect(isRefused(bad), JSON.stringify(bad)).toBe(true);
});

test('every type has one category', () => {
  expect(TYPES.map((type) => categoryOf(type)).filter((category) => category === 'incident')).toHaveLength(9);
  expect(new Set(TYPES).size).toBe(16);
});
