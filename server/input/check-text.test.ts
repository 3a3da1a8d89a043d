// Many faults, many events, many of anything: the first are named, the rest counted, and no text costs more than its length.
import { describe, expect, test } from 'vitest';
import { eventOf } from '../store/testing/test-events.ts';
import { type Checked, checkText } from './check-text.ts';

/** With the steps that it took: between two of them others are answered. */
function check(text: string) {
  const steps = checkText('batch', new TextEncoder().encode(text));
  for (let count = 0; ; count++) {
    const { done, value } = steps.next();
    if (done) return { ...(value as Checked<'batch'>), steps: count };
  }
}

const batch = (events: string, more = '') =>
  `{"batchId": "b", "note": "", "events": [${events}], "actors": []${more}}`;
const empties = (count: number) => Array(count).fill('{}').join();

test.each([8000, 30_000])('%i empty events: 200 faults are named, all are counted', (count) => {
  const ofOne = check(batch(empties(1))).faults?.count ?? 0;
  const { content, faults, steps } = check(batch(empties(count)));
  expect([content, faults?.count, faults?.named.length]).toEqual([null, count * ofOne, 200]);
  expect(faults?.named[0]?.at).toMatch(/^events\[0\]\./);
  expect(steps).toBeGreaterThanOrEqual(count);
});

const FAULTLESS = JSON.stringify(eventOf('one', {}));
const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join();

describe('of each of these, as of empty events, only the first are named', () => {
  test.each<[string, string]>([
    ['events that are no events', batch(many(30_000, String))],
    ['unknown keys of one event', batch(`{${many(50_000, (index) => `"k${index}": 1`)}}`)],
    ['unknown keys beside events', batch('', `, ${many(50_000, (index) => `"k${index}": 1`)}`)],
    ['one key again and again', batch(`{${many(50_000, () => '"id": "a"')}}`)],
    ['claims of one event', batch(`{"claims": [${empties(50_000)}]}`)],
    ['actors', `{"batchId": "b", "note": "", "events": [], "actors": [${empties(30_000)}]}`],
    ['the same id', batch(many(1000, () => FAULTLESS.replace('"id":', '"Id":')))],
  ])('%s', (_, text) => {
    const { faults } = check(text);
    expect(faults?.count).toBeGreaterThan(0);
    expect(faults?.named.length).toBeLessThanOrEqual(200);
    expect(JSON.stringify(faults).length).toBeLessThan(100_000);
  });
});

test('more than is taken is one fault, wherever it is', () => {
  const claim = '{"actor": "a"}';
  const { faults } = check(batch(`{"claims": [${many(2000, () => claim)}]}`));
  expect(faults?.named.filter(({ detail }) => /more than/.test(detail))).toEqual([
    { at: 'events[0].claims', detail: 'has more than 1000 entries' },
  ]);
  const list = `[${many(999, String)}]`;
  const { faults: whole } = check(batch(`{"summary": [${many(150, () => list)}]}`));
  expect(whole?.named).toContainEqual({ at: 'events[0]', detail: 'holds more than 100000 values' });
});

test('what has no fault is taken as it was sent, whatever the order of keys', () => {
  const { content, faults } = check(`{"actors": [], "events": [${FAULTLESS}], "note": "n", "batchId": "b"}`);
  expect(faults).toBeNull();
  expect(content).toEqual({ batchId: 'b', note: 'n', actors: [], events: [JSON.parse(FAULTLESS)] });
});

test('a file is read as strictly; it may leave its actors out and say what it was taken from', () => {
  const read = (text: string | Uint8Array) => {
    const steps = checkText('file', typeof text === 'string' ? new TextEncoder().encode(text) : text);
    let last = steps.next();
    while (!last.done) last = steps.next();
    return last.value;
  };
  const faults = (text: string) => read(text).faults?.named.map(({ at, detail }) => `${at} ${detail}`);
  const events = `"events": [${FAULTLESS}]`;
  expect(read(`{"about": {"a": [1]}, "beyondFilter": ["x"], ${events}}`).content).toMatchObject({
    actors: [],
    events: [{ id: 'one' }],
  });
  expect(faults(`{${events}, "coverge": {}}`)).toEqual(['coverge is no key here; did you mean coverage?']);
  expect(faults(`{${events}, ${events}}`)).toEqual(['events is given twice']);
  expect(faults(`{"events": [${FAULTLESS.replace('{', '{"markng": "RED", "id": "x", ')}]}`)).toEqual([
    'events[0].id is given twice',
    'events[0].markng is no key here; did you mean marking?',
  ]);
  const bytes = Buffer.from(`{${events}}`);
  bytes[bytes.indexOf('Synthetic')] = 0xff;
  expect(() => read(bytes)).toThrow(/^line 1, column \d+: the bytes are not UTF-8$/);
});

test('of faulty events the ids are told, for who looks them up', () => {
  const steps = checkText('file', new TextEncoder().encode(`{"events": [${FAULTLESS}, {"id": "two"}]}`));
  let last = steps.next();
  while (!last.done) last = steps.next();
  expect(last.value.content === null && [...last.value.ids]).toEqual([[1, 'two']]);
});
